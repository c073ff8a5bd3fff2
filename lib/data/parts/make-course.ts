/** A course begins: its row, its skills, its instructor and its join code. */
import type { Member, Viewer } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { record } from "./audit";
import { endLinkAndMakeNew } from "./join-links";

/** What is asked when a course is made. */
export interface NewCourse {
  title: string;
  term: string | null;
  /** IANA name. */
  timeZone: string;
}

/** A skill of the new course, in their order. */
interface NewSkill {
  key: string;
  name: string;
  description: string | null;
}

/** Makes a course; the viewer is its instructor. Ask for the grant first. Part of the transaction. */
export async function makeCourse(
  tx: Prisma.TransactionClient,
  { userId }: Viewer,
  course: NewCourse,
  skills: readonly NewSkill[],
  now: Date,
): Promise<Member> {
  const { id: courseId } = await tx.course.create({ data: { ...course, createdById: userId }, select: { id: true } });
  await tx.skill.createMany({ data: skills.map((skill, position) => ({ ...skill, courseId, position })) });
  const { id: enrollmentId } = await tx.enrollment.create({
    data: { courseId, userId, role: "Instructor" },
    select: { id: true },
  });
  await endLinkAndMakeNew(tx, { courseId, sectionId: null, createdById: enrollmentId, actorId: userId }, now);
  const subject = { subjectKind: "Course", subjectId: courseId, courseId } as const;
  await record(tx, { action: "course.created", actorId: userId, ...subject });
  return { courseId, enrollmentId, role: "Instructor", sectionIds: [], groupIds: [], archived: false };
}
