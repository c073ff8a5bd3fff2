/** The rubric of an assignment that is being published: a copy of a template, or the one it has, when nothing changed. */
import { randomUUID } from "node:crypto";
import type { AssignmentDraft } from "../../domain/assignment/draft";
import { pointsRubric } from "../../domain/rubric/band";
import { comparePoints } from "../../domain/rubric/decimal";
import type { RubricTemplate } from "../../domain/rubric/model";
import type { Prisma } from "../generated/client";
import { rubricTemplates } from "./content";
import { rubricVersion } from "./rubric-version";

interface Place {
  courseId: string;
  /** Rubric version of the assignment as students have it now. */
  current: string | null;
  publishedById: string;
}

/** The rubric version that a draft's choice means, written when it is not there yet. Part of the publishing transaction. */
export async function publishedRubric(
  tx: Prisma.TransactionClient,
  choice: string | null,
  place: Place,
): Promise<string | null> {
  if (choice === null) return null;
  if (choice.startsWith("version:")) return choice.slice(8);
  const template = rubricTemplates.find((each) => each.slug === choice);
  if (!template) throw new Error(`no rubric ${choice}`);
  const current = place.current ? await rubricVersion(place.courseId, place.current) : null;
  if (current?.title !== template.title) return writeVersion(tx, template, place, null);
  return sameCriteria(template, current.criteria) ? place.current : writeVersion(tx, template, place, current.id);
}

/** The rubric of a question that is only worth points: the one the course has for so many, or a new one. */
async function publishedPoints(tx: Prisma.TransactionClient, points: string, { courseId, publishedById }: Place) {
  const template = pointsRubric(points);
  const newest = { orderBy: { number: "desc" }, take: 1, select: { id: true } } as const;
  const rubrics = await tx.rubric.findMany({
    where: { courseId, title: template.title, archivedAt: null },
    orderBy: { id: "asc" },
    select: { rubricVersions: newest },
  });
  for (const { id } of rubrics.flatMap(({ rubricVersions }) => rubricVersions)) {
    if (sameCriteria(template, (await rubricVersion(courseId, id, tx)).criteria)) return id;
  }
  return writeRubric(tx, template, courseId, publishedById);
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
    const version = bare ? await publishedPoints(tx, points, at) : await publishedRubric(tx, rubric, at);
    if (version) rubrics.set(id, version);
  }
  return rubrics;
}

/** Ids apart, is the published rubric what the template says today? */
function sameCriteria(template: RubricTemplate, criteria: readonly { levels: readonly object[] }[]): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, each) => {
      if (key === "id") return undefined;
      const isObject = typeof each === "object" && each !== null && !Array.isArray(each);
      return isObject ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each;
    });
  return plain(template.criteria) === plain(criteria);
}

/** Writes a rubric that came with an assignment from elsewhere, as a new one of this course. Returns its version's id. */
export function writeRubric(
  tx: Prisma.TransactionClient,
  rubric: RubricTemplate,
  courseId: string,
  publishedById: string,
): Promise<string> {
  return writeVersion(tx, rubric, { courseId, current: null, publishedById }, null);
}

/** Writes the next version of the rubric whose newest version is `previous`. Hold the rubric's row while you do. */
export function writeNextVersion(
  tx: Prisma.TransactionClient,
  rubric: RubricTemplate,
  courseId: string,
  publishedById: string,
  previous: string,
): Promise<string> {
  return writeVersion(tx, rubric, { courseId, current: null, publishedById }, previous);
}

/** Writes the template as version 1 of a new rubric, or as the next version of the rubric of `previous`. */
async function writeVersion(
  tx: Prisma.TransactionClient,
  template: RubricTemplate,
  place: Place,
  previous: string | null,
) {
  const { courseId, publishedById } = place;
  const id = randomUUID();
  const [rubricId, number] = await nextOf(tx, template, courseId, previous);
  await tx.rubricVersion.create({
    data: { courseId, id, rubricId, number, parentNumber: number === 1 ? null : number - 1, publishedById },
  });
  const skills = await tx.skill.findMany({ where: { courseId }, select: { id: true, key: true } });
  const criteria = template.criteria.map((criterion) => ({ ...criterion, id: randomUUID() }));
  await tx.criterion.createMany({
    data: criteria.map(({ levels: _levels, skill, ...criterion }, position) => ({
      ...criterion,
      courseId,
      rubricVersionId: id,
      position,
      skillId: skills.find((each) => each.key === skill)?.id ?? null,
    })),
  });
  await tx.level.createMany({
    data: criteria.flatMap(({ id: criterionId, levels }) =>
      levels.map((level, position) => ({ ...level, courseId, rubricVersionId: id, criterionId, position })),
    ),
  });
  return id;
}

async function nextOf(
  tx: Prisma.TransactionClient,
  { title }: RubricTemplate,
  courseId: string,
  previous: string | null,
) {
  if (previous === null) {
    const rubric = await tx.rubric.create({ data: { courseId, title } });
    return [rubric.id, 1] as const;
  }
  const { rubricId } = await tx.rubricVersion.findUniqueOrThrow({ where: { courseId_id: { courseId, id: previous } } });
  const newest = await tx.rubricVersion.aggregate({ where: { courseId, rubricId }, _max: { number: true } });
  return [rubricId, (newest._max.number ?? 0) + 1] as const;
}
