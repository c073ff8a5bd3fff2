/**
 * How saving what somebody writes can end. Nothing is overwritten: when another tab or device was faster, both texts
 * exist, the newer one is returned to be shown, and the one sent is kept in the history.
 */
export type Saved<Content> =
  | { state: "saved"; version: number; savedAt: string }
  | { state: "conflict"; version: number; savedAt: string; theirs: Content }
  | { state: "refused"; problem: string };
