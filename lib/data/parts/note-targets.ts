/** The passages of a note that is saved: found in the text its writer reads, and written as rows. */
import { describePassage, type Passage } from "../../domain/anchor/passage";
import { LONGEST_PASSAGE, type PlaceToSave } from "../../domain/annotation/save";
import type { Member } from "../../domain/policy/viewer";
import { type Database, database } from "../database";
import type { AnnotationTarget, Prisma } from "../generated/client";
import { carriedSpan } from "./carrying";
import type { Refusal } from "./note-address";
import { passageColumns } from "./passage-columns";
import { publishedAssignment } from "./published-assignment";
import { revisionContent } from "./revision-content";
import { type RoomSource, roomSources } from "./room-texts";

/** A passage that a row is to be written for. */
export interface FoundPlace {
  ordinal: number;
  documentId: string;
  revisionId: string;
  passage: Passage;
}

/** What becomes of a note's places: rows to write, and live ones that are to be closed. */
export interface PlaceChanges {
  write: FoundPlace[];
  close: number[];
  /** How many the note has then. */
  count: number;
}

type Stored = Pick<
  AnnotationTarget,
  "ordinal" | "revisionId" | "startBlock" | "startOffset" | "endBlock" | "endOffset"
>;

const NOT_HERE =
  "These words are not part of what is read in this assignment now. Reload the page and choose them again.";

/** Does a live row say the same place? */
const isSame = (row: Stored, { revisionId, span }: PlaceToSave): boolean =>
  row.revisionId === revisionId &&
  row.startBlock === span.start.blockId &&
  row.startOffset === span.start.offset &&
  row.endBlock === span.end.blockId &&
  row.endOffset === span.end.offset;

/**
 * What of the places a browser sent is new. A draft may stand elsewhere from one save to the next; a posted note stays
 * where it is and can only get the second passage it lacks. Only a corroboration has two.
 */
export async function placeChanges(
  member: Member,
  versionId: string,
  note: { places: readonly PlaceToSave[]; two: boolean },
  stored: readonly Stored[] | null,
  posted: boolean,
): Promise<PlaceChanges | Refusal> {
  const wanted = note.two ? note.places : note.places.slice(0, 1);
  const rows = stored ?? [];
  const ordinals = new Set(rows.map(({ ordinal }) => ordinal));
  const close = note.two ? [] : [...ordinals].filter((ordinal) => ordinal > 0);
  if (!posted && wanted.length === 1 && ordinals.has(1) && !close.includes(1)) close.push(1);
  const fresh = wanted.flatMap((place, ordinal) => {
    const here = rows.filter((row) => row.ordinal === ordinal);
    const stays = here.length > 0 && (posted || here.some((row) => isSame(row, place)));
    return stays ? [] : [{ ordinal, place }];
  });
  const write: FoundPlace[] = [];
  const sources =
    fresh.length > 0 ? await roomSources(member, await publishedAssignment(member.courseId, versionId)) : [];
  for (const { ordinal, place } of fresh) {
    const found = await placeOf(member.courseId, sources, place);
    if ("problem" in found) return found;
    write.push({ ordinal, ...found });
  }
  const after = new Set([...ordinals, ...write.map(({ ordinal }) => ordinal)]);
  for (const ordinal of close) after.delete(ordinal);
  return { write, close, count: after.size };
}

/** The passage in the text itself; or why a note cannot stand there. */
async function placeOf(
  courseId: string,
  sources: readonly RoomSource[],
  given: PlaceToSave,
): Promise<Omit<FoundPlace, "ordinal"> | Refusal> {
  const no = (problem: string) => ({ problem, field: "places" });
  const place = await placeNow(courseId, sources, given);
  const source = sources.find(({ excerpt, holds }) => excerpt.revisionId === place?.revisionId && holds(place.span));
  const passage = place && source && describePassage(source.content, place.span);
  if (!source || !passage) return no(NOT_HERE);
  if (passage.endAt - passage.startAt > LONGEST_PASSAGE) return no("Choose a shorter passage: two pages at most.");
  return { documentId: source.excerpt.documentId, revisionId: source.excerpt.revisionId, passage };
}

/** A passage of a text that was corrected since the page was loaded stands in the corrected one now. */
async function placeNow(
  courseId: string,
  sources: readonly RoomSource[],
  place: PlaceToSave,
): Promise<PlaceToSave | null> {
  if (sources.some(({ excerpt }) => excerpt.revisionId === place.revisionId)) return place;
  const old = await database.revision.findUnique({
    where: { courseId_id: { courseId, id: place.revisionId } },
    select: { documentId: true },
  });
  const source = old && sources.find(({ excerpt }) => excerpt.documentId === old.documentId);
  if (!source) return null;
  const { documentId, revisionId: to } = source.excerpt;
  const span = await carriedSpan(database, { courseId, documentId, from: place.revisionId, to }, place.span);
  return span && { revisionId: to, span };
}

/** Waits for a correction that is under way, and says which revisions are read then. */
async function readNow(tx: Prisma.TransactionClient, courseId: string, assignmentId: string) {
  await tx.$queryRaw`SELECT id FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR KEY SHARE`;
  const rows = await tx.assignmentDocument.findMany({
    where: { courseId, assignmentId },
    select: { documentId: true, revisionId: true },
  });
  return new Map(rows.map(({ documentId, revisionId }) => [documentId, revisionId]));
}

/**
 * The places to be written as they stand when nothing can change them any more: where a correction was published in
 * the meantime, in the corrected text. Null when words of theirs were taken out just now.
 */
export async function settledPlaces(
  tx: Prisma.TransactionClient,
  { courseId, assignmentId }: { courseId: string; assignmentId: string },
  places: readonly FoundPlace[],
): Promise<FoundPlace[] | null> {
  if (places.length === 0) return [];
  const now = await readNow(tx, courseId, assignmentId);
  const settled: FoundPlace[] = [];
  for (const place of places) {
    const to = now.get(place.documentId);
    if (to === undefined) return null;
    if (to === place.revisionId) {
      settled.push(place);
      continue;
    }
    const { documentId, revisionId: from } = place;
    const span = await carriedSpan(asDatabase(tx), { courseId, documentId, from, to }, place.passage);
    const passage = span && describePassage(await revisionContent(tx, courseId, to), span);
    if (!passage) return null;
    settled.push({ ...place, revisionId: to, passage });
  }
  return settled;
}

const asDatabase = (tx: Prisma.TransactionClient): Database => tx;

/** Writes the rows; what they take the place of is kept, closed. */
export async function writePlaces(
  tx: Prisma.TransactionClient,
  key: { courseId: string; assignmentId: string; annotationId: string },
  { write, close }: Pick<PlaceChanges, "write" | "close">,
  now: Date,
): Promise<void> {
  const ordinal = { in: [...close, ...write.map((place) => place.ordinal)] };
  if (ordinal.in.length > 0) {
    await tx.annotationTarget.updateMany({
      where: { courseId: key.courseId, annotationId: key.annotationId, ordinal, supersededAt: null },
      data: { supersededAt: now },
    });
  }
  for (const { passage, ...place } of write) {
    await tx.annotationTarget.create({ data: { ...key, ...place, ...passageColumns(passage) } });
  }
}
