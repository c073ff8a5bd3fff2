import { type Outcome, refused } from "@/lib/domain/policy/outcome";

/**
 * For a press whose answer did not come because there is no connection: says so where the press was made. Whatever else
 * failed, or leads elsewhere, is for the page around.
 */
export const unanswered =
  (problem: string) =>
  (error: unknown): Outcome<never> => {
    // What `fetch` fails with, and with it a Server Action.
    if (!(error instanceof TypeError)) throw error;
    return refused(problem);
  };
