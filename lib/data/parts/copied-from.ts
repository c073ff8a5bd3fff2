import type { CopiedFrom } from "../../domain/library/copies";
import { personName, personNamed } from "./person-name";

/** What a document remembers of the course it was copied from. */
export const copiedSelect = {
  copiedAt: true,
  copiedFromCourse: true,
  copiedFromNumber: true,
  copiedBy: personNamed,
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
  return { courseTitle: copiedFromCourse, number: copiedFromNumber, at: copiedAt, by: personName(copiedBy) };
}
