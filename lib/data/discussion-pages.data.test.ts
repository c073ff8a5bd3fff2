/** A long discussion is read by pages, of its posts and of the answers under one of them. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { fromPlainText, plainText } from "../domain/richtext/model";
import { database } from "./database";
import { readDiscussion } from "./discussion";
import { publishNext } from "./testing/next-version";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let promptId: string;
/** The post under which 120 answers stand; it is the first of the second page. */
let long: string;
let answers: string[];
let last: string;

beforeAll(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  promptId = ours.open.promptIds[1] ?? "";
  const tops = await write(52, null, 0);
  long = tops[50] ?? "";
  last = tops[51] ?? "";
  answers = await write(120, long, 100);
});

/** Posts that stand in the order of their minutes; the answers of two students by turns. */
async function write(count: number, parentId: string | null, from: number): Promise<string[]> {
  const { courseId, open, student, neighbour } = ours;
  const rows = Array.from({ length: count }, (_, index) => {
    const postedAt = new Date(Date.UTC(2026, 10, 1, 0, from + index));
    const authorId = (index % 2 ? neighbour : student).enrollmentId;
    const words = `${parentId ? "answer" : "post"} ${index + 1}`;
    return {
      ...{ id: randomUUID(), courseId, assignmentId: open.assignmentId, promptId, parentId, authorId },
      ...{ body: fromPlainText(words), bodyText: words, postedAt, createdAt: postedAt },
    };
  });
  await database.discussionPost.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

type Asked = Omit<Parameters<typeof readDiscussion>[3], "promptId">;
async function read(asked: Asked, who: "classmate" | "student" = "classmate") {
  const page = await readDiscussion(viewerOf(ours[who]), ours.courseId, ours.open.assignmentId, { promptId, ...asked });
  if (!page.open) throw new Error("the assignment has a discussion");
  return page.open;
}
async function under(asked: Asked) {
  const { page, posts } = await read(asked);
  const top = posts.find(({ id }) => id === long);
  const said = top?.answers.map(({ body }) => plainText(body)) ?? [];
  return { page, said: [said[0], said.at(-1), said.length], part: top?.part };
}

test("of a post with 120 answers the first 50 are read; how many are left, and how many of them are new, is said", async () => {
  const { said, part } = await under({ page: 2 });
  expect(said).toEqual(["answer 1", "answer 50", 50]);
  expect(part).toEqual({ page: 1, total: 120, earlier: 0, later: 50, freshElsewhere: 70 });
  expect((await read({ page: 2 })).posts.at(-1)).toMatchObject({ id: last, answers: [], part: null });
  expect((await read({ page: 1 })).count).toBe(172);
});

test("other answers are asked for under their post", async () => {
  const { said, part } = await under({ page: 2, under: { postId: long, page: 3 } });
  expect(said).toEqual(["answer 101", "answer 120", 20]);
  expect(part).toMatchObject({ page: 3, earlier: 50, later: 0 });
  // Asked for under a post that is not there, nothing else changes.
  expect((await under({ page: 2, under: { postId: randomUUID(), page: 3 } })).part).toMatchObject({ page: 1 });
});

test("an answer that is looked for is found on its page, and a post on its", async () => {
  const find = async (postId: string) => {
    const { page, part } = await under({ postId });
    return [page, part?.page];
  };
  expect(await find(answers[49] ?? "")).toEqual([2, 1]);
  expect(await find(answers[50] ?? "")).toEqual([2, 2]);
  expect(await find(answers[119] ?? "")).toEqual([2, 3]);
  expect(await find(last)).toEqual([2, 1]);
  expect((await read({ postId: randomUUID(), page: 1 })).page).toBe(1);
});

test("under a post that is pinned and under one that is deleted it is found as well", async () => {
  const key = { courseId_id: { courseId: ours.courseId, id: long } };
  await database.discussionPost.update({
    where: key,
    data: { pinnedAt: new Date(), pinnedById: ours.instructor.enrollmentId },
  });
  const pinned = await read({ postId: answers[60] ?? "" });
  expect([pinned.page, pinned.first[0]?.part?.page]).toEqual([1, 2]);
  await database.discussionPost.update({
    where: key,
    data: { pinnedAt: null, pinnedById: null, deletedAt: new Date() },
  });
  const gone = await read({ postId: answers[60] ?? "" });
  expect([gone.page, gone.posts.find(({ id }) => id === long)]).toMatchObject([
    2,
    { gone: "deleted", part: { page: 2 } },
  ]);
  await database.discussionPost.update({ where: key, data: { deletedAt: null } });
});

test("what is not shown to a reader is not found by them, and moves nothing", async () => {
  const hidden = { courseId_id: { courseId: ours.courseId, id: answers[0] ?? "" } };
  await database.discussionPost.update({ where: hidden, data: { hiddenAt: new Date() } });
  expect((await under({ postId: answers[50] ?? "" })).part).toMatchObject({ page: 1, total: 119 });
  expect((await read({ postId: answers[0] ?? "" })).page).toBe(1);
  await database.discussionPost.update({ where: hidden, data: { hiddenAt: null } });
});

test("several discussions are counted with as many questions to the database as one", async () => {
  const { courseId, open, document: text } = ours;
  const asks = async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    await read({ page: 1 }, "student");
    const { length } = query.mock.calls;
    query.mockRestore();
    return length;
  };
  await read({ page: 1 }, "student");
  const one = await asks();
  const more = [randomUUID(), randomUUID(), randomUUID()];
  await database.prompt.createMany({
    data: more.map((id) => ({ courseId, id, assignmentId: open.assignmentId, kind: "Discussion" as const })),
  });
  const promptIds = [...open.promptIds, ...more];
  await publishNext(database, ours, open.assignmentId, { text, promptIds, settings: { postFirst: true } });
  await read({ page: 1 }, "student");
  // One question more: where the reader has posted.
  expect(await asks()).toBe(one + 1);
  expect(one).toBeGreaterThan(3);
  const page = await readDiscussion(viewerOf(ours.student), courseId, open.assignmentId, { promptId });
  expect(page.prompts.map(({ posts, fresh }) => [posts, fresh])).toEqual([[172, 86], ...more.map(() => [0, 0])]);
});
