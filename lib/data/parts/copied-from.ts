import type { CopiedFrom } from "../../domain/library/copies";

/** What a document remembers of the course it was copied from. */
export const copiedSelect = {
  copiedAt: true,
  copiedFromCourse: true,
  copiedFromNumber: true,
  copiedBy: { select: { displayName: true, user: { select: { name: true } } } },
} as const;

interface CopiedRow {
  copiedAt: Date | null;
  copiedFromCourse: string | null;
  copiedFromNumber: number | null;
  copiedBy: { displayName: string | null; user: { name: string | null } } | null;
}

/** Where a document was copied from; null when it was not. */
export function copiedFromOf({ copiedAt, copiedFromCourse, copiedFromNumber, copiedBy }: CopiedRow): CopiedFrom | null {
  if (!copiedAt || copiedFromCourse === null || copiedFromNumber === null) return null;
  const by = copiedBy?.displayName ?? copiedBy?.user.name ?? "a former member";
  return { courseTitle: copiedFromCourse, number: copiedFromNumber, at: copiedAt, by };
}
