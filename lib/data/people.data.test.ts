import { beforeEach, describe, expect, test } from "vitest";
import type { Showing } from "../domain/course/people";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { changePeople, removePeople, restorePeople } from "./enrollments";
import { invitePeople, previewInvitation } from "./invitations";
import { readPeople } from "./people";
import { makePersonLink } from "./person-links";
import { createOneTimeLink, readOneTimeLink, redeemOneTimeLink } from "./public/links";
import { createSection, renameSection } from "./sections";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

const NOW = new Date("2026-12-01T09:00:00Z");
let ours: CourseWorld;
let theirs: CourseWorld;
let teacher: Viewer;
let assistant: Viewer;

beforeEach(async () => {
  ({ ours, theirs } = await buildWorld(database));
  teacher = viewerOf(ours.instructor);
  assistant = viewerOf(ours.assistant);
});

const look = (viewer: Viewer, showing: Showing = { kind: "all" }, search = "", page = 1) =>
  readPeople(viewer, ours.courseId, { showing, search, page }, NOW);
const names = async (...asked: Parameters<typeof look>) => (await look(...asked)).people.map((person) => person.name);
const enrollment = (id: string) =>
  database.enrollment.findUniqueOrThrow({
    where: { courseId_id: { courseId: ours.courseId, id } },
    include: { sectionMembers: true, assignees: true },
  });

describe("the roster", () => {
  test("shows an instructor everyone who is in the course, an assistant their section", async () => {
    expect(await names(teacher)).toEqual([
      ...["Aba Assistant", "Bo Assistant", "Cleo Classmate", "Ines Instructor", "Nuno Neighbour", "Odo Observer"],
      "Sami Student",
    ]);
    expect(await names(assistant)).toEqual(["Aba Assistant", "Cleo Classmate", "Sami Student"]);
    expect(await look(assistant)).toMatchObject({ mayEdit: false, everyone: 3, students: 2, joinCode: null });
    expect((await look(assistant)).sections.map((section) => section.name)).toEqual(["Tuesday"]);
  });

  test("does not exist for students, observers and strangers", async () => {
    for (const person of [ours.student, ours.observer, ours.dropped, theirs.instructor]) {
      await expect(look(viewerOf(person))).rejects.toThrow(NotFound);
    }
  });

  test("shows one section, staff, or the removed; a section of another course shows nobody", async () => {
    expect(await names(teacher, { kind: "section", sectionId: ours.thursday })).toEqual([
      "Bo Assistant",
      "Nuno Neighbour",
    ]);
    expect(await names(teacher, { kind: "staff" })).toHaveLength(4);
    expect(await names(teacher, { kind: "removed" })).toEqual(["Dana Dropped"]);
    expect(await names(teacher, { kind: "section", sectionId: theirs.tuesday })).toEqual([]);
    expect(await names(assistant, { kind: "section", sectionId: ours.thursday })).toEqual([]);
  });

  test("is searched by name and address, in any case", async () => {
    expect(await names(teacher, { kind: "all" }, " CLEO ")).toEqual(["Cleo Classmate"]);
    expect(await names(teacher, { kind: "all" }, "nuno.neighbour")).toEqual(["Nuno Neighbour"]);
    expect(await names(teacher, { kind: "all" }, "100%_")).toEqual([]);
  });

  test("comes in pages of fifty, sorted as people sort names", async () => {
    const text = Array.from({ length: 60 }, (_, index) => `Person ${String(index).padStart(2, "0")} <p${index}@x.org>`);
    text.push("Ábel <abel@x.org>", "Ždenka <z@x.org>", "zoe <zoe@x.org>");
    await invitePeople(teacher, ours.courseId, { text: text.join("\n"), role: "Student", sectionId: null }, NOW);
    const first = await look(teacher);
    expect(first).toMatchObject({ page: 1, pages: 2, found: 70, everyone: 70 });
    expect(first.people).toHaveLength(50);
    expect(first.people.slice(0, 2).map((person) => person.name)).toEqual(["Aba Assistant", "Ábel"]);
    const second = await look(viewerOf(ours.instructor), { kind: "all" }, "", 99);
    expect(second.page).toBe(2);
    expect(second.people.slice(-2).map((person) => person.name)).toEqual(["Ždenka", "zoe"]);
  });
});

