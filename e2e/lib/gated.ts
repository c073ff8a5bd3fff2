/** A course with a text behind a gate, and everything in it that repeats the text: notes, a post, a newer revision. */
import { randomUUID } from "node:crypto";
import { database } from "../../lib/data/database";
import { buildAssignment } from "../../lib/data/testing/assignment";
import { buildNote, quoted } from "../../lib/data/testing/course";
import { publishNext } from "../../lib/data/testing/next-version";
import { smallDocument } from "../../lib/data/testing/text";
import type { CourseWorld } from "../../lib/data/testing/world";
import { shortId } from "../../lib/domain/id/short-id";
import { fromPlainText, plainText } from "../../lib/domain/richtext/model";
import { courseAddresses } from "./addresses";
import { type OwnCourse, ownCourse, type Person } from "./people";
import { courseRoutes } from "./routes";
import { ownSeminar, type Seminar } from "./seminar";

const QUOTED = "No ship above 300 tons should lie there.";

/** Every run of five words of the body and of its notes, and each sentence's beginning. */
export const runsOfBody: readonly string[] = [
  ...smallDocument.blocks.filter(({ id }) => ["b4", "b5", "b6"].includes(id)),
  ...smallDocument.notes.flatMap(({ blocks }) => blocks),
].flatMap(({ text }) => {
  const words = text.split(" ");
  return words.slice(0, Math.max(1, words.length - 4)).map((_, index) => words.slice(index, index + 5).join(" "));
});

/** The runs that stand in an answer: as it was sent, and as it reads without its tags. */
export const runsIn = (answer: string): string[] => {
  const read = answer.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ");
  return runsOfBody.filter((run) => answer.includes(run) || read.includes(run));
};

/** The first question of the seminar's assignment keeps its text shut; it is answered on a sourcing sheet. */
export async function gatedSeminar(): Promise<Seminar> {
  const seminar = await ownSeminar();
  await shut(seminar.world, seminar.assignmentId);
  return seminar;
}

async function shut(world: CourseWorld, assignmentId: string): Promise<string[]> {
  const { courseId, document } = world;
  const asked = await database.promptVersion.findMany({
    where: { courseId, assignmentId },
    ...{ select: { promptId: true }, orderBy: { position: "asc" } },
  });
  const promptIds = asked.map(({ promptId }) => promptId);
  const settings = { sheet: true, fields: ["author", "purpose"], gates: document.documentId };
  await publishNext(database, world, assignmentId, { text: document, promptIds, settings });
  return promptIds;
}

export interface GatedCourse {
  own: OwnCourse;
  /** The question that opens the text. */
  gate: { assignmentId: string; promptId: string };
  /** Everything of the course that can be asked for by its address. */
  paths: string[];
  /** Requests that write something. */
  writes: { method: string; path: string; body: string }[];
}

/**
 * A whole course in which a second assignment shuts the text that the first one gives in part and the library gives
 * whole. Others have quoted it: in notes and replies that name the reader, and in posts.
 */
export async function gatedCourse(who: Person): Promise<GatedCourse> {
  const own = await ownCourse();
  const { world } = own;
  const { courseId, document, instructor, student, classmate, neighbour, rubric } = world;
  const { assignmentId } = await buildAssignment(database, {
    ...{ courseId, ...document, instructorId: instructor.enrollmentId, rubricVersionId: rubric.rubricVersionId },
    studentIds: [student, classmate, neighbour].map((each) => each.enrollmentId),
  });
  const [promptId = "", threadId = ""] = await shut(world, assignmentId);
  await newRevision(world);
  for (const room of [world.open.assignmentId, assignmentId]) {
    await quotingNotes(world, room);
    const inRoom = room === assignmentId ? threadId : (world.open.promptIds[1] ?? "");
    await quotingPost(world, room, inRoom);
  }
  const [here, there] = [shortId(world.open.assignmentId), shortId(assignmentId)];
  const both = (path: string) => (path.includes(here) ? [path, path.replace(here, there)] : [path]);
  const routes = courseRoutes(world).filter(({ file }) => !file.includes("/gate/"));
  const pages = courseAddresses(world).filter(({ may }) => may.includes(who));
  const mayRead = routes.filter(({ method, may }) => method === "GET" && may.includes(who));
  const course = `/courses/${shortId(courseId)}`;
  const text = `${course}/documents/${shortId(document.documentId)}`;
  const more = [`${course}/documents?words=timber`, `${course}/documents?words=pilots`, `${text}/revisions/2`];
  return {
    own,
    gate: { assignmentId, promptId },
    paths: [...pages.map(({ path }) => path), ...mayRead.map(({ path }) => path), ...more].flatMap(both),
    writes: routes
      .filter(({ method, may, headers }) => method !== "GET" && may.includes(who) && !headers)
      .map(({ method, path, body }) => ({
        ...{ method, path },
        body: typeof body === "string" ? body : JSON.stringify(body ?? {}),
      })),
  };
}

