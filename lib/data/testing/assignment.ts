import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../generated/client";
import { passageColumns } from "../parts/passage-columns";
import { quoted } from "./course";

export interface AssignmentWorld {
  courseId: string;
  documentId: string;
  revisionId: string;
  instructorId: string;
  studentIds: string[];
  rubricVersionId: string | null;
}

/** A sample answer of the first question; students are never told of it. */
export const SAMPLE_WORDS = "The harbour master writes, because the quay is old.";

/** What the first question keeps from students. */
export const sampleHidden = { samples: [{ level: "Basic", text: SAMPLE_WORDS }] };

/** An assignment of the whole document with two prompts; published and given to the students, or a draft. */
export async function buildAssignment(
  database: PrismaClient,
  world: AssignmentWorld,
  state: "draft" | "open" | "later" = "open",
) {
  const { courseId, documentId, revisionId, instructorId, studentIds, rubricVersionId } = world;
  const day = 86_400_000;
  const opensAt = state === "later" ? new Date(Date.now() + day) : new Date(Date.now() - day);
  const assignment = await database.assignment.create({
    data: {
      courseId,
      title: `Assignment (${state})`,
      timeZone: "Europe/Berlin",
      opensAt,
      opensWall: "2026-11-01T09:00",
    },
  });
  const assignmentId = assignment.id;
  const promptIds = [randomUUID(), randomUUID()];
  if (state === "draft")
    return {
      assignmentId,
      promptIds: [],
      promptVersionIds: [],
      assignmentVersionId: null,
    };
  const assignmentVersionId = randomUUID();
  const promptVersionIds = [randomUUID(), randomUUID()];
  const excerptId = randomUUID();
  await database.assignmentDocument.create({
    data: { courseId, assignmentId, documentId, revisionId },
  });
  await database.prompt.createMany({
    data: promptIds.map((id, index) => ({
      courseId,
      id,
      assignmentId,
      kind: index === 0 ? "Sourcing" : "Discussion",
    })),
  });
  await database.$transaction(async (tx) => {
    await tx.assignmentVersion.create({
      data: {
        courseId,
        id: assignmentVersionId,
        assignmentId,
        number: 1,
        rubricVersionId,
        publishedById: instructorId,
      },
    });
    await tx.excerpt.create({
      data: {
        courseId,
        id: excerptId,
        assignmentId,
        assignmentVersionId,
        documentId,
        revisionId,
        position: 0,
      },
    });
    await tx.promptVersion.create({
      data: {
        courseId,
        id: promptVersionIds[0],
        assignmentId,
        assignmentVersionId,
        promptId: promptIds[0] ?? "",
        position: 0,
        text: {
          blocks: [
            {
              type: "p",
              text: "Who writes, and to whom?",
              marks: [],
              atoms: [],
            },
          ],
        },
        hidden: sampleHidden,
        minAnnotations: 1,
        documentId,
        revisionId,
        ...passageColumns(quoted("b6", "I ask for timber")),
      },
    });
    await tx.promptVersion.create({
      data: {
        courseId,
        id: promptVersionIds[1],
        assignmentId,
        assignmentVersionId,
        promptId: promptIds[1] ?? "",
        position: 1,
        text: {
          blocks: [
            {
              type: "p",
              text: "What does the council know?",
              marks: [],
              atoms: [],
            },
          ],
        },
      },
    });
  });
  await database.assignment.update({
    where: { courseId_id: { courseId, id: assignmentId } },
    data: {
      currentNumber: 1,
      publishedAt: new Date(),
      publishedById: instructorId,
    },
  });
  await database.assignee.createMany({
    data: studentIds.map((studentId, index) => ({
      courseId,
      assignmentId,
      studentId,
      pseudonym: `Grey Heron ${index + 1}`,
    })),
  });
  return { assignmentId, promptIds, promptVersionIds, assignmentVersionId };
}
