/** Giving a corrected text to the assignments that read the document: notes, questions and excerpts move with the words. */

import {
  type CorrectionEffect,
  noCounts,
  type ReadersPage,
  type ReadingAssignment,
} from "../domain/annotation/correction";
import { changeOf } from "../domain/assignment/changes";
import type { AssignmentDraft } from "../domain/assignment/draft";
import { type MovedDraft, movedDraft } from "../domain/assignment/moved";
import { ARCHIVED } from "../domain/policy/archived";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { emptyText, richText } from "../domain/richtext/model";
import { type Database, database } from "./database";
import { memberOf } from "./member";
import { draftCopy, taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { type CarriedTarget, type Carrying, carriedTargets, writeCarried } from "./parts/carried-targets";
import { carryingOf } from "./parts/carrying";
import { publishMoved, saveMovedDraft } from "./parts/publish-moved";
import { publishedDraft } from "./parts/published-draft";
import { tellRoom } from "./parts/tell-room";
import { visibleAnnotations } from "./scope";

/** Touched notes that are listed for one assignment. */
const LISTED = 50;

/** The assignments that read a document, and what giving each the current revision would do. NotFound for all but instructors. */
export async function readReaders(viewer: Viewer, courseId: string, documentId: string): Promise<ReadersPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "anchor.review")) throw new NotFound();
  const document = await documentRow(courseId, documentId);
  const readers: ReadingAssignment[] = [];
  for (const row of document.assignmentDocuments) {
    const { assignment, revision } = row;
    const old = revision.id !== document.current.id;
    readers.push({
      assignmentId: assignment.id,
      title: assignment.title,
      number: revision.number,
      published: assignment.publishedAt !== null,
      effect: old ? await effectOn(member, assignment.id, documentId, revision.id, document.current.id) : null,
    });
  }
  const { course, title, current } = document;
  return { courseTitle: course.title, title: title ?? "Untitled document", current: current.number, readers };
}

async function documentRow(courseId: string, documentId: string, db: Pick<Database, "document"> = database) {
  const row = await db.document.findFirst({
    where: { courseId, id: documentId, archivedAt: null },
    select: {
      title: true,
      course: { select: { title: true } },
      current: { select: { id: true, number: true } },
      assignmentDocuments: {
        // Of a text that a later version left out, the notes stay where they are.
        where: { excerpts: { some: { assignmentVersion: { assignments: { some: {} } } } } },
        select: {
          assignment: { select: { id: true, title: true, publishedAt: true } },
          revision: { select: { id: true, number: true } },
        },
        orderBy: { assignment: { position: "asc" } },
      },
    },
  });
  if (!row?.current) throw new NotFound();
  return { ...row, current: row.current };
}

async function effectOn(
  member: Member,
  assignmentId: string,
  documentId: string,
  from: string,
  to: string,
): Promise<CorrectionEffect> {
  const { courseId } = member;
  const carrying = await carryingOf(database, { courseId, assignmentId, documentId, from, to });
  const row = await taughtAssignment(member, assignmentId);
  const { parts, problem } = movedDraft(publishedOf(await publishedDraft(row)), carrying);
  const visible = visibleAnnotations(member, assignmentId, { notesOpen: true, shut: [] });
  const carried = await carriedTargets(database, carrying, visible);
  const counts = noCounts();
  for (const { status } of carried) counts[status]++;
  return { counts, touched: await touchedNotes(courseId, carried), parts, problem };
}

function publishedOf(draft: AssignmentDraft | null): AssignmentDraft {
  if (!draft) throw new NotFound();
  return draft;
}

async function touchedNotes(courseId: string, carried: readonly CarriedTarget[]) {
  const touched = carried.filter(({ status }) => status === "Changed" || status === "Orphaned").slice(0, LISTED);
  const ids = touched.map(({ target }) => target.annotationId);
  const rows = await database.annotation.findMany({
    where: { courseId, id: { in: ids } },
    select: { id: true, body: true },
  });
  const bodies = new Map(rows.map(({ id, body }) => [id, body === null ? emptyText : richText.parse(body)]));
  return touched.map(({ target, status, passage }) => ({
    ...{ id: `${target.annotationId}/${target.ordinal}`, status },
    ...{
      body: bodies.get(target.annotationId) ?? emptyText,
      before: target.exact ?? "",
      after: passage?.exact ?? null,
    },
  }));
}

/**
 * Gives an assignment the current revision of a document: in one transaction its excerpts and questions become the
 * next version, every note gets its place in the corrected text, and its draft in the builder moves too. Answers that
 * were submitted stay on the text they were written about. `seen`: the revision the instructor looked at; refused when
 * another one was published since.
 */
export async function giveRevision(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  assignmentId: string,
  seen: number,
): Promise<Outcome<{ number: number }>> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "anchor.review")) throw new NotFound();
  if (!can(member, "assignment.edit")) return refused(ARCHIVED);
  await draftCopy(member, await taughtAssignment(member, assignmentId));
  return database.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR UPDATE`;
      // What a colleague writes in the builder meanwhile waits, and is then told that the draft has moved.
      await tx.$queryRaw`SELECT id FROM "WorkingCopy" WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid FOR UPDATE`;
      const document = await documentRow(courseId, documentId, tx);
      const reader = document.assignmentDocuments.find(({ assignment }) => assignment.id === assignmentId);
      if (!reader) throw new NotFound();
      const { id: to, number } = document.current;
      if (number !== seen)
        return refused("Another revision was published meanwhile. Look at what it changes, then go on.");
      if (reader.revision.id === to) return done({ number });
      const way = { courseId, assignmentId, documentId, from: reader.revision.id, to };
      return move(tx, { ...member, userId: viewer.userId }, await carryingOf(tx, way), number);
    },
    { timeout: 60_000 },
  );
}

async function move(
  tx: Database,
  member: Member & { userId: string },
  carrying: Carrying,
  number: number,
): Promise<Outcome<{ number: number }>> {
  const { courseId, assignmentId, documentId } = carrying;
  const row = await taughtAssignment(member, assignmentId, tx);
  const published = publishedOf(await publishedDraft(row, tx));
  const moved: MovedDraft = movedDraft(published, carrying);
  if (moved.problem) return refused(moved.problem);
  const copy = await draftCopy(member, row, tx);
  const draft = movedDraft(copy.draft, carrying);
  if (draft.problem) return refused(`In the draft in the builder: ${draft.problem}`);
  const made = await publishMoved(tx, member, row, moved.draft);
  if (!made.ok) return made;
  // What is being written in the builder goes along; where it was unchanged it stays unchanged.
  const unchanged = changeOf(published, copy.draft) === "nothing";
  await saveMovedDraft(tx, member, copy, unchanged ? moved.draft : draft.draft, moved.draft);
  await writeCarried(tx, carrying, await carriedTargets(tx, carrying));
  await record(tx, {
    ...{ action: "assignment.corrected", actorId: member.userId, subjectKind: "Assignment", subjectId: assignmentId },
    ...{ courseId, after: { documentId, number } },
  });
  await tellRoom(tx, { courseId, assignmentId });
  return done({ number });
}
