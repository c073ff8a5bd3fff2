/** A large course, as a term leaves it: its people and assignments through the client, its notes and work in SQL. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../lib/data/generated/client";
import { describePassage, type Passage } from "../../lib/domain/anchor/passage";
import { emptyMeta } from "../../lib/domain/document/model";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { composedReader } from "../bench/composed";
import type { Person } from "../load/class";
import { makePeople } from "../load/make-class";
import { publishText } from "../load/make-text";

/** How much of everything. Notes and submissions are of the whole course. */
export interface Size {
  students: number;
  assignments: number;
  notes: number;
  /** Pages of the text that everything is about. */
  pages: number;
}

export interface LargeCourse {
  courseId: string;
  documentId: string;
  revisionId: string;
  instructor: string;
  studentIds: string[];
  people: Person[];
  /** By due time; the last one is open. */
  assignments: LargeAssignment[];
  /** Places that notes stand at. */
  passages: Passage[];
}

export interface LargeAssignment {
  assignmentId: string;
  assignmentVersionId: string;
  promptIds: string[];
  promptVersionIds: string[];
  dueAt: Date;
}

const DAY = 86_400_000;
const PLACES = 400;

/** The course with its text, people and assignments; nobody has done anything yet. */
export async function largeCourse(database: PrismaClient, size: Size, now: Date): Promise<LargeCourse> {
  const { courseId, people, instructor, studentIds } = await makePeople(database, size.students);
  const { documentId, revisionId, paragraphs } = await publishText(database, courseId, instructor, size.pages);
  // Whoever joins after a due time finds it closed: they were all there before the first.
  const joinedAt = new Date(now.getTime() - (size.assignments + 10) * 5 * DAY);
  await database.enrollment.updateMany({ where: { courseId }, data: { joinedAt } });
  const course = { courseId, documentId, revisionId, instructor, studentIds, people };
  const assignments: LargeAssignment[] = [];
  for (let index = 0; index < size.assignments; index++) {
    const dueAt = new Date(now.getTime() + (index - size.assignments + 2) * 5 * DAY);
    assignments.push(await give(database, course, index + 1, dueAt));
  }
  return { ...course, assignments, passages: places(paragraphs, size.pages) };
}

const wall = (at: Date) => at.toISOString().slice(0, 16);

/** Publishes one assignment of two questions on the whole text and gives it to everybody. */
async function give(
  database: PrismaClient,
  { courseId, documentId, revisionId, instructor, studentIds }: Omit<LargeCourse, "assignments" | "passages">,
  number: number,
  dueAt: Date,
): Promise<LargeAssignment> {
  const [opensAt, closesAt] = [new Date(dueAt.getTime() - 20 * DAY), new Date(dueAt.getTime() + 2 * DAY)];
  const dates = {
    opensAt,
    dueAt,
    closesAt,
    opensWall: wall(opensAt),
    dueWall: wall(dueAt),
    closesWall: wall(closesAt),
  };
  const { id: assignmentId } = await database.assignment.create({
    data: { courseId, title: `Reading ${number}`, position: number, timeZone: "UTC", ...dates },
  });
  const [assignmentVersionId, promptIds] = [randomUUID(), [randomUUID(), randomUUID()]];
  const promptVersionIds = promptIds.map(() => randomUUID());
  await database.assignmentDocument.create({ data: { courseId, assignmentId, documentId, revisionId } });
  await database.prompt.createMany({
    data: promptIds.map((id) => ({ courseId, id, assignmentId, kind: "ShortAnswer" as const })),
  });
  const version = { courseId, assignmentId, assignmentVersionId };
  await database.$transaction(async (tx) => {
    await tx.assignmentVersion.create({
      data: { courseId, id: assignmentVersionId, assignmentId, number: 1, publishedById: instructor },
    });
    await tx.excerpt.create({ data: { ...version, documentId, revisionId, position: 0 } });
    await tx.promptVersion.createMany({
      data: promptIds.map((promptId, position) => ({
        ...{ ...version, id: promptVersionIds[position], promptId, position },
        text: JSON.parse(JSON.stringify(fromPlainText("Who writes, to whom, and what does the writer need?"))),
      })),
    });
  });
  await database.assignment.update({
    where: { courseId_id: { courseId, id: assignmentId } },
    data: { currentNumber: 1, publishedAt: opensAt, publishedById: instructor },
  });
  await database.assignee.createMany({
    data: studentIds.map((studentId, at) => ({ courseId, assignmentId, studentId, pseudonym: `Grey Heron ${at + 1}` })),
  });
  return { assignmentId, assignmentVersionId, promptIds, promptVersionIds, dueAt };
}

/** Passages all over the text. */
function places(paragraphs: readonly { id: string; length: number }[], pages: number): Passage[] {
  const texts = composedReader(pages).flatMap((part) => part.paragraphs);
  const blocks = paragraphs.map(({ id }, at) => ({
    ...{ id, type: "p" as const, voice: "author" as const, text: texts[at] ?? "", marks: [], atoms: [] },
  }));
  const content = { blocks, notes: [], meta: emptyMeta("en"), glossary: [] };
  return Array.from({ length: PLACES }, (_, index) => {
    const block = paragraphs[(index * 7) % paragraphs.length];
    if (!block) throw new Error("the text has no paragraphs");
    const offset = (index * 13) % Math.max(1, block.length - 40);
    const end = { blockId: block.id, offset: Math.min(block.length, offset + 20 + (index % 20)) };
    return describePassage(content, { flow: "doc", start: { blockId: block.id, offset }, end });
  }).filter((passage) => passage !== null);
}
