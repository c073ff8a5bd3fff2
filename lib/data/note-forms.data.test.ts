/** What a note may be: two passages, for a group, without a name, with a skill that is not used any more. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { AnnotationToSave } from "../domain/annotation/save";
import { fromPlainText } from "../domain/richtext/model";
import { saveAnnotation } from "./annotations";
import { database } from "./database";
import { listNotes, readRoom } from "./room";
import { quoted } from "./testing/course";
import { sentAgain, sentNote, sentPlace } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
  await change({ groupSetId: ours.groups.groupSetId });
});

const change = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } }, data });
const noteOf = (more: Partial<AnnotationToSave> = {}) => sentNote(ours.document, more);
const save = (who: CourseWorld["student"], note: AnnotationToSave) =>
  saveAnnotation(viewerOf(who), ours.courseId, ours.open.assignmentId, note);
const found = async (who: CourseWorld["student"], id: string) =>
  (await listNotes(viewerOf(who), ours.courseId, ours.open.assignmentId)).notes.find((note) => note.id === id);
const live = (annotationId: string) =>
  database.annotationTarget.findMany({
    where: { annotationId, supersededAt: null },
    orderBy: { ordinal: "asc" },
  });

describe("a corroboration", () => {
  const [one, two] = [quoted("b5", "No ship above 300 tons"), quoted("b6", "timber")];
  const both = () => [one, two].map((passage) => sentPlace(ours.document, passage));
  const half = (): Partial<AnnotationToSave> => ({ kind: "Corroboration", post: false, places: both().slice(0, 1) });

  test("is a draft with one passage, gets its second, and is posted with both", async () => {
    const note = noteOf({ ...half(), body: fromPlainText("") });
    expect(await save(ours.student, note)).toMatchObject({ state: "saved" });
    const early = sentAgain(note, 1, { post: true, relation: "Agrees" });
    expect(await save(ours.student, early)).toMatchObject({ state: "refused", field: "places" });
    const undecided = sentAgain(note, 1, { post: true, places: both() });
    expect(await save(ours.student, undecided)).toMatchObject({ state: "refused", field: "relation" });
    const whole = sentAgain(note, 1, { post: true, places: both(), relation: "Contradicts" });
    expect(await save(ours.student, whole)).toMatchObject({ state: "saved", version: 2 });
    expect(await found(ours.classmate, note.id)).toMatchObject({
      kind: "Corroboration",
      relation: "Contradicts",
      places: [
        { ordinal: 0, passage: { exact: one.exact } },
        { ordinal: 1, passage: { exact: two.exact } },
      ],
    });
  });

  test("in a draft a passage is chosen anew, and the former one is kept as history", async () => {
    const note = noteOf({ ...half(), places: both() });
    await save(ours.student, note);
    const elsewhere = quoted("b6", "I ask for");
    const places = [sentPlace(ours.document, elsewhere), ...both().slice(1)];
    expect(await save(ours.student, sentAgain(note, 1, { places }))).toMatchObject({ state: "saved" });
    expect((await live(note.id)).map(({ exact }) => exact)).toEqual([elsewhere.exact, two.exact]);
    expect(await database.annotationTarget.count({ where: { annotationId: note.id } })).toBe(3);
  });

  test("given up, it stands at its first passage alone", async () => {
    const note = noteOf({ ...half(), places: both() });
    await save(ours.student, note);
    await save(ours.student, sentAgain(note, 1, { kind: "Comment", places: both() }));
    expect((await live(note.id)).map(({ ordinal }) => ordinal)).toEqual([0]);
  });

  test("a posted note stays at its passage, whatever is sent", async () => {
    const note = noteOf({ places: both().slice(0, 1) });
    await save(ours.student, note);
    const places = both().slice(1);
    expect(await save(ours.student, sentAgain(note, 1, { places }))).toMatchObject({ state: "saved" });
    expect((await live(note.id)).map(({ exact }) => exact)).toEqual([one.exact]);
  });

  test("the second passage is refused like the first when it is not read here", async () => {
    const places = [...both().slice(0, 1), { ...both()[1], revisionId: randomUUID() }] as AnnotationToSave["places"];
    const note = noteOf({ ...half(), places });
    expect(await save(ours.student, note)).toMatchObject({ state: "refused", field: "places" });
    expect(await database.annotation.count({ where: { id: note.id } })).toBe(0);
  });
});

describe("for a group", () => {
  test("it is read by its members and by those who teach the author", async () => {
    const note = noteOf({ audience: "Group", groupId: ours.groups.first });
    expect(await save(ours.student, note)).toMatchObject({ state: "saved" });
    const readers = ["instructor", "assistant", "otherAssistant", "classmate", "neighbour", "observer"] as const;
    const seen = await Promise.all(readers.map((name) => found(ours[name], note.id)));
    expect(readers.filter((_, index) => seen[index])).toEqual(["instructor", "assistant", "neighbour"]);
  });

  test.each([
    ["one the writer is not in", "student", "second"],
    ["any, by an assistant, who is in none", "assistant", "first"],
  ] as const)("refused: %s", async (_, who, group) => {
    const note = noteOf({ audience: "Group", groupId: ours.groups[group] });
    expect(await save(ours[who], note)).toMatchObject({ state: "refused", field: "groupId" });
  });

  test("the only group of the writer need not be named; one of another set is none", async () => {
    const note = noteOf({ audience: "Group", groupId: null });
    await save(ours.student, note);
    expect(await found(ours.neighbour, note.id)).toMatchObject({ groupId: ours.groups.first });
    await change({ groupSetId: null });
    expect(await save(ours.student, noteOf({ audience: "Group", groupId: ours.groups.first }))).toMatchObject({
      state: "refused",
    });
    await change({ groupSetId: ours.groups.groupSetId });
  });

  test("who has moved to another group goes on writing in a note for the former one", async () => {
    const note = noteOf({ audience: "Group", groupId: ours.groups.second });
    await save(ours.classmate, note);
    const { courseId, groups, classmate } = ours;
    const where = { courseId, groupSetId: groups.groupSetId, enrollmentId: classmate.enrollmentId };
    await database.groupMember.updateMany({ where, data: { groupId: groups.first } });
    const again = sentAgain(note, 1, { body: fromPlainText("And more.") });
    expect(await save(classmate, again)).toMatchObject({ state: "saved", version: 2 });
    expect(await save(classmate, noteOf({ audience: "Group", groupId: groups.second }))).toMatchObject({
      state: "refused",
    });
    await database.groupMember.updateMany({ where, data: { groupId: groups.second } });
  });

  test("the room offers the groups of its own set", async () => {
    const groups = async (who: CourseWorld["student"]) =>
      (await readRoom(viewerOf(who), ours.courseId, ours.open.assignmentId)).groups.map(({ id }) => id);
    expect(await groups(ours.student)).toEqual([ours.groups.first]);
    expect(await groups(ours.instructor)).toEqual([ours.groups.first, ours.groups.second]);
    expect(await groups(ours.observer)).toEqual([]);
  });
});

describe("without a name", () => {
  test("only by students, only where it is allowed, and for good", async () => {
    expect(await save(ours.student, noteOf({ anonymous: true }))).toMatchObject({ field: "anonymous" });
    await change({ peersAnonymous: true });
    expect(await save(ours.instructor, noteOf({ anonymous: true }))).toMatchObject({ field: "anonymous" });
    const note = noteOf({ anonymous: true });
    expect(await save(ours.student, note)).toMatchObject({ state: "saved" });
    expect(await save(ours.student, sentAgain(note, 1, { anonymous: false }))).toMatchObject({ field: "anonymous" });
    await change({ peersAnonymous: false });
    expect(await save(ours.student, sentAgain(note, 1, { tags: ["more"] }))).toMatchObject({ state: "saved" });
    expect(await found(ours.classmate, note.id)).toMatchObject({ anonymous: true, author: "Grey Heron 1" });
  });

  test("while it is a draft, the name may be put on and off", async () => {
    await change({ peersAnonymous: true });
    const note = noteOf({ anonymous: true, post: false });
    await save(ours.student, note);
    expect(await save(ours.student, sentAgain(note, 1, { anonymous: false, post: true }))).toMatchObject({
      version: 2,
    });
    expect(await found(ours.classmate, note.id)).toMatchObject({ author: "Sami Student" });
    await change({ peersAnonymous: false });
  });
});

test("a skill that is not used any more stays where it is, and is given to no new note", async () => {
  const note = noteOf({ skill: "sourcing" });
  await save(ours.student, note);
  const where = { courseId_key: { courseId: ours.courseId, key: "sourcing" } };
  await database.skill.update({ where, data: { retiredAt: new Date() } });
  expect(await save(ours.student, sentAgain(note, 1, { tags: ["who"] }))).toMatchObject({ state: "saved" });
  expect(await found(ours.classmate, note.id)).toMatchObject({ skill: "sourcing", tags: ["who"] });
  expect(await save(ours.student, noteOf({ skill: "sourcing" }))).toMatchObject({ state: "refused", field: "skill" });
  const { skills } = await readRoom(viewerOf(ours.student), ours.courseId, ours.open.assignmentId);
  expect(skills.find(({ key }) => key === "sourcing")).toMatchObject({ letter: "S", retired: true });
  await database.skill.update({ where, data: { retiredAt: null } });
});

test("an empty posted note that is emptied later is a mark, not an error", async () => {
  const note = noteOf({ kind: "Question" });
  await save(ours.student, note);
  const emptied = sentAgain(note, 1, { body: fromPlainText(""), post: false });
  expect(await save(ours.student, emptied)).toMatchObject({ state: "saved", version: 2 });
  expect(await found(ours.classmate, note.id)).toMatchObject({ kind: "Highlight" });
});

test("the words of those who teach never wait", async () => {
  const [theirs, own] = [noteOf(), noteOf()];
  await save(ours.assistant, theirs);
  await save(ours.student, own);
  const gated = async (id: string) => (await database.annotation.findFirstOrThrow({ where: { id } })).gated;
  expect([await gated(theirs.id), await gated(own.id)]).toEqual([false, true]);
});
