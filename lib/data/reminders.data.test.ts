import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { readReminderPage, readReminders, remind, seeReminder } from "./reminders";
import { enrol } from "./testing/course";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let world: CourseWorld;
const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
beforeEach(async () => {
  world = await buildCourseWorld(database, "Harbours of Europe");
});

const all = { whom: "missing" as const, ids: [], words: "  Until Friday.  " };
const send = (
  who: "instructor" | "assistant" | "otherAssistant",
  asked: Parameters<typeof remind>[3] = all,
  at = now,
) => remind(viewerOf(world[who]), world.courseId, world.open.assignmentId, asked, at);
const found = (who: "student" | "classmate" | "neighbour") => readReminders(viewerOf(world[who]), world.courseId);

describe("reminding", () => {
  it("reaches those who have not submitted, with words, and is gone when it was seen", async () => {
    // Sami has submitted; Dana has left.
    await database.assignee.updateMany({
      where: { courseId: world.courseId, studentId: world.student.enrollmentId },
      data: { submittedAt: now },
    });
    expect(await send("instructor")).toEqual({ ok: true, value: { sent: 2, waiting: 0 } });
    expect(await found("student")).toEqual([]);
    const [reminder] = await found("classmate");
    expect(reminder).toMatchObject({ words: "Until Friday.", by: "Ines Instructor", title: "Assignment (open)" });
    expect(await readReminders(viewerOf(world.classmate), null)).toHaveLength(1);
    const id = reminder?.id ?? "";
    await expect(seeReminder(viewerOf(world.neighbour), world.courseId, id, now)).rejects.toThrow(NotFound);
    await seeReminder(viewerOf(world.classmate), world.courseId, id, now);
    expect(await found("classmate")).toEqual([]);
    expect(await found("neighbour")).toHaveLength(1);
    const { sent } = await readReminderPage(viewerOf(world.instructor), world.courseId, world.open.assignmentId, {
      ...{ page: 1, sent: 1, now },
    });
    expect(sent.rows).toMatchObject([{ by: "Ines Instructor", to: ["Cleo Classmate", "Nuno Neighbour"], seen: 1 }]);
  });

  it("is listed by fifty sendings, the newest first", async () => {
    const { courseId, open, instructor, classmate } = world;
    const sent = { courseId, assignmentId: open.assignmentId, enrollmentId: classmate.enrollmentId };
    await database.reminder.createMany({
      data: Array.from({ length: 51 }, (_, n) => ({ ...sent, byId: instructor.enrollmentId, at: later(n + 1) })),
    });
    const read = async (page: number) =>
      (await readReminderPage(viewerOf(instructor), courseId, open.assignmentId, { page: 1, sent: page, now })).sent;
    expect(await read(1)).toMatchObject({ page: 1, pages: 2 });
    expect((await read(1)).rows.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, n) => later(51 - n)));
    expect((await read(9)).rows.map(({ at }) => at)).toEqual([later(1)]);
  });

  it("is not sent twice within the hour, by two presses at once or one after the other", async () => {
    const both = await Promise.all([send("instructor"), send("instructor")]);
    const counts = both
      .map((each) => (each.ok ? each.value : null))
      .toSorted((a, b) => (a?.sent ?? 0) - (b?.sent ?? 0));
    expect(counts).toEqual([
      { sent: 0, waiting: 3 },
      { sent: 3, waiting: 0 },
    ]);
    expect(await send("instructor", all, later(59))).toMatchObject({ value: { sent: 0, waiting: 3 } });
    expect(await send("instructor", all, later(60))).toMatchObject({ value: { sent: 3, waiting: 0 } });
  });

  it("means all of a kind, not only those of the page", async () => {
    for (let n = 0; n < 55; n++) {
      const { enrollmentId: studentId } = await enrol(database, world.courseId, "Student", `Student ${n}`);
      const given = { courseId: world.courseId, assignmentId: world.open.assignmentId, studentId };
      const openedAt = n < 3 ? now : null;
      await database.assignee.create({ data: { ...given, pseudonym: `Heron ${n}`, openedAt } });
    }
    const page = await readReminderPage(viewerOf(world.instructor), world.courseId, world.open.assignmentId, {
      ...{ page: 1, sent: 1, now },
    });
    expect(page).toMatchObject({ missing: 58, students: { page: 1, pages: 2 } });
    expect(page.students.rows).toHaveLength(50);
    const unopened = await send("instructor", { ...all, whom: "unopened" });
    expect(unopened).toMatchObject({ value: { sent: page.unopened } });
    expect(page.unopened).toBeGreaterThan(50);
  });

  it("is not crowded out by later ones of work that was submitted since", async () => {
    const { courseId, open, later: other, classmate, instructor } = world;
    await send("instructor");
    const sent = { courseId, assignmentId: other.assignmentId, enrollmentId: classmate.enrollmentId };
    await database.assignee.updateMany({
      where: { courseId, assignmentId: other.assignmentId, studentId: classmate.enrollmentId },
      data: { submittedAt: now },
    });
    await database.reminder.createMany({
      data: Array.from({ length: 21 }, (_, n) => ({ ...sent, byId: instructor.enrollmentId, at: later(n + 1) })),
    });
    expect(await found("classmate")).toMatchObject([{ assignmentId: open.assignmentId }]);
  });

  it("an assistant reminds the students of their sections only, whoever is ticked", async () => {
    const ids = [world.classmate.enrollmentId, world.neighbour.enrollmentId];
    expect(await send("assistant", { ...all, whom: "chosen", ids })).toMatchObject({ value: { sent: 1 } });
    expect(await found("neighbour")).toEqual([]);
    const { sent } = await readReminderPage(viewerOf(world.otherAssistant), world.courseId, world.open.assignmentId, {
      ...{ page: 1, sent: 1, now },
    });
    expect(sent.rows).toEqual([]);
  });

  it("reminds nobody who cannot submit: a draft, not open yet, closed", async () => {
    const { courseId, later: notOpen, draft, open } = world;
    const at = (assignmentId: string) => remind(viewerOf(world.instructor), courseId, assignmentId, all, now);
    expect(await at(notOpen.assignmentId)).toMatchObject({ value: { sent: 0, waiting: 0 } });
    expect(await at(draft.assignmentId)).toMatchObject({ ok: false });
    await database.assignment.update({
      where: { courseId_id: { courseId, id: open.assignmentId } },
      data: { closesAt: later(-60), closesWall: "2026-11-01T10:00" },
    });
    expect(await at(open.assignmentId)).toMatchObject({ value: { sent: 0, waiting: 0 } });
  });

  it("refuses endless words and nobody ticked, beside the field", async () => {
    expect(await send("instructor", { ...all, words: "a".repeat(1001) })).toMatchObject({ field: "words" });
    expect(await send("instructor", { ...all, whom: "chosen" })).toMatchObject({ field: "whom" });
  });
});
