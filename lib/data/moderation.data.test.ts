import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { deleteAnnotation, saveAnnotation } from "./annotations";
import { database } from "./database";
import { flagWords, hideWords, readModeration, settleFlags } from "./moderation";
import { saveReply } from "./replies";
import { resolveAnnotation } from "./resolutions";
import { listNotes } from "./room";
import { sentAgain, sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "otherAssistant" | "observer";

let ours: CourseWorld;
let words: { annotationId: string; replyId: null };
let answer: { annotationId: string; replyId: string };
beforeEach(async () => {
  ours = (await buildWorld(database)).ours;
  const note = sentNote(ours.document);
  await saveAnnotation(viewerOf(ours.student), ...at(), note);
  const reply = sentReply("Nonsense.");
  await saveReply(viewerOf(ours.neighbour), ...at(), note.id, reply);
  words = { annotationId: note.id, replyId: null };
  answer = { annotationId: note.id, replyId: reply.id };
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const viewer = (who: Person) => viewerOf(ours[who]);
const flag = (who: Person, reason = "Rude.") => flagWords(viewer(who), ...at(), words, reason);
const hide = (who: Person, hides = true, what: typeof words | typeof answer = words) =>
  hideWords(viewer(who), ...at(), what, { hide: hides, reason: hides ? "It names somebody." : "" });
const read = (who: Person, list: "flags" | "hidden" | "trail", page = 1) =>
  readModeration(viewer(who), ours.courseId, { list, page });
const found = async (who: Person) => {
  const { notes } = await listNotes(viewer(who), ...at());
  return notes.find(({ id }) => id === words.annotationId);
};

describe("a flag", () => {
  test("is raised once by a person, and shown to them and to those who teach the author", async () => {
    expect(await flag("classmate")).toMatchObject({ ok: true });
    expect(await flag("classmate", "Again.")).toMatchObject({ ok: true });
    await flag("neighbour", "Wrong.");
    expect(await found("classmate")).toMatchObject({ flagged: true });
    expect(await found("student")).toMatchObject({ flagged: false });
    expect(await found("instructor")).toMatchObject({ flagged: true });
    const { shown, counts } = await read("assistant", "flags");
    expect(counts).toEqual({ flags: 2, hidden: 0, trail: 0 });
    expect(shown.lines).toMatchObject([
      { by: "Nuno Neighbour", reason: "Wrong." },
      { by: "Cleo Classmate", reason: "Rude.", words: { about: words, author: "Sami Student", hidden: false } },
    ]);
    expect((await read("otherAssistant", "flags")).counts).toEqual({ flags: 0, hidden: 0, trail: 0 });
  });

  test.each([
    ["on one's own words", "student", /your own words/],
    ["by who could hide it", "instructor", /hide it/],
    ["by an observer", "observer", /read along/],
  ] as const)("refused: %s", async (_, who, problem) => {
    expect(await flag(who)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
  });

  test("is settled with a reason, and may be raised again", async () => {
    await flag("classmate");
    const settle = (who: Person) =>
      settleFlags(viewer(who), ...at(), words, { action: "Dismiss", reason: "It is a quotation." });
    expect(await settle("classmate")).toMatchObject({ ok: false });
    expect(await settle("otherAssistant")).toMatchObject({ ok: false });
    expect(await settle("assistant")).toMatchObject({ ok: true });
    expect((await read("instructor", "flags")).shown.lines).toEqual([]);
    expect((await read("instructor", "trail")).shown.lines).toMatchObject([
      { action: "Dismiss", by: "Aba Assistant", reason: "It is a quotation." },
    ]);
    await flag("classmate", "Still rude.");
    expect((await read("instructor", "flags")).shown.lines).toMatchObject([{ reason: "Still rude." }]);
  });
});

describe("hiding", () => {
  test("keeps a note from readers, tells its author why, settles flags, and is taken back", async () => {
    await flag("classmate");
    expect(await hide("assistant")).toMatchObject({ ok: true });
    expect(await found("classmate")).toBeUndefined();
    expect(await found("student")).toMatchObject({ hidden: true, hiddenWhy: "It names somebody." });
    expect(await found("otherAssistant")).toMatchObject({ hidden: true });
    const { shown, counts } = await read("instructor", "hidden");
    expect(counts).toEqual({ flags: 0, hidden: 1, trail: 1 });
    expect(shown.lines).toMatchObject([{ by: "Aba Assistant", words: { about: words, hidden: true } }]);
    await hide("instructor", false);
    expect(await found("classmate")).toMatchObject({ hidden: false, hiddenWhy: null });
    expect((await read("instructor", "hidden")).shown.lines).toEqual([]);
    expect((await read("instructor", "trail")).shown.lines).toMatchObject([{ action: "Show" }, { action: "Hide" }]);
  });

  test("a reply alone leaves the note, and each assistant moderates their own people", async () => {
    expect(await hide("assistant", true, answer)).toMatchObject({ ok: false });
    expect(await hide("otherAssistant", true, answer)).toMatchObject({ ok: true });
    expect((await found("classmate"))?.replies).toEqual([]);
    expect((await found("neighbour"))?.replies).toMatchObject([{ hidden: true, hiddenWhy: "It names somebody." }]);
    expect((await read("otherAssistant", "hidden")).shown.lines).toMatchObject([{ words: { about: answer } }]);
    expect((await read("assistant", "trail")).shown.lines).toEqual([]);
  });

  test.each(["student", "classmate", "observer"] as const)("is not for %s", async (who) => {
    expect(await hide(who)).toMatchObject({ ok: false });
    await expect(read(who, "flags")).rejects.toThrow(NotFound);
  });

  test("once is once, and what its author has deleted is gone from the list", async () => {
    await hide("instructor");
    await hide("instructor");
    expect((await read("instructor", "trail")).counts.trail).toBe(1);
    await deleteAnnotation(viewer("student"), ...at(), words.annotationId);
    expect((await read("instructor", "hidden")).counts.hidden).toBe(0);
    const { shown } = await read("instructor", "trail");
    expect(shown.lines).toMatchObject([{ action: "Hide", words: { deleted: true, body: { blocks: [] } } }]);
  });

  test("what its author keeps to themself afterwards is in no list, nor are the replies to it", async () => {
    await hide("instructor");
    await hide("instructor", true, answer);
    const mine = sentNote(ours.document, { id: words.annotationId, audience: "Private" });
    const { version } = (await found("student")) ?? { version: 0 };
    const saved = await saveAnnotation(viewer("student"), ...at(), sentAgain(mine, version, {}));
    expect(saved).toMatchObject({ state: "saved" });
    const { shown, counts } = await read("instructor", "hidden");
    expect([shown.lines, counts.hidden]).toEqual([[], 0]);
  });

  test("a private note is nobody's to moderate", async () => {
    const note = sentNote(ours.document, { audience: "Private" });
    await saveAnnotation(viewer("student"), ...at(), note);
    const what = { annotationId: note.id, replyId: null };
    const hiding = hideWords(viewer("instructor"), ...at(), what, { hide: true, reason: "No." });
    await expect(hiding).rejects.toThrow(NotFound);
  });
});

test("lists come by fifty, the newest first", async () => {
  const { courseId, instructor } = ours;
  const event = {
    courseId,
    annotationId: words.annotationId,
    actorId: instructor.enrollmentId,
    action: "Dismiss" as const,
  };
  await database.moderationEvent.createMany({
    data: Array.from({ length: 60 }, (_, index) => ({ ...event, reason: `${index}`, at: new Date(index) })),
  });
  const first = await read("instructor", "trail");
  expect([first.pages, first.shown.lines.length]).toEqual([2, 50]);
  const second = await read("instructor", "trail", 2);
  expect(second.shown.lines).toHaveLength(10);
  expect(await read("instructor", "trail", 99)).toMatchObject({ page: 2 });
});

test("a matter is settled by its author or by those who teach them, and opened again", async () => {
  const settle = (who: Person, resolved = true) =>
    resolveAnnotation(viewer(who), ...at(), words.annotationId, resolved);
  expect(await settle("classmate")).toMatchObject({ ok: false });
  expect(await settle("otherAssistant")).toMatchObject({ ok: false });
  expect(await settle("assistant")).toMatchObject({ ok: true });
  expect(await found("classmate")).toMatchObject({ resolved: { by: "Aba Assistant" } });
  expect(await settle("student", false)).toMatchObject({ ok: true });
  expect(await found("classmate")).toMatchObject({ resolved: null });
});

describe("an assistant's lists", () => {
  const both = async () => {
    const { courseId, thursday, student } = ours;
    await database.sectionMember.create({
      data: { courseId, sectionId: thursday, enrollmentId: student.enrollmentId },
    });
  };
  const counted = async (who: Person) => (await read(who, "hidden")).counts;
  const hidden = async (more: Parameters<typeof sentNote>[1]) => {
    const note = sentNote(ours.document, more);
    expect(await saveAnnotation(viewer("student"), ...at(), note)).toMatchObject({ state: "saved" });
    const reply = sentReply("For us here.");
    await saveReply(viewer("student"), ...at(), note.id, reply);
    const what = { annotationId: note.id, replyId: null };
    expect(await hide("instructor", true, what)).toMatchObject({ ok: true });
    expect(await hide("instructor", true, { ...what, replyId: reply.id })).toMatchObject({ ok: true });
  };

  test("do not show what their people wrote for another section", async () => {
    await both();
    await hidden({ audience: "Section", sectionId: ours.thursday });
    expect(await counted("instructor")).toEqual({ flags: 0, hidden: 2, trail: 2 });
    expect(await counted("assistant")).toEqual({ flags: 0, hidden: 0, trail: 0 });
    expect((await read("assistant", "trail")).shown.lines).toEqual([]);
    expect(await counted("otherAssistant")).toEqual({ flags: 0, hidden: 2, trail: 2 });
  });

  test("show what their people wrote for their own section and for the instructors", async () => {
    await hidden({ audience: "Section", sectionId: ours.tuesday });
    await hidden({ audience: "Instructors" });
    expect(await counted("assistant")).toEqual({ flags: 0, hidden: 4, trail: 4 });
    expect(await counted("otherAssistant")).toEqual({ flags: 0, hidden: 0, trail: 0 });
  });
});