describe("inviting", () => {
  const text = "Ada <ada@x.org>\nbo@\nADA@x.org";
  const invitation = { text, role: "Student", sectionId: null } as const;

  test("says what will happen and writes nothing; then does it", async () => {
    const count = await database.user.count();
    const preview = await previewInvitation(teacher, ours.courseId, invitation);
    expect(preview.ok && preview.value.map((line) => line.fate?.will ?? line.problem)).toEqual([
      "invite",
      "Line 2 ends after the @. Write what follows it.",
      "The same address as in line 1.",
    ]);
    expect(await database.user.count()).toBe(count);
    const done = await invitePeople(teacher, ours.courseId, { ...invitation, sectionId: ours.tuesday }, NOW);
    expect(done).toMatchObject({ ok: true, value: { added: 0, invited: [{ email: "ada@x.org" }] } });
    const [person] = (await look(viewerOf(ours.instructor), { kind: "all" }, "ada@x.org")).people;
    expect(person).toMatchObject({ name: "Ada", role: "Student", invited: true, sections: [{ name: "Tuesday" }] });
    const given = (await enrollment(person?.enrollmentId ?? "")).assignees.map((row) => row.assignmentId).sort();
    expect(given).toEqual([ours.open.assignmentId, ours.later.assignmentId].sort());
    await database.user.deleteMany({ where: { email: "ada@x.org", enrollments: { none: {} } } });
  });

  test("brings people with an account in at once and lets the removed in again with their work", async () => {
    const emailOf = async (userId: string) => (await database.user.findUniqueOrThrow({ where: { id: userId } })).email;
    await database.user.updateMany({
      where: { id: { in: [theirs.student.userId, ours.dropped.userId] } },
      data: { passwordHash: "scrypt:…" },
    });
    const people = [await emailOf(theirs.student.userId), await emailOf(ours.dropped.userId)].join("\n");
    const done = await invitePeople(teacher, ours.courseId, { text: people, role: "Student", sectionId: null }, NOW);
    expect(done).toEqual({ ok: true, value: { invited: [], added: 2, left: [] } });
    expect(await enrollment(ours.dropped.enrollmentId)).toMatchObject({ endedAt: null, role: "Student" });
  });

  test("gives nobody to teach whose address is not proved; a link that was handed over proves it", async () => {
    const { userId } = theirs.student;
    await database.user.update({ where: { id: userId }, data: { passwordHash: "scrypt:…", emailVerified: null } });
    const { email } = await database.user.findUniqueOrThrow({ where: { id: userId } });
    const asAssistant = { text: email ?? "", role: "Assistant", sectionId: null } as const;
    const preview = await previewInvitation(teacher, ours.courseId, asAssistant);
    expect(preview.ok && preview.value).toMatchObject([{ fate: { will: "refuse", word: "address not proved" } }]);
    const invite = () => invitePeople(teacher, ours.courseId, asAssistant, NOW);
    const left = [{ email, problem: expect.stringContaining("people:reset") }];
    expect(await invite()).toEqual({ ok: true, value: { invited: [], added: 0, left } });
    const here = { courseId: ours.courseId, userId };
    expect(await database.enrollment.count({ where: here })).toBe(0);
    const link = async (createdById: string | null) =>
      redeemOneTimeLink(
        {
          ...{ secret: await createOneTimeLink({ kind: "Reset", userId, createdById }, NOW), from: "192.0.2.9" },
          ...{ name: "Theirs", email: "", password: "timber for the quay" },
        },
        NOW,
      );
    await link(theirs.instructor.userId);
    expect(await invite()).toMatchObject({ value: { left } });
    await link(null);
    expect(await invite()).toEqual({ ok: true, value: { invited: [], added: 1, left: [] } });
    expect(await database.enrollment.findFirst({ where: here })).toMatchObject({ role: "Assistant" });
  });

  test("into a section of another course is not found, and invites nobody", async () => {
    const count = await database.user.count();
    const elsewhere = { ...invitation, sectionId: theirs.tuesday };
    await expect(invitePeople(teacher, ours.courseId, elsewhere, NOW)).rejects.toThrow(NotFound);
    expect(await database.user.count()).toBe(count);
  });
});

