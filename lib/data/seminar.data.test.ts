import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { SheetThing } from "../domain/discussion/sheet";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { deletePost, savePost } from "./discussion-posts";
import { readParticipation } from "./participation";
import { changeSheet, createSheet, listSheets, readSheet, removeSheet } from "./seminar-sheets";
import { recordTurn, takeBackTurn } from "./spoken-turns";
import { sentPost, sentQuote } from "./testing/sent-post";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

type Person = "instructor" | "assistant" | "otherAssistant" | "student";
let ours: CourseWorld;
let promptId: string;
beforeEach(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  promptId = ours.open.promptIds[1] ?? "";
});
const at = () => [ours.courseId, ours.open.assignmentId] as const;

describe("a seminar sheet", () => {
  let sheetId: string;
  beforeEach(async () => {
    sheetId = randomUUID();
    const sheet = { id: sheetId, title: "For Thursday", edit: null };
    await createSheet(viewerOf(ours.instructor), ...at(), sheet, new Date());
    await createSheet(viewerOf(ours.instructor), ...at(), sheet, new Date());
  });
  const add = (thing: SheetThing) =>
    changeSheet(viewerOf(ours.instructor), ...at(), sheetId, { do: "add", id: randomUUID(), thing }, new Date());
  const items = async (who: Person = "instructor") =>
    (await readSheet(viewerOf(ours[who]), ...at(), sheetId, new Date())).sheet.items;

  test("holds passages, notes and posts in an order, and is one when it is made twice", async () => {
    const post = sentPost(promptId, "He begs.");
    await savePost(viewerOf(ours.student), ...at(), post);
    const { annotationId: _, ...passage } = sentQuote(ours.document);
    await add({ kind: "passage", ...passage });
    await add({ kind: "note", annotationId: ours.notes.assignment });
    await add({ kind: "post", postId: post.id });
    await add({ kind: "post", postId: post.id });
    expect(await items("assistant")).toMatchObject([
      { quotes: [{ words: "an answer" }], author: null, warning: null },
      { author: "Sami Student", warning: null },
      { words: ["He begs."], author: "Sami Student", warning: null },
    ]);
    const [first] = await items();
    await changeSheet(
      viewerOf(ours.assistant),
      ...at(),
      sheetId,
      { do: "move", id: first?.id ?? "", by: 1 },
      new Date(),
    );
    expect((await items()).map(({ thing }) => thing.kind)).toEqual(["note", "passage", "post"]);
    const { sheets } = await listSheets(viewerOf(ours.instructor), ...at(), new Date());
    expect(sheets).toMatchObject([{ title: "For Thursday", things: 3, changedBy: "Aba Assistant" }]);
  });

  test("names nobody whose words the class was not meant to see, and shows nothing private", async () => {
    await add({ kind: "note", annotationId: ours.notes.instructors });
    await add({ kind: "note", annotationId: ours.notes.section });
    await add({ kind: "note", annotationId: ours.notes.private });
    expect(await items()).toMatchObject([
      { author: null, warning: "instructors", gone: false },
      { author: "Sami Student", warning: "narrow" },
      { gone: true, words: [], author: null },
    ]);
    expect((await items("otherAssistant")).map(({ gone }) => gone)).toEqual([true, true, true]);
  });

  test("does not show what its author took back", async () => {
    const post = sentPost(promptId, "He begs.");
    await savePost(viewerOf(ours.student), ...at(), post);
    await add({ kind: "post", postId: post.id });
    await deletePost(viewerOf(ours.student), ...at(), post.id);
    expect(await items()).toMatchObject([{ gone: true, words: [] }]);
  });

  test("is deleted and brought back, by who teaches, in a course that is not archived", async () => {
    await removeSheet(viewerOf(ours.instructor), ...at(), sheetId, true, new Date());
    const deleted = async () =>
      (await readSheet(viewerOf(ours.instructor), ...at(), sheetId, new Date())).sheet.deleted;
    expect(await deleted()).toBe(true);
    await removeSheet(viewerOf(ours.instructor), ...at(), sheetId, false, new Date());
    expect(await deleted()).toBe(false);
    await expect(readSheet(viewerOf(ours.student), ...at(), sheetId, new Date())).rejects.toThrow(NotFound);
    await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: new Date() } });
    expect(await removeSheet(viewerOf(ours.instructor), ...at(), sheetId, true, new Date())).toMatchObject({
      ok: false,
    });
  });

  test("under the id of a sheet of another assignment none is made, and that one stays as it is", async () => {
    const other = { id: sheetId, title: "For Friday", edit: null };
    const elsewhere = [ours.courseId, ours.later.assignmentId] as const;
    await expect(createSheet(viewerOf(ours.instructor), ...elsewhere, other, new Date())).rejects.toThrow(NotFound);
    expect((await readSheet(viewerOf(ours.instructor), ...at(), sheetId, new Date())).sheet.title).toBe("For Thursday");
  });

  test("takes two changes at once", async () => {
    await Promise.all(["One?", "Two?", "Three?"].map((text) => add({ kind: "question", text })));
    expect((await items()).flatMap(({ words }) => words).toSorted()).toEqual(["One?", "Three?", "Two?"]);
  });
});

