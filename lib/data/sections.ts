/** Sections: the groups in which a course meets, and by which assistants are given their students. */
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { refuseEditing } from "./parts/editing-people";

const TAKEN = "There is a section of this name already.";

/** Makes a section. Names are unique in a course. */
export async function createSection(viewer: Viewer, courseId: string, name: string): Promise<Outcome<{ id: string }>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    const { count } = await tx.section.createMany({ data: [{ courseId, name }], skipDuplicates: true });
    if (count === 0) return refused(TAKEN, "name");
    const { id } = await tx.section.findUniqueOrThrow({ where: { courseId_name: { courseId, name } } });
    const subject = { subjectKind: "Section", subjectId: id, courseId } as const;
    await record(tx, { action: "section.created", actorId: viewer.userId, ...subject });
    return done({ id });
  });
}

/** Gives a section another name. */
export async function renameSection(
  viewer: Viewer,
  courseId: string,
  sectionId: string,
  name: string,
): Promise<Outcome> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Course" WHERE id = ${courseId}::uuid FOR UPDATE`;
    const same = await tx.section.findUnique({ where: { courseId_name: { courseId, name } } });
    if (same && same.id !== sectionId) return refused(TAKEN, "name");
    const { count } = await tx.section.updateMany({ where: { courseId, id: sectionId }, data: { name } });
    if (count === 0) throw new NotFound();
    const subject = { subjectKind: "Section", subjectId: sectionId, courseId } as const;
    await record(tx, { action: "section.renamed", actorId: viewer.userId, ...subject });
    return done(undefined);
  });
}
