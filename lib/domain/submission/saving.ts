/**
 * How saving what somebody writes can end. Nothing is overwritten: when another tab or device was faster, both texts
 * exist, the newer one is returned to be shown, and the one sent is kept in the history.
 */
import { z } from "zod";
import { done, type Outcome, refused } from "../policy/outcome";

/** The name a browser gives one save, so that one sent twice is done once: a UUID, or a word of such characters. */
export const saveName = z.string().regex(/^[\w-]{1,80}$/, "This page is out of date. Reload it.");

export type Saved<Content> =
  | { state: "saved"; version: number; savedAt: string }
  | { state: "conflict"; version: number; savedAt: string; theirs: Content }
  | { state: "refused"; problem: string; field?: string };

/** The answer of a route that saves: what was saved, or the refusal's sentence. */
export function savedOutcome<Content>(saved: Saved<Content>): Outcome<Exclude<Saved<Content>, { state: "refused" }>> {
  return saved.state === "refused" ? refused(saved.problem, saved.field) : done(saved);
}

/** Reads such an answer in the browser; `theirs` is read by `content`. */
export const savedSchema = <Content>(content: z.ZodType<Content>): z.ZodType<Saved<Content>> =>
  z.discriminatedUnion("state", [
    z.object({ state: z.literal("saved"), version: z.int(), savedAt: z.string() }),
    z.object({ state: z.literal("conflict"), version: z.int(), savedAt: z.string(), theirs: content }),
  ]);
