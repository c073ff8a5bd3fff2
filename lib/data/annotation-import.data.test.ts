import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { FileNote } from "../domain/interchange/model";
import { writeNotesFile } from "../domain/interchange/write-file";
import { done } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { readExport } from "./annotation-export";
import { type ImportChoice, importNotes, previewNotes } from "./annotation-import";
import { saveAnnotation } from "./annotations";
import { database } from "./database";
import { readRoom } from "./room";
import { buildAssignment } from "./testing/assignment";
import { checksum } from "./testing/checksum";
import { quoted } from "./testing/course";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const site = "https://headnote.example.org";
const mine: ImportChoice = { audience: "Private", groupId: null, sectionId: null, elsewhere: false };
const fileOf = (text: unknown) => () =>
  Promise.resolve(done(new TextEncoder().encode(typeof text === "string" ? text : JSON.stringify(text))));

let ours: CourseWorld;
/** A second assignment on the same text, without notes. */
let empty: string;
beforeAll(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, document, instructor, student, classmate, rubric } = ours;
  const given = {
    ...{ courseId, ...document, instructorId: instructor.enrollmentId, rubricVersionId: rubric.rubricVersionId },
    studentIds: [student.enrollmentId, classmate.enrollmentId],
  };
  empty = (await buildAssignment(database, given, "open")).assignmentId;
});

const student = () => viewerOf(ours.student);
const exported = (assignmentId: string) => readExport(student(), ours.courseId, assignmentId, { site, names: false });
const write = async (assignmentId: string, format: "w3c" | "hypothesis" | "recogito" | "csv") => {
  const wish = { format, site, courseId: ours.courseId, assignmentId, page: "all" as const, marked: false };
  return writeNotesFile(await exported(assignmentId), { ...wish, now: new Date().toISOString() })?.text ?? "";
};
const bring = (assignmentId: string, file: unknown, choice = mine) =>
  importNotes(student(), ours.courseId, assignmentId, fileOf(file), choice, site);
const look = (assignmentId: string, file: unknown) =>
  previewNotes(student(), ours.courseId, assignmentId, fileOf(file), site);

const w3c = (...items: object[]) => ({
  ...{ "@context": "http://www.w3.org/ns/anno.jsonld", id: "https://a.example/c", type: "AnnotationCollection" },
  first: { type: "AnnotationPage", items },
});
const annotation = (exact: string, more: object = {}) => ({
  ...{ id: `https://a.example/${randomUUID()}`, type: "Annotation", motivation: "commenting" },
  body: { type: "TextualBody", value: "See the ledger.", purpose: "commenting" },
  target: { source: "https://elsewhere.example/t", selector: [{ type: "TextQuoteSelector", exact }] },
  ...more,
});

describe("out of one assignment, into another on the same text", () => {
  const words = ({ id: _, created, modified, author, audience, places, replies, ...note }: FileNote) => ({
    ...note,
    origin: null,
    places: places.map(({ exact, codePoints, prefix, suffix, source }) => ({
      exact,
      codePoints,
      prefix,
      suffix,
      source,
    })),
    replies: replies.map(({ body }) => body),
  });

  it.each(["w3c", "hypothesis", "recogito", "csv"] as const)("%s: everything comes back", async (format) => {
    const { courseId, document, instructor, student: own, rubric, open } = ours;
    const to = await buildAssignment(database, {
      ...{ courseId, ...document, instructorId: instructor.enrollmentId, rubricVersionId: rubric.rubricVersionId },
      studentIds: [own.enrollmentId],
    });
    const [first, second] = [quoted("b4", "quay"), quoted("b6", "timber")];
    const place = ({ flow, start, end }: typeof first) => ({
      ...{ revisionId: document.revisionId, span: { flow, start, end } },
    });
    const saved = await saveAnnotation(student(), courseId, open.assignmentId, {
      ...{ id: randomUUID(), baseVersion: 0, clientId: randomUUID(), places: [place(first), place(second)] },
      ...{ kind: "Corroboration", relation: "Qualifies", skill: "context", tags: ["wood", "=1+1"] },
      ...{ body: fromPlainText("Both ask.\n\nNeither answers."), audience: "Private", groupId: null, sectionId: null },
      ...{ anonymous: false, mentions: [], post: true },
    });
    expect(saved).toMatchObject({ state: "saved" });
    const file = await write(open.assignmentId, format);
    const preview = await look(to.assignmentId, file);
    const there = await exported(open.assignmentId);
    expect(preview).toMatchObject({
      ok: true,
      value: { counts: { exact: there.notes.length, review: 0 }, problems: [] },
    });
    expect(await bring(to.assignmentId, file)).toMatchObject({ ok: true, value: { notes: there.notes.length } });
    const here = await exported(to.assignmentId);
    const sorted = (notes: FileNote[]) => notes.map((note) => JSON.stringify(words(note))).toSorted();
    expect(sorted(here.notes)).toEqual(sorted(there.notes));
    // Once more, and from where it came: nothing is there twice.
    expect(await bring(to.assignmentId, file)).toMatchObject({ ok: false });
    expect(await bring(open.assignmentId, file)).toMatchObject({ ok: false });
    expect((await exported(to.assignmentId)).notes).toHaveLength(here.notes.length);
  });
});

