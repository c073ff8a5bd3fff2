import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../generated/client";

/** A rubric with one criterion of three levels, for sourcing where the course has that skill. */
export async function buildRubric(database: PrismaClient, courseId: string, publishedById: string) {
  const rubricId = randomUUID();
  const versionId = randomUUID();
  const criterionId = randomUUID();
  const levels = ["Basic", "Emergent", "Proficient"].map((name, position) => ({
    id: randomUUID(),
    name,
    position,
  }));
  const skill = await database.skill.findFirst({ where: { courseId, key: "sourcing" }, select: { id: true } });
  await database.rubric.create({
    data: { courseId, id: rubricId, title: "Reads the words closely" },
  });
  await database.$transaction(async (tx) => {
    await tx.rubricVersion.create({
      data: { courseId, id: versionId, rubricId, number: 1, publishedById },
    });
    await tx.criterion.create({
      data: {
        courseId,
        id: criterionId,
        rubricVersionId: versionId,
        key: "words",
        position: 0,
        kind: "Levels",
        title: "Words",
        skillId: skill?.id ?? null,
        capsKeys: [],
      },
    });
    await tx.level.createMany({
      data: levels.map(({ id, name, position }) => ({
        courseId,
        id,
        rubricVersionId: versionId,
        criterionId,
        position,
        name,
        points: position + 1,
      })),
    });
  });
  return {
    rubricId,
    rubricVersionId: versionId,
    criterionId,
    levelIds: levels.map((level) => level.id),
  };
}
