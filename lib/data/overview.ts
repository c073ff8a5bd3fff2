/** An assignment as those who teach it see it: how far the class is, and each student by name. */

import type { AssignmentOverview, Filter } from "../domain/assignment/overview";
import { staffStatus } from "../domain/assignment/status";
import { titleOrNone } from "../domain/assignment/title";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { personName, personNamed } from "./parts/person-name";
import { progressCounts, studentsPage } from "./parts/student-rows";
import { thinNotes } from "./parts/thin-notes";

/** Which students of an assignment are listed; pages count from 1 and hold 50. */
interface StudentsAsked {
  filter: Filter;
  page: number;
  now: Date;
  /** Says also where notes are thin, which takes looking through all of them. */
  thin?: boolean;
}

/**
 * Counts and students of one assignment: all of them for an instructor, those of their sections for an assistant.
 * Throws NotFound for everybody else.
 */
export async function readOverview(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { filter, page, now, thin: asked = false }: StudentsAsked,
): Promise<AssignmentOverview> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const row = await taughtAssignment(member, assignmentId);
  const counting = progressCounts(member, assignmentId);
  const [counts, students, documents, questions, revealedBy, thin] = await Promise.all([
    counting,
    studentsPage(member, row, { filter, page, now, counts: counting, blind: row.gradersBlind }),
    database.excerpt.findMany({
      where: { courseId, assignmentVersionId: row.current?.id ?? courseId },
      select: { documentId: true, revision: { select: { title: true } } },
      orderBy: { position: "asc" },
    }),
    database.promptVersion.findMany({
      where: { courseId, assignmentVersionId: row.current?.id ?? courseId },
      select: { prompt: { select: { kind: true } } },
    }),
    nameOf(courseId, row.revealedById),
    asked ? thinNotes(member, assignmentId, now) : null,
  ]);
  return {
    courseTitle: row.course.title,
    title: titleOrNone(row.title),
    assignmentId,
    dates: { opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt, timeZone: row.timeZone },
    status: staffStatus(now, row.publishedAt !== null, row, counts),
    version: row.currentNumber,
    mayEdit: row.mayEdit,
    ownSectionsOnly: member.role === "Assistant",
    notes: { rule: row.unlockRule, after: row.unlockAfter, revealedAt: row.revealedAt, revealedBy },
    documents: documents.map(({ documentId, revision }) => ({
      documentId,
      title: revision.title ?? "Document without a title",
    })),
    questions: questions.length,
    discussions: questions.filter(({ prompt }) => prompt.kind === "Discussion").length,
    thin,
    counts,
    students,
  };
}

async function nameOf(courseId: string, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return personName(
    await database.enrollment.findUniqueOrThrow({ where: { courseId_id: { courseId, id } }, ...personNamed }),
  );
}
