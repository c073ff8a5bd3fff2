import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { DiscussionPost } from "../domain/discussion/model";
import type { PostToSave } from "../domain/discussion/save";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText, plainText } from "../domain/richtext/model";
import { database } from "./database";
import { readDiscussion, readDiscussionNews, rememberDiscussionVisit } from "./discussion";
import { readPostHistory } from "./discussion-history";
import { pinPost } from "./discussion-pins";
import { deletePost, restorePost, savePost } from "./discussion-posts";
import { flagWords, hideWords, readModeration } from "./moderation";
import { enterDiscussion, factParts, postFactsOf } from "./parts/discussion-facts";
import { visibleDiscussionPosts } from "./parts/discussion-scope";
import { ownPostsAsText } from "./parts/own-posts";
import { buildNote, quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { sentPost, sentQuote } from "./testing/sent-post";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const readers = ["instructor", "assistant", "otherAssistant", "student", "classmate", "neighbour", "observer"] as const;
type Person = (typeof readers)[number];

let ours: CourseWorld;
let promptId: string;
beforeEach(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  promptId = ours.open.promptIds[1] ?? "";
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const save = (who: Person, post: PostToSave) => savePost(viewerOf(ours[who]), ...at(), post);
const page = async (who: Person) => {
  const { open } = await readDiscussion(viewerOf(ours[who]), ...at(), { promptId, page: 1 });
  if (!open) throw new Error("the assignment has a discussion");
  return open;
};
const said = ({ body, answers, gone }: DiscussionPost): string =>
  [gone ? `(${gone})` : plainText(body), ...answers.map((each) => `> ${said(each)}`)].join(" ");
const posts = async (who: Person) => {
  const { first, posts: rest } = await page(who);
  return [...first, ...rest].map(said);
};
const set = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } }, data });
/** The prompt as it is asked from now on. */
const settings = (more: object) =>
  publishNext(database, ours, ours.open.assignmentId, {
    ...{ text: ours.document, promptIds: ours.open.promptIds, settings: more },
  });

describe("a post", () => {
  test("stands for everybody, with its answers, oldest first", async () => {
    const top = sentPost(promptId, "He begs.");
    await save("student", top);
    await save("neighbour", sentPost(promptId, "He warns."));
    const answer = sentPost(promptId, "Where?", { parentId: top.id });
    await save("classmate", answer);
    await save("student", sentPost(promptId, "In ¶2.", { parentId: answer.id }));
    for (const who of readers) expect(await posts(who)).toEqual(["He begs. > Where? > In ¶2.", "He warns."]);
    expect(await page("observer")).toMatchObject({ count: 4, writers: 3, whyNot: /read along/ });
  });

  test("is a draft, its author's alone, until it is posted; sent twice it is one; two devices keep both", async () => {
    const draft = sentPost(promptId, "He", { post: false });
    await save("student", draft);
    expect((await page("student")).drafts).toMatchObject([{ id: draft.id, postedAt: null }]);
    expect(await posts("instructor")).toEqual([]);
    const posted = { ...draft, baseVersion: 1, clientId: randomUUID(), body: fromPlainText("He begs."), post: true };
    expect(await Promise.all([save("student", posted), save("student", posted)])).toMatchObject([
      { state: "saved", version: 2 },
      { state: "saved", version: 2 },
    ]);
    const late = { ...posted, clientId: randomUUID(), body: fromPlainText("He asks.") };
    expect(await save("student", late)).toMatchObject({ state: "conflict", theirs: { body: posted.body } });
    const mine = await readPostHistory(viewerOf(ours.student), ...at(), draft.id);
    expect(mine.versions.map(({ conflict }) => conflict)).toEqual([false, false, true]);
    const theirs = await readPostHistory(viewerOf(ours.assistant), ...at(), draft.id);
    expect(theirs.versions.map(({ body }) => plainText(body))).toEqual(["He begs."]);
    await expect(readPostHistory(viewerOf(ours.classmate), ...at(), draft.id)).rejects.toThrow(NotFound);
  });

  test("that is deleted leaves its answers, and can be taken back", async () => {
    const top = sentPost(promptId, "He begs.");
    await save("student", top);
    await save("classmate", sentPost(promptId, "Where?", { parentId: top.id }));
    expect(await deletePost(viewerOf(ours.student), ...at(), top.id)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await posts("neighbour")).toEqual(["(deleted) > Where?"]);
    expect(await save("neighbour", sentPost(promptId, "?", { parentId: top.id }))).toMatchObject({ state: "refused" });
    await restorePost(viewerOf(ours.student), ...at(), top.id);
    expect(await posts("neighbour")).toEqual(["He begs. > Where?"]);
    await expect(deletePost(viewerOf(ours.instructor), ...at(), top.id)).rejects.toThrow(NotFound);
  });

  test.each<[string, Person, (post: PostToSave) => Partial<PostToSave>, RegExp]>([
    ["without words", "student", () => ({ body: fromPlainText(" \n ") }), /needs words/],
    ["as a summary", "student", () => ({ summary: true }), /Those who teach/],
    ["by an observer", "observer", () => ({}), /do not post/],
    ["quoting a text that is not assigned", "student", () => ({ quotes: [sentQuote(ours.unassigned)] }), /not among/],
    ["answering what is not there", "student", () => ({ parentId: randomUUID() }), /nothing here|not there/],
    ["in another section's thread", "student", () => ({ sectionId: ours.thursday }), /Choose/],
  ])("%s is refused", async (_, who, more, why) => {
    const post = sentPost(promptId, "He begs.");
    const saved = await save(who, { ...post, ...more(post) }).catch((error: Error) => ({
      problem: error.message || "not there",
    }));
    expect(saved).toMatchObject({ problem: expect.stringMatching(why) });
    expect(await database.discussionPost.count({ where: { courseId: ours.courseId } })).toBe(0);
  });

  test("is taken from those who teach only after closing, and from nobody when archived", async () => {
    await set({ closesAt: new Date(Date.now() - 1000), closesWall: "2026-11-22T12:00" });
    expect(await save("student", sentPost(promptId, "Late."))).toMatchObject({
      problem: expect.stringMatching(/closed/),
    });
    expect(await save("instructor", sentPost(promptId, "To sum up.", { summary: true }))).toMatchObject({
      state: "saved",
    });
    await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: new Date() } });
    expect(await save("instructor", sentPost(promptId, "Too late."))).toMatchObject({
      problem: expect.stringMatching(/archived/),
    });
    expect(await posts("student")).toEqual(["To sum up."]);
  });
});

