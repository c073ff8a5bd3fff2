/** The rubric of an assignment that is being published: the one the course has, when it says the same, or a copy of a template. */
import type { AssignmentDraft } from "../../domain/assignment/draft";
import { pointsRubric } from "../../domain/rubric/band";
import { comparePoints } from "../../domain/rubric/decimal";
import type { RubricTemplate, RubricVersion } from "../../domain/rubric/model";
import type { Prisma } from "../generated/client";
import { rubricTemplates } from "./content";
import { rubricVersion } from "./rubric-version";
import { writeNextVersion, writeRubric } from "./write-rubric";

interface Place {
  courseId: string;
  /** Rubric version of the assignment as students have it now. */
  current: string | null;
  publishedById: string;
}

/**
 * The rubric version that a draft's choice means, written when the course has none like it yet. Part of the publishing
 * transaction.
 */
export async function publishedRubric(
  tx: Prisma.TransactionClient,
  choice: string | null,
  { courseId, current, publishedById }: Place,
): Promise<string | null> {
  if (choice === null) return null;
  if (choice.startsWith("version:")) return choice.slice(8);
  const template = rubricTemplates.find((each) => each.slug === choice);
  if (!template) throw new Error(`no rubric ${choice}`);
  const now = current ? await rubricVersion(courseId, current, tx) : null;
  if (now?.title === template.title && (await isLike(tx, template, courseId, now))) return current;
  const there = await likeRubric(tx, template, courseId);
  if (there) return there;
  return now?.title === template.title
    ? writeNextVersion(tx, template, courseId, publishedById, now.id)
    : writeRubric(tx, template, courseId, publishedById);
}

/**
 * The rubric version of this course that says exactly this, written as a new rubric when there is none. For what comes
 * with an assignment: the same rubric used again is the same rubric, and its versions and grades stand in one place.
 */
export async function sameRubric(
  tx: Prisma.TransactionClient,
  rubric: RubricTemplate,
  courseId: string,
  publishedById: string,
): Promise<string> {
  return (await likeRubric(tx, rubric, courseId)) ?? writeRubric(tx, rubric, courseId, publishedById);
}

/**
 * The newest version of a rubric of this course with the same title and the same rows; null where there is none. One
 * that was put away is not taken out again, and an older version would be out of date from the first day.
 */
async function likeRubric(tx: Prisma.TransactionClient, rubric: RubricTemplate, courseId: string) {
  const newest = { orderBy: { number: "desc" }, take: 1, select: { id: true } } as const;
  const rubrics = await tx.rubric.findMany({
    where: { courseId, title: rubric.title, archivedAt: null },
    orderBy: { id: "asc" },
    select: { rubricVersions: newest },
  });
  for (const { id } of rubrics.flatMap(({ rubricVersions }) => rubricVersions)) {
    if (await isLike(tx, rubric, courseId, await rubricVersion(courseId, id, tx))) return id;
  }
  return null;
}

/**
 * The rubrics of single questions, as version by prompt id: like the assignment's, each a copy or the one it has. A
 * question that is worth points and is looked at with no rubric at all gets one of bare points.
 */
export async function publishedPromptRubrics(
  tx: Prisma.TransactionClient,
  { prompts, rubric: ofWhole }: Pick<AssignmentDraft, "prompts" | "rubric">,
  place: Place & { assignmentVersionId: string | null },
): Promise<Map<string, string>> {
  const { courseId, assignmentVersionId, publishedById } = place;
  const before = assignmentVersionId
    ? await tx.promptVersion.findMany({
        where: { courseId, assignmentVersionId },
        select: { promptId: true, rubricVersionId: true },
      })
    : [];
  const rubrics = new Map<string, string>();
  for (const { id, rubric, points } of prompts) {
    const current = before.find((each) => each.promptId === id)?.rubricVersionId ?? null;
    const at = { courseId, current, publishedById };
    const bare = rubric === null && ofWhole === null && points !== null && comparePoints(points, "0") > 0;
    const version = bare
      ? await sameRubric(tx, pointsRubric(points), courseId, publishedById)
      : await publishedRubric(tx, rubric, at);
    if (version) rubrics.set(id, version);
  }
  return rubrics;
}

/** Ids apart, is the published rubric what this one would be in the course? A skill the course has not is none. */
async function isLike(
  tx: Prisma.TransactionClient,
  { criteria }: RubricTemplate,
  courseId: string,
  published: RubricVersion,
): Promise<boolean> {
  const skills = new Set(
    (await tx.skill.findMany({ where: { courseId }, select: { key: true } })).map(({ key }) => key),
  );
  const kept = criteria.map(({ skill, ...row }) => ({
    ...row,
    skill: skill !== null && skills.has(skill) ? skill : null,
  }));
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, each) => {
      if (key === "id") return undefined;
      const isObject = typeof each === "object" && each !== null && !Array.isArray(each);
      return isObject ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each;
    });
  return plain(kept) === plain(published.criteria);
}
