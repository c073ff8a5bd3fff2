/** A row is in the scope if and only if the policy lets this member read it: over everyone in the course and every row. */
import { beforeAll, describe, expect, test } from "vitest";
import { type AnnotationFacts, type AssignmentFacts, can } from "../domain/policy/can";
import { isStaff, type Member } from "../domain/policy/viewer";
import { database } from "./database";
import type { Audience, Prisma } from "./generated/client";
import { memberOf } from "./member";
import { ownDates } from "./parts/date-facts";
import {
  listedAssignments,
  listedPeople,
  readableAssignments,
  readableDocuments,
  readableStudents,
  visibleAnnotations,
  visiblePosts,
} from "./scope";
import { buildAssignment } from "./testing/assignment";
import { buildDocument, buildNote } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let people: [string, Member][];
/** Texts of one assignment's version 1 and of its version 2. */
let leftOut: { documentId: string; revisionId: string };
let brought: { documentId: string; revisionId: string };
const now = new Date();

beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
  const { courseId, unassigned } = ours;
  await database.document.update({
    where: { courseId_id: { courseId, id: unassigned.documentId } },
    data: { sharedAt: now },
  });
  await database.document.create({ data: { courseId, title: "A draft" } });
  const by = ours.instructor.enrollmentId;
  leftOut = await buildDocument(database, courseId, by);
  brought = await buildDocument(database, courseId, by);
  const studentIds = [ours.student.enrollmentId];
  const given = { courseId, ...leftOut, instructorId: by, studentIds, rubricVersionId: null };
  const { assignmentId } = await buildAssignment(database, given);
  await publishNext(database, ours, assignmentId, { text: brought });
  const { instructor, assistant, otherAssistant, student, classmate, neighbour, observer } = ours;
  await database.annotation.create({
    data: { courseId, assignmentId: ours.open.assignmentId, authorId: classmate.enrollmentId, bodyText: "draft" },
  });
  await buildRoom();
  await giveOtherDates();
  const all = { instructor, assistant, otherAssistant, student, classmate, neighbour, observer };
  people = await Promise.all(
    Object.entries(all).map(async ([name, who]) => [name, await memberOf(viewerOf(who), courseId)] as [string, Member]),
  );
});

/** The assignment that opens tomorrow is open already for Tuesday, but for one of them; and for one of Thursday. */
async function giveOtherDates() {
  const { courseId, later, open, tuesday, student, neighbour, instructor } = ours;
  const [past, future] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
  const to = {
    courseId,
    assignmentId: later.assignmentId,
    opensWall: "2026-11-02T09:00",
    byId: instructor.enrollmentId,
  };
  const revoked = { revokedAt: now, revokedById: instructor.enrollmentId };
  await database.dateOverride.createMany({
    data: [
      { ...to, sectionId: tuesday, opensAt: past },
      { ...to, enrollmentId: student.enrollmentId, opensAt: future },
      { ...to, enrollmentId: student.enrollmentId, opensAt: past, ...revoked },
      // No opening time for them: open at once.
      { ...to, enrollmentId: neighbour.enrollmentId, opensWall: null, opensCleared: true },
      // Says nothing about opening: the section's or everybody's date stays.
      { ...to, assignmentId: open.assignmentId, sectionId: tuesday, opensWall: null, dueAt: future, dueWall: "w" },
    ],
  });
}

/**
 * Notes and replies of everyone, for everyone: posted and drafts, hidden and not, waiting for the reader and not, for
 * groups, sections and the whole assignment, of those who are in a group and of those who teach.
 */
