/** Writes the class into an empty database, as an instructor would have made it. */
import { randomUUID } from "node:crypto";
import type { PrismaClient, Role } from "../../lib/data/generated/client";
import { openSession } from "../../lib/data/public/sessions";
import { buildCourse } from "../../lib/data/testing/course";
import { buildGroups } from "../../lib/data/testing/groups";
import { HIDDEN_ID, HIDDEN_NAME, isStudent, type LoadClass, type Person } from "./class";
import { assignText, publishText } from "./make-text";

/** Students of one group. */
const TOGETHER = 5;
const SECTIONS = 4;

/** A course of so many students in four sections and in groups of five, with those who teach and an observer. */
export async function makePeople(database: PrismaClient, students: number) {
  const starter = await database.user.create({ data: { name: "Starter" } });
  const { courseId, tuesday, thursday } = await buildCourse(database, starter.id, "A class that annotates");
  const more = ["Friday", "Saturday"].map((name) => ({ courseId, id: randomUUID(), name }));
  await database.section.createMany({ data: more });
  const sections = [tuesday, thursday, ...more.map(({ id }) => id)].slice(0, SECTIONS);
  const people = [
    person("Instructor", "Ines Teaches", null),
    ...sections.map((sectionId, index) => person("Assistant", `Aba Assists ${index + 1}`, sectionId)),
    person("Observer", "Odo Observes", null),
    ...Array.from({ length: students }, (_, at) =>
      person("Student", `Reader ${at + 1}`, sections[at % sections.length] ?? null, at % 7 === 3),
    ),
  ];
  await enrolAll(database, courseId, people);
  const instructor = people[0]?.enrollmentId ?? "";
  const learners = people.filter(isStudent);
  const groupSetId = await together(database, courseId, instructor, learners);
  return { courseId, people, instructor, groupSetId, studentIds: learners.map(({ enrollmentId }) => enrollmentId) };
}

/** Such a course with two rooms on one text of so many pages. */
export async function makeClass(database: PrismaClient, students: number, pages = 4): Promise<LoadClass> {
  const { people, ...course } = await makePeople(database, students);
  const { courseId } = course;
  const text = await publishText(database, courseId, course.instructor, pages);
  const given = { ...course, ...text };
  const rooms: LoadClass["rooms"] = [await assignText(database, given, 0), await assignText(database, given, 2)];
  return { courseId, revisionId: text.revisionId, paragraphs: text.paragraphs, rooms, people };
}

function person(role: Role, name: string, sectionId: string | null, hides = false): Person {
  const id = () => (hides ? `${HIDDEN_ID}${randomUUID().slice(8)}` : randomUUID());
  const called = hides ? `${name.replace("Reader", HIDDEN_NAME)}` : name;
  return { name: called, userId: id(), enrollmentId: id(), role, sectionId, groupId: null, hides, secret: "" };
}

async function enrolAll(database: PrismaClient, courseId: string, people: readonly Person[]): Promise<void> {
  await database.user.createMany({ data: people.map(({ userId: id, name }) => ({ id, name })) });
  await database.enrollment.createMany({
    data: people.map(({ enrollmentId: id, userId, role }) => ({ courseId, id, userId, role })),
  });
  await database.sectionMember.createMany({
    data: people.flatMap(({ enrollmentId, sectionId }) => (sectionId ? [{ courseId, enrollmentId, sectionId }] : [])),
  });
  const now = new Date();
  const expires = new Date(now.getTime() + 3_600_000 * 4);
  for (const each of people) each.secret = await openSession(each.userId, { now, expires, userAgent: "load" });
}

/** Puts students into groups of five, in the order of their seats; returns the way of parting them. */
async function together(
  database: PrismaClient,
  courseId: string,
  instructor: string,
  learners: readonly Person[],
): Promise<string> {
  const tables = Array.from({ length: Math.ceil(learners.length / TOGETHER) }, (_, table) =>
    learners.slice(table * TOGETHER, (table + 1) * TOGETHER),
  );
  const lists = tables.map((table) => table.map(({ enrollmentId }) => enrollmentId));
  const { groupSetId } = await buildGroups(database, courseId, instructor, lists);
  const members = await database.groupMember.findMany({ where: { courseId, groupSetId } });
  const groupOf = new Map(members.map(({ enrollmentId, groupId }) => [enrollmentId, groupId]));
  for (const each of learners) each.groupId = groupOf.get(each.enrollmentId) ?? null;
  return groupSetId;
}
