/**
 * Submitting what is there when its time is over, in assignments whose instructor said so. The program does it by
 * itself; there is no viewer to ask. Done twice, or by two processes at once, it is done once.
 */
import { storedAnswer } from "../../domain/answer/model";
import { lateFrom } from "../../domain/assignment/allowed";
import { gateOf } from "../../domain/assignment/prompt-settings";
import { checklist } from "../../domain/submission/checklist";
import { sayInstant } from "../../domain/time/say";
import { database } from "../database";
import type { Assignment, Prisma } from "../generated/client";
import { citableNotes } from "../parts/citable-notes";
import { datesOfStudents } from "../parts/date-facts";
import type { StoredDraft } from "../parts/freeze-answers";
import { lockedBefore } from "../parts/locked-before";
import { postedWords } from "../parts/posted-words";
import { publishedAssignment } from "../parts/published-assignment";
import { onlyOwn, tellRoom } from "../parts/tell-room";
import { writeSubmission } from "../parts/write-submission";

/** What one look came to; what failed is tried again at the next. */
interface Looked {
  submitted: number;
  failures: unknown[];
}

/** Assignments in which somebody's time may be over. */
const dueSomewhere = (now: Date): Prisma.AssignmentWhereInput => ({
  ...{ submitsAtDue: true, publishedAt: { not: null }, course: { archivedAt: null } },
  OR: [{ dueAt: { lte: now } }, { dateOverrides: { some: { revokedAt: null, dueAt: { lte: now } } } }],
});

/** What was said in the discussion of a question is part of its answer. */
const postedIn = (assignmentId: string): Prisma.DiscussionPostWhereInput => ({
  ...{ assignmentId, postedAt: { not: null }, deletedAt: null },
});

/**
 * Submits for every student whose own due time (and its grace) is over, who has written something, and has not
 * submitted. It counts as of the due time, and holds what was saved before their time was over.
 */
export async function submitAtDeadline(now: Date): Promise<Looked> {
  const looked: Looked = { submitted: 0, failures: [] };
  const assignments = await database.assignment.findMany({
    where: dueSomewhere(now),
    include: { current: { select: { id: true } } },
  });
  for (const { current, ...assignment } of assignments) {
    if (!current) continue;
    const waiting = await database.assignee.findMany({
      where: {
        ...{ courseId: assignment.courseId, assignmentId: assignment.id },
        ...{ submittedAt: null, student: { role: "Student", endedAt: null } },
        OR: [{ answeredCount: { gt: 0 } }, { student: { discussionPosts: { some: postedIn(assignment.id) } } }],
      },
      select: { studentId: true },
    });
    const ids = waiting.map(({ studentId }) => studentId);
    const dates = await datesOfStudents(database, assignment.courseId, assignment, ids);
    for (const studentId of ids) {
      const own = dates.get(studentId);
      const [dueAt, over] = [own?.dueAt, own && lateFrom(own)];
      if (!dueAt || !over || over > now) continue;
      try {
        const done = await submitFor({ assignment, versionId: current.id, studentId, dueAt, over });
        if (done) looked.submitted += 1;
      } catch (failure) {
        looked.failures.push(failure);
      }
    }
  }
  return looked;
}

interface Overdue {
  assignment: Assignment;
  versionId: string;
  studentId: string;
  /** The student's own due time, and the instant after which nothing they save counts as in time. */
  dueAt: Date;
  over: Date;
}

async function submitFor({ assignment, versionId, studentId, dueAt, over }: Overdue): Promise<boolean> {
  const { courseId, id: assignmentId } = assignment;
  const published = await publishedAssignment(courseId, versionId);
  const notes = await citableNotes(courseId, assignmentId, studentId);
  const known = notes.map(({ id, documentId }) => ({ id, documentIds: [documentId] }));
  const posted = new Map(Object.entries(await postedWords(courseId, studentId, published.prompts, over)));
  const sentence = `Submitted by itself at the due time, ${sayInstant(dueAt, assignment.timeZone, "full", dueAt)}: not late.`;
  return database.$transaction(async (tx) => {
    // As for one who presses the button: whoever comes second finds what the first has done.
    const [row] = await tx.$queryRaw<{ submittedAt: Date | null }[]>`
      SELECT "submittedAt" FROM "Assignee" WHERE "courseId" = ${courseId}::uuid
      AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid FOR UPDATE`;
    if (!row || row.submittedAt) return false;
    const drafts = await draftsAsOf(tx, { courseId, assignmentId, studentId }, over);
    const answers = new Map(drafts.map(({ promptId, content }) => [promptId, storedAnswer.parse(content)]));
    const locked = await lockedBefore(tx, courseId, assignmentId, studentId, over);
    // Whatever opened the text later: a question that was to be locked before reading was not answered in its time.
    const gates = published.prompts
      .filter((prompt) => gateOf(prompt) !== null && !locked.has(prompt.id))
      .map(({ id: promptId }) => ({ promptId, title: "", shut: true, locked: null }));
    const version = await writeSubmission(tx, {
      ...{ courseId, assignmentId, studentId, published, drafts, notes, submittedAt: dueAt, postsBefore: over },
      ...{ cause: "Deadline", byId: null, clientKey: `deadline ${assignmentId}` },
      late: { dueAt, lateDays: 0, latePercent: null, lateWorking: { sentences: [sentence] } },
      unfinished: checklist(published.prompts, answers, known, posted, gates).some(({ state }) => state !== "met"),
    });
    if (version) await tellRoom(tx, { courseId, assignmentId, about: [onlyOwn({ enrollmentId: studentId })] });
    return version !== null;
  });
}

/** Each draft as it was last saved before an instant; what was saved later is still the student's, and not in it. */
async function draftsAsOf(
  tx: Prisma.TransactionClient,
  whose: { courseId: string; assignmentId: string; studentId: string },
  over: Date,
): Promise<StoredDraft[]> {
  const { courseId, studentId } = whose;
  const drafts = await tx.answerDraft.findMany({ where: whose });
  const found = await Promise.all(
    drafts.map(async ({ promptId, content, facts, savedAt }) => {
      if (savedAt < over) return { promptId, content, facts };
      const before = await tx.answerDraftVersion.findFirst({
        where: { courseId, promptId, studentId, kind: { not: "Conflict" }, savedAt: { lt: over } },
        orderBy: { number: "desc" },
      });
      // What the pages have counted since goes on after the time; an older version keeps the last page's count alone.
      return before && { promptId, content: before.content, facts: {} };
    }),
  );
  return found.filter((draft) => draft !== null);
}
