/** Reminding students of an assignment, in the application, and the trail of it. */

import {
  LONGEST_REMINDER,
  REMINDER_PAUSE,
  type RemindedKind,
  type ReminderPage,
  type SentReminder,
  type ToRemind,
  type UnseenReminder,
} from "../domain/assignment/reminders";
import { titleOrNone } from "../domain/assignment/title";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { storable } from "../domain/text/storable";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { pageOf } from "./parts/date-people";
import { personName, personNamed } from "./parts/person-name";
import { toRemind } from "./parts/to-remind";
import { readableStudents } from "./scope";

/** Reminders that a student finds at once. */
const LISTED = 20;

/**
 * Who can be reminded of an assignment, and who was. An assistant finds the students of their sections. NotFound for
 * those who do not teach here.
 */
export async function readReminderPage(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { page, sent, now }: { page: number; sent: number; now: Date },
): Promise<ReminderPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "reminder.list")) throw new NotFound();
  const row = await taughtAssignment(member, assignmentId);
  const all = row.publishedAt ? await toRemind(member, row, now) : [];
  return {
    courseTitle: row.course.title,
    title: titleOrNone(row.title),
    mayEdit: row.mayEdit,
    version: row.currentNumber,
    timeZone: row.timeZone,
    maySend: can(member, "reminder.send"),
    missing: all.length,
    unopened: all.filter(({ opened }) => !opened).length,
    students: pageOf(all, page),
    sent: await sentReminders(member, assignmentId, sent),
  };
}

async function sentReminders(member: Member, assignmentId: string, asked: number): Promise<ReminderPage["sent"]> {
  const where = { courseId: member.courseId, assignmentId, enrollment: readableStudents(member) };
  const all = await database.reminder.groupBy({ by: ["at", "byId"], where, orderBy: { at: "desc" } });
  const { rows: sendings, ...of } = pageOf(all, asked);
  const rows = await database.reminder.findMany({
    where: { ...where, at: { in: sendings.map(({ at }) => at) } },
    select: { at: true, byId: true, words: true, seenAt: true, by: personNamed, enrollment: personNamed },
  });
  const sent = sendings.flatMap(({ at, byId }): SentReminder[] => {
    const those = rows.filter((row) => row.byId === byId && row.at.getTime() === at.getTime());
    const [first] = those;
    if (!first) return [];
    const to = those.map(({ enrollment }) => personName(enrollment)).toSorted(new Intl.Collator("en").compare);
    return [{ at, by: personName(first.by), words: first.words, to, seen: those.filter((row) => row.seenAt).length }];
  });
  return { rows: sent, ...of };
}

/** Whom to remind, the ids of those that were ticked, and what to tell them ("" for nothing). */
interface Reminding {
  whom: RemindedKind;
  ids: readonly string[];
  words: string;
}

/**
 * Reminds students who have not submitted and still may. All of a kind are meant, whatever page was shown. Whoever was
 * reminded of it within the hour is not reminded again, so that a double click sends once.
 */
export async function remind(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { whom, ids, words }: Reminding,
  now: Date,
): Promise<Outcome<{ sent: number; waiting: number }>> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "reminder.list")) throw new NotFound();
  if (!can(member, "reminder.send")) return refused("This course is archived: nobody can be reminded any more.");
  const row = await taughtAssignment(member, assignmentId);
  if (!row.publishedAt) return refused("This assignment is a draft: nobody has it yet.");
  if (words.length > LONGEST_REMINDER) return refused(`Write at most ${LONGEST_REMINDER} characters.`, "words");
  if (whom === "chosen" && ids.length === 0) return refused("Tick at least one student.", "whom");
  const means: Record<RemindedKind, (each: ToRemind) => boolean> = {
    unopened: ({ opened }) => !opened,
    missing: () => true,
    chosen: ({ id }) => ids.includes(id),
  };
  return database.$transaction(async (tx) => {
    // The second of two presses waits here, and then finds everybody reminded.
    await tx.$queryRaw`SELECT id FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR NO KEY UPDATE`;
    const meant = (await toRemind(member, row, now, tx)).filter(means[whom]);
    const due = meant.filter(
      ({ remindedAt }) => remindedAt === null || remindedAt.getTime() + REMINDER_PAUSE <= now.getTime(),
    );
    const said = storable(words).trim() || null;
    const sent = { courseId, assignmentId, byId: member.enrollmentId, words: said, at: now };
    await tx.reminder.createMany({ data: due.map(({ id }) => ({ ...sent, enrollmentId: id })) });
    return done({ sent: due.length, waiting: meant.length - due.length });
  });
}

/** Reminders that the viewer has not seen, of work they have not submitted, in a course or (null) in all; newest first. */
export async function readReminders(viewer: Viewer, courseId: string | null): Promise<UnseenReminder[]> {
  if (courseId !== null) await memberOf(viewer, courseId);
  const course = { archivedAt: null, ...(courseId !== null && { id: courseId }) };
  const rows = await database.reminder.findMany({
    where: { seenAt: null, enrollment: { userId: viewer.userId, role: "Student", endedAt: null, course } },
    select: {
      ...{ id: true, courseId: true, assignmentId: true, words: true, at: true },
      course: { select: { title: true } },
      assignment: { select: { title: true, timeZone: true } },
      enrollment: { select: { assignees: { where: { submittedAt: null }, select: { assignmentId: true } } } },
      by: personNamed,
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const waiting = rows.filter(({ assignmentId, enrollment: { assignees } }) =>
    assignees.some((own) => own.assignmentId === assignmentId),
  );
  // Cut only now: reminders of submitted work stay unseen, and would push out those that still count.
  return waiting
    .slice(0, LISTED)
    .map(({ assignment, course: { title: courseTitle }, by, enrollment: _, ...reminder }) => {
      const { title, timeZone } = assignment;
      return { ...reminder, courseTitle, title, timeZone, by: personName(by) };
    });
}

/** The viewer has seen a reminder that went to them. NotFound for everybody else's. */
export async function seeReminder(viewer: Viewer, courseId: string, reminderId: string, now: Date): Promise<Outcome> {
  const { enrollmentId } = await memberOf(viewer, courseId);
  const where = { courseId, id: reminderId, enrollmentId };
  if ((await database.reminder.count({ where })) === 0) throw new NotFound();
  await database.reminder.updateMany({ where: { ...where, seenAt: null }, data: { seenAt: now } });
  return done(undefined);
}
