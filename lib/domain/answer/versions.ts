/**
 * Earlier versions of an answer, as its writer looks through them. Each pause in writing made one: what was saved in
 * the same few minutes is shown once, by its last state. What came from a second tab, what was taken back from an
 * earlier version, and what stood there before much was taken out, is always shown.
 */
import { z } from "zod";
import { storedAnswer } from "./model";

export const answerVersion = z.object({
  id: z.uuid(),
  number: z.int(),
  /** An instant, as ISO text. */
  savedAt: z.string(),
  kind: z.enum(["Save", "Autosave", "Conflict", "Restore", "Submit"]),
});
export type AnswerVersion = z.infer<typeof answerVersion>;

/** The list, newest first. */
export const answerVersions = z.object({ versions: z.array(answerVersion) });

/** One of them with its words. */
export const answerVersionContent = answerVersion.extend({ content: storedAnswer });
export type AnswerVersionContent = z.infer<typeof answerVersionContent>;

/** What happened when it was saved, in words; null for an ordinary save. */
export const versionNames: Record<AnswerVersion["kind"], string | null> = {
  Save: null,
  Autosave: null,
  Conflict: "written in another tab or on another device, and kept",
  Restore: "taken back from an earlier version",
  Submit: "submitted",
};

const APART = 5 * 60_000;
/** The share of an answer that is much. */
const MUCH = 0.2;

/** Versions worth showing, out of all, both newest first. `size`: of what is stored, in any unit. */
export function shownVersions<V extends AnswerVersion & { size: number }>(versions: readonly V[]): V[] {
  let last = Number.POSITIVE_INFINITY;
  return versions.filter(({ kind, savedAt, size }, index) => {
    if (versionNames[kind] !== null) return true;
    const at = Date.parse(savedAt);
    const after = versions[index - 1];
    const cut = after !== undefined && after.size < size * (1 - MUCH);
    if (last - at < APART && !cut) return false;
    last = at;
    return true;
  });
}
