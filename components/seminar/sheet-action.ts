import type { Outcome } from "@/lib/domain/policy/outcome";

/** What a form of a seminar sheet sends to. */
export type SheetAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

/** What was refused, when it was. */
export const problemOf = (outcome: Outcome | null): Extract<Outcome, { ok: false }> | null =>
  outcome && !outcome.ok ? outcome : null;
