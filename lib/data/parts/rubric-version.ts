import { z } from "zod";
import type { RubricVersion } from "../../domain/rubric/model";
import { type Database, database } from "../database";
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
export async function rubricVersion(courseId: string, id: string): Promise<RubricVersion> {
  const version = await database.rubricVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id } },
    include: {
      rubric: { select: { title: true } },
      criteria: { orderBy: { position: "asc" }, include: { skill: true, levels: { orderBy: { position: "asc" } } } },
    },
  });
  return {
    id,
    title: version.rubric.title,
    number: version.number,
    criteria: version.criteria.map((each) => ({
      id: each.id,
      key: each.key,
      kind: each.kind,
      title: each.title,
      description: each.description ?? "",
      skill: each.skill?.key ?? null,
      points: decimal(each.points),
      threshold: each.threshold,
      counts: each.counts,
      capPoints: decimal(each.capPoints),
      capsKeys: each.capsKeys,
      levels: each.levels.map(({ id: levelId, name, description, points, minPoints, maxPoints }) => ({
        id: levelId,
        name,
        description: description ?? "",
        points: decimal(points),
        minPoints: decimal(minPoints),
        maxPoints: decimal(maxPoints),
      })),
    })),
  };
}
