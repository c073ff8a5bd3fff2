/**
 * The documents of a course, as far as the viewer may read them. Which characters of a text a person
 * gets is decided in one place, `lib/domain/document/readable.ts`, and asked here in one function.
 */
import type { DocumentView, RevisionEntry } from "../domain/document/library";
import { readableRanges } from "../domain/document/readable";
import { readableContent } from "../domain/document/readable-content";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { revisionContent } from "./parts/revision-content";
import { usedIn } from "./parts/used-in";
import { waysToDocument } from "./parts/ways-to-document";
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
      sharedAt: true,
      currentRevisionId: true,
      course: { select: { title: true, timeZone: true } },
      revisions: { select: { id: true, number: true }, orderBy: { number: "desc" } },
      assignmentDocuments: usedIn(member),
      workingCopies: { select: { id: true } },
    },
  });
  if (!row) throw new NotFound();
  const ways = await waysToDocument(member, documentId, row.sharedAt !== null, now);
  const mayOpen = (id: string) =>
    isStaff(member) ||
    (ways.whole && id === row.currentRevisionId) ||
    ways.excerpts.some((excerpt) => excerpt.revisionId === id);
  const revision = row.revisions.find((each) => mayOpen(each.id) && (number === null || each.number === number));
  if (!revision) throw new NotFound();
  const ranges = readableRanges({
    whole: ways.whole && (isStaff(member) || revision.id === row.currentRevisionId),
    excerpts: ways.excerpts.filter((excerpt) => excerpt.revisionId === revision.id),
    withheld: ways.withheld,
  });
  const mayEdit = can(member, "document.edit");
  return {
    id: documentId,
    courseTitle: row.course.title,
    timeZone: row.course.timeZone,
    role: member.role,
    revisionId: revision.id,
    number: revision.number,
    current: row.revisions[0]?.number ?? revision.number,
    text: readableContent(await revisionContent(database, courseId, revision.id), ranges),
    partial: ranges.text !== "whole",
    shared: row.sharedAt !== null,
    mayEdit,
    beingEdited: mayEdit && row.workingCopies.length > 0,
    revisions: isStaff(member) ? await readRevisions(courseId, documentId) : [],
    usedIn: row.assignmentDocuments.map(({ assignment }) => assignment),
  };
}

async function readRevisions(courseId: string, documentId: string): Promise<RevisionEntry[]> {
  const rows = await database.revision.findMany({
    where: { courseId, documentId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      publishedAt: true,
      changeNote: true,
      publishedBy: { select: { displayName: true, user: { select: { name: true } } } },
      document: { select: { import: { select: { title: true } } } },
    },
  });
  return rows.map(({ publishedBy, document, ...row }) => ({
    ...row,
    by: publishedBy.displayName ?? publishedBy.user.name ?? "a former member",
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
