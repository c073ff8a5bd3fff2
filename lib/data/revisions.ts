/** Editing a published document: changes are saved as they are made, and become the next revision when published. */
import type { DocumentContent } from "../domain/document/model";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { SentChange } from "../domain/review/change";
import { editedContent, editionOf } from "../domain/review/edition";
import { reviewSchema } from "../domain/review/schema";
import type { EditionPage, ReviewAnswer } from "../domain/review/state";
import { type Database, database } from "./database";
import { memberOf } from "./member";
import { publishRevisionRow } from "./parts/publish-revision";
import { makeChange, replaceReview, stateOf } from "./parts/review-changes";
import { revisionContent } from "./parts/revision-content";
import { lockWorkingCopy, startWorkingCopy } from "./parts/working-copy";
import { readableDocuments } from "./scope";

const editorsOnly = "Only the instructors of this course can edit its documents.";

async function findDocument(member: Member, documentId: string) {
  const found = await database.document.findFirst({
    where: { AND: [readableDocuments(member, new Date()), { id: documentId, archivedAt: null }] },
    select: {
      course: { select: { title: true, timeZone: true } },
      current: { select: { id: true, number: true } },
      workingCopies: { select: { version: true, savedAt: true, content: true } },
    },
  });
  if (!found?.current) throw new NotFound();
  return { ...found, current: found.current };
}

/** A document on the editing desk: as it was left, or as it is published. NotFound for those who may not edit. */
export async function readEdition(viewer: Viewer, courseId: string, documentId: string): Promise<EditionPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.edit")) throw new NotFound();
  const { course, current, workingCopies } = await findDocument(member, documentId);
  const published = await revisionContent(database, courseId, current.id);
  const [copy] = workingCopies;
  const fresh = {
    version: 0,
    savedAt: new Date().toISOString(),
    review: editionOf(published, []),
    undo: null,
    redo: null,
  };
  return {
    ...(copy ? stateOf(copy) : fresh),
    ...{ courseTitle: course.title, timeZone: course.timeZone, number: current.number, published },
  };
}

/** Makes one change to a document on the desk, or takes the last one back. The published text stays as it is. */
export async function changeEdition(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  sent: SentChange,
): Promise<Outcome<ReviewAnswer>> {
  const member = await memberOf(viewer, courseId);
  const { current } = await findDocument(member, documentId);
  if (!can(member, "document.edit")) return refused(editorsOnly);
  return database
    .$transaction(async (tx) => {
      const base = await startEdition(tx, member, documentId, current, sent.base);
      const made = await makeChange(tx, member, { documentId }, { ...sent, base });
      if (made.ok && !editedContent(made.value.state.review)) throw new Emptied();
      return made;
    })
    .catch((error: unknown) => {
      if (error instanceof Emptied) return refused(error.message);
      throw error;
    });
}

/** Thrown to undo the transaction: a document is one text and cannot become none or two. */
class Emptied extends Error {
  override message = "A document keeps at least one paragraph, and stays one document.";
}

/** The first change makes the working copy; `base` 0 then means its version 1. */
async function startEdition(
  tx: Database,
  member: Member,
  documentId: string,
  current: { id: string; number: number },
  base: number,
): Promise<number> {
  const { courseId, enrollmentId: savedById } = member;
  await tx.$queryRaw`SELECT id FROM "Document" WHERE "courseId" = ${courseId}::uuid AND id = ${documentId}::uuid FOR UPDATE`;
  if (await lockWorkingCopy(tx, courseId, { documentId })) return base;
  const content = await freshEdition(tx, courseId, documentId, current.id);
  const save = { courseId, content, savedById, clientId: null, kind: "Save" as const, baseNumber: current.number };
  await startWorkingCopy(tx, { documentId }, save);
  return base === 0 ? 1 : base;
}

/** The current text as a desk begins with it; ids of blocks of any revision are not given again. */
async function freshEdition(tx: Database, courseId: string, documentId: string, currentId: string) {
  const revisions = await tx.revision.findMany({ where: { courseId, documentId }, select: { id: true } });
  const all: DocumentContent[] = [];
  for (const { id } of revisions) all.push(await revisionContent(tx, courseId, id));
  return editionOf(await revisionContent(tx, courseId, currentId), all);
}

/**
 * Publishes the text on the desk as the next revision, with a note of what was changed. Assignments that read an older
 * one go on reading it until they are given the new one (`readers` says how many there are). Refused when nothing was changed, the note is empty, or the desk has changed since `base`.
 */
export async function publishEdition(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  base: number,
  changeNote: string,
): Promise<Outcome<{ number: number; readers: number }>> {
  const member = await memberOf(viewer, courseId);
  const { current } = await findDocument(member, documentId);
  if (!can(member, "document.edit")) return refused(editorsOnly);
  if (changeNote.trim() === "") return refused("Say in a few words what you changed.", "note");
  return database.$transaction(async (tx) => {
    const copy = await lockWorkingCopy(tx, courseId, { documentId });
    if (!copy) return refused("Nothing has been changed since the last revision.");
    if (copy.version !== base)
      return refused("Somebody changed this text just now. Look at it once more, then publish.");
    if (copy.baseNumber !== current.number)
      return refused("Another revision was published meanwhile. Begin from that one.");
    const content = editedContent(reviewSchema.parse(copy.content));
    const published = await revisionContent(tx, courseId, current.id);
    if (!content || JSON.stringify(content) === JSON.stringify(published)) {
      return refused("Nothing has been changed since the last revision.");
    }
    const number = current.number + 1;
    const publishedById = member.enrollmentId;
    await publishRevisionRow(tx, {
      courseId,
      documentId,
      number,
      content,
      changeNote: changeNote.trim(),
      publishedById,
    });
    await tx.workingCopy.delete({ where: { courseId_id: { courseId, id: copy.id } } });
    const excerpts = { some: { assignmentVersion: { assignments: { some: {} } } } };
    return done({ number, readers: await tx.assignmentDocument.count({ where: { courseId, documentId, excerpts } }) });
  });
}

/**
 * Throws away what is on the desk, as one change that can be taken back; the published text was never touched. Refused
 * when the desk has changed since `base`: nobody throws away what they have not seen.
 */
export async function discardEdition(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  base: number,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const { current } = await findDocument(member, documentId);
  if (!can(member, "document.edit")) return refused(editorsOnly);
  return database.$transaction(async (tx) => {
    const copy = await lockWorkingCopy(tx, courseId, { documentId });
    if (!copy) return done(undefined);
    if (copy.version !== base)
      return refused("Somebody changed this text just now. Look at it once more before you throw it away.");
    const fresh = await freshEdition(tx, courseId, documentId, current.id);
    await replaceReview(tx, member, copy, fresh, "all changes thrown away");
    return done(undefined);
  });
}
