import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Span } from "../domain/anchor/passage";
import type { AnnotationToSave } from "../domain/annotation/save";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { deleteAnnotation, restoreAnnotation, saveAnnotation } from "./annotations";
import { database } from "./database";
import { listNotes, readRoom } from "./room";
import { quoted } from "./testing/course";
import { sentNote } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});

const { flow, start, end } = quoted("b6", "an answer");
const noteOf = (more: Partial<AnnotationToSave> = {}): AnnotationToSave =>
  sentNote(ours.document, { skill: "close-reading", tags: ["tone"], ...more });
const save = (who: CourseWorld["student"], note: AnnotationToSave) =>
  saveAnnotation(viewerOf(who), ours.courseId, ours.open.assignmentId, note);
const found = async (who: CourseWorld["student"], id: string) =>
  (await listNotes(viewerOf(who), ours.courseId, ours.open.assignmentId)).notes.find((note) => note.id === id);
const counted = (who: CourseWorld["student"]) =>
  database.assignee.findFirstOrThrow({
    where: { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: who.enrollmentId },
  });
const versions = (annotationId: string) =>
  database.annotationVersion.findMany({ where: { courseId: ours.courseId, annotationId }, orderBy: { number: "asc" } });

describe("saving a note", () => {
  test("takes the quotation from the text and shows it to its audience", async () => {
    const note = noteOf();
    const before = (await counted(ours.classmate)).annotationCount;
    expect(await save(ours.classmate, note)).toMatchObject({ state: "saved", version: 1 });
    expect(await found(ours.student, note.id)).toMatchObject({
      mine: false,
      author: "Cleo Classmate",
      skill: "close-reading",
      places: [{ passage: { exact: "an answer", startAt: expect.any(Number) }, label: "¶3", status: "Exact" }],
      edited: false,
    });
    const row = await counted(ours.classmate);
    expect(row.annotationCount).toBe(before + 1);
    expect(row.openedAt).not.toBeNull();
    expect(row.lastActiveAt).not.toBeNull();
  });

  test("a draft is its author's alone until it is posted", async () => {
    const draft = noteOf({ post: false, body: fromPlainText("") });
    await save(ours.student, draft);
    expect(await found(ours.student, draft.id)).toMatchObject({ postedAt: null, mine: true });
    expect(await found(ours.classmate, draft.id)).toBeUndefined();
    expect(await found(ours.instructor, draft.id)).toBeUndefined();
    await save(ours.student, {
      ...draft,
      baseVersion: 1,
      clientId: randomUUID(),
      body: fromPlainText("Now."),
      post: true,
    });
    expect(await found(ours.classmate, draft.id)).toMatchObject({ version: 2 });
  });

  test.each([
    ["Private", []],
    ["Instructors", ["instructor", "assistant"]],
    ["Section", ["instructor", "assistant", "classmate"]],
    ["Assignment", ["instructor", "assistant", "otherAssistant", "classmate", "neighbour", "observer"]],
  ] as const)("for %s: %j", async (audience, readers) => {
    const note = noteOf({ audience });
    await save(ours.student, note);
    for (const name of ["instructor", "assistant", "otherAssistant", "classmate", "neighbour", "observer"] as const) {
      const seen = (await found(ours[name], note.id)) !== undefined;
      expect([name, seen]).toEqual([name, (readers as readonly string[]).includes(name)]);
    }
  });

  test("sent twice, it is saved once; each posted change makes history", async () => {
    const note = noteOf();
    const [first, second] = await Promise.all([save(ours.student, note), save(ours.student, note)]);
    expect([first, second]).toMatchObject([
      { state: "saved", version: 1 },
      { state: "saved", version: 1 },
    ]);
    const changed = { ...note, baseVersion: 1, clientId: randomUUID(), body: fromPlainText("He begs.") };
    expect(await save(ours.student, changed)).toMatchObject({ state: "saved", version: 2 });
    expect(await save(ours.student, changed)).toMatchObject({ state: "saved", version: 2 });
    expect((await versions(note.id)).map(({ number, kind }) => [number, kind])).toEqual([
      [1, "Save"],
      [2, "Save"],
    ]);
    expect(await found(ours.student, note.id)).toMatchObject({ edited: true });
  });

  test("two devices: the first stands, the second comes back with it, both are kept", async () => {
    const note = noteOf();
    await save(ours.student, note);
    const one = { ...note, baseVersion: 1, clientId: randomUUID(), body: fromPlainText("From the phone.") };
    const two = { ...note, baseVersion: 1, clientId: randomUUID(), body: fromPlainText("From the desk.") };
    await save(ours.student, one);
    expect(await save(ours.student, two)).toMatchObject({
      state: "conflict",
      version: 2,
      theirs: { body: one.body, audience: "Assignment" },
    });
    const kept = (await versions(note.id)).filter((version) => version.kind === "Conflict");
    expect(kept).toMatchObject([{ content: { body: two.body } }]);
    expect(await found(ours.student, note.id)).toMatchObject({ body: one.body, version: 2 });
  });

  test("without words it is a mark, with words never", async () => {
    const [silent, spoken] = [noteOf({ body: fromPlainText("") }), noteOf({ kind: "Highlight" })];
    await save(ours.student, silent);
    await save(ours.student, spoken);
    expect(await found(ours.student, silent.id)).toMatchObject({ kind: "Highlight" });
    expect(await found(ours.student, spoken.id)).toMatchObject({ kind: "Comment" });
  });

  const at = (span: Span, revisionId = ours.document.revisionId) => ({ places: [{ revisionId, span }] });
  test.each<[string, () => Partial<AnnotationToSave>, RegExp]>([
    [
      "a block that is not there",
      () => at({ flow, start: { blockId: "b9", offset: 0 }, end }),
      /not part of what is read/,
    ],
    ["past the end", () => at({ flow, start, end: { blockId: "b6", offset: 999 } }), /not part of what is read/],
    ["another revision", () => at({ flow, start, end }, randomUUID()), /not part of what is read/],
    ["an unknown skill", () => ({ skill: "palmistry" }), /no such skill/],
    ["another section", () => ({ audience: "Section", sectionId: randomUUID() }), /in no section/],
    ["a group of others", () => ({ audience: "Group", groupId: ours.groups.second }), /in no such group/],
    ["a hidden name where names are shown", () => ({ anonymous: true }), /classmates see names/],
    ["half a corroboration", () => ({ kind: "Corroboration", relation: "Agrees" }), /stands at two passages/],
  ])("refuses %s, in words", async (_, more, problem) => {
    const note = noteOf(more());
    expect(await save(ours.student, note)).toMatchObject({ state: "refused", problem: expect.stringMatching(problem) });
    expect(await database.annotation.count({ where: { id: note.id } })).toBe(0);
  });

  test("refuses a section of one's own course that one is not in", async () => {
    expect(await save(ours.student, noteOf({ audience: "Section", sectionId: ours.thursday }))).toMatchObject({
      state: "refused",
    });
  });

  test("refuses an observer, and students once the assignment has closed, but not instructors", async () => {
    expect(await save(ours.observer, noteOf())).toMatchObject({ problem: expect.stringMatching(/Observers/) });
    const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
    const past = { closesAt: new Date(Date.now() - 1000), closesWall: "2026-11-02T09:00" };
    await database.assignment.update({ where, data: past });
    expect(await save(ours.student, noteOf())).toMatchObject({ problem: expect.stringMatching(/has closed/) });
    expect(await save(ours.instructor, noteOf())).toMatchObject({ state: "saved" });
    await database.assignment.update({ where, data: { closesAt: null, closesWall: null } });
  });

  test("another person's id is nobody's: neither overwritten nor shown", async () => {
    const note = noteOf({ audience: "Private" });
    await save(ours.student, note);
    await expect(save(ours.classmate, { ...note, body: fromPlainText("Mine now.") })).rejects.toThrow(NotFound);
    expect(await found(ours.student, note.id)).toMatchObject({ body: note.body });
  });

  test.each(["stranger", "dropped", "not yet open"])("not found: %s", async (who) => {
    const viewer = viewerOf(who === "stranger" ? theirs.student : who === "dropped" ? ours.dropped : ours.student);
    const assignmentId = who === "not yet open" ? ours.later.assignmentId : ours.open.assignmentId;
    await expect(saveAnnotation(viewer, ours.courseId, assignmentId, noteOf())).rejects.toThrow(NotFound);
    await expect(readRoom(viewer, ours.courseId, assignmentId)).rejects.toThrow(NotFound);
  });
});

