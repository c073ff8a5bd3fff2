/** Writing in the margin: saving, deleting and taking back a note. What may be read here is decided with the room. */

import { describePassage } from "../domain/anchor/passage";
import type { AnnotationWords } from "../domain/annotation/model";
import { type AnnotationToSave, LONGEST_PASSAGE } from "../domain/annotation/save";
import { type AnnotationFacts, can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { publishedAssignment } from "./parts/published-assignment";
import { roomSources } from "./parts/room-texts";
import { type AllowedSave, countAnnotations, createAnnotation, updateAnnotation } from "./parts/write-annotation";

const no = (problem: string): Saved<never> => ({ state: "refused", problem });

/**
 * Saves a note under an id that the browser made. The passage must lie within what this person reads in this room; the
 * quotation is taken from the text, never from the browser. See `Saved` for what comes back. Throws NotFound where the
 * room, or another person's note of that id, is not theirs to see.
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
  const existing = await database.annotation.findUnique({
    where: { courseId_id: { courseId, id: note.id } },
    select: { assignmentId: true, authorId: true },
  });
  if (existing && (existing.assignmentId !== assignmentId || existing.authorId !== member.enrollmentId))
    throw new NotFound();
  const skillId = await skillIdOf(courseId, note.skill);
  if (skillId === undefined) return no("This course has no such skill. Choose another, or none.");
  const sectionId = note.sectionId ?? member.sectionIds[0] ?? null;
  if (note.audience === "Section" && (sectionId === null || !member.sectionIds.includes(sectionId))) {
    return no("You are in no section of this course. Choose another audience for the note.");
  }
  const save: AllowedSave = { member, assignmentId, note, skillId, sectionId, place: null, now };
  if (existing) return updateAnnotation(save);
  const place = await placeOf(member, assignment.current.id, note);
  if (typeof place === "string") return no(place);
  try {
    return await createAnnotation({ ...save, place });
  } catch (error) {
    // Two saves of one new note at the same moment: the second one is written on top of the first.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    return updateAnnotation(save);
  }
}

function whyNot(member: Member): string {
  if (member.archived)
    return "This course is archived: it can be read, not changed. What you wrote is kept on this device.";
  if (member.role === "Observer") return "Observers read along; they do not write notes.";
  return "This assignment has closed. What you wrote is kept on this device.";
}

/** The id of a skill by its key, null for none, undefined when the course has no such skill. */
async function skillIdOf(courseId: string, key: string | null): Promise<string | null | undefined> {
  if (key === null) return null;
  const skill = await database.skill.findUnique({ where: { courseId_key: { courseId, key } }, select: { id: true } });
  return skill?.id;
}

/** The passage a new note stands at, completed from the text itself; or why it cannot stand there. */
async function placeOf(member: Member, versionId: string, { revisionId, span }: AnnotationToSave) {
  const published = await publishedAssignment(member.courseId, versionId);
  const sources = await roomSources(member, published);
  const source = sources.find(({ excerpt, holds }) => excerpt.revisionId === revisionId && holds(span));
  const passage = source && describePassage(source.content, span);
  if (!source || !passage) {
    return "These words are not part of what is read in this assignment now. Reload the page and choose them again.";
  }
  if (passage.endAt - passage.startAt > LONGEST_PASSAGE) return "Choose a shorter passage: two pages at most.";
  return { documentId: source.excerpt.documentId, passage };
}

/** Deletes a note of one's own; it can be taken back. Returns its new version. */
export function deleteAnnotation(viewer: Viewer, courseId: string, assignmentId: string, annotationId: string) {
  return setDeleted(viewer, courseId, assignmentId, annotationId, new Date());
}

/** Takes back the deletion of a note of one's own. Returns its new version. */
export function restoreAnnotation(viewer: Viewer, courseId: string, assignmentId: string, annotationId: string) {
  return setDeleted(viewer, courseId, assignmentId, annotationId, null);
}

async function setDeleted(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  deletedAt: Date | null,
): Promise<Outcome<{ version: number }>> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { facts: assignment } = await assignmentFor(member, assignmentId, now);
  const note = await database.annotation.findUnique({ where: { courseId_id: { courseId, id: annotationId } } });
  if (!note || note.assignmentId !== assignmentId || note.authorId !== member.enrollmentId) throw new NotFound();
  const { authorId, audience, sectionId } = note;
  // A deleted note is asked about as if it stood: its author may take the deletion back.
  const facts: AnnotationFacts = {
    authorId,
    authorSectionIds: [],
    audience,
    sectionId,
    posted: true,
    deleted: false,
    assignment,
  };
  if (!can(member, "annotation.read", facts)) throw new NotFound();
  if (!can(member, "annotation.edit", facts)) return refused("This course is archived: it can be read, not changed.");
  return database.$transaction(async (tx) => {
    const key = { courseId, id: annotationId };
    await tx.annotation.updateMany({
      where: { ...key, deletedAt: deletedAt ? null : { not: null } },
      data: { deletedAt, changedAt: now, version: { increment: 1 } },
    });
    await countAnnotations(tx, member, assignmentId, now);
    const { version } = await tx.annotation.findUniqueOrThrow({
      where: { courseId_id: key },
      select: { version: true },
    });
    return done({ version });
  });
}
