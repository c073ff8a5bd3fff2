import { beforeAll, describe, expect, test } from "vitest";
import type { AnnotationToSave } from "../domain/annotation/save";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { deleteAnnotation, restoreAnnotation, saveAnnotation } from "./annotations";
import { database } from "./database";
import { findMentionable, readUnseenMentions } from "./mentions";
import { hideWords } from "./moderation";
import { saveReply } from "./replies";
import { listNotes } from "./room";
import { sentAgain, sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "observer";

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const id = (who: Person) => ours[who].enrollmentId;
const save = async (who: Person, more: Partial<AnnotationToSave>) => {
  const note = sentNote(ours.document, more);
  expect(await saveAnnotation(viewerOf(ours[who]), ...at(), note)).toMatchObject({ state: "saved" });
  return note;
};
const unseen = (who: Person) => readUnseenMentions(viewerOf(ours[who]), ours.courseId);
const namedIn = async (annotationId: string) =>
  (await database.mention.findMany({ where: { annotationId } })).map(({ enrollmentId }) => enrollmentId);
const change = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } }, data });

describe("who can be named", () => {
  const names = async (who: Person, typed: string) =>
    (await findMentionable(viewerOf(ours[who]), ...at(), typed)).map(({ name }) => name);

  test("people of the course who may read the room, by name, oneself left out", async () => {
    expect(await names("student", "")).toEqual([
      ...["Aba Assistant", "Bo Assistant", "Cleo Classmate", "Ines Instructor", "Nuno Neighbour", "Odo Observer"],
    ]);
    expect(await names("student", "as")).toEqual(["Aba Assistant", "Bo Assistant"]);
    expect(await names("student", "Dana")).toEqual([]);
    expect(await names("observer", "")).toEqual([]);
  });

  test.each([
    ["Ada Byron", "ad", true],
    ["Ada Byron", " by ", true],
    ["Ada Byron", "ada by", true],
    ["Ada Byron", "yron", false],
    ["Émile Zola", "emi", true],
    ["Emile Zola", "Émile", true],
    ["ŁUKASZ Čech", "łukasz cec", true],
    ["Анна Йонкова", "ио", true],
    ["Per%Cent", "r%", false],
    ["Ada Byron", "a\u0000d", true],
  ])("%s, typed %j: %s", async (displayName, typed, found) => {
    const person = { courseId: ours.courseId, id: id("classmate") };
    await database.enrollment.update({ where: { courseId_id: person }, data: { displayName } });
    expect((await names("student", typed)).includes(displayName)).toBe(found);
    await database.enrollment.update({ where: { courseId_id: person }, data: { displayName: null } });
  });

  test("students who were not given the assignment are not offered", async () => {
    const row = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: id("neighbour") };
    const [kept] = await database.assignee.findMany({ where: row });
    await database.assignee.deleteMany({ where: row });
    expect(await names("student", "nuno")).toEqual([]);
    if (kept) await database.assignee.create({ data: kept });
    expect(await names("student", "nuno")).toEqual(["Nuno Neighbour"]);
  });

  test("not in a room that is not open to the asker", async () => {
    const asked = findMentionable(viewerOf(ours.student), ours.courseId, ours.later.assignmentId, "");
    await expect(asked).rejects.toThrow(NotFound);
  });

  test("those who may not read the note are left out without a word", async () => {
    const mentions = [id("classmate"), id("neighbour"), id("student"), theirs.student.enrollmentId, id("instructor")];
    const note = await save("student", { audience: "Section", mentions });
    expect((await namedIn(note.id)).toSorted()).toEqual([id("classmate"), id("instructor")].toSorted());
    expect(await namedIn((await save("student", { audience: "Private", mentions })).id)).toEqual([]);
  });

  test("a note that becomes private names nobody any more", async () => {
    const note = await save("student", { mentions: [id("classmate")] });
    await saveAnnotation(viewerOf(ours.student), ...at(), sentAgain(note, 1, { audience: "Private" }));
    expect(await namedIn(note.id)).toEqual([]);
  });

  test("who is still named in the words stays named, though the page has forgotten whom it meant", async () => {
    const body = fromPlainText("What does @Cleo Classmate say?");
    const note = await save("student", { mentions: [id("classmate"), id("neighbour")], body });
    await saveAnnotation(viewerOf(ours.student), ...at(), sentAgain(note, 1, { tags: ["x"], mentions: [] }));
    expect(await namedIn(note.id)).toEqual([id("classmate")]);
  });
});

