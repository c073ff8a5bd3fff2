import { randomUUID } from "node:crypto";
import type { Passage } from "../../domain/anchor/passage";
import { fromPlainText } from "../../domain/richtext/model";
import type { PrismaClient } from "../generated/client";
import { passageColumns } from "../parts/passage-columns";
import { sampleHidden } from "./assignment";
import type { CourseWorld } from "./world";

/** What the next version gives: a text, whole or only one passage of it without headnote and notes; and questions. */
export interface NextVersion {
  text: { documentId: string; revisionId: string } | null;
  only?: Passage;
  /** A second text, whole. */
  beside?: { documentId: string; revisionId: string };
  promptIds?: readonly string[];
  /** Where the first question stands. */
  place?: Passage;
  /** The first question is marked by itself, with the rubric of the world. */
  markedAlone?: boolean;
  /** Another rubric for the whole than that of the world. */
  rubricVersionId?: string;
  /** What the questions need beyond their words; `gates` stands on the first one alone. */
  settings?: { postFirst?: boolean; gates?: string };
}

/** Publishes version 2 of an assignment of the test world, given to the same students. */
export async function publishNext(
  database: PrismaClient,
  { courseId, instructor, rubric }: CourseWorld,
  assignmentId: string,
  next: NextVersion,
): Promise<void> {
  const { text, only, beside, promptIds = [], place, markedAlone = false, settings = {} } = next;
  const assignmentVersionId = randomUUID();
  const key = { courseId, assignmentId };
  const { rubricVersionId = rubric.rubricVersionId } = next;
  const publishedById = instructor.enrollmentId;
  const texts = [text, beside].flatMap((each) => each ?? []);
  const read = texts.map(({ documentId, revisionId }) => ({ ...key, documentId, revisionId }));
  await database.assignmentDocument.createMany({ data: read, skipDuplicates: true });
  await database.$transaction(async (tx) => {
    await tx.assignmentVersion.create({
      data: { ...key, id: assignmentVersionId, number: 2, parentNumber: 1, rubricVersionId, publishedById },
      select: { id: true },
    });
    if (text) {
      const excerptId = randomUUID();
      const shows = { showHeadnote: !only, showNotes: !only };
      await tx.excerpt.create({
        data: { ...key, ...text, ...shows, id: excerptId, assignmentVersionId, position: 0 },
        select: { id: true },
      });
      if (only) {
        const { flow, start, end, startAt, endAt } = only;
        const from = { startBlock: start.blockId, startOffset: start.offset, startAt };
        const to = { endBlock: end.blockId, endOffset: end.offset, endAt };
        const { revisionId } = text;
        await tx.excerptRange.create({ data: { courseId, excerptId, revisionId, flow, ...from, ...to } });
      }
    }
    if (beside) {
      await tx.excerpt.create({
        data: { ...key, ...beside, showHeadnote: true, showNotes: true, assignmentVersionId, position: 1 },
        select: { id: true },
      });
    }
    for (const [position, promptId] of promptIds.entries()) {
      const stands = position === 0 && text && place ? { ...text, ...passageColumns(place) } : {};
      const { gates, ...asks } = settings;
      const shuts =
        position === 0 && gates ? { gatesDocumentId: gates, settings: { ...asks, gates } } : { settings: asks };
      await tx.promptVersion.create({
        data: {
          ...key,
          ...stands,
          ...shuts,
          hidden: position === 0 ? sampleHidden : {},
          rubricVersionId: markedAlone && position === 0 ? rubric.rubricVersionId : null,
          assignmentVersionId,
          promptId,
          position,
          text: fromPlainText("Asked again."),
        },
        select: { id: true },
      });
    }
    await tx.assignment.update({
      where: { courseId_id: { courseId, id: assignmentId } },
      data: { currentNumber: 2 },
    });
  });
}
