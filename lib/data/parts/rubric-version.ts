import { z } from "zod";
import type { Criterion, RubricVersion } from "../../domain/rubric/model";
import { type Database, database } from "../database";
import type { Prisma } from "../generated/client";
import { rubricTemplates } from "./content";

const decimal = (value: { toString(): string } | null) => value?.toString() ?? null;

/** Does a draft's choice of rubric mean one: none, a template, or a version that was published in this course? */
export async function isRubricChoice(
  courseId: string,
  choice: string | null,
  db: Pick<Database, "rubricVersion"> = database,
): Promise<boolean> {
  if (choice === null) return true;
  if (!choice.startsWith("version:")) return rubricTemplates.some((each) => each.slug === choice);
  const id = z.uuid().safeParse(choice.slice(8));
  return id.success && (await db.rubricVersion.count({ where: { courseId, id: id.data } })) > 0;
}

/** One immutable version of a rubric, criteria and levels in order. */
export async function rubricVersion(
  courseId: string,
  id: string,
  db: Pick<Database, "rubricVersion"> = database,
): Promise<RubricVersion> {
  const version = await db.rubricVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id } },
    include: {
      rubric: { select: { title: true } },
      criteria: { orderBy: { position: "asc" }, include: withLevels },
    },
  });
  return {
    id,
    title: version.rubric.title,
    number: version.number,
    criteria: version.criteria.map(criterionFrom),
  };
}

/** Criteria of any rubrics of a course, by id, in the order of their rubrics. */
export async function criteriaById(courseId: string, ids: readonly string[]): Promise<Map<string, Criterion>> {
  const rows = await database.criterion.findMany({
    where: { courseId, id: { in: [...ids] } },
    ...{ include: withLevels, orderBy: [{ position: "asc" }, { id: "asc" }] },
  });
  return new Map(rows.map((row) => [row.id, criterionFrom(row)]));
}

const withLevels = {
  skill: true,
  levels: { orderBy: { position: "asc" } },
} satisfies Prisma.CriterionInclude;

const criterionFrom = (row: Prisma.CriterionGetPayload<{ include: typeof withLevels }>): Criterion => ({
  id: row.id,
  key: row.key,
  kind: row.kind,
  title: row.title,
  description: row.description ?? "",
  skill: row.skill?.key ?? null,
  points: decimal(row.points),
  threshold: row.threshold,
  counts: row.counts,
  capPoints: decimal(row.capPoints),
  capsKeys: row.capsKeys,
  levels: row.levels.map(({ id, name, description, points, minPoints, maxPoints }) => ({
    id,
    name,
    description: description ?? "",
    points: decimal(points),
    minPoints: decimal(minPoints),
    maxPoints: decimal(maxPoints),
  })),
});
