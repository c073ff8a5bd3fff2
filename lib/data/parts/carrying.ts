import { carrier } from "../../domain/anchor/carry";
import type { MovedSpan } from "../../domain/anchor/move-targets";
import type { Span } from "../../domain/anchor/passage";
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
      revisionsBetween(db, read, { ...way, from })
        .then(ends)
        .then(carrier);
    made.set(from, known);
    return known;
  };
  return { ...way, move: carrier(await revisionsBetween(db, read, way)), moveFrom };
}

/** Between the two ends it does not matter what was taken out and put back. */
const ends = <T>(all: readonly T[]): T[] => all.filter((_, index) => index === 0 || index === all.length - 1);

/**
 * Where a passage that was chosen in an older revision stands in the one that is read now, for somebody who was writing
 * while a correction was published. Null when its words were taken out.
 */
export async function carriedSpan(db: Database, way: Omit<Way, "assignmentId">, span: Span): Promise<Span | null> {
  const read = (revisionId: string) => revisionContent(db, way.courseId, revisionId);
  const { passage } = carrier(await revisionsBetween(db, read, way))(span);
  return passage && { flow: passage.flow, start: passage.start, end: passage.end };
}