describe("threads", () => {
  test("of sections keep what was written where it was written", async () => {
    await set({ discussionScope: "Section" });
    const top = sentPost(promptId, "For all.");
    await save("instructor", top);
    await save("student", sentPost(promptId, "Tuesday."));
    await save("neighbour", sentPost(promptId, "Thursday.", { parentId: top.id }));
    expect(await posts("classmate")).toEqual(["For all.", "Tuesday."]);
    expect(await posts("neighbour")).toEqual(["For all. > Thursday."]);
    expect(await posts("otherAssistant")).toEqual(["For all. > Thursday."]);
    expect(await posts("observer")).toEqual(["For all."]);
    await database.sectionMember.updateMany({
      where: { enrollmentId: ours.student.enrollmentId },
      data: { sectionId: ours.thursday },
    });
    expect(await posts("student")).toEqual(["For all. > Thursday.", "Tuesday."]);
    expect(await posts("classmate")).toEqual(["For all.", "Tuesday."]);
  });

  test("what is listed is what the policy lets read", async () => {
    const { courseId, groups } = ours;
    const authors = [ours.student, ours.neighbour, ours.instructor].map(({ enrollmentId }) => enrollmentId);
    const places = [{}, { sectionId: ours.tuesday }, { groupId: groups.first }];
    const states = [{}, { postedAt: null }, { hiddenAt: new Date() }, { deletedAt: new Date() }];
    for (const authorId of authors)
      for (const place of places)
        for (const state of states) {
          const row = { courseId, assignmentId: ours.open.assignmentId, promptId, authorId, bodyText: "…" };
          await database.discussionPost.create({ data: { ...row, postedAt: new Date(), ...place, ...state } });
        }
    const rows = await database.discussionPost.findMany({ where: { promptId }, include: factParts });
    const sights = [
      [false, false],
      [true, false],
      [false, true],
    ];
    for (const [first = false, aboutShut = false] of sights) {
      for (const who of readers) {
        const discussion = await enterDiscussion(viewerOf(ours[who]), ...at(), promptId);
        const facts = { ...discussion.facts, postFirst: first, hasPosted: false, aboutShut };
        const seen = { ...discussion, facts };
        const { member } = discussion.reading;
        const listed = await database.discussionPost.findMany({
          where: visibleDiscussionPosts(member, promptId, seen),
          select: { id: true },
        });
        const may = rows.filter((row) => can(member, "discussion.read", postFactsOf(seen, row)));
        expect([who, listed.map(({ id }) => id).toSorted()]).toEqual([who, may.map(({ id }) => id).toSorted()]);
      }
    }
  });
});

