/** What `npm run bench -- reading` reads: a class with a text of thirty pages, and as many notes as are asked for. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../lib/data/generated/client";
import { passageColumns } from "../../lib/data/parts/passage-columns";
import { openSession } from "../../lib/data/public/sessions";
import { buildCourse } from "../../lib/data/testing/course";
import { describePassage } from "../../lib/domain/anchor/passage";
import { emptyMeta } from "../../lib/domain/document/model";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { isStudent, type LoadClass, type Person } from "../load/class";
import { makeClass } from "../load/make-class";
import { composedReader } from "./composed";

export const PAGES = 30;
const skills = ["sourcing", "context", "corroboration", "close-reading", null];

/** A class of so many students whose first room has no notes yet. */
export const readingClass = (database: PrismaClient, students: number): Promise<LoadClass> =>
  makeClass(database, students, PAGES);

/** The student whose page is measured. */
export function reader({ people }: LoadClass): Person {
  const found = people.find(isStudent);
  if (!found) throw new Error("the class has no students");
  return found;
}

/** Posts so many notes for everyone in the first room, all over the text, by all students but the reader in turn. */
export async function postNotes(database: PrismaClient, given: LoadClass, count: number): Promise<void> {
  const { courseId, revisionId, rooms, paragraphs, people } = given;
  const [{ assignmentId }] = rooms;
  const { documentId } = await database.revision.findFirstOrThrow({ where: { id: revisionId } });
  const texts = composedReader(PAGES).flatMap((part) => part.paragraphs);
  const blocks = paragraphs.map(({ id }, at) => ({
    ...{ id, type: "p" as const, voice: "author" as const, text: texts[at] ?? "", marks: [], atoms: [] },
  }));
  const content = { blocks, notes: [], meta: emptyMeta("en"), glossary: [] };
  const authors = people.filter((each) => isStudent(each) && each !== reader(given));
  const words = "What is counted here, and for whom?";
  const notes = Array.from({ length: count }, (_, index) => {
    const block = paragraphs[(index * 7) % paragraphs.length];
    if (!block) throw new Error("the text has no paragraphs");
    const offset = (index * 13) % Math.max(1, block.length - 40);
    const end = Math.min(block.length, offset + 20 + (index % 20));
    const [from, to] = [
      { blockId: block.id, offset },
      { blockId: block.id, offset: end },
    ];
    const passage = describePassage(content, { flow: "doc", start: from, end: to });
    return passage
      ? [{ id: randomUUID(), passage, author: authors[index % authors.length], skill: skills[index % 5] }]
      : [];
  }).flat();
  const known = new Map((await database.skill.findMany({ where: { courseId } })).map(({ key, id }) => [key, id]));
  await database.annotation.createMany({
    data: notes.map(({ id, author, skill }) => ({
      ...{ id, courseId, assignmentId, authorId: author?.enrollmentId ?? "", audience: "Assignment" as const },
      ...{ skillId: known.get(skill ?? "") ?? null, body: fromPlainText(words), bodyText: words, postedAt: new Date() },
    })),
  });
  await database.annotationTarget.createMany({
    data: notes.map(({ id, passage }) => ({
      ...{ courseId, assignmentId, annotationId: id, documentId, revisionId, ...passageColumns(passage) },
    })),
  });
}

/** Enrols the reader in so many more courses. */
export async function joinCourses(database: PrismaClient, userId: string, count: number): Promise<void> {
  for (let course = 0; course < count; course++) {
    const { courseId } = await buildCourse(database, userId, `Another course ${course + 1}`);
    await database.enrollment.create({ data: { courseId, userId, role: "Student" } });
  }
}

/** Somebody who is signed in and in no course: their page is empty. Returns the secret of their session. */
export async function emptyReader(database: PrismaClient): Promise<string> {
  const { id } = await database.user.create({ data: { name: "Nobody Yet" } });
  const now = new Date();
  return openSession(id, { now, expires: new Date(now.getTime() + 3_600_000), userAgent: "bench" });
}