describe("deleting a note", () => {
  const at = () => [ours.courseId, ours.open.assignmentId] as const;

  test("takes it away from everyone, and back", async () => {
    const note = noteOf();
    await save(ours.student, note);
    const { annotationCount } = await counted(ours.student);
    expect(await deleteAnnotation(viewerOf(ours.student), ...at(), note.id)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await found(ours.classmate, note.id)).toBeUndefined();
    expect((await counted(ours.student)).annotationCount).toBe(annotationCount - 1);
    expect(await save(ours.student, { ...note, baseVersion: 2, clientId: randomUUID() })).toMatchObject({
      state: "refused",
    });
    expect(await restoreAnnotation(viewerOf(ours.student), ...at(), note.id)).toMatchObject({ value: { version: 3 } });
    expect(await found(ours.classmate, note.id)).toMatchObject({ version: 3, edited: false });
  });

  test("is not found for anyone else, the instructor included", async () => {
    const note = noteOf();
    await save(ours.student, note);
    for (const who of [ours.classmate, ours.instructor, theirs.instructor]) {
      await expect(deleteAnnotation(viewerOf(who), ...at(), note.id)).rejects.toThrow(NotFound);
      await expect(restoreAnnotation(viewerOf(who), ...at(), note.id)).rejects.toThrow(NotFound);
    }
  });
});
