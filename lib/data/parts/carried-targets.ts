/** Carrying the notes of one assignment to a corrected text: rows are added, none is changed, so that submissions stay. */
import { randomUUID } from "node:crypto";
import type { MovedSpan } from "../../domain/anchor/move-targets";
import type { Passage, Span } from "../../domain/anchor/passage";
import type { DocumentContent } from "../../domain/document/model";
import type { Database } from "../database";
import type { AnchorStatus, Prisma } from "../generated/client";
import { lastPlaces } from "./last-places";
import { passageColumns, passageFrom } from "./passage-columns";

/** Rows written by one statement. */
const BATCH = 1000;

/** One document of one assignment that goes from a revision to a later one. */
export interface Carrying {
  courseId: string;
  assignmentId: string;
  documentId: string;
  from: string;
  to: string;
  /** From `from` to `to`, revision by revision. */
  move: (span: Span) => MovedSpan;
  /** The same for what was an orphan in `from` already: from the revision where it last stood. */
  moveFrom: (revisionId: string) => Promise<(span: Span) => MovedSpan>;
}

const statusOf: Record<MovedSpan["status"], AnchorStatus> = {
  exact: "Exact",
  moved: "Moved",
  changed: "Changed",
  orphaned: "Orphaned",
};

/** A place of a note in the text before the correction. */
type Target = Prisma.AnnotationTargetGetPayload<object>;

/** A place of a note, and what becomes of it. */
export interface CarriedTarget {
  target: Target;
  status: AnchorStatus;
  survival: number;
  passage: Passage | null;
}

/** What becomes of each live place in `from`; nothing is written. `only`: of these notes alone. */
export async function carriedTargets(
  db: Pick<Database, "annotationTarget">,
  carrying: Carrying,
  only?: Prisma.AnnotationWhereInput,
): Promise<CarriedTarget[]> {
  const { courseId, assignmentId, documentId, from, move } = carrying;
  const targets = await db.annotationTarget.findMany({
    where: { courseId, assignmentId, documentId, revisionId: from, supersededAt: null, annotation: only },
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
  });
  const orphans = targets.filter(({ startAt }) => startAt === null);
  const last = await lastPlaces(db, courseId, orphans);
  const carried: CarriedTarget[] = [];
  for (const target of targets) {
    const passage = passageFrom(target);
    if (passage) carried.push(carriedAs(target, move(passage)));
    else carried.push(await orphanAgain(carrying, target, last(target)));
  }
  return carried;
}

const carriedAs = (target: Target, { status, survival, passage }: MovedSpan): CarriedTarget => ({
  target,
  status: statusOf[status],
  survival,
  passage,
});

/** What had no place is looked for from where it last stood: words that were taken out may have been put back. */
async function orphanAgain({ moveFrom }: Carrying, target: Target, before: Target | null): Promise<CarriedTarget> {
  const passage = before && passageFrom(before);
  if (!passage) return { target, status: target.status, survival: 0, passage: null };
  return carriedAs(target, (await moveFrom(before.revisionId))(passage));
}

/** What was never found keeps what its file said stands around it, to be looked for by. */
const lostColumns = ({ flow, exact, prefix, suffix }: Target) => ({ flow, exact, prefix, suffix });

/** Writes the places in the corrected text. A place that is lost keeps the words it was written about. */
export async function writeCarried(
  tx: Pick<Database, "annotationTarget">,
  { courseId, assignmentId, documentId, to }: Carrying,
  carried: readonly CarriedTarget[],
): Promise<void> {
  const rows = carried.map(({ target, status, survival, passage }) => ({
    ...{ courseId, assignmentId, documentId, revisionId: to, id: randomUUID() },
    ...{ annotationId: target.annotationId, ordinal: target.ordinal, mappedFromId: target.id },
    ...{ status, survival: survival.toFixed(3) },
    ...(passage ? passageColumns(passage) : lostColumns(target)),
  }));
  for (let at = 0; at < rows.length; at += BATCH) {
    await tx.annotationTarget.createMany({ data: rows.slice(at, at + BATCH) });
  }
}

/** The revisions of a document from one to a later one, in order, whole; null when the second is not later. */
export async function revisionsBetween(
  db: Pick<Database, "revision">,
  read: (revisionId: string) => Promise<DocumentContent>,
  { courseId, documentId, from, to }: Pick<Carrying, "courseId" | "documentId" | "from" | "to">,
): Promise<DocumentContent[] | null> {
  const rows = await db.revision.findMany({
    where: { courseId, documentId },
    select: { id: true },
    orderBy: { number: "asc" },
  });
  const ids = rows.map(({ id }) => id);
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)];
  if (first < 0 || last < first) return null;
  const contents: DocumentContent[] = [];
  for (const id of ids.slice(first, last + 1)) contents.push(await read(id));
  return contents;
}
