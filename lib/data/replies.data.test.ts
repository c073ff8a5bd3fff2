import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ReplyToSave } from "../domain/annotation/save";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { deleteAnnotation, restoreAnnotation, saveAnnotation } from "./annotations";
import { database } from "./database";
import { readReplyHistory } from "./note-history";
import { deleteReply, restoreReply, saveReply } from "./replies";
import { listNotes } from "./room";
import { sentAgain, sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "observer";

let ours: CourseWorld;
let noteId: string;
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
});
beforeEach(async () => {
  noteId = await note();
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
async function note(more = {}): Promise<string> {
  const sent = sentNote(ours.document, more);
  await saveAnnotation(viewerOf(ours.student), ...at(), sent);
  return sent.id;
}
const save = (who: Person, reply: ReplyToSave) => saveReply(viewerOf(ours[who]), ...at(), noteId, reply);
const thread = async (who: Person) => {
  const { notes } = await listNotes(viewerOf(ours[who]), ...at());
  return notes.find(({ id }) => id === noteId)?.replies ?? null;
};
const counted = () =>
  database.assignee.findFirstOrThrow({
    where: { assignmentId: ours.open.assignmentId, studentId: ours.classmate.enrollmentId },
  });

describe("a reply", () => {
  test("stands under the note for everybody who reads it, the oldest first", async () => {
    await save("classmate", sentReply("He begs."));
    await save("instructor", sentReply("Where?"));
    expect(await thread("neighbour")).toMatchObject([
      { author: "Cleo Classmate", mine: false, staff: false, edited: false },
      { author: "Ines Instructor", mine: false, staff: true },
    ]);
    expect(await thread("classmate")).toMatchObject([{ author: "You", mine: true }, { mine: false }]);
  });

  test("is a draft, its author's alone, until it is posted", async () => {
    const draft = sentReply("", { post: false });
    await save("classmate", draft);
    expect(await thread("student")).toEqual([]);
    expect(await thread("instructor")).toEqual([]);
    expect(await thread("classmate")).toMatchObject([{ postedAt: null }]);
    const before = (await counted()).postCount;
    await save("classmate", {
      ...draft,
      baseVersion: 1,
      body: fromPlainText("Now."),
      clientId: randomUUID(),
      post: true,
    });
    expect(await thread("student")).toMatchObject([{ version: 2 }]);
    expect((await counted()).postCount).toBe(before + 1);
  });

  test("sent twice it is one; two devices keep both", async () => {
    const reply = sentReply("He begs.");
    expect(await Promise.all([save("classmate", reply), save("classmate", reply)])).toMatchObject([
      { state: "saved", version: 1 },
      { state: "saved", version: 1 },
    ]);
    const from = (text: string) => ({ ...reply, baseVersion: 1, clientId: randomUUID(), body: fromPlainText(text) });
    const [phone, desk] = [from("From the phone."), from("From the desk.")];
    expect(await save("classmate", phone)).toMatchObject({ state: "saved", version: 2 });
    expect(await save("classmate", desk)).toMatchObject({ state: "conflict", theirs: { body: phone.body } });
    expect(await thread("student")).toMatchObject([{ body: phone.body, edited: true }]);
    const { versions } = await readReplyHistory(viewerOf(ours.classmate), ...at(), noteId, reply.id);
    expect(versions.map(({ conflict }) => conflict)).toEqual([false, false, true]);
    const looked = await readReplyHistory(viewerOf(ours.instructor), ...at(), noteId, reply.id);
    expect(looked.versions).toHaveLength(2);
    await expect(readReplyHistory(viewerOf(ours.student), ...at(), noteId, reply.id)).rejects.toThrow(NotFound);
  });

  test.each<[string, Person, Partial<ReplyToSave>, RegExp]>([
    ["without words", "classmate", { body: fromPlainText(" \n ") }, /needs words/],
    ["without a name where names are shown", "classmate", { anonymous: true }, /classmates see names/],
    ["of an observer", "observer", {}, /Observers/],
  ])("refused: %s", async (_, who, more, problem) => {
    const reply = sentReply("Why?", more);
    expect(await save(who, reply)).toMatchObject({ state: "refused", problem: expect.stringMatching(problem) });
    expect(await database.post.count({ where: { id: reply.id } })).toBe(0);
  });

  test("to one's own draft is refused, to a note for others it is not found", async () => {
    noteId = await note({ post: false });
    expect(await save("student", sentReply("And?"))).toMatchObject({ problem: expect.stringMatching(/draft/) });
    noteId = await note({ audience: "Section" });
    await expect(save("neighbour", sentReply("And?"))).rejects.toThrow(NotFound);
    noteId = await note({ audience: "Instructors" });
    expect(await save("assistant", sentReply("And?"))).toMatchObject({ state: "saved" });
    await expect(save("classmate", sentReply("And?"))).rejects.toThrow(NotFound);
  });

  test("of somebody else is not overwritten, nor deleted", async () => {
    const reply = sentReply("He begs.");
    await save("classmate", reply);
    await expect(save("neighbour", { ...reply, body: fromPlainText("Mine.") })).rejects.toThrow(NotFound);
    for (const who of ["student", "neighbour", "instructor"] as const) {
      await expect(deleteReply(viewerOf(ours[who]), ...at(), noteId, reply.id)).rejects.toThrow(NotFound);
    }
    expect(await thread("student")).toMatchObject([{ body: reply.body }]);
  });

  test("is refused once the assignment has closed, but not to those who teach", async () => {
    const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
    const past = { closesAt: new Date(Date.now() - 1000), closesWall: "2026-11-02T09:00" };
    await database.assignment.update({ where, data: past });
    expect(await save("classmate", sentReply("Late."))).toMatchObject({ problem: expect.stringMatching(/has closed/) });
    expect(await save("instructor", sentReply("Done."))).toMatchObject({ state: "saved" });
    await database.assignment.update({ where, data: { closesAt: null, closesWall: null } });
  });
});

test("what was answered among a few goes to fewer and back, never to others, unless nobody answered", async () => {
  const sent = sentNote(ours.document, { audience: "Section" });
  const write = (version: number, audience: "Private" | "Section" | "Instructors" | "Assignment") =>
    saveAnnotation(viewerOf(ours.student), ...at(), sentAgain(sent, version, { audience }));
  await saveAnnotation(viewerOf(ours.student), ...at(), sent);
  noteId = sent.id;
  await save("student", sentReply("My own answer."));
  expect(await write(1, "Assignment")).toMatchObject({ state: "saved", version: 2 });
  expect(await write(2, "Section")).toMatchObject({ state: "saved" });
  const reply = sentReply("Among us: he lies.");
  await save("classmate", reply);
  expect(await write(3, "Assignment")).toMatchObject({ state: "refused", field: "audience" });
  expect(await write(3, "Private")).toMatchObject({ state: "saved" });
  expect(await write(4, "Assignment")).toMatchObject({ state: "refused", field: "audience" });
  expect(await write(4, "Section")).toMatchObject({ state: "saved" });
  expect(await thread("neighbour")).toBeNull();
  expect(await thread("classmate")).toHaveLength(2);
  await deleteReply(viewerOf(ours.classmate), ...at(), noteId, reply.id);
  expect(await write(5, "Assignment")).toMatchObject({ state: "saved" });
  // What was said among a few does not come back among all.
  const takeBack = () => restoreReply(viewerOf(ours.classmate), ...at(), noteId, reply.id);
  expect(await takeBack()).toMatchObject({ ok: false, problem: expect.stringMatching(/more people/) });
  expect(await thread("neighbour")).toHaveLength(1);
  expect(await write(6, "Private")).toMatchObject({ state: "saved" });
  expect(await write(7, "Section")).toMatchObject({ state: "saved" });
  expect(await takeBack()).toMatchObject({ ok: true });
  expect(await thread("classmate")).toHaveLength(2);
});

describe("deleting", () => {
  test("takes a reply away and back", async () => {
    const reply = sentReply("He begs.");
    await save("classmate", reply);
    const { postCount } = await counted();
    expect(await deleteReply(viewerOf(ours.classmate), ...at(), noteId, reply.id)).toMatchObject({ ok: true });
    expect(await thread("student")).toEqual([]);
    expect((await counted()).postCount).toBe(postCount - 1);
    const again = { ...reply, baseVersion: 2, clientId: randomUUID() };
    expect(await save("classmate", again)).toMatchObject({ state: "refused" });
    expect(await restoreReply(viewerOf(ours.classmate), ...at(), noteId, reply.id)).toMatchObject({
      value: { version: 3 },
    });
    expect(await thread("student")).toMatchObject([{ id: reply.id }]);
  });

  test("a note takes its thread out of sight, and brings all of it back", async () => {
    const reply = sentReply("He begs.");
    await save("classmate", reply);
    await deleteAnnotation(viewerOf(ours.student), ...at(), noteId);
    expect(await thread("classmate")).toBeNull();
    expect(await database.post.findFirstOrThrow({ where: { id: reply.id } })).toMatchObject({ deletedAt: null });
    await restoreAnnotation(viewerOf(ours.student), ...at(), noteId);
    expect(await thread("neighbour")).toMatchObject([{ id: reply.id }]);
  });
});