describe("changing people", () => {
  test("gives roles and sections, and assignments to who becomes a student", async () => {
    const ids = [ours.observer.enrollmentId];
    await database.assignee.deleteMany({ where: { studentId: ours.observer.enrollmentId } });
    const change = { role: "Student", sectionId: ours.thursday } as const;
    expect(await changePeople(teacher, ours.courseId, ids, change)).toEqual({ ok: true, value: { changed: 1 } });
    const row = await enrollment(ours.observer.enrollmentId);
    expect(row).toMatchObject({ role: "Student", sectionMembers: [{ sectionId: ours.thursday }] });
    expect(row.assignees).toHaveLength(2);
    await changePeople(teacher, ours.courseId, ids, { sectionId: null });
    expect(await enrollment(ours.observer.enrollmentId)).toMatchObject({ role: "Student", sectionMembers: [] });
  });

  test("moves nothing that was written", async () => {
    const before = await database.annotation.findMany({ where: { authorId: ours.student.enrollmentId } });
    await changePeople(teacher, ours.courseId, [ours.student.enrollmentId], { sectionId: ours.thursday });
    expect(await database.annotation.findMany({ where: { authorId: ours.student.enrollmentId } })).toEqual(before);
  });

  test("is refused to assistants, and for people of another course not found", async () => {
    const change = { role: "Instructor" } as const;
    const refusal = await changePeople(assistant, ours.courseId, [ours.assistant.enrollmentId], change);
    expect(refusal).toMatchObject({ ok: false });
    await expect(changePeople(teacher, ours.courseId, [theirs.student.enrollmentId], change)).rejects.toThrow(NotFound);
    const other = [ours.student.enrollmentId, theirs.student.enrollmentId];
    await expect(removePeople(teacher, ours.courseId, other, NOW)).rejects.toThrow(NotFound);
    expect((await enrollment(ours.student.enrollmentId)).endedAt).toBeNull();
  });

  test("a course keeps an instructor, also when two leave at the same moment", async () => {
    const alone = await removePeople(teacher, ours.courseId, [ours.instructor.enrollmentId], NOW);
    expect(alone).toMatchObject({ ok: false, problem: expect.stringContaining("needs an instructor") });
    const demoted = await changePeople(teacher, ours.courseId, [ours.instructor.enrollmentId], { role: "Student" });
    expect(demoted.ok).toBe(false);
    await changePeople(teacher, ours.courseId, [ours.observer.enrollmentId], { role: "Instructor" });
    const leaving = [ours.instructor, ours.observer].map((person) =>
      removePeople(viewerOf(person), ours.courseId, [person.enrollmentId], NOW),
    );
    expect((await Promise.all(leaving)).filter((outcome) => outcome.ok)).toHaveLength(1);
    const left = { courseId: ours.courseId, role: "Instructor", endedAt: null } as const;
    expect(await database.enrollment.count({ where: left })).toBe(1);
  });

  test("removing ends access and keeps work, role and section for the undo", async () => {
    const ids = [ours.student.enrollmentId];
    const notes = () => database.annotation.count({ where: { authorId: ours.student.enrollmentId, deletedAt: null } });
    const before = await notes();
    expect((await removePeople(teacher, ours.courseId, ids, NOW)).ok).toBe(true);
    await expect(look(viewerOf(ours.student))).rejects.toThrow(NotFound);
    expect(await notes()).toBe(before);
    expect(await restorePeople(teacher, ours.courseId, ids)).toEqual({ ok: true, value: { restored: 1 } });
    const row = await enrollment(ours.student.enrollmentId);
    expect(row).toMatchObject({ endedAt: null, role: "Student", sectionMembers: [{ sectionId: ours.tuesday }] });
  });

  test("removing ends the links of this course's instructors, unless the person is in another course", async () => {
    const { userId } = ours.neighbour;
    const make = (createdById: string | null) => createOneTimeLink({ kind: "Invite", userId, createdById }, NOW);
    const elsewhere = { courseId: theirs.courseId, userId, role: "Student" } as const;
    const other = await database.enrollment.create({ data: elsewhere, select: { id: true } });
    const secret = await make(teacher.userId);
    const remove = () => removePeople(teacher, ours.courseId, [ours.neighbour.enrollmentId], NOW);
    await remove();
    expect(await readOneTimeLink(secret, NOW)).not.toBeNull();
    await restorePeople(teacher, ours.courseId, [ours.neighbour.enrollmentId]);
    await database.enrollment.update({
      where: { courseId_id: { courseId: theirs.courseId, id: other.id } },
      data: { endedAt: NOW },
    });
    await remove();
    expect(await readOneTimeLink(secret, NOW)).toBeNull();
    await restorePeople(teacher, ours.courseId, [ours.neighbour.enrollmentId]);
    const ofTheInstallation = await make(null);
    await remove();
    expect(await readOneTimeLink(ofTheInstallation, NOW)).not.toBeNull();
  });

  test("leaves a trace of ids only", async () => {
    await changePeople(teacher, ours.courseId, [ours.student.enrollmentId], { role: "Observer" });
    const events = await database.auditEvent.findMany({ where: { subjectId: ours.student.enrollmentId } });
    expect(events).toMatchObject([
      { action: "people.role", actorId: ours.instructor.userId, after: { role: "Observer" } },
    ]);
  });
});