/** The text corrected at its end, current and in the library; assignments go on reading the first revision. */
async function newRevision({ courseId, document, instructor }: CourseWorld): Promise<void> {
  const { documentId } = document;
  const first = await database.revision.findFirstOrThrow({ where: { courseId, id: document.revisionId } });
  const { id: _, number: __, searchText: ___, ...same } = { searchText: null, ...first };
  const blocks = smallDocument.blocks.map((block) =>
    block.id === "b7" ? { ...block, text: "J. Aldous, master" } : block,
  );
  const revision = await database.revision.create({
    data: {
      ...{
        courseId,
        documentId,
        number: 2,
        parentNumber: 1,
        title: same.title,
        text: same.text,
        textHash: same.textHash,
      },
      ...{ blocks: JSON.parse(JSON.stringify(blocks)), notes: JSON.parse(JSON.stringify(smallDocument.notes)) },
      ...{ meta: JSON.parse(JSON.stringify(smallDocument.meta)), publishedById: instructor.enrollmentId },
      changeNote: "The name as it was signed.",
    },
  });
  const where = { courseId_id: { courseId, id: documentId } };
  await database.document.update({ where, data: { currentRevisionId: revision.id, sharedAt: new Date() } });
}

/** A note of a neighbour's that quotes the text and names every student, and a reply to it that does. */
async function quotingNotes(world: CourseWorld, assignmentId: string): Promise<void> {
  const { courseId, document, student, classmate, neighbour } = world;
  const at = { courseId, assignmentId, ...document };
  const body = fromPlainText(`He writes: ${QUOTED}`);
  for (const author of [neighbour, student, classmate]) {
    const id = await buildNote(database, at, author.enrollmentId, "Assignment", null, quoted("b5", QUOTED));
    if (author === neighbour) {
      await database.annotation.update({
        where: { courseId_id: { courseId, id } },
        data: { body, bodyText: plainText(body) },
      });
    }
    const reply = await database.post.create({
      data: {
        ...{ courseId, assignmentId, annotationId: id, authorId: neighbour.enrollmentId, postedAt: new Date() },
        ...{ body, bodyText: plainText(body), gated: false },
      },
    });
    for (const { enrollmentId } of [student, classmate]) {
      await database.mention.createMany({
        data: [
          { courseId, annotationId: id, enrollmentId, at: new Date() },
          { courseId, postId: reply.id, enrollmentId, at: new Date() },
        ],
      });
    }
  }
}

async function quotingPost(world: CourseWorld, assignmentId: string, promptId: string): Promise<void> {
  const { courseId, document, neighbour } = world;
  const { flow, start, end } = quoted("b5", QUOTED);
  const body = fromPlainText(`I quote: ${QUOTED}`);
  const quotes: object[] = [{ ...document, span: { flow, start, end }, annotationId: null }];
  await database.discussionPost.create({
    data: {
      ...{ id: randomUUID(), courseId, assignmentId, promptId, authorId: neighbour.enrollmentId },
      ...{ body, bodyText: plainText(body), quotes, postedAt: new Date() },
    },
  });
}
