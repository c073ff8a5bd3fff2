/** Documents that an instructor copies into another of their courses. */

/** A document that was chosen to be copied, in its current revision. */
export interface ChosenDocument {
  id: string;
  title: string;
  revision: number;
}

/** What is to be copied, and the courses of this instructor it can go to. */
export interface CopyPage {
  courseTitle: string;
  documents: ChosenDocument[];
  courses: { id: string; title: string; term: string | null }[];
}

/** Where a document was copied from; the names hold when that course is gone. */
export interface CopiedFrom {
  courseTitle: string;
  /** Number of the revision there. */
  number: number;
  at: Date;
  by: string;
}

/** What was done, in a sentence. */
export function copiedInWords(copied: number, before: number): string {
  const documents = (count: number) => `${count} ${count === 1 ? "document" : "documents"}`;
  const there = before === 0 ? "" : ` ${before === 1 ? "One was" : `${before} were`} there already.`;
  return copied === 0 ? `Nothing was copied.${there}` : `${documents(copied)} copied.${there}`;
}
