import type { Outcome } from "@/lib/domain/policy/outcome";

/** Makes a column of participation. */
export type MakeColumn = (
  before: Outcome<{ columnId: string }> | null,
  form: FormData,
) => Promise<Outcome<{ columnId: string }>>;

/** Puts a column away. */
export type PutColumnAway = (before: Outcome | null) => Promise<Outcome>;

/** Shows finished marks of a column to a student, a section or all. */
export type ReleaseColumn = (
  before: Outcome<{ students: number }> | null,
  form: FormData,
) => Promise<Outcome<{ students: number }>>;