describe("where one posts first", () => {
  beforeEach(() => settings({ postFirst: true }));

  test("nothing of the others' posts is sent before, not even their number", async () => {
    await save("neighbour", sentPost(promptId, "He warns."));
    await save("instructor", sentPost(promptId, "Mind the date."));
    expect(await posts("student")).toEqual(["Mind the date."]);
    const before = await readDiscussion(viewerOf(ours.student), ...at(), { promptId, page: 1 });
    expect(JSON.stringify(before)).not.toContain("He warns");
    expect(before.open).toMatchObject({ shut: true, count: 1, writers: 1 });
    expect(before.prompts).toMatchObject([{ posts: 1, fresh: 1 }]);
    await save("student", sentPost(promptId, "Not yet.", { post: false }));
    expect(await page("student")).toMatchObject({ shut: true });
    await save("student", sentPost(promptId, "He begs."));
    expect(await posts("student")).toEqual(["He warns.", "Mind the date.", "He begs."]);
    expect(await page("student")).toMatchObject({ shut: false });
  });

  test("all is open once nobody can post any more", async () => {
    await save("neighbour", sentPost(promptId, "He warns."));
    await set({ closesAt: new Date(Date.now() - 1000), closesWall: "2026-11-22T12:00" });
    expect(await posts("student")).toEqual(["He warns."]);
  });
});

describe("quotations", () => {
  test("are read from the text, with the note they were taken from for who may read it", async () => {
    const place = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, ...ours.document };
    const annotationId = await buildNote(database, place, ours.student.enrollmentId, "Private");
    const quote = { ...sentQuote(ours.document), annotationId };
    await save("student", sentPost(promptId, "", { quotes: [quote] }));
    const shown = async (who: Person) => (await page(who)).posts[0]?.quotes[0];
    expect(await shown("student")).toMatchObject({ words: "an answer", note: { author: "You" } });
    expect(await shown("classmate")).toMatchObject({
      words: "an answer",
      label: expect.stringMatching(/¶/),
      note: null,
    });
    const words = await ownPostsAsText(ours.courseId, promptId, ours.student.enrollmentId);
    expect(plainText(words)).toContain("“an answer” (");
  });

  test("have no words where the text is not read any more", async () => {
    await save("student", sentPost(promptId, "See.", { quotes: [sentQuote(ours.document, quoted("b6", "timber,"))] }));
    await publishNext(database, ours, ours.open.assignmentId, {
      ...{ text: ours.document, promptIds: ours.open.promptIds, only: quoted("b5", "No ship above 300 tons") },
    });
    expect((await page("classmate")).posts[0]?.quotes).toMatchObject([{ words: null }]);
    expect(JSON.stringify(await page("classmate"))).not.toContain("timber");
  });

  test("of a text whose gate is shut keep the post away, for those who have not passed it", async () => {
    const about = sentPost(promptId, "Mind this.", { quotes: [sentQuote(ours.document)] });
    await save("instructor", about);
    await save("neighbour", sentPost(promptId, "Before."));
    await save("neighbour", sentPost(promptId, "Which words?", { parentId: about.id }));
    await settings({ gates: ours.document.documentId });
    expect(await posts("student")).toEqual(["Before."]);
    // What answers it talks about it, and is not even counted.
    expect(await page("student")).toMatchObject({ count: 1, writers: 1 });
    expect(await posts("assistant")).toEqual(["Mind this. > Which words?", "Before."]);
    const gate = {
      courseId: ours.courseId,
      promptId: ours.open.promptIds[0] ?? "",
      studentId: ours.student.enrollmentId,
    };
    const { id: promptVersionId } = await database.promptVersion.findFirstOrThrow({
      where: { courseId: ours.courseId, gatesDocumentId: { not: null } },
    });
    await database.gateEntry.create({
      data: { ...gate, assignmentId: ours.open.assignmentId, promptVersionId, content: {}, clientKey: "x" },
    });
    expect(await posts("student")).toEqual(["Mind this. > Which words?", "Before."]);
  });
});

