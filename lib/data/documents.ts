/**
 * The documents of a course, as far as the viewer may read them. Which characters of a text a person
 * gets is decided in one place, `lib/domain/document/readable.ts`, and asked here in one function.
 */

import type { DocumentView, RevisionEntry } from "../domain/document/library";
import { readableContent } from "../domain/document/readable-content";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { editedContent } from "../domain/review/edition";
import { reviewSchema } from "../domain/review/schema";
import { database } from "./database";
import { memberOf } from "./member";
import { copiedFromOf, copiedSelect } from "./parts/copied-from";
import { gateQuestions } from "./parts/gates";
import { personName, personNamed } from "./parts/person-name";
import { readingSelect, readingsOf } from "./parts/readings";
import { revisionContent } from "./parts/revision-content";
import { usedIn } from "./parts/used-in";
import { readableDocuments } from "./scope";

/**
 * A document as this person may read it: the newest revision they get, or the one of a number. Throws NotFound when
 * there is nothing of it they may read.
 */
export async function readDocument(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  number: number | null = null,
): Promise<DocumentView> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const row = await database.document.findFirst({
    where: { AND: [readableDocuments(member, now), { id: documentId, archivedAt: null }] },
    select: {
      ...readingSelect,
      course: { select: { title: true, timeZone: true } },
      assignmentDocuments: usedIn(member, now),
      ...copiedSelect,
    },
  });
  if (!row) throw new NotFound();
  const reading = (await readingsOf(member, [row], now, number)).get(documentId);
  if (!reading) throw new NotFound();
  const { ranges } = reading;
  const mayEdit = can(member, "document.edit");
  return {
    id: documentId,
    courseTitle: row.course.title,
    timeZone: row.course.timeZone,
    role: member.role,
    revisionId: reading.revisionId,
    number: reading.number,
    current: row.revisions[0]?.number ?? reading.number,
    text: readableContent(await revisionContent(database, courseId, reading.revisionId), ranges),
    partial: ranges.text !== "whole",
    shutBy: ranges.text === "frame" ? await gateQuestions(member, [documentId], now) : [],
    shared: row.sharedAt !== null,
    mayEdit,
    beingEdited: mayEdit && (await isBeingEdited(courseId, documentId, row.currentRevisionId)),
    revisions: isStaff(member) ? await readRevisions(courseId, documentId) : [],
    copiedFrom: isStaff(member) ? copiedFromOf(row) : null,
    usedIn: row.assignmentDocuments.map(({ assignment }) => assignment),
  };
}

/** Does a text on the desk differ from the one that is read? What was thrown away leaves an unchanged text there. */
async function isBeingEdited(courseId: string, documentId: string, currentRevisionId: string | null): Promise<boolean> {
  const copy = await database.workingCopy.findFirst({ where: { courseId, documentId }, select: { content: true } });
  if (!copy || currentRevisionId === null) return false;
  const edited = editedContent(reviewSchema.parse(copy.content));
  return JSON.stringify(edited) !== JSON.stringify(await revisionContent(database, courseId, currentRevisionId));
}

async function readRevisions(courseId: string, documentId: string): Promise<RevisionEntry[]> {
  const rows = await database.revision.findMany({
    where: { courseId, documentId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      publishedAt: true,
      changeNote: true,
      publishedBy: personNamed,
      document: { select: { import: { select: { title: true } } } },
    },
  });
  return rows.map(({ publishedBy, document, ...row }) => ({
    ...row,
    by: personName(publishedBy),
    from: row.number === 1 ? (document.import?.title ?? null) : null,
  }));
}

/** Puts a document into the library that students may read, or takes it out; what an assignment gives stays given. */
export async function shareDocument(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  shared: boolean,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const where = { courseId_id: { courseId, id: documentId } };
  const found = await database.document.findFirst({
    where: { AND: [readableDocuments(member, new Date()), { id: documentId, archivedAt: null }] },
    select: { sharedAt: true },
  });
  if (!found) throw new NotFound();
  if (!can(member, "document.edit")) return refused("Only the instructors of this course can share a document.");
  if ((found.sharedAt !== null) !== shared) {
    await database.document.update({ where, data: { sharedAt: shared ? new Date() : null } });
  }
  return done(undefined);
}