describe("being named", () => {
  test("waits on the page of the course until the note is shown", async () => {
    await listNotes(viewerOf(ours.neighbour), ...at());
    const note = await save("student", { mentions: [id("neighbour")] });
    const reply = sentReply("And you?", { mentions: [id("neighbour")] });
    await saveReply(viewerOf(ours.instructor), ...at(), note.id, reply);
    expect(await unseen("neighbour")).toMatchObject([
      { annotationId: note.id, replyId: reply.id, author: "Ines Instructor", assignmentTitle: "Assignment (open)" },
      { annotationId: note.id, replyId: null, author: "Sami Student", body: note.body },
    ]);
    const { notes } = await listNotes(viewerOf(ours.neighbour), ...at());
    expect(notes.find((each) => each.id === note.id)).toMatchObject({ namesMe: true });
    expect(await unseen("neighbour")).toEqual([]);
    expect((await listNotes(viewerOf(ours.student), ...at())).notes.find((each) => each.id === note.id)).toMatchObject({
      namesMe: false,
    });
  });

  test.each([
    ["is a draft", () => save("student", { mentions: [id("assistant")], post: false })],
    [
      "was deleted",
      async () => {
        const note = await save("student", { mentions: [id("assistant")] });
        await deleteAnnotation(viewerOf(ours.student), ...at(), note.id);
      },
    ],
  ])("says nothing where the note %s", async (_, make) => {
    await make();
    expect(await unseen("assistant")).toEqual([]);
  });

  test("thirty that say nothing do not stand before one that speaks", async () => {
    await listNotes(viewerOf(ours.neighbour), ...at());
    const note = await save("student", { mentions: [id("neighbour")] });
    const { courseId } = ours;
    const shut = await Promise.all(Array.from({ length: 31 }, () => save("student", { post: false })));
    await database.mention.createMany({
      data: shut.map(({ id: annotationId }) => {
        return { courseId, annotationId, enrollmentId: id("neighbour"), at: new Date(Date.now() + 60_000) };
      }),
    });
    expect(await unseen("neighbour")).toMatchObject([{ annotationId: note.id }]);
    await database.mention.deleteMany({ where: { annotationId: { in: shut.map((each) => each.id) } } });
  });

  test("says nothing of a passage that the reader does not get", async () => {
    await listNotes(viewerOf(ours.neighbour), ...at());
    const note = await save("student", { mentions: [id("neighbour")] });
    expect(await unseen("neighbour")).toMatchObject([{ annotationId: note.id }]);
    const where = { annotationId: note.id };
    await database.annotationTarget.updateMany({ where, data: { supersededAt: new Date() } });
    expect(await unseen("neighbour")).toEqual([]);
    await database.annotationTarget.updateMany({ where, data: { supersededAt: null } });
    const { opensAt } = await database.assignment.findFirstOrThrow({ where: { id: ours.open.assignmentId } });
    await change({ opensAt: new Date(Date.now() + 3_600_000) });
    expect(await unseen("neighbour")).toEqual([]);
    await change({ opensAt });
    expect(await unseen("neighbour")).toMatchObject([{ annotationId: note.id }]);
  });

  test("says nothing while the note is hidden or locked, and speaks when it is not", async () => {
    await listNotes(viewerOf(ours.classmate), ...at());
    const note = await save("student", { mentions: [id("classmate")] });
    const words = { annotationId: note.id, replyId: null };
    await hideWords(viewerOf(ours.instructor), ...at(), words, { hide: true, reason: "Wait." });
    expect(await unseen("classmate")).toEqual([]);
    await hideWords(viewerOf(ours.instructor), ...at(), words, { hide: false, reason: "" });
    await change({ unlockRule: "WhenRevealed" });
    expect(await unseen("classmate")).toEqual([]);
    await change({ unlockRule: "AtOnce" });
    await deleteAnnotation(viewerOf(ours.student), ...at(), note.id);
    await restoreAnnotation(viewerOf(ours.student), ...at(), note.id);
    expect(await unseen("classmate")).toMatchObject([{ annotationId: note.id }]);
  });
});
