import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText, plainText } from "../domain/richtext/model";
import { saveAnnotation } from "./annotations";
import { database } from "./database";
import { readNoteHistory } from "./note-history";
import { saveReadingPosition } from "./reading-position";
import { readRoom } from "./room";
import { quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { sentAgain, sentNote } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
});
const at = () => [ours.courseId, ours.open.assignmentId] as const;

test("an author finds every version; those who teach find what was for them", async () => {
  const note = sentNote(ours.document, { post: false, body: fromPlainText("A thought.") });
  const steps = [
    note,
    sentAgain(note, 1, { post: true, audience: "Private", body: fromPlainText("For me.") }),
    sentAgain(note, 2, { audience: "Section", sectionId: ours.tuesday, body: fromPlainText("For us.") }),
    sentAgain(note, 1, { body: fromPlainText("From the phone.") }),
  ];
  for (const step of steps) await saveAnnotation(viewerOf(ours.student), ...at(), step);
  const read = async (who: CourseWorld["student"]) =>
    (await readNoteHistory(viewerOf(who), ...at(), note.id)).versions.map(({ body, conflict }) => [
      plainText(body),
      conflict,
    ]);
  expect(await read(ours.student)).toEqual([
    ["A thought.", false],
    ["For me.", false],
    ["For us.", false],
    ["From the phone.", true],
  ]);
  expect(await read(ours.assistant)).toEqual([["For us.", false]]);
  for (const who of [ours.classmate, ours.otherAssistant, ours.observer]) {
    await expect(read(who)).rejects.toThrow(NotFound);
  }
  const { versions } = await readNoteHistory(viewerOf(ours.instructor), ...at(), note.id);
  expect(versions).toMatchObject([{ version: 3, by: "Sami Student", audience: "Section", sectionName: "Tuesday" }]);
});

test("a version from before there were groups and relations is read", async () => {
  const note = sentNote(ours.document);
  await saveAnnotation(viewerOf(ours.student), ...at(), note);
  const content = { kind: "Comment", skill: null, tags: [], body: note.body, audience: "Assignment", sectionId: null };
  const key = { courseId: ours.courseId, annotationId: note.id, byId: ours.student.enrollmentId };
  await database.annotationVersion.create({ data: { ...key, number: 2, kind: "Save", content } });
  await database.annotationVersion.create({ data: { ...key, number: 3, kind: "Save", content: {} } });
  const { versions } = await readNoteHistory(viewerOf(ours.student), ...at(), note.id);
  expect(versions).toMatchObject([{ version: 1 }, { version: 2, relation: null, groupName: null }]);
});

test("a reader comes back to where they were", async () => {
  const { revisionId } = ours.document;
  const save = (who: CourseWorld["student"], blockId: string, revision = revisionId) =>
    saveReadingPosition(viewerOf(who), ...at(), { revisionId: revision, blockId });
  const position = async (who: CourseWorld["student"]) => (await readRoom(viewerOf(who), ...at())).position;
  expect(await position(ours.student)).toBeNull();
  expect(await save(ours.student, "b5")).toMatchObject({ ok: true });
  expect(await save(ours.student, "b6")).toMatchObject({ ok: true });
  expect(await position(ours.student)).toEqual({ revisionId, blockId: "b6" });
  expect(await position(ours.classmate)).toBeNull();
  expect(await save(ours.student, "nowhere")).toMatchObject({ ok: false });
  expect(await save(ours.student, "b6", ours.unassigned.revisionId)).toMatchObject({ ok: false });
  await expect(save(ours.dropped, "b6")).rejects.toThrow(NotFound);
  // Of a paragraph that is not among the words read here nobody learns that it exists.
  const { promptIds } = ours.open;
  const only = quoted("b6", "I ask for timber");
  await publishNext(database, ours, ours.open.assignmentId, { text: ours.document, only, promptIds, place: only });
  expect(await save(ours.student, "b5")).toMatchObject({ ok: false });
  expect(await save(ours.student, "b6")).toMatchObject({ ok: true });
});
