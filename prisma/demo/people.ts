import type { Prisma, Role } from "../../lib/data/generated/client";
import { readingSkills } from "../../lib/domain/course/skill";
import { balancedGroups } from "../../lib/domain/group/parting";
import { chance } from "./chance";
import { demoCourse, demoPeople, demoRoom } from "./content";

const at = (local: string) => `${local}@headnote.test`;

/** Everyone signs in with one password, so one hash serves all; it exists on this machine only. */
export interface DemoPeople {
  courseId: string;
  sections: Record<string, string>;
  instructorId: string;
  assistantId: string;
  groupSetId: string;
  students: { enrollmentId: string; sectionId: string; groupId: string }[];
}

/** Makes the demo course with its people, and a stranger who teaches another one. */
export async function seedPeople(tx: Prisma.TransactionClient, passwordHash: string, now: Date): Promise<DemoPeople> {
  const account = (name: string, email: string, coursesGrantedAt: Date | null = null) =>
    tx.user.create({ data: { name, email, passwordHash, emailVerified: now, coursesGrantedAt }, select: { id: true } });
  const [teacher, colleague] = demoPeople.instructors;
  const instructor = await account(teacher?.name ?? "Instructor", at("instructor"), now);
  const stranger = await account(colleague?.name ?? "Stranger", at("stranger"), now);
  const assistant = await account(demoPeople.assistant.name, at("assistant"));
  const { title, term, timeZone } = demoCourse;
  const course = async (createdById: string, over: { title: string; term: string }) => {
    const { id } = await tx.course.create({ data: { ...over, timeZone, createdById } });
    await tx.skill.createMany({
      data: readingSkills.map(({ key, name, about }, position) => ({
        courseId: id,
        key,
        name,
        description: about,
        position,
      })),
    });
    return id;
  };
  const courseId = await course(instructor.id, { title, term });
  const sections: Record<string, string> = {};
  for (const section of demoCourse.sections) {
    sections[section.slug] = (await tx.section.create({ data: { courseId, name: section.title } })).id;
  }
  const enrol = async (where: string, userId: string, role: Role, sectionId?: string) => {
    const { id } = await tx.enrollment.create({ data: { courseId: where, userId, role, joinedAt: now } });
    if (sectionId) await tx.sectionMember.create({ data: { courseId: where, enrollmentId: id, sectionId } });
    return id;
  };
  const instructorId = await enrol(courseId, instructor.id, "Instructor");
  const assistantId = await enrol(courseId, assistant.id, "Assistant", sections.A);
  await enrol(
    await course(stranger.id, { title: "HIST 210 · Empires and Their Archives", term }),
    stranger.id,
    "Instructor",
  );
  const students: Omit<DemoPeople["students"][number], "groupId">[] = [];
  for (const [index, { name, emailLocal, section }] of demoPeople.students.entries()) {
    // The first student is the one whose account the start line names.
    const email = index === 0 ? at("student") : `${emailLocal}@${demoPeople.emailDomain}`;
    const { id } = await account(name, email);
    const sectionId = sections[section] ?? "";
    students.push({ enrollmentId: await enrol(courseId, id, "Student", sectionId), sectionId });
  }
  const groups = await seedGroups(tx, courseId, instructorId, students);
  return { courseId, sections, instructorId, assistantId, ...groups };
}

/** Parts the students as the page of groups would: by chance, with the sections spread evenly. */
async function seedGroups(
  tx: Prisma.TransactionClient,
  courseId: string,
  createdById: string,
  students: Omit<DemoPeople["students"][number], "groupId">[],
): Promise<Pick<DemoPeople, "groupSetId" | "students">> {
  const { name, number } = demoRoom.groups;
  const { id: groupSetId } = await tx.groupSet.create({ data: { courseId, name, createdById } });
  const placeable = students.map(({ enrollmentId, sectionId }) => ({ id: enrollmentId, key: sectionId }));
  const groupOf = new Map<string, string>();
  // Ids are new each time; the order of students is not, and chance is the same.
  for (const [position, members] of balancedGroups(placeable, number, chance(1917)).entries()) {
    const group = { courseId, groupSetId, position, name: `Group ${position + 1}` };
    const { id: groupId } = await tx.group.create({ data: group });
    for (const enrollmentId of members) groupOf.set(enrollmentId, groupId);
  }
  const placed = students.map((student) => ({ ...student, groupId: groupOf.get(student.enrollmentId) ?? "" }));
  await tx.groupMember.createMany({
    data: placed.map(({ enrollmentId, groupId }) => ({ courseId, groupSetId, enrollmentId, groupId })),
  });
  return { groupSetId, students: placed };
}
