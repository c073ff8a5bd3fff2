/** One's own notes of a room, and those that stand nowhere in it. */
import { type Annotation, inReadingOrder } from "../../domain/annotation/model";
import { OWN_NOTES, type UnplacedNote } from "../../domain/annotation/room";
import { can } from "../../domain/policy/can";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { visibleAnnotations } from "../scope";
import { authorsOf } from "./authors";
import { wordsBefore } from "./note-places";
import { passageFrom } from "./passage-columns";
import { bodyOf, drawnNotes, noteRows } from "./room-annotations";
import type { RoomReading } from "./room-reading";

/** Notes of one person that are looked through, and notes without a place that are listed. */
const MOST_OWN = 2000;
const MOST_UNPLACED = 200;

const unplacedParts = {
  skill: { select: { key: true } },
  annotationTargets: { where: { supersededAt: null }, orderBy: [{ ordinal: "asc" }, { createdAt: "desc" }] },
} satisfies Prisma.AnnotationInclude;
type UnplacedRow = Prisma.AnnotationGetPayload<{ include: typeof unplacedParts }>;
type Target = UnplacedRow["annotationTargets"][number];

/**
 * The reader's own notes: the first in reading order drawn, and all that stand nowhere. For those who look after
 * places also others' notes whose words were taken out.
 */
export async function ownNotes(reading: RoomReading): Promise<{ own: Annotation[]; unplaced: UnplacedNote[] }> {
  const { member, sources } = reading;
  const authorId = member.enrollmentId;
  const places = await database.annotation.findMany({
    where: { courseId: member.courseId, assignmentId: reading.assignment.id, authorId, deletedAt: null },
    select: { id: true, annotationTargets: unplacedParts.annotationTargets },
    orderBy: { createdAt: "asc" },
    take: MOST_OWN,
  });
  const first = firstInOrder(places, reading).slice(0, OWN_NOTES);
  const rows = await wholeRows(reading, places.filter((row) => lacksPlace(row, reading)).slice(0, MOST_UNPLACED));
  const [drawn, others] = await Promise.all([
    noteRows(reading, first, "own").then((found) => drawnNotes(reading, found)),
    can(member, "anchor.review") ? othersUnplaced(reading) : [],
  ]);
  const texts = sources.map(({ excerpt }) => excerpt.revisionId);
  return { own: inReadingOrder(drawn, texts), unplaced: await unplacedNotes(reading, [...rows, ...others]) };
}

const isReadable = (target: Target, { sources }: RoomReading): boolean => {
  const passage = passageFrom(target);
  return sources.some(
    ({ excerpt, holds }) => excerpt.revisionId === target.revisionId && passage !== null && holds(passage),
  );
};

/** Stands nowhere, or has lost one of its two places. */
const lacksPlace = ({ annotationTargets }: Pick<UnplacedRow, "annotationTargets">, reading: RoomReading): boolean =>
  annotationTargets.some(({ startAt }) => startAt === null) ||
  !annotationTargets.some((target) => isReadable(target, reading));

const wholeRows = (
  { member: { courseId } }: RoomReading,
  rows: readonly { id: string }[],
): Promise<UnplacedRow[]> | UnplacedRow[] =>
  rows.length === 0
    ? []
    : database.annotation.findMany({
        where: { courseId, id: { in: rows.map(({ id }) => id) } },
        include: unplacedParts,
        orderBy: { createdAt: "asc" },
      });

/** Ids of the notes that stand somewhere, by text and place. */
function firstInOrder(rows: readonly Pick<UnplacedRow, "id" | "annotationTargets">[], reading: RoomReading): string[] {
  const texts = new Map(reading.sources.map(({ excerpt }, index) => [excerpt.revisionId, index]));
  return rows
    .flatMap(({ id, annotationTargets }) => {
      const target = annotationTargets.find((each) => isReadable(each, reading));
      return target ? [{ id, text: texts.get(target.revisionId) ?? 0, at: target.startAt ?? 0 }] : [];
    })
    .toSorted((a, b) => a.text - b.text || a.at - b.at)
    .map(({ id }) => id);
}

async function othersUnplaced(reading: RoomReading): Promise<UnplacedRow[]> {
  const { member, assignment, facts, sources } = reading;
  const lost = await database.annotationTarget.findMany({
    where: {
      ...{ courseId: member.courseId, assignmentId: assignment.id, supersededAt: null, startAt: null },
      revisionId: { in: sources.map(({ excerpt }) => excerpt.revisionId) },
      annotation: {
        AND: [visibleAnnotations(member, assignment.id, facts), { authorId: { not: member.enrollmentId } }],
      },
    },
    select: { annotationId: true },
    orderBy: { id: "asc" },
    take: MOST_UNPLACED,
  });
  return wholeRows(
    reading,
    lost.map(({ annotationId: id }) => ({ id })),
  );
}

/** A line for each place that is lost, and one for a note that stands only outside of what is read here. */
async function unplacedNotes(reading: RoomReading, rows: readonly UnplacedRow[]): Promise<UnplacedNote[]> {
  const { member, assignment, sources, now } = reading;
  const revisions = new Set(sources.map(({ excerpt }) => excerpt.revisionId));
  const found = rows.flatMap((row) => {
    const here = row.annotationTargets.filter(({ revisionId }) => revisions.has(revisionId));
    const lost = here.filter(({ startAt }) => startAt === null);
    if (lost.length > 0) return lost.map((target) => ({ row, target }));
    const [target] = here.length > 0 ? here : row.annotationTargets;
    return target && !here.some((each) => isReadable(each, reading)) ? [{ row, target }] : [];
  });
  const listed = found.slice(0, MOST_UNPLACED);
  const targets = listed.map(({ target }) => target).filter(({ startAt }) => startAt === null);
  const [authors, before] = await Promise.all([
    authorsOf(
      member,
      assignment,
      listed.map(({ row }) => row),
      now,
    ),
    wordsBefore(member, targets, sources),
  ]);
  return listed.map(({ row, target }) => {
    const { id, kind, skill, tags, version } = row;
    const { mine, author } = authors.of(row);
    const { status, ordinal, revisionId } = target;
    return {
      ...{ id, mine, author, kind, tags, version, status, ordinal },
      skill: skill?.key ?? null,
      body: bodyOf(row.body),
      revisionId: revisions.has(revisionId) ? revisionId : null,
      before: before.get(target.id) ?? null,
    };
  });
}
