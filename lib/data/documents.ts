/**
 * The library of a course and its documents, as far as the viewer may read them. Which characters of a text a person
 * gets is decided in one place, `lib/domain/document/readable.ts`, and asked here in one function.
 */
import type { DocumentView, ImportEntry, Library, RevisionEntry } from "../domain/document/library";
import { genres } from "../domain/document/model";
import { readableRanges } from "../domain/document/readable";
import { readableContent } from "../domain/document/readable-content";
import { metaSchema } from "../domain/document/schema";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { revisionContent } from "./parts/revision-content";
import { waysToDocument } from "./parts/ways-to-document";
import { listedAssignments, readableDocuments } from "./scope";

/** The course's documents, in order, and for those who edit them the imports that still wait. */
export async function readLibrary(viewer: Viewer, courseId: string): Promise<Library> {
  const member = await memberOf(viewer, courseId);
  const [course, rows, imports] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    database.document.findMany({
      where: { AND: [readableDocuments(member, new Date()), { archivedAt: null, currentRevisionId: { not: null } }] },
      select: {
        id: true,
        title: true,
        genre: true,
        date: true,
        sharedAt: true,
        current: { select: { number: true, meta: true } },
        assignmentDocuments: usedIn(member),
      },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    }),
    can(member, "import.read") ? readImports(courseId) : [],
  ]);
  return {
    courseTitle: course.title,
    timeZone: course.timeZone,
    role: member.role,
    mayEdit: can(member, "import.edit"),
    documents: rows.map((row) => ({
      id: row.id,
      title: row.title,
      date: metaSchema.parse(row.current?.meta).date?.printed ?? row.date,
      genre: genres.find((genre) => genre === row.genre) ?? null,
      revision: row.current?.number ?? 1,
      shared: row.sharedAt !== null,
      usedIn: row.assignmentDocuments.map(({ assignment }) => assignment),
    })),
    imports,
  };
}

const usedIn = (member: Member) => ({
  where: { assignment: listedAssignments(member) },
  select: { assignment: { select: { id: true, title: true } } },
  orderBy: { assignment: { position: "asc" as const } },
});

interface ImportRow {
  id: string;
  title: string;
  createdAt: Date;
  documents: number;
  openQuestions: number;
}

/** Counted in the database: a draft of many pages is long, and only two numbers of it are shown. */
async function readImports(courseId: string): Promise<ImportEntry[]> {
  const rows = await database.$queryRaw<ImportRow[]>(Prisma.sql`
    SELECT i.id, i.title, i."createdAt",
      jsonb_array_length(w.content #> '{draft,documents}')::int AS documents,
      (SELECT count(*)::int FROM jsonb_array_elements(w.content #> '{draft,questions}') question
        WHERE question ->> 'kind' = 'ask' AND NOT (w.content #> '{draft,answers}') ? (question ->> 'id')) AS "openQuestions"
    FROM "Import" i JOIN "WorkingCopy" w ON w."courseId" = i."courseId" AND w."importId" = i.id
    WHERE i."courseId" = ${courseId}::uuid AND i."finishedAt" IS NULL AND i."discardedAt" IS NULL
    ORDER BY i."createdAt" DESC`);
  return rows.map(({ createdAt, ...row }) => ({ ...row, startedAt: createdAt }));
}

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
