import type { Prisma, Role } from "../../lib/data/generated/client";
import { readingSkills } from "../../lib/domain/course/skill";
import { demoCourse, demoPeople } from "./content";

const at = (local: string) => `${local}@headnote.test`;

/** Everyone signs in with one password, so one hash serves all; it exists on this machine only. */
export interface DemoPeople {
  courseId: string;
  sections: Record<string, string>;
  instructorId: string;
  assistantId: string;
  students: { enrollmentId: string; sectionId: string }[];
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
  const students: DemoPeople["students"] = [];
  for (const [index, { name, emailLocal, section }] of demoPeople.students.entries()) {
    // The first student is the one whose account the start line names.
    const email = index === 0 ? at("student") : `${emailLocal}@${demoPeople.emailDomain}`;
    const { id } = await account(name, email);
    const sectionId = sections[section] ?? "";
    students.push({ enrollmentId: await enrol(courseId, id, "Student", sectionId), sectionId });
  }
  return { courseId, sections, instructorId, assistantId, students };
}