async function buildRoom() {
  const { courseId, instructor, assistant, student, classmate, neighbour, groups, tuesday, thursday } = ours;
  const place = { courseId, assignmentId: ours.open.assignmentId, ...ours.document };
  const addressed: [CourseWorld["student"], Audience, string | null][] = [
    [student, "Group", groups.first],
    [neighbour, "Group", groups.first],
    [classmate, "Group", groups.second],
    [instructor, "Group", groups.second],
    [neighbour, "Section", thursday],
    [instructor, "Section", tuesday],
    [assistant, "Assignment", null],
    [classmate, "Assignment", null],
    [neighbour, "Instructors", null],
  ];
  const row = (id: string) => ({ where: { courseId_id: { courseId, id } } });
  for (const [who, audience, addressId] of addressed) {
    const staff = who === instructor || who === assistant;
    const write = () => buildNote(database, place, who.enrollmentId, audience, addressId);
    const [shown, hidden, draft, gone] = [await write(), await write(), await write(), await write()];
    if (staff) await database.annotation.update({ ...row(shown), data: { gated: false } });
    await database.annotation.update({ ...row(hidden), data: { hiddenAt: now } });
    await database.annotation.update({ ...row(draft), data: { postedAt: null } });
    await database.annotation.update({ ...row(gone), data: { deletedAt: now } });
    const reply = { courseId, assignmentId: place.assignmentId, annotationId: shown, bodyText: "Or he guesses." };
    await database.post.createMany({
      data: [
        { ...reply, authorId: student.enrollmentId, postedAt: now },
        { ...reply, authorId: neighbour.enrollmentId, postedAt: now, hiddenAt: now },
        { ...reply, authorId: instructor.enrollmentId, postedAt: now, gated: false },
        { ...reply, authorId: classmate.enrollmentId },
        { ...reply, authorId: student.enrollmentId, postedAt: now, deletedAt: now },
      ],
    });
  }
}

/** What a room shows beside its notes' addresses: are others' notes open, and is its text shut to students? */
interface Sight {
  notesOpen: boolean;
  gate: boolean;
}
const sightOf = (member: Member, { notesOpen, gate }: Sight) => ({
  notesOpen: notesOpen || isStaff(member),
  shut: gate && member.role === "Student" ? [ours.document.documentId] : [],
});
const open: Sight = { notesOpen: true, gate: false };

async function factsOf(member: Member, assignmentId: string, sight = open): Promise<AssignmentFacts> {
  const { courseId, enrollmentId } = member;
  const row = await database.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assignmentId } },
    include: { assignees: { where: { studentId: enrollmentId } } },
  });
  const { opensAt } = (await ownDates(member, [row]))(row);
  return {
    published: row.publishedAt !== null,
    opened: !opensAt || opensAt <= now,
    closed: false,
    assigned: row.assignees.length > 0,
    ...sightOf(member, sight),
  };
}

const ofAuthor = { author: { include: { sectionMembers: true } } } as const;
type NoteRow = Prisma.AnnotationGetPayload<{ include: typeof ofAuthor }>;

async function noteFacts(member: Member, row: NoteRow, sight: Sight): Promise<AnnotationFacts> {
  return {
    authorId: row.authorId,
    authorSectionIds: row.author.sectionMembers.map((each) => each.sectionId),
    audience: row.audience,
    groupId: row.groupId,
    sectionId: row.sectionId,
    posted: row.postedAt !== null,
    deleted: row.deletedAt !== null,
    hidden: row.hiddenAt !== null,
    gated: row.gated,
    // All notes of this world stand in the one document that is read.
    inShut: sightOf(member, sight).shut.length > 0,
    assignment: await factsOf(member, row.assignmentId, sight),
  };
}

