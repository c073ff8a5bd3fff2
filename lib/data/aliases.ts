/** The names that a course takes for one another. A pair is added and retired, never changed. */

import { type AliasEntry, type AliasPage, aliasProblem } from "../domain/library/aliases";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { storable } from "../domain/text/storable";
import { database } from "./database";
import { memberOf } from "./member";
import { personName, personNamed } from "./parts/person-name";

const editorsOnly = "Only the instructors of this course can change its names.";

/** As many pairs as one page shows; a course has a few dozen. */
const MOST = 500;

/** The aliases of a course, for its instructors. NotFound for everyone else. */
export async function readAliases(viewer: Viewer, courseId: string): Promise<AliasPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  const [course, rows] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    database.nameAlias.findMany({
      where: { courseId },
      include: { createdBy: personNamed, retiredBy: personNamed },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  ]);
  const all = rows.map(({ id, name, alias, createdAt, createdBy, retiredAt, retiredBy }): AliasEntry => {
    const retired = retiredAt && retiredBy ? { by: personName(retiredBy), at: retiredAt } : null;
    return { id, name, alias, by: personName(createdBy), at: createdAt, retired };
  });
  return {
    courseTitle: course.title,
    timeZone: course.timeZone,
    mayEdit: can(member, "document.edit"),
    aliases: all.filter((each) => each.retired === null),
    retired: all.filter((each) => each.retired !== null),
  };
}

/** Takes two names for one from now on. Refused when one is empty or they are taken for one already. */
export async function addAlias(viewer: Viewer, courseId: string, name: string, alias: string): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  if (!can(member, "document.edit")) return refused(editorsOnly);
  const [first, second] = [storable(name).trim(), storable(alias).trim()];
  const wrong = aliasProblem(first, second);
  if (wrong) return refused(wrong.problem, wrong.field);
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${courseId}::uuid FOR UPDATE`;
    const either = [
      { name: first, alias: second },
      { name: second, alias: first },
    ];
    const before = await tx.nameAlias.findFirst({ where: { courseId, retiredAt: null, OR: either } });
    if (before) return refused(`${before.name} and ${before.alias} are taken for one already.`, "alias");
    await tx.nameAlias.create({ data: { courseId, name: first, alias: second, createdById: member.enrollmentId } });
    return done(undefined);
  });
}

/** Takes two names for one no more; the pair stays in the list of those that held once. */
export async function retireAlias(viewer: Viewer, courseId: string, aliasId: string): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  const found = await database.nameAlias.findFirst({ where: { courseId, id: aliasId } });
  if (!found) throw new NotFound();
  if (!can(member, "document.edit")) return refused(editorsOnly);
  await database.nameAlias.updateMany({
    where: { courseId, id: aliasId, retiredAt: null },
    data: { retiredAt: new Date(), retiredById: member.enrollmentId },
  });
  return done(undefined);
}
