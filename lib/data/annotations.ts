/** Writing in the margin: saving, deleting and taking back a note. What may be read here is decided with the room. */

import type { AnnotationWords } from "../domain/annotation/model";
import type { AnnotationToSave } from "../domain/annotation/save";
import { ARCHIVED } from "../domain/policy/archived";
import { type AnnotationFacts, type AssignmentFacts, can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { annotationFor } from "./parts/annotation-facts";
import { assignmentFor } from "./parts/assignment-facts";
import { countNotes } from "./parts/counted-notes";
import { addressFor, isRefusal, type NoteAddress } from "./parts/note-address";
import { placeChanges } from "./parts/note-targets";
import { mayReadOnce, roomPeople } from "./parts/room-people";
import { addressOf, tellRoom } from "./parts/tell-room";
import { createAnnotation, updateAnnotation } from "./parts/write-annotation";

const no = (problem: string, field?: string): Saved<never> => ({ state: "refused", problem, field });

/**
 * Saves a note under an id that the browser made. Its passages must lie within what this person reads in this room; the
 * quotation is taken from the text, never from the browser. See `Saved` for what comes back; refusals name the part of
 * the form. Throws NotFound where the room, or another person's note of that id, is not theirs to see.
 */
export async function saveAnnotation(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  note: AnnotationToSave,
): Promise<Saved<AnnotationWords>> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { assignment, facts } = await assignmentFor(member, assignmentId, now);
  if (!can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  if (!can(member, "annotation.create", facts)) return no(whyNot(member));
  const stored = await storedNote(courseId, note.id);
  if (stored && (stored.assignmentId !== assignmentId || stored.authorId !== member.enrollmentId)) throw new NotFound();
  const existing = stored && { ...stored, posted: stored.postedAt !== null };
  const address = await addressFor(member, assignment, note, existing);
  if (isRefusal(address)) return no(address.problem, address.field);
  const places = await placeChanges(
    member,
    assignment.current.id,
    { places: note.places, two: note.kind === "Corroboration" },
    stored?.annotationTargets ?? null,
    existing?.posted ?? false,
  );
  if (isRefusal(places)) return no(places.problem, places.field);
  const named = await readersAmong(member, { id: assignmentId, facts }, note.mentions, address);
  const save = { member, assignment, note, address, places, named, now };
  if (stored) return updateAnnotation(save);
  try {
    return await createAnnotation(save);
  } catch (error) {
    // Two saves of one new note at the same moment: the second one is written on top of the first, where it stands.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    return updateAnnotation({ ...save, places: { ...places, write: [] } });
  }
}

/** Why nothing can be written, in a sentence. */
function whyNot(member: Member): string {
  if (member.archived) return `${ARCHIVED} What you wrote is kept on this device.`;
  if (member.role === "Observer") return "Observers read along; they do not write notes.";
  return "This assignment has closed. What you wrote is kept on this device.";
}

const storedNote = (courseId: string, id: string) =>
  database.annotation.findUnique({
    where: { courseId_id: { courseId, id } },
    select: {
      ...{ assignmentId: true, authorId: true, postedAt: true, skillId: true },
      ...{ audience: true, groupId: true, sectionId: true, anonymous: true },
      annotationTargets: { where: { supersededAt: null } },
    },
  });

/** Those of the people named who may read the note; the others are not told of it, nor the writer of them. */
async function readersAmong(
  { courseId, enrollmentId, role, sectionIds }: Member,
  assignment: { id: string; facts: AssignmentFacts },
  ids: readonly string[],
  { audience, groupId, sectionId }: NoteAddress,
): Promise<string[]> {
  const others = ids.filter((id) => id !== enrollmentId);
  if (others.length === 0 || audience === "Private") return [];
  const people = await roomPeople(courseId, assignment, { id: { in: others } }, others.length);
  const note = {
    ...{ authorId: enrollmentId, authorSectionIds: role === "Instructor" ? [] : sectionIds },
    ...{ audience, groupId, sectionId, posted: true, deleted: false, hidden: false, gated: true },
  };
  return people.filter((person) => mayReadOnce(person, note)).map(({ id }) => id);
}

/**
 * Deletes a note of one's own; it can be taken back. The replies to it go out of sight with it, and come back with it;
 * their authors' words are not deleted. Returns its new version.
 */
export function deleteAnnotation(viewer: Viewer, courseId: string, assignmentId: string, annotationId: string) {
  return setDeleted(viewer, courseId, assignmentId, annotationId, true);
}

/** Takes back the deletion of a note of one's own. Returns its new version. */
export function restoreAnnotation(viewer: Viewer, courseId: string, assignmentId: string, annotationId: string) {
  return setDeleted(viewer, courseId, assignmentId, annotationId, false);
}

async function setDeleted(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  deleted: boolean,
): Promise<Outcome<{ version: number }>> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { note, facts } = await annotationFor(member, assignmentId, annotationId, now);
  if (note.authorId !== member.enrollmentId) throw new NotFound();
  // A deleted note is asked about as if it stood: its author may take the deletion back.
  const standing: AnnotationFacts = { ...facts, deleted: false };
  if (!can(member, "annotation.read", standing)) throw new NotFound();
  if (!can(member, "annotation.edit", standing)) {
    return refused(ARCHIVED);
  }
  return database.$transaction(async (tx) => {
    const key = { courseId, id: annotationId };
    await tx.annotation.updateMany({
      where: { ...key, deletedAt: deleted ? null : { not: null } },
      data: { deletedAt: deleted ? now : null, changedAt: now, version: { increment: 1 } },
    });
    await countNotes(tx, member, assignmentId, now);
    await tellRoom(tx, { courseId, assignmentId, about: [addressOf(facts)] });
    const { version } = await tx.annotation.findUniqueOrThrow({
      where: { courseId_id: key },
      select: { version: true },
    });
    return done({ version });
  });
}