describe("what cannot be placed", () => {
  it("is kept with its words, and stands among the notes without a place", async () => {
    const file = w3c(annotation("No ship above 300 tons"), annotation("zeppelins over the harbour mouth"));
    expect(await look(empty, file)).toMatchObject({ ok: true, value: { counts: { exact: 1, review: 1 } } });
    expect(await bring(empty, file)).toEqual({ ok: true, value: { notes: 2, unplaced: 1, replies: 0 } });
    const room = await readRoom(student(), ours.courseId, empty);
    expect(room.unplaced).toMatchObject([{ status: "NeedsReview", before: "zeppelins over the harbour mouth" }]);
    const out = await exported(empty);
    expect(out.notes.at(-1)?.places).toMatchObject([{ exact: "zeppelins over the harbour mouth", codePoints: null }]);
  });

  it("trusts the quotation before the offsets, which other programs count differently", async () => {
    const selector = [
      { type: "TextPositionSelector", start: 3, end: 9 },
      { type: "TextQuoteSelector", exact: "I ask for timber" },
    ];
    const target = [{ source: "https://elsewhere.example/t", selector }];
    const uri = "https://elsewhere.example/t";
    const file = { annotations: [{ id: "abcdefgh12", uri, text: "Wood.", tags: [], target, user: "acct:ada@x.org" }] };
    expect(await bring(empty, file)).toMatchObject({ ok: true, value: { notes: 1, unplaced: 0 } });
    const note = (await exported(empty)).notes.find(({ origin }) => origin?.includes("hypothes.is"));
    expect(note?.places).toMatchObject([{ exact: "I ask for timber" }]);
    expect(note?.origin).toBe("https://hypothes.is/a/abcdefgh12 (ada@x.org)");
  });

  it("notes about another text are told apart and stay out unless they are wanted", async () => {
    const source = "https://elsewhere.example/other";
    const selector = [{ type: "TextQuoteSelector", exact: "words of another text altogether" }];
    const file = w3c(annotation("The pilots know it"), annotation("", { target: { source, selector } }));
    expect(await look(empty, file)).toMatchObject({ ok: true, value: { counts: { exact: 1, elsewhere: 1 } } });
    expect(await bring(empty, file)).toMatchObject({ ok: true, value: { notes: 1 } });
    expect(await bring(empty, file, { ...mine, elsewhere: true })).toMatchObject({ value: { notes: 1, unplaced: 1 } });
  });
});

describe("refused, and nothing written", () => {
  it.each<[string, unknown, string]>([
    ["an empty file", "", "The file is empty."],
    ["no file of notes", "Dear Sir,\nI have the honour", "This is no file of notes"],
    ["half a file", '{"annotations": [', "This file is damaged"],
    ["a collection of nothing", w3c(), "There is no note in this file."],
    ["a table whose quotation marks never end", 'quotation,note\n"open,x', "The table is damaged"],
  ])("%s", async (_, file, problem) => {
    const before = await checksum(database, ours.courseId);
    expect(await look(empty, file)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
    expect(await bring(empty, file)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
    expect(await checksum(database, ours.courseId)).toBe(before);
  });

  it("looking at a file writes nothing", async () => {
    const before = await checksum(database, ours.courseId);
    expect(await look(empty, w3c(annotation("for an answer")))).toMatchObject({ ok: true });
    expect(await checksum(database, ours.courseId)).toBe(before);
  });

  it("a group one is not in, and an observer", async () => {
    const file = w3c(annotation("J. Aldous"));
    const group: ImportChoice = { ...mine, audience: "Group", groupId: ours.groups.second };
    expect(await bring(empty, file, group)).toMatchObject({ ok: false, field: "groupId" });
    const observer = importNotes(viewerOf(ours.observer), ours.courseId, empty, fileOf(file), mine, site);
    expect(await observer).toMatchObject({ ok: false, problem: expect.stringContaining("Observers") });
  });
});

it("takes a deletion back when one's own file is brought in again", async () => {
  const before = await write(ours.open.assignmentId, "w3c");
  const note = { courseId_id: { courseId: ours.courseId, id: ours.notes.private } };
  await database.annotation.update({ where: note, data: { deletedAt: new Date() } });
  expect(await look(ours.open.assignmentId, before)).toMatchObject({ value: { counts: { back: 1 } } });
  expect(await bring(ours.open.assignmentId, before)).toMatchObject({ ok: true, value: { notes: 1 } });
  expect(await database.annotation.findUnique({ where: note })).toMatchObject({ deletedAt: null });
});

it("answers come with their note, and only once; markup stays what it is", async () => {
  const id = `https://a.example/${randomUUID()}`;
  const question = annotation("The quay has sunk", { id, motivation: "questioning" });
  const value = "<script>alert(1)</script> **By how much?**";
  const body = { type: "TextualBody", value, purpose: "replying" };
  const reply = { ...annotation(""), motivation: "replying", target: id, body, creator: { nickname: "Ada" } };
  const lost = { ...reply, id: `https://a.example/${randomUUID()}`, target: "https://a.example/nowhere" };
  const file = w3c(question, reply, lost);
  expect(await look(empty, file)).toMatchObject({
    value: { replies: 1, problems: [{ at: "note 3", problem: "It answers a note that is not in this file." }] },
  });
  expect(await bring(empty, file)).toMatchObject({ ok: true, value: { notes: 1, replies: 1 } });
  const [post] = await database.post.findMany({ where: { courseId: ours.courseId, assignmentId: empty } });
  expect(post).toMatchObject({ bodyText: value, origin: `${reply.id} (Ada)` });
  expect(await bring(empty, file)).toMatchObject({ ok: false });
});
