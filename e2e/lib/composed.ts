/**
 * A course of a story's own, with texts composed for it: one in several scripts, one long enough for a contents, and a
 * letter with an editor's note. Nothing in them is quoted from anywhere.
 */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { sessionCookie } from "../../lib/auth/site";
import { database } from "../../lib/data/database";
import { buildCourse, enrol } from "../../lib/data/testing/course";
import { smallDocument } from "../../lib/data/testing/text";
import { type Block, type DocumentContent, emptyMeta } from "../../lib/domain/document/model";
import { linearText } from "../../lib/domain/document/text";
import { shortId } from "../../lib/domain/id/short-id";
import { BASE_URL, sessionOf } from "./sessions";

const paragraph = (id: string, text: string, type: Block["type"] = "p"): Block => ({
  ...{ id, type, voice: "author", text: text.normalize("NFC"), marks: [], atoms: [] },
});

const composed = (title: string, blocks: Block[]): DocumentContent => ({
  blocks: [paragraph("t", title, "title"), ...blocks],
  notes: [],
  glossary: [],
  meta: { ...emptyMeta("en"), title, genre: "letter", rights: "Composed for stories" },
});

/** One message in scripts that run from right to left, combine their letters, or join several signs into one. */
export const inScripts = composed("A message in five scripts", [
  paragraph("ar", "كَتَبَ الحارِسُ إلى المدينة. لا ماءَ في البئر."),
  paragraph("he", "הַשּׁוֹמֵר כָּתַב אֶל הָעִיר. אֵין מַיִם בַּבְּאֵר."),
  paragraph("hi", "प्रहरी ने नगर को लिखा। कुएँ में जल नहीं है।"),
  paragraph("gr", "Ὁ φύλαξ ἔγραψε τῇ πόλει. Οὐκ ἔστιν ὕδωρ."),
  paragraph("em", "The guard drew 👩‍👩‍👧 on the wall. Nobody washed it off."),
]);

const chapters = ["Before the ice", "The crossing", "What the toll was for"];

/** Thirty-six paragraphs under three headings. */
export const inChapters = composed(
  "The ledger of the ferry",
  chapters.flatMap((heading, chapter) => [
    paragraph(`h${chapter}`, heading, "heading"),
    ...Array.from({ length: 12 }, (_, index) =>
      paragraph(
        `p${chapter}-${index}`,
        `On day ${chapter * 12 + index + 1} the ferryman counted the carts and wrote down who paid. Two went over without a coin. He let them, for the river was high and the road behind them was gone.`,
      ),
    ),
  ]),
);

async function publish(courseId: string, publishedById: string, { blocks, notes, meta }: DocumentContent) {
  const { id: documentId } = await database.document.create({
    data: { courseId, title: meta.title, genre: meta.genre },
  });
  const text = linearText(blocks);
  const revision = await database.revision.create({
    data: {
      ...{
        courseId,
        documentId,
        number: 1,
        title: meta.title,
        text,
        textHash: text.length.toString(16),
        publishedById,
      },
      blocks: JSON.parse(JSON.stringify(blocks)),
      notes: JSON.parse(JSON.stringify(notes)),
      meta: JSON.parse(JSON.stringify(meta)),
    },
  });
  const where = { courseId_id: { courseId, id: documentId } };
  await database.document.update({ where, data: { currentRevisionId: revision.id } });
  return { documentId, revisionId: revision.id };
}

export interface ComposedRoom {
  /** The address of the room. */
  room: string;
  /** User ids. */
  student: string;
  classmate: string;
  instructor: string;
}

/** An open assignment of the letter, the ledger and the message, in this order; no questions. */
export async function composedRoom(): Promise<ComposedRoom> {
  const starter = await database.user.create({ data: { name: "Starter" } });
  const { courseId } = await buildCourse(database, starter.id, "Letters nobody sent");
  const instructor = await enrol(database, courseId, "Instructor", "Ines Instructor");
  const students = [
    await enrol(database, courseId, "Student", "Sami Student"),
    await enrol(database, courseId, "Student", "Cleo Classmate"),
  ];
  const publishedById = instructor.enrollmentId;
  const texts: Awaited<ReturnType<typeof publish>>[] = [];
  for (const content of [smallDocument, inChapters, inScripts]) {
    texts.push(await publish(courseId, publishedById, content));
  }
  const { id: assignmentId } = await database.assignment.create({
    data: {
      ...{ courseId, title: "Letters nobody sent", timeZone: "Europe/Berlin" },
      ...{ opensAt: new Date(Date.now() - 86_400_000), opensWall: "2026-11-01T09:00" },
    },
  });
  await database.assignmentDocument.createMany({ data: texts.map((text) => ({ courseId, assignmentId, ...text })) });
  await database.$transaction(async (tx) => {
    const assignmentVersionId = randomUUID();
    const version = { courseId, id: assignmentVersionId, assignmentId, number: 1, publishedById };
    await tx.assignmentVersion.create({ data: version });
    await tx.excerpt.createMany({
      data: texts.map((text, position) => ({ courseId, assignmentId, assignmentVersionId, ...text, position })),
    });
  });
  const published = { currentNumber: 1, publishedAt: new Date(), publishedById };
  await database.assignment.update({ where: { courseId_id: { courseId, id: assignmentId } }, data: published });
  await database.assignee.createMany({
    data: students.map(({ enrollmentId: studentId }, index) => ({
      ...{ courseId, assignmentId, studentId, pseudonym: `Grey Heron ${index + 1}` },
    })),
  });
  const [student, classmate] = students.map(({ userId }) => userId);
  return {
    room: `/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`,
    student: student ?? "",
    classmate: classmate ?? "",
    instructor: instructor.userId,
  };
}

/** Opens a page as somebody of a course of one's own, once the margins are placed. */
export async function openAs(page: Page, userId: string, path: string): Promise<void> {
  await page.context().addCookies([{ name: sessionCookie(), value: await sessionOf(userId), url: BASE_URL }]);
  await page.goto(path);
  await page.locator(".edition[data-placed]").first().waitFor();
}
