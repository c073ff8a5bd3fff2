/** Writing versions of rubrics, with their rows and levels; a version that is written never changes. */
import { randomUUID } from "node:crypto";
import type { RubricTemplate } from "../../domain/rubric/model";
import type { Prisma } from "../generated/client";

/** Writes a new rubric of this course. Returns the id of its version 1. */
export function writeRubric(
  tx: Prisma.TransactionClient,
  rubric: RubricTemplate,
  courseId: string,
  publishedById: string,
): Promise<string> {
  return writeVersion(tx, rubric, { courseId, publishedById }, null);
}

/** Writes the next version of the rubric whose newest version is `previous`. Hold the rubric's row while you do. */
export function writeNextVersion(
  tx: Prisma.TransactionClient,
  rubric: RubricTemplate,
  courseId: string,
  publishedById: string,
  previous: string,
): Promise<string> {
  return writeVersion(tx, rubric, { courseId, publishedById }, previous);
}

/** Writes the template as version 1 of a new rubric, or as the next version of the rubric of `previous`. */
async function writeVersion(
  tx: Prisma.TransactionClient,
  template: RubricTemplate,
  { courseId, publishedById }: { courseId: string; publishedById: string },
  previous: string | null,
) {
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