describe("links an instructor makes", () => {
  const link = (id: string, viewer = teacher) => makePersonLink(viewer, ours.courseId, id, NOW);
  const use = (userId: string) => database.user.update({ where: { id: userId }, data: { passwordHash: "scrypt:…" } });

  test("invite who never came and let a student choose a new password", async () => {
    const invitation = await link(ours.student.enrollmentId);
    expect(invitation).toMatchObject({ ok: true, value: { kind: "Invite" } });
    await use(ours.student.userId);
    const reset = await link(ours.student.enrollmentId);
    expect(reset).toMatchObject({ ok: true, value: { kind: "Reset" } });
    expect(reset.ok && (await readOneTimeLink(reset.value.secret, NOW))).toMatchObject({ kind: "Reset" });
  });

  test.each(["assistant", "observer", "instructor"] as const)("give nobody the account of an %s", async (who) => {
    await use(ours[who].userId);
    expect(await link(ours[who].enrollmentId)).toMatchObject({ ok: false });
  });

  test("give nobody the account of a student who teaches elsewhere, used or only invited", async () => {
    const data = { courseId: theirs.courseId, userId: ours.student.userId, role: "Assistant" } as const;
    await database.enrollment.create({ data });
    expect(await link(ours.student.enrollmentId)).toMatchObject({ ok: false });
    await use(ours.student.userId);
    expect(await link(ours.student.enrollmentId)).toMatchObject({ ok: false });
  });

  test("give nobody the account of a student of another course", async () => {
    const data = { courseId: theirs.courseId, userId: ours.student.userId, role: "Student" } as const;
    const { id } = await database.enrollment.create({ data });
    await use(ours.student.userId);
    expect(await link(ours.student.enrollmentId)).toMatchObject({ ok: false });
    const key = { courseId_id: { courseId: theirs.courseId, id } };
    await database.enrollment.update({ where: key, data: { endedAt: NOW } });
    expect(await link(ours.student.enrollmentId)).toMatchObject({ ok: true, value: { kind: "Reset" } });
  });

  test("give nobody the account of a student who may create courses", async () => {
    await database.user.update({ where: { id: ours.student.userId }, data: { coursesGrantedAt: NOW } });
    expect(await link(ours.student.enrollmentId)).toMatchObject({ ok: false });
  });

  test("are not made by assistants, for the removed, or for people elsewhere", async () => {
    expect(await link(ours.student.enrollmentId, assistant)).toMatchObject({ ok: false });
    expect(await link(ours.dropped.enrollmentId)).toMatchObject({ ok: false });
    await expect(link(theirs.student.enrollmentId)).rejects.toThrow(NotFound);
  });
});

test("sections are made and renamed, each name once", async () => {
  expect((await createSection(teacher, ours.courseId, "Friday")).ok).toBe(true);
  expect(await createSection(teacher, ours.courseId, "Friday")).toMatchObject({ ok: false, field: "name" });
  expect(await renameSection(teacher, ours.courseId, ours.tuesday, "Friday")).toMatchObject({
    ok: false,
    field: "name",
  });
  expect((await renameSection(teacher, ours.courseId, ours.tuesday, "Tuesday")).ok).toBe(true);
  await expect(renameSection(teacher, ours.courseId, theirs.tuesday, "Mine")).rejects.toThrow(NotFound);
  expect(await createSection(assistant, ours.courseId, "Sunday")).toMatchObject({ ok: false });
});
