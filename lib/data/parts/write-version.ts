/** One version of an assignment, whole, in the transaction that publishes it; afterwards it is sealed. */
import { randomUUID } from "node:crypto";
import { gateOf } from "../../domain/assignment/prompt-settings";
import type { Publication } from "../../domain/assignment/publish";
import type { Prisma } from "../generated/client";
import { passageColumns } from "./passage-columns";

interface VersionFacts {
  courseId: string;
  assignmentId: string;
  number: number;
  changeNote: string | null;
  rubricVersionId: string | null;
  /** Rubrics of single questions: rubric version by prompt id. */
  promptRubrics: ReadonlyMap<string, string>;
  publishedById: string;
}

/** Writes version, excerpts with their ranges, and prompts with their passages. */
export async function writeVersion(
  tx: Prisma.TransactionClient,
  facts: VersionFacts,
  publication: Publication,
): Promise<void> {
  const { promptRubrics, ...version } = facts;
  const { courseId, assignmentId, number } = version;
  const assignmentVersionId = randomUUID();
  const owner = { courseId, assignmentId, assignmentVersionId };
  await keepDocuments(tx, courseId, assignmentId, publication);
  await tx.assignmentVersion.create({
    data: {
      ...version,
      id: assignmentVersionId,
      parentNumber: number === 1 ? null : number - 1,
      instructions: publication.instructions ?? undefined,
      allowedHelp: publication.allowedHelp,
    },
  });
  await writeExcerpts(tx, owner, publication);
  await writePrompts(tx, owner, publication, promptRubrics);
}

type Owner = { courseId: string; assignmentId: string; assignmentVersionId: string };

/** A document that is read no longer keeps its row: earlier versions point to it. */
async function keepDocuments(
  tx: Prisma.TransactionClient,
  courseId: string,
  assignmentId: string,
  { excerpts }: Publication,
) {
  for (const [position, { documentId, revisionId }] of excerpts.entries()) {
    const key = { courseId, assignmentId, documentId };
    await tx.assignmentDocument.upsert({
      where: { courseId_assignmentId_documentId: key },
      create: { ...key, revisionId, position },
      update: { revisionId, position },
    });
  }
}

async function writeExcerpts(tx: Prisma.TransactionClient, owner: Owner, { excerpts }: Publication) {
  const withIds = excerpts.map((excerpt) => ({ ...excerpt, id: randomUUID() }));
  await tx.excerpt.createMany({
    data: withIds.map(({ ranges: _ranges, ...excerpt }, position) => ({ ...owner, ...excerpt, position })),
  });
  await tx.excerptRange.createMany({
    data: withIds.flatMap(({ id: excerptId, revisionId, ranges }) =>
      ranges.map(({ flow, start, end, startAt, endAt }) => ({
        courseId: owner.courseId,
        ...{ excerptId, revisionId, flow, startAt, endAt },
        ...{ startBlock: start.blockId, startOffset: start.offset, endBlock: end.blockId, endOffset: end.offset },
      })),
    ),
  });
}

async function writePrompts(
  tx: Prisma.TransactionClient,
  owner: Owner,
  { prompts }: Publication,
  rubrics: ReadonlyMap<string, string>,
) {
  const { courseId, assignmentId } = owner;
  await tx.prompt.createMany({
    data: prompts.map(({ id, kind }) => ({ courseId, assignmentId, id, kind })),
    skipDuplicates: true,
  });
  const skills = await tx.skill.findMany({ where: { courseId }, select: { id: true, key: true } });
  await tx.promptVersion.createMany({
    data: prompts.map(({ id, kind, rubric: _rubric, skill, text, passage, ...prompt }, position) => ({
      ...prompt,
      ...owner,
      promptId: id,
      position,
      text,
      rubricVersionId: rubrics.get(id) ?? null,
      gatesDocumentId: gateOf({ kind, settings: prompt.settings }),
      skillId: skills.find((each) => each.key === skill)?.id ?? null,
      ...(passage && { documentId: passage.documentId, revisionId: passage.revisionId, ...passageColumns(passage) }),
    })),
  });
}
