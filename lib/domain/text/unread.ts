import type { z } from "zod";

/**
 * What is said of a value that cannot be taken, where its own rule has no words for it: never the words of the program
 * that checks. For `error` of a parse; a rule's own sentence comes first.
 */
export function unread(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "too_big")
    return issue.origin === "string"
      ? "A part of this is longer than can be saved. Divide it."
      : "This is more than can be saved in one piece. Take something out.";
  if (issue.code === "too_small") return "Something is missing here.";
  return "This cannot be read.";
}