describe("order and news", () => {
  test("summary and pinned posts stand first", async () => {
    const [one, two] = [sentPost(promptId, "One."), sentPost(promptId, "Two.")];
    for (const post of [one, two]) await save("student", post);
    await save("instructor", sentPost(promptId, "Summed up.", { summary: true }));
    expect(await pinPost(viewerOf(ours.assistant), ...at(), two.id, true)).toMatchObject({ ok: true });
    expect(await pinPost(viewerOf(ours.student), ...at(), one.id, true)).toMatchObject({ ok: false });
    expect(await posts("classmate")).toEqual(["Summed up.", "Two.", "One."]);
    expect((await page("classmate")).first).toMatchObject([{ summary: true }, { pinnedBy: "Aba Assistant" }]);
    await pinPost(viewerOf(ours.instructor), ...at(), two.id, false);
    expect(await posts("classmate")).toEqual(["Summed up.", "One.", "Two."]);
  });

  test("fifty on a page", async () => {
    const row = {
      courseId: ours.courseId,
      assignmentId: ours.open.assignmentId,
      promptId,
      authorId: ours.student.enrollmentId,
    };
    await database.discussionPost.createMany({
      data: Array.from({ length: 51 }, (_, index) => {
        const createdAt = new Date(Date.UTC(2026, 10, 1, 0, index));
        return { ...row, body: fromPlainText(`${index}`), bodyText: `${index}`, postedAt: createdAt, createdAt };
      }),
    });
    expect(await page("classmate")).toMatchObject({ page: 1, pages: 2, count: 51 });
    const { open } = await readDiscussion(viewerOf(ours.classmate), ...at(), { promptId, page: 9 });
    expect([open?.page, open?.posts.map(said)]).toEqual([2, ["50"]]);
  });

  test("what is new since the last visit, and since the page was made", async () => {
    await save("student", sentPost(promptId, "One."));
    const { readAt } = await page("classmate");
    const before = { promptId, since: new Date(readAt) };
    const visit = (when: string) =>
      rememberDiscussionVisit(viewerOf(ours.classmate), ...at(), { promptId, readAt: new Date(when) });
    expect(await page("classmate")).toMatchObject({ fresh: 1, posts: [{ fresh: true }] });
    await visit(readAt);
    await visit("2026-01-01T00:00:00Z");
    expect(await page("classmate")).toMatchObject({ fresh: 0, posts: [{ fresh: false }] });
    expect(await readDiscussionNews(viewerOf(ours.classmate), ...at(), before)).toEqual({
      ...{ posts: 0, by: null, first: null, changed: false },
    });
    const two = sentPost(promptId, "Two.");
    await save("neighbour", two);
    expect(await readDiscussionNews(viewerOf(ours.classmate), ...at(), before)).toEqual({
      ...{ posts: 1, by: "Nuno Neighbour", first: two.id, changed: true },
    });
    expect(await readDiscussionNews(viewerOf(ours.neighbour), ...at(), before)).toMatchObject({ posts: 0 });
  });
});

test("a flagged post is on the page of moderation; hidden, it stands for its author and those who teach", async () => {
  const top = sentPost(promptId, "Rude.");
  await save("student", top);
  await save("classmate", sentPost(promptId, "Please.", { parentId: top.id }));
  const words = { discussionPostId: top.id };
  expect(await flagWords(viewerOf(ours.classmate), ...at(), words, "It is rude.")).toMatchObject({ ok: true });
  expect(await flagWords(viewerOf(ours.student), ...at(), words, "Mine.")).toMatchObject({ ok: false });
  const flags = () => readModeration(viewerOf(ours.assistant), ours.courseId, { list: "flags", page: 1 });
  expect((await flags()).shown.lines).toMatchObject([
    { by: "Cleo Classmate", words: { about: words, author: "Sami Student" } },
  ]);
  expect(await hideWords(viewerOf(ours.classmate), ...at(), words, { hide: true, reason: "No." })).toMatchObject({
    ok: false,
  });
  await hideWords(viewerOf(ours.assistant), ...at(), words, { hide: true, reason: "It names a person." });
  expect((await flags()).counts).toMatchObject({ flags: 0, hidden: 1, trail: 1 });
  expect(await posts("neighbour")).toEqual(["(hidden) > Please."]);
  expect((await page("student")).posts).toMatchObject([{ hidden: true, hiddenWhy: "It names a person." }]);
  await hideWords(viewerOf(ours.assistant), ...at(), words, { hide: false, reason: "" });
  expect(await posts("neighbour")).toEqual(["Rude. > Please."]);
});

test("who marks blindly does not learn who wrote", async () => {
  await set({ gradersBlind: true });
  const post = sentPost(promptId, "He begs.");
  await save("student", post);
  await save("instructor", sentPost(promptId, "Go on."));
  const [theirs, own] = (await page("instructor")).posts;
  expect(theirs?.author).not.toContain("Sami");
  expect(own?.author).toBe("You");
  expect((await page("assistant")).posts[1]?.author).toBe("Ines Instructor");
  expect((await page("classmate")).posts[0]?.author).toBe("Sami Student");
});
