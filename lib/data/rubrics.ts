/** The rubrics of a course: its list, one rubric with its versions, and what an instructor does with them. */
import { titleOrNone } from "../domain/assignment/title";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { RubricTemplate } from "../domain/rubric/model";
import { readRubricFile, rubricFileText } from "../domain/rubric/rubric-file";
import {
  mostOf,
  type RubricPage,
  type RubricRows,
  type RubricsPage,
  rowsOf,
  rubricChanges,
} from "../domain/rubric/rubric-pages";
import { MOST_ROWS, rubricProblems } from "../domain/rubric/rubric-problems";
import { database } from "./database";
import { rubricTemplates } from "./parts/content";
import { courseSkills } from "./parts/course-skills";
import { replaceRubricDraft } from "./parts/rubric-copy";
import { findRubric, refuseRubricEdit, rubricReader } from "./parts/rubric-reader";
import { rubricUses } from "./parts/rubric-uses";
import { rubricVersion } from "./parts/rubric-version";
import { writeNextVersion, writeRubric } from "./parts/write-rubric";

const courseOf = (id: string) =>
  database.course.findUniqueOrThrow({ where: { id }, select: { title: true, timeZone: true } });

/** What a new rubric of a course begins from: nothing but the course's skills. */
export async function readNewRubric(
  viewer: Viewer,
  courseId: string,
): Promise<Pick<RubricPage, "courseTitle" | "skills">> {
  const member = await rubricReader(viewer, courseId);
  if (!can(member, "rubric.edit")) throw new NotFound();
  const [{ title }, skills] = await Promise.all([courseOf(courseId), skillNames(courseId)]);
  return { courseTitle: title, skills };
}

const skillNames = async (courseId: string) =>
  (await courseSkills(courseId)).filter(({ retired }) => !retired).map(({ key, name }) => ({ key, name }));

const newestFirst = { orderBy: { number: "desc" } } as const;

/** Every rubric of a course, and the frameworks that can be copied. NotFound for those who do not teach here. */
export async function readRubrics(viewer: Viewer, courseId: string): Promise<RubricsPage> {
  const member = await rubricReader(viewer, courseId);
  const [course, rubrics, uses] = await Promise.all([
    courseOf(courseId),
    database.rubric.findMany({
      where: { courseId },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      include: { rubricVersions: { ...newestFirst, take: 1 } },
    }),
    rubricUses(courseId),
  ]);
  const listed = await Promise.all(
    rubrics.map(async ({ id, title, archivedAt, rubricVersions: [newest] }) => {
      const { number, criteria } = newest ? await rubricVersion(courseId, newest.id) : { number: 0, criteria: [] };
      const usedIn = [...new Set(uses.filter((use) => use.rubricId === id).map((use) => use.title))];
      return {
        id,
        title,
        number,
        rows: criteria.length,
        points: mostOf(criteria),
        usedIn,
        archived: archivedAt !== null,
      };
    }),
  );
  return {
    courseTitle: course.title,
    mayEdit: can(member, "rubric.edit"),
    rubrics: listed,
    frameworks: rubricTemplates.map(({ slug, title, about, criteria }) => ({
      ...{ slug, title, about },
      ...{ rows: criteria.length, points: mostOf(criteria) },
    })),
  };
}