describe("turns in class", () => {
  const turn = (more = {}) => ({
    ...{ id: randomUUID(), enrollmentId: ours.student.enrollmentId, promptId: null, note: null },
    ...more,
  });
  const read = (who: Person, sectionId: string | null = null) =>
    readParticipation(viewerOf(ours[who]), ...at(), { sectionId, page: 1 });

  test("are counted beside notes, replies and posts; sent twice a turn is one; it can be taken back", async () => {
    const spoke = turn({ promptId, note: "The date of the letter." });
    await recordTurn(viewerOf(ours.assistant), ...at(), spoke);
    await recordTurn(viewerOf(ours.assistant), ...at(), spoke);
    await savePost(viewerOf(ours.student), ...at(), sentPost(promptId, "He begs."));
    await savePost(viewerOf(ours.student), ...at(), sentPost(promptId, "Not yet", { post: false }));
    const page = await read("instructor");
    expect(page.rows.find(({ name }) => name === "Sami Student")).toMatchObject({ posts: 1, turns: 1, replies: 0 });
    expect(page.turns).toMatchObject([
      { student: "Sami Student", promptNumber: 2, note: "The date of the letter.", recordedBy: "Aba Assistant" },
    ]);
    await takeBackTurn(viewerOf(ours.assistant), ...at(), spoke.id, true, new Date());
    expect((await read("instructor")).turns).toEqual([]);
    await takeBackTurn(viewerOf(ours.assistant), ...at(), spoke.id, false, new Date());
    expect((await read("instructor")).turns).toHaveLength(1);
  });

  test("under the id of another's turn none is noted", async () => {
    const spoke = turn({ note: "The date of the letter." });
    await recordTurn(viewerOf(ours.instructor), ...at(), spoke);
    const other = { ...spoke, enrollmentId: ours.classmate.enrollmentId };
    await expect(recordTurn(viewerOf(ours.instructor), ...at(), other)).rejects.toThrow(NotFound);
    expect((await read("instructor")).turns.map(({ student }) => student)).toEqual(["Sami Student"]);
  });

  test("are those of the students one teaches", async () => {
    await expect(recordTurn(viewerOf(ours.otherAssistant), ...at(), turn())).rejects.toThrow(NotFound);
    await recordTurn(viewerOf(ours.instructor), ...at(), turn());
    const names = async (who: Person, section: string | null = null) =>
      (await read(who, section)).rows.map(({ name }) => name);
    expect(await names("assistant")).toEqual(["Cleo Classmate", "Sami Student"]);
    expect(await names("otherAssistant")).toEqual(["Nuno Neighbour"]);
    expect(await names("instructor", ours.thursday)).toEqual(["Nuno Neighbour"]);
    // A section that is not theirs narrows nothing and shows nothing more.
    expect(await names("assistant", ours.thursday)).toEqual(["Cleo Classmate", "Sami Student"]);
    expect((await read("otherAssistant")).turns).toEqual([]);
    await expect(read("student")).rejects.toThrow(NotFound);
  });
});
