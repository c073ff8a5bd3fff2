import { createHash, randomUUID } from "node:crypto";
import type { PrismaClient } from "../generated/client";
import { passageColumns } from "../parts/passage-columns";
import { quoted } from "./course";

/** A rubric with one criterion of three levels. */
export async function buildRubric(database: PrismaClient, courseId: string, publishedById: string) {
  const rubricId = randomUUID();
  const versionId = randomUUID();
  const criterionId = randomUUID();
  const levels = ["Basic", "Emergent", "Proficient"].map((name, position) => ({
    id: randomUUID(),
    name,
    position,
  }));
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
    rubricVersionId: versionId,
    criterionId,
    levelIds: levels.map((level) => level.id),
  };
}

export interface AssignmentWorld {
  courseId: string;
  documentId: string;
  revisionId: string;
  instructorId: string;
  studentIds: string[];
  rubricVersionId: string | null;
}

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

export interface SubmissionWorld extends AssignmentWorld {
  assignmentId: string;
  assignmentVersionId: string;
  promptId: string;
  promptVersionId: string;
}

/** A submission of one answer that cites one note as evidence. */
export async function buildSubmission(
  database: PrismaClient,
  world: SubmissionWorld,
  studentId: string,
  annotationId: string,
) {
  const { courseId, assignmentId, assignmentVersionId, promptId, promptVersionId, documentId, revisionId } = world;
  const submission = await database.submission.create({
    data: { courseId, assignmentId, studentId },
  });
  const [versionId, answerId] = [randomUUID(), randomUUID()];
  const text = "The harbour master writes, and he has written before.";
  await database.$transaction(async (tx) => {
    await tx.submissionVersion.create({
      data: {
        courseId,
        id: versionId,
        assignmentId,
        studentId,
        submissionId: submission.id,
        number: 1,
        assignmentVersionId,
        byId: studentId,
        receiptHash: createHash("sha256").update(text).digest("hex"),
        clientKey: randomUUID(),
      },
    });
    await tx.submittedAnswer.create({
      data: {
        courseId,
        id: answerId,
        assignmentId,
        studentId,
        submissionVersionId: versionId,
        promptId,
        promptVersionId,
        content: {
          blocks: [
            {
              type: "p",
              text,
              marks: [],
              atoms: [{ kind: "evidence", at: text.length, annotationId }],
            },
          ],
        },
        text,
        wordCount: 9,
        contentHash: createHash("sha256").update(text).digest("hex"),
      },
    });
    await tx.evidence.create({
      data: {
        courseId,
        assignmentId,
        studentId,
        answerId,
        ordinal: 0,
        annotationId,
        annotationVersion: 1,
        documentId,
        revisionId,
        ...passageColumns(quoted("b5", "No ship above 300 tons")),
        citation: "Town archive, box 4",
        bodyText: "He measures.",
      },
    });
  });
  await database.submission.update({
    where: { courseId_id: { courseId, id: submission.id } },
    data: { currentNumber: 1 },
  });
  return {
    submissionId: submission.id,
    submissionVersionId: versionId,
    answerId,
  };
}