/** One version of a rubric (`number`; null is the newest) with all its versions. */
export async function readRubric(
  viewer: Viewer,
  courseId: string,
  rubricId: string,
  number: number | null,
): Promise<RubricPage> {
  const member = await rubricReader(viewer, courseId);
  const rubric = await findRubric(courseId, rubricId);
  const shown = rubric.rubricVersions.find((each) => number === null || each.number === number);
  const newest = rubric.rubricVersions[0];
  if (!shown || !newest) throw new NotFound();
  const contents = await Promise.all(rubric.rubricVersions.map(({ id }) => rubricVersion(courseId, id)));
  const at = (wanted: number) => contents.find((each) => each.number === wanted);
  const version = at(shown.number);
  if (!version) throw new NotFound();
  const mayEdit = can(member, "rubric.edit");
  const uses = (await rubricUses(courseId)).filter((use) => use.rubricId === rubricId);
  const counts = mayEdit
    ? await database.assessment.groupBy({
        by: ["rubricVersionId", "assignmentId"],
        where: {
          ...{ courseId, rubricVersionId: { in: rubric.rubricVersions.slice(1).map(({ id }) => id) } },
          // What is finished and stands, each piece of work once.
          ...{ kind: "First", retiredAt: null, completedAt: { not: null } },
        },
        _count: { id: true },
      })
    : [];
  const markedIn = await database.assignment.findMany({
    where: { courseId, id: { in: counts.map(({ assignmentId }) => assignmentId) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
  const course = await courseOf(courseId);
  return {
    ...{ courseTitle: course.title, zone: course.timeZone, mayEdit, archived: rubric.archivedAt !== null, version },
    skills: await skillNames(courseId),
    versions: rubric.rubricVersions.map((each) => {
      const [before, after] = [at(each.number - 1), at(each.number)];
      return {
        number: each.number,
        publishedBy: each.publishedBy.user.name ?? "Somebody who left",
        publishedAt: each.publishedAt.toISOString(),
        changes: before && after ? rubricChanges(rowsOf(before.criteria), rowsOf(after.criteria)) : [],
      };
    }),
    usedIn: uses.map(({ assignmentId, title, number: used }) => ({ assignmentId, title, number: used })),
    older: rubric.rubricVersions.flatMap(({ id, number: old }) =>
      markedIn.flatMap(({ id: assignmentId, title }) => {
        const of = counts.find((each) => each.rubricVersionId === id && each.assignmentId === assignmentId);
        const inUse = uses.some((use) => use.assignmentId === assignmentId && use.number === old);
        return of ? { number: old, assignmentId, title: titleOrNone(title), markings: of._count.id, inUse } : [];
      }),
    ),
  };
}

/** The newest version as one file. */
export async function exportRubric(viewer: Viewer, courseId: string, rubricId: string): Promise<string> {
  const { version } = await readRubric(viewer, courseId, rubricId, null);
  return rubricFileText({ slug: "rubric", title: version.title, about: "", criteria: rowsOf(version.criteria) });
}

/** Publishes a new rubric of the course as its version 1. */
export async function makeRubric(
  viewer: Viewer,
  courseId: string,
  { title, criteria }: { title: string; criteria: RubricRows },
): Promise<Outcome<{ rubricId: string }>> {
  const member = await rubricReader(viewer, courseId);
  const refusal = refuseRubricEdit(member) ?? problemOf(title, criteria);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    const rubric: RubricTemplate = { slug: "rubric", title, about: "", criteria };
    const id = await writeRubric(tx, rubric, courseId, member.enrollmentId);
    const { rubricId } = await tx.rubricVersion.findUniqueOrThrow({ where: { courseId_id: { courseId, id } } });
    return done({ rubricId });
  });
}

/** Copies one of the shipped frameworks into the course. */
export async function copyFramework(viewer: Viewer, courseId: string, slug: string) {
  await rubricReader(viewer, courseId);
  const template = rubricTemplates.find((each) => each.slug === slug);
  return template ? makeRubric(viewer, courseId, template) : refused("There is no such framework.");
}

/** Brings a rubric in from a file that was exported here or elsewhere. */
export async function bringRubric(viewer: Viewer, courseId: string, text: string) {
  const refusal = refuseRubricEdit(await rubricReader(viewer, courseId));
  if (refusal) return refusal;
  const read = readRubricFile(text);
  return read.ok ? makeRubric(viewer, courseId, read.value) : read;
}

interface ToPublish {
  /** The published version it was made from. */
  base: number;
  /** The version of the draft that these rows were saved as; see `readRubricDraft`. */
  draft: number;
  criteria: RubricRows;
}

/**
 * Publishes the next version, and the draft is gone; refused when somebody else has published meanwhile, or has
 * written on in the draft.
 */
export async function publishRubric(
  viewer: Viewer,
  courseId: string,
  rubricId: string,
  { base, draft, criteria }: ToPublish,
): Promise<Outcome<{ rubricId: string }>> {
  const member = await rubricReader(viewer, courseId);
  const { title } = await findRubric(courseId, rubricId);
  const refusal = refuseRubricEdit(member) ?? problemOf(title, criteria);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Rubric" WHERE "courseId" = ${courseId}::uuid AND id = ${rubricId}::uuid FOR NO KEY UPDATE`;
    const newest = await tx.rubricVersion.findFirstOrThrow({ where: { courseId, rubricId }, ...newestFirst });
    if (newest.number !== base) {
      return refused(
        `Version ${newest.number} was published meanwhile; yours was made from version ${base}. Nothing was published, and your edit still stands here.`,
        `base.${newest.number}`,
      );
    }
    if (!(await replaceRubricDraft(tx, member, rubricId, { draft: null, baseVersion: draft, clientId: null }))) {
      return refused(
        "The draft was changed elsewhere just now. Nothing was published; load this page again to see what has changed.",
      );
    }
    const rubric: RubricTemplate = { slug: "rubric", title, about: "", criteria };
    await writeNextVersion(tx, rubric, courseId, member.enrollmentId, newest.id);
    return done({ rubricId });
  });
}

/** Puts a rubric away, or brings it back. One that an assignment uses stays, and it is said where. */
export async function archiveRubric(
  viewer: Viewer,
  courseId: string,
  rubricId: string,
  archived: boolean,
): Promise<Outcome> {
  const member = await rubricReader(viewer, courseId);
  await findRubric(courseId, rubricId);
  const refusal = refuseRubricEdit(member);
  if (refusal) return refusal;
  const uses = (await rubricUses(courseId)).filter((use) => use.rubricId === rubricId);
  if (archived && uses.length > 0) {
    return refused(`It is used in ${[...new Set(uses.map(({ title }) => `“${title}”`))].join(", ")}.`);
  }
  const data = { archivedAt: archived ? new Date() : null };
  await database.rubric.update({ where: { courseId_id: { courseId, id: rubricId } }, data });
  return done(undefined);
}

function problemOf(title: string, criteria: RubricRows) {
  if (criteria.length > MOST_ROWS) return refused(`A rubric has ${MOST_ROWS} rows at most.`);
  const [first] = rubricProblems({ title, criteria });
  if (!first) return null;
  return refused(first.row === null ? first.problem : `Row ${first.row + 1}: ${first.problem}`);
}
