/** A row is in the scope if and only if the policy lets this member read it: over everyone in the course and every row. */
import { beforeAll, describe, expect, test } from "vitest";
import { type AssignmentFacts, can } from "../domain/policy/can";
import type { Member } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import {
  listedAssignments,
  listedPeople,
  readableAssignments,
  readableDocuments,
  readableStudents,
  visibleAnnotations,
} from "./scope";
import { buildAssignment } from "./testing/assignment";
import { buildDocument } from "./testing/course";
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
  const all = { instructor, assistant, otherAssistant, student, classmate, neighbour, observer };
  people = await Promise.all(
    Object.entries(all).map(async ([name, who]) => [name, await memberOf(viewerOf(who), courseId)] as [string, Member]),
  );
});

async function factsOf(member: Member, assignmentId: string): Promise<AssignmentFacts> {
  const { courseId, enrollmentId } = member;
  const row = await database.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assignmentId } },
    include: { assignees: { where: { studentId: enrollmentId } } },
  });
  return {
    published: row.publishedAt !== null,
    opened: !row.opensAt || row.opensAt <= now,
    closed: false,
    assigned: row.assignees.length > 0,
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

  test("notes of an assignment", async () => {
    const { courseId } = ours;
    const { assignmentId } = ours.open;
    const differ = await compare(
      async (member) => ids(await database.annotation.findMany({ where: visibleAnnotations(member, assignmentId) })),
      async (member) =>
        filtered(
          await database.annotation.findMany({
            where: { courseId, assignmentId },
            include: { author: { include: { sectionMembers: true } } },
          }),
          async (row) =>
            can(member, "annotation.read", {
              authorId: row.authorId,
              authorSectionIds: row.author.sectionMembers.map((each) => each.sectionId),
              audience: row.audience,
              sectionId: row.sectionId,
              posted: row.postedAt !== null,
              deleted: row.deletedAt !== null,
              assignment: await factsOf(member, assignmentId),
            }),
        ),
    );
    expect(differ).toBeGreaterThan(3);
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
