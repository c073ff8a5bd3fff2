import { carrier } from "../../domain/anchor/carry";
import type { MovedSpan } from "../../domain/anchor/move-targets";
import type { Span } from "../../domain/anchor/passage";
import type { DocumentContent } from "../../domain/document/model";
import type { Database } from "../database";
import { type Carrying, revisionsBetween } from "./carried-targets";
import { revisionContent } from "./revision-content";

type Way = Pick<Carrying, "courseId" | "assignmentId" | "documentId" | "from" | "to">;

/** The maps of a correction for one assignment, made once; those from older revisions only when an orphan asks. */
export async function carryingOf(db: Database, way: Way): Promise<Carrying> {
  const read = (revisionId: string) => revisionContent(db, way.courseId, revisionId);
  const made = new Map<string, Promise<(span: Span) => MovedSpan>>();
  const moveFrom = (from: string) => {
    const known =
      made.get(from) ??
      onwards(db, read, { ...way, from })
        .then(ends)
        .then(carrier);
    made.set(from, known);
    return known;
  };
  return { ...way, move: carrier(await onwards(db, read, way)), moveFrom };
}

async function onwards(...asked: Parameters<typeof revisionsBetween>): Promise<DocumentContent[]> {
  const contents = await revisionsBetween(...asked);
  if (!contents) throw new Error("a correction goes to a later revision of the same document");
  return contents;
}

/** Between the two ends it does not matter what was taken out and put back. */
const ends = <T>(all: readonly T[]): T[] => all.filter((_, index) => index === 0 || index === all.length - 1);

/**
 * Where a passage that was chosen in an older revision stands in the one that is read now, for somebody who was writing
 * while a correction was published. Null when its words were taken out, and when the other revision is not older.
 */
export async function carriedSpan(db: Database, way: Omit<Way, "assignmentId">, span: Span): Promise<Span | null> {
  const read = (revisionId: string) => revisionContent(db, way.courseId, revisionId);
  const contents = await revisionsBetween(db, read, way);
  const passage = contents && carrier(contents)(span).passage;
  return passage && { flow: passage.flow, start: passage.start, end: passage.end };
}
