/** Putting a note back by hand: its words were taken out or corrected, or it was imported and not found for certain. */
import { describePassage, type Span } from "../domain/anchor/passage";
import { LONGEST_PASSAGE } from "../domain/annotation/save";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { type Database, database } from "./database";
import { memberOf } from "./member";
import { annotationFor } from "./parts/annotation-facts";
import { settledPlaces } from "./parts/note-targets";
import { passageColumns } from "./parts/passage-columns";
import { publishedAssignment } from "./parts/published-assignment";
import { roomSources } from "./parts/room-texts";
import { addressOf, tellRoom } from "./parts/tell-room";

/** Which of a note's places goes where. */
export interface PlaceByHand {
  ordinal: number;
  revisionId: string;
  span: Span;
}

/**
 * Puts a note at a passage of the text that is read now. Its author may, and an instructor for a note they may read;
 * a note that stands exactly where it was written stays there, and one that was put somewhere by hand can be put
 * elsewhere. The place it had is kept as history. NotFound where the note is not theirs to see.
 */
export async function placeAnnotation(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  { ordinal, revisionId, span }: PlaceByHand,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { note, facts, currentVersionId } = await annotationFor(member, assignmentId, annotationId, now);
  if (!can(member, "annotation.read", facts) || !currentVersionId) throw new NotFound();
  if (!can(member, "annotation.edit", facts) && !mayHelp(member)) {
    return refused("Only its author or an instructor can put a note elsewhere.");
  }
  const sources = await roomSources(member, await publishedAssignment(courseId, currentVersionId));
  const source = sources.find(({ excerpt, holds }) => excerpt.revisionId === revisionId && holds(span));
  const passage = source && describePassage(source.content, span);
  if (!source || !passage) return refused("These words are not part of what is read in this assignment now.", "span");
  if (passage.endAt - passage.startAt > LONGEST_PASSAGE) {
    return refused("Choose a shorter passage: two pages at most.", "span");
  }
  const key = { courseId, assignmentId };
  const readHere = sources.map(({ excerpt }) => excerpt.revisionId);
  const place = { ordinal, documentId: source.excerpt.documentId, revisionId, passage };
  return database.$transaction(async (tx) => {
    const [settled] = (await settledPlaces(tx, key, [place])) ?? [];
    if (!settled)
      return refused("The text was corrected just now. Reload the page and choose the words again.", "span");
    const before = await lastPlace(tx, courseId, note.id, ordinal, [settled.revisionId, ...readHere]);
    if (!before) return refused("This note has no such place.", "ordinal");
    const isHere = [settled.revisionId, ...readHere].includes(before.revisionId);
    if (isHere && before.status === "Exact" && before.byId === null) {
      return refused("This note stands where it was written. Write a new note for another passage.");
    }
    // A place in a text that is not read here any more stays for what was submitted.
    if (isHere) {
      await tx.annotationTarget.update({
        where: { courseId_id: { courseId, id: before.id } },
        data: { supersededAt: now },
      });
    }
    await tx.annotationTarget.create({
      data: {
        ...{ ...key, annotationId: note.id, ordinal, documentId: settled.documentId, revisionId: settled.revisionId },
        ...passageColumns(settled.passage),
        ...{ mappedFromId: before.id, byId: member.enrollmentId },
      },
    });
    await tx.annotation.update({
      where: { courseId_id: { courseId, id: note.id } },
      data: { changedAt: now, version: { increment: 1 } },
    });
    await tellRoom(tx, { ...key, about: [addressOf(facts)] });
    return done(undefined);
  });
}

const mayHelp = (member: Member): boolean => !member.archived && can(member, "anchor.review");

/** The live place of this ordinal: in the first of these revisions that has one, else the newest in any other. */
async function lastPlace(
  tx: Pick<Database, "annotationTarget">,
  courseId: string,
  annotationId: string,
  ordinal: number,
  revisionIds: readonly string[],
) {
  const rows = await tx.annotationTarget.findMany({
    where: { courseId, annotationId, ordinal, supersededAt: null },
    orderBy: { createdAt: "desc" },
  });
  const here = revisionIds.flatMap((id) => rows.filter((row) => row.revisionId === id));
  return here[0] ?? rows[0];
}