/** What each person is told by the scope and by the policy; the two must be the same, and not the same for all. */
async function compare(scope: (member: Member) => Promise<string[]>, policy: (member: Member) => Promise<string[]>) {
  const seen = new Set<string>();
  for (const [name, member] of people) {
    const listed = (await scope(member)).toSorted();
    expect([name, listed]).toEqual([name, (await policy(member)).toSorted()]);
    seen.add(listed.join());
  }
  return seen.size;
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
async function filtered<T extends { id: string }>(rows: T[], keep: (row: T) => boolean | Promise<boolean>) {
  const kept = await Promise.all(rows.map(async (row) => ((await keep(row)) ? [row.id] : [])));
  return kept.flat();
}

describe("scope if and only if can", () => {
  test("assignments, listed", async () => {
    const differ = await compare(
      async (member) => ids(await database.assignment.findMany({ where: listedAssignments(member) })),
      async (member) =>
        filtered(await database.assignment.findMany({ where: { courseId: ours.courseId } }), async (row) =>
          can(member, "assignment.list", await factsOf(member, row.id)),
        ),
    );
    expect(differ).toBeGreaterThan(1);
  });

  test("assignments, readable", async () => {
    const differ = await compare(
      async (member) => ids(await database.assignment.findMany({ where: readableAssignments(member, now) })),
      async (member) =>
        filtered(await database.assignment.findMany({ where: { courseId: ours.courseId } }), async (row) =>
          can(member, "assignment.read", await factsOf(member, row.id)),
        ),
    );
    expect(differ).toBeGreaterThan(1);
  });

  test("documents", async () => {
    const differ = await compare(
      async (member) => ids(await database.document.findMany({ where: readableDocuments(member, now) })),
      async (member) =>
        filtered(
          await database.document.findMany({
            where: { courseId: ours.courseId },
          }),
          async (row) => {
            const given = await database.assignment.findMany({
              where: { courseId: ours.courseId },
              select: { id: true, current: { select: { excerpts: { select: { documentId: true } } } } },
            });
            const reading = given.filter(({ current }) => current?.excerpts.some((each) => each.documentId === row.id));
            const rooms = await Promise.all(reading.map(({ id }) => factsOf(member, id)));
            return can(member, "document.read", {
              published: row.currentRevisionId !== null,
              shared: row.sharedAt !== null,
              assignedAndOpen: rooms.some((room) => room.published && room.opened && room.assigned),
            });
          },
        ),
    );
    expect(differ).toBeGreaterThan(1);
  });

  test("a document that the current version leaves out, and one that it brings", async () => {
    const listed = async (who: CourseWorld["student"]) => {
      const member = await memberOf(viewerOf(who), ours.courseId);
      return ids(await database.document.findMany({ where: readableDocuments(member, now) }));
    };
    const left = await listed(ours.student);
    expect(left).not.toContain(leftOut.documentId);
    expect(left).toContain(brought.documentId);
    expect(await listed(ours.assistant)).toContain(leftOut.documentId);
  });

  test("lines of the roster", async () => {
    const differ = await compare(
      async (member) => ids(await database.enrollment.findMany({ where: listedPeople(member) })),
      async (member) =>
        filtered(
          await database.enrollment.findMany({ where: { courseId: ours.courseId }, include: { sectionMembers: true } }),
          (row) =>
            can(member, "people.read") &&
            (row.id === member.enrollmentId ||
              can(member, "submission.read", {
                studentId: row.id,
                studentSectionIds: row.sectionMembers.map((each) => each.sectionId),
              })),
        ),
    );
    expect(differ).toBeGreaterThan(3);
  });

  const sights: [string, Sight][] = [
    ["open", open],
    ["waiting", { notesOpen: false, gate: false }],
    ["in a text that is shut", { notesOpen: true, gate: true }],
  ];

  test.each(sights)("notes of an assignment, others' being %s", async (_, sight) => {
    const { courseId } = ours;
    const { assignmentId } = ours.open;
    const rows = await database.annotation.findMany({ where: { courseId, assignmentId }, include: ofAuthor });
    const differ = await compare(
      async (member) => {
        const where = visibleAnnotations(member, assignmentId, sightOf(member, sight));
        return ids(await database.annotation.findMany({ where }));
      },
      async (member) =>
        filtered(rows, async (row) => can(member, "annotation.read", await noteFacts(member, row, sight))),
    );
    expect(differ).toBe(people.length);
  });

  test.each(sights)("replies of an assignment, others' notes being %s", async (_, sight) => {
    const { courseId } = ours;
    const { assignmentId } = ours.open;
    const rows = await database.post.findMany({
      where: { courseId, assignmentId },
      include: { ...ofAuthor, annotation: { include: ofAuthor } },
    });
    const differ = await compare(
      async (member) => {
        const where = visiblePosts(member, assignmentId, sightOf(member, sight));
        return ids(await database.post.findMany({ where }));
      },
      async (member) =>
        filtered(rows, async (row) =>
          can(member, "post.read", {
            authorId: row.authorId,
            authorSectionIds: row.author.sectionMembers.map((each) => each.sectionId),
            posted: row.postedAt !== null,
            deleted: row.deletedAt !== null,
            hidden: row.hiddenAt !== null,
            gated: row.gated,
            annotation: await noteFacts(member, row.annotation, sight),
          }),
        ),
    );
    expect(differ).toBeGreaterThan(4);
  });

  test("a note moved to another audience is out of sight of the former one", async () => {
    const { courseId, student, neighbour, classmate, groups } = ours;
    const place = { courseId, assignmentId: ours.open.assignmentId, ...ours.document };
    const id = await buildNote(database, place, student.enrollmentId, "Group", groups.first);
    const sees = async (who: CourseWorld["student"]) => {
      const member = await memberOf(viewerOf(who), courseId);
      const where = visibleAnnotations(member, place.assignmentId, sightOf(member, open));
      return (await database.annotation.count({ where: { AND: [where, { id }] } })) > 0;
    };
    expect([await sees(neighbour), await sees(classmate)]).toEqual([true, false]);
    await database.annotation.update({
      where: { courseId_id: { courseId, id } },
      data: { audience: "Section", sectionId: ours.tuesday, formerAudienceIds: [groups.first] },
    });
    expect([await sees(neighbour), await sees(classmate)]).toEqual([false, true]);
  });

  test("a dissolved group, and one a student was moved out of, show its notes to nobody but author and teachers", async () => {
    const { courseId, student, neighbour, instructor, assistant, otherAssistant, groups } = ours;
    const place = { courseId, assignmentId: ours.open.assignmentId, ...ours.document };
    const id = await buildNote(database, place, student.enrollmentId, "Group", groups.first);
    const seers = async () => {
      const seen = [student, neighbour, instructor, assistant, otherAssistant].map(async (who) => {
        const member = await memberOf(viewerOf(who), courseId);
        const where = visibleAnnotations(member, place.assignmentId, sightOf(member, open));
        return (await database.annotation.count({ where: { AND: [where, { id }] } })) > 0;
      });
      return Promise.all(seen);
    };
    expect(await seers()).toEqual([true, true, true, true, false]);
    const group = { where: { courseId_id: { courseId, id: groups.first } } };
    await database.group.update({ ...group, data: { retiredAt: now } });
    expect(await seers()).toEqual([true, false, true, true, false]);
    await database.group.update({ ...group, data: { retiredAt: null } });
    const place1 = { courseId, groupSetId: groups.groupSetId, enrollmentId: neighbour.enrollmentId };
    const key = { where: { courseId_groupSetId_enrollmentId: place1 } };
    await database.groupMember.update({ ...key, data: { groupId: groups.second } });
    expect(await seers()).toEqual([true, false, true, true, false]);
    await database.groupMember.update({ ...key, data: { groupId: groups.first } });
  });

  test("students' work", async () => {
    const differ = await compare(
      async (member) =>
        ids(await database.enrollment.findMany({ where: { AND: [readableStudents(member), { role: "Student" }] } })),
      async (member) =>
        filtered(
          await database.enrollment.findMany({
            where: { courseId: ours.courseId, role: "Student" },
            include: { sectionMembers: true },
          }),
          (row) =>
            can(member, "submission.read", {
              studentId: row.id,
              studentSectionIds: row.sectionMembers.map((each) => each.sectionId),
            }),
        ),
    );
    expect(differ).toBeGreaterThan(3);
  });
});

test("a person of another course, and one who has left, has no standing", async () => {
  await expect(memberOf(viewerOf(ours.dropped), ours.courseId)).rejects.toMatchObject({ name: "NotFound" });
});
