/** The skills that notes and questions of a course are sorted by: the four, and what the instructor adds. */
import type { SkillsPage } from "../domain/course/course-skill";
import { MOST_SKILLS, type SkillFields } from "../domain/course/skill-forms";
import { isReadingSkill, newSkillKey } from "../domain/course/skill-keys";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { courseSkills } from "./parts/course-skills";
import { refuseEditing } from "./parts/editing-people";

const TAKEN = "There is a skill of this name already.";
const GIVEN = "The four skills of reading stay as they are. Add one of your own beside them.";

/** Notes that this member, who teaches, may see: a number says nothing of those they may not. */
function countedNotes({ courseId, role, sectionIds }: Member): Prisma.AnnotationWhereInput {
  const standing = { courseId, postedAt: { not: null }, deletedAt: null };
  if (role === "Instructor") return { ...standing, audience: { not: "Private" } };
  const author = { sectionMembers: { some: { sectionId: { in: sectionIds } } } };
  return {
    ...standing,
    OR: [
      { audience: "Assignment" },
      { audience: "Section", sectionId: { in: sectionIds } },
      { audience: { in: ["Instructors", "Group"] }, author },
    ],
  };
}

/** The skills of a course with the notes under each. Throws NotFound for students and observers. */
export async function readSkills(viewer: Viewer, courseId: string): Promise<SkillsPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "people.read")) throw new NotFound();
  const [course, skills, counts] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    courseSkills(courseId),
    database.annotation.groupBy({
      by: ["skillId"],
      where: { ...countedNotes(member), skillId: { not: null } },
      _count: { id: true },
    }),
  ]);
  const notes = new Map(counts.map(({ skillId, _count }) => [skillId, _count.id]));
  return {
    courseTitle: course.title,
    mayEdit: can(member, "course.edit"),
    skills: skills.map((skill) => ({ ...skill, given: isReadingSkill(skill.key), notes: notes.get(skill.id) ?? 0 })),
  };
}

type Transaction = Prisma.TransactionClient;
type Skills = Awaited<ReturnType<typeof courseSkills>>;

/** A change to the skills of a course, one after the other; `change` gets them as they are. */
async function changeSkills<T>(
  viewer: Viewer,
  courseId: string,
  change: (tx: Transaction, skills: Skills) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
    return change(tx, await courseSkills(courseId, tx));
  });
}

const named = (skills: Skills, name: string) =>
  skills.find((skill) => skill.name.toLowerCase() === name.toLowerCase())?.id ?? null;

/** One of these skills; NotFound when the course has no such skill. */
function oneOf(skills: Skills, skillId: string): Skills[number] {
  const skill = skills.find(({ id }) => id === skillId);
  if (!skill) throw new NotFound();
  return skill;
}

const subjectOf = (courseId: string, skillId: string) =>
  ({ subjectKind: "Skill", subjectId: skillId, courseId }) as const;

/** Adds a skill at the end. Names are unique in a course. */
export const addSkill = (viewer: Viewer, courseId: string, { name, about }: SkillFields): Promise<Outcome> =>
  changeSkills(viewer, courseId, async (tx, skills) => {
    if (named(skills, name)) return refused(TAKEN, "name");
    if (skills.length >= MOST_SKILLS) return refused(`A course has at most ${MOST_SKILLS} skills.`, "name");
    const key = newSkillKey(name, new Set(skills.map((skill) => skill.key)));
    const { id } = await tx.skill.create({
      data: { courseId, key, name, description: about, position: skills.length },
    });
    await record(tx, { action: "skill.added", actorId: viewer.userId, ...subjectOf(courseId, id) });
    return done(undefined);
  });

/** Gives an added skill another name or description; notes keep it under the new name. */
export const changeSkill = (
  viewer: Viewer,
  courseId: string,
  skillId: string,
  { name, about }: SkillFields,
): Promise<Outcome> =>
  changeSkills(viewer, courseId, async (tx, skills) => {
    if (isReadingSkill(oneOf(skills, skillId).key)) return refused(GIVEN);
    const same = named(skills, name);
    if (same !== null && same !== skillId) return refused(TAKEN, "name");
    await tx.skill.update({ where: { courseId_id: { courseId, id: skillId } }, data: { name, description: about } });
    await record(tx, { action: "skill.changed", actorId: viewer.userId, ...subjectOf(courseId, skillId) });
    return done(undefined);
  });

/** Stops offering an added skill for new notes, or offers it again. Notes that have it keep it. */
export const retireSkill = (viewer: Viewer, courseId: string, skillId: string, retired: boolean): Promise<Outcome> =>
  changeSkills(viewer, courseId, async (tx, skills) => {
    if (isReadingSkill(oneOf(skills, skillId).key)) return refused(GIVEN);
    const data = { retiredAt: retired ? new Date() : null };
    await tx.skill.update({ where: { courseId_id: { courseId, id: skillId } }, data });
    const action = retired ? "skill.retired" : "skill.restored";
    await record(tx, { action, actorId: viewer.userId, ...subjectOf(courseId, skillId) });
    return done(undefined);
  });

/** Moves a skill one place up (-1) or down (1) in the order in which they are offered; at the ends it stays. */
export const moveSkill = (viewer: Viewer, courseId: string, skillId: string, by: -1 | 1): Promise<Outcome> =>
  changeSkills(viewer, courseId, async (tx, skills) => {
    const at = skills.indexOf(oneOf(skills, skillId));
    const order = skills.map(({ id }) => id);
    const other = order[at + by];
    if (other === undefined) return done(undefined);
    order[at + by] = skillId;
    order[at] = other;
    for (const [position, id] of order.entries())
      await tx.skill.update({ where: { courseId_id: { courseId, id } }, data: { position } });
    return done(undefined);
  });
