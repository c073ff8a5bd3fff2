/** A text that opens when its reader has said what they expect of it: what each way to it gives before and after. */
import { createHash, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../domain/answer/model";
import { wholeLibrary } from "../domain/library/filters";
import { emptyText, fromPlainText } from "../domain/richtext/model";
import { receiptText } from "../domain/submission/receipt";
import type { SubmittedAnswer } from "../domain/submission/submitted";
import { readReadings } from "./agreement";
import { addAlias } from "./aliases";
import { readExport } from "./annotation-export";
import { readAnswers, saveAnswer } from "./answers";
import { database } from "./database";
import { readDocument } from "./documents";
import { lockPrediction } from "./gates";
import { readHeat } from "./heat";
import { readLibrary } from "./library";
import { memberOf } from "./member";
import { readUnseenMentions } from "./mentions";
import { readPacket } from "./packet";
import { gatedDocuments } from "./parts/gates";
import { listNotes, readRoom } from "./room";
import { readMySubmission, submit } from "./submissions";
import { buildAssignment } from "./testing/assignment";
import { buildNote, quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

/** Words of the body of the small document, and of a note that repeats them. */
const BODY = ["sunk by a hand", "No ship above 300 tons", "The pilots know", "I ask for timber", "a survey in March"];
const day = 86_400_000;

let ours: CourseWorld;
type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "observer";
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const who = (person: Person) => viewerOf(ours[person]);
const promptId = () => ours.open.promptIds[0] ?? "";

const sheet = (author: string): Answer => ({
  ...{ form: "Sourcing", rows: { author: fromPlainText(author) }, reflection: emptyText },
});

beforeEach(async () => {
  ours = (await buildWorld(database)).ours;
});

/** The first question of the assignment keeps its text shut from now on; another may be read beside it. */
async function gate(more: { beside?: CourseWorld["unassigned"] } = {}) {
  const settings = { gates: ours.document.documentId };
  const asked = {
    text: ours.document,
    promptIds: ours.open.promptIds,
    settings,
    place: quoted("b6", "I ask for timber"),
  };
  await publishNext(database, ours, ours.open.assignmentId, { ...asked, ...more });
}

async function write(person: Person, author: string, baseVersion = 0): Promise<number> {
  const save = { promptId: promptId(), content: sheet(author), baseVersion, clientId: randomUUID() };
  const saved = await saveAnswer(who(person), ...at(), save);
  if (saved.state !== "saved") throw new Error(saved.state);
  return saved.version;
}
const lock = (person: Person, version: number, clientKey: string = randomUUID()) =>
  lockPrediction(who(person), ...at(), promptId(), { version, clientKey });
async function pass(person: Person) {
  expect(await lock(person, await write(person, "The council."))).toMatchObject({ ok: true });
}

/** Everything that the data layer gives a student of this course, as one text. */
async function everythingFor(person: "student" | "classmate"): Promise<string> {
  const viewer = () => who(person);
  const [courseId] = at();
  const { documentId } = ours.document;
  const wish = { site: "https://headnote.test", names: false };
  return JSON.stringify([
    await readRoom(viewer(), ...at()),
    await listNotes(viewer(), ...at()),
    await readPacket(viewer(), ...at()),
    await readExport(viewer(), ...at(), wish),
    await readHeat(viewer(), ...at(), { text: 1, skill: null }),
    await readReadings(viewer(), ...at()),
    await readAnswers(viewer(), ...at()),
    await readMySubmission(viewer(), ...at()),
    await readUnseenMentions(viewer(), courseId),
    await readDocument(viewer(), courseId, documentId),
    await readLibrary(viewer(), courseId),
    (await readLibrary(viewer(), courseId, { ...wholeLibrary, words: "timber" })).documents,
  ]);
}

describe("before the gate is passed", () => {
  beforeEach(() => gate());

  test("title, headnote and citation come, and no word of the body on any way, the library's included", async () => {
    const where = { courseId_id: { courseId: ours.courseId, id: ours.document.documentId } };
    await database.document.update({ where, data: { sharedAt: new Date() } });
    const told = await everythingFor("classmate");
    expect(told).toContain("nineteen years");
    expect(told).toContain("Town archive");
    for (const words of BODY) expect(told).not.toContain(words);
    const { shutBy, prompts } = await readRoom(who("classmate"), ...at());
    expect(shutBy).toMatchObject([{ documentId: ours.document.documentId, number: 1, opened: true }]);
    expect(prompts[0]?.place).toBeNull();
    const { documents } = await readLibrary(who("classmate"), ours.courseId, { ...wholeLibrary, words: "timber" });
    expect(documents.map(({ id }) => id)).not.toContain(ours.document.documentId);
    await pass("classmate");
    const after = await readLibrary(who("classmate"), ours.courseId, { ...wholeLibrary, words: "timber" });
    expect(after.documents.map(({ id }) => id)).toContain(ours.document.documentId);
  });

  test("notes of others about it are not sent, not counted, and name nobody; one's own stay without their words", async () => {
    const { courseId, open, document, student, classmate } = ours;
    const place = { courseId, assignmentId: open.assignmentId, ...document };
    const mine = await buildNote(database, place, classmate.enrollmentId, "Assignment");
    await database.mention.create({
      data: { courseId, annotationId: ours.notes.assignment, enrollmentId: classmate.enrollmentId, at: new Date() },
    });
    const reply = await database.post.create({
      data: {
        ...{ courseId, assignmentId: open.assignmentId, annotationId: mine, authorId: student.enrollmentId },
        ...{ body: fromPlainText(`He says: ${BODY[1]}.`), bodyText: "He says.", postedAt: new Date(), gated: false },
      },
    });
    await database.mention.create({
      data: { courseId, postId: reply.id, enrollmentId: classmate.enrollmentId, at: new Date() },
    });
    expect((await listNotes(who("classmate"), ...at())).notes).toEqual([]);
    expect(await readUnseenMentions(who("classmate"), courseId)).toEqual([]);
    const { unplaced, own } = await readRoom(who("classmate"), ...at());
    expect([own, unplaced.map(({ id, before }) => [id, before])]).toEqual([[], [[mine, null]]]);
    await pass("classmate");
    const ids = (await listNotes(who("classmate"), ...at())).notes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([mine, ours.notes.assignment]));
    expect(await readUnseenMentions(who("classmate"), courseId)).toHaveLength(0);
  });

  test("other names of its author come when it is open: they would answer the question", async () => {
    await addAlias(who("instructor"), ours.courseId, "J. Aldous", "The harbour master");
    const aliases = async () => (await readAnswers(who("student"), ...at())).aliases;
    expect(await aliases()).toEqual([]);
    await pass("student");
    expect(await aliases()).toMatchObject([{ name: "J. Aldous", alias: "The harbour master" }]);
  });

  test("the notes are loaded anew once it is passed", async () => {
    const { after } = await listNotes(who("classmate"), ...at());
    expect(await listNotes(who("classmate"), ...at(), { after })).toMatchObject({ anew: false, notes: [] });
    await pass("classmate");
    expect(await listNotes(who("classmate"), ...at(), { after })).toMatchObject({ anew: true });
  });
});

test("a note that ties the shut text to an open one waits whole", async () => {
  await gate({ beside: ours.unassigned });
  const { courseId, open, document, unassigned, student } = ours;
  const id = await buildNote(
    database,
    { courseId, assignmentId: open.assignmentId, ...unassigned },
    student.enrollmentId,
    "Assignment",
  );
  const sees = async () => (await listNotes(who("classmate"), ...at())).notes.some((note) => note.id === id);
  expect(await sees()).toBe(true);
  const [row] = await database.annotationTarget.findMany({ where: { courseId, annotationId: id } });
  if (!row) throw new Error("a note has its place");
  const { id: _, createdAt: __, ...place } = row;
  await database.annotation.update({ where: { courseId_id: { courseId, id } }, data: { kind: "Corroboration" } });
  await database.annotationTarget.create({ data: { ...place, ...document, ordinal: 1 } });
  expect(await sees()).toBe(false);
  await pass("classmate");
  expect(await sees()).toBe(true);
});

const shutTo = async (person: Person, now = new Date()) => {
  const member = await memberOf(who(person), ours.courseId);
  return (await gatedDocuments(member, "all", now)).has(ours.document.documentId);
};

describe("to whom it is shut", () => {
  beforeEach(() => gate());

  test("to students alone, until each has passed", async () => {
    const people = ["student", "classmate", "instructor", "assistant", "observer"] as const;
    const told = async () => Promise.all(people.map((person) => shutTo(person)));
    expect(await told()).toEqual([true, true, false, false, false]);
    await pass("student");
    expect(await told()).toEqual([false, true, false, false, false]);
  });

  test("as long as a question of another assignment asks too, and the sheet says so", async () => {
    await pass("student");
    const gateOfOurs = async () => (await readAnswers(who("student"), ...at())).gates[0];
    expect(await gateOfOurs()).toMatchObject({ shut: false, shutElsewhere: false });
    const { courseId, document, instructor, student, rubric } = ours;
    const other = await buildAssignment(database, {
      ...{ courseId, ...document, instructorId: instructor.enrollmentId, studentIds: [student.enrollmentId] },
      rubricVersionId: rubric.rubricVersionId,
    });
    const asks = { text: document, promptIds: other.promptIds, settings: { gates: document.documentId } };
    await publishNext(database, ours, other.assignmentId, asks);
    expect(await gateOfOurs()).toMatchObject({ shut: false, shutElsewhere: true, locked: { at: expect.any(Date) } });
  });

  test("not after closing; to whom was given more time it is shut until their own closing", async () => {
    const { courseId, open, student, instructor } = ours;
    const closesAt = new Date(Date.now() - 3_600_000);
    const where = { courseId_id: { courseId, id: open.assignmentId } };
    await database.assignment.update({ where, data: { closesAt, closesWall: "2026-11-01T09:00" } });
    expect([await shutTo("student"), await shutTo("classmate")]).toEqual([false, false]);
    const longer = { closesAt: new Date(Date.now() + day), closesWall: "2026-11-30T09:00" };
    await database.dateOverride.create({
      data: {
        ...{ courseId, assignmentId: open.assignmentId, enrollmentId: student.enrollmentId },
        ...{ ...longer, byId: instructor.enrollmentId },
      },
    });
    expect([await shutTo("student"), await shutTo("classmate")]).toEqual([true, false]);
    expect(await shutTo("student", new Date(Date.now() + 2 * day))).toBe(false);
  });
});

test("in an archived course nothing is locked any more, and its texts are open", async () => {
  await gate();
  const documents = [ours.document.documentId];
  const shut = async () => gatedDocuments(await memberOf(who("student"), ours.courseId), documents, new Date());
  expect([...(await shut())]).toEqual(documents);
  const version = await write("student", "The harbour master");
  await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: new Date() } });
  expect([...(await shut())]).toEqual([]);
  expect(await lockPrediction(who("student"), ...at(), promptId(), { version, clientKey: randomUUID() })).toMatchObject(
    {
      ok: false,
      problem: expect.stringContaining("open to you now"),
    },
  );
  expect(JSON.stringify(await readRoom(who("student"), ...at()))).toContain(BODY[3]);
});

describe("locking", () => {
  beforeEach(() => gate());

  test("refused while nothing is written, and when the draft was changed elsewhere", async () => {
    expect(await lock("student", 1)).toMatchObject({ ok: false });
    const first = await write("student", "The council.");
    await write("student", "The harbour master.", first);
    expect(await lock("student", first)).toMatchObject({ ok: false });
    expect(await shutTo("student")).toBe(true);
  });

  test("two presses at once lock once, and later writing leaves it as it was", async () => {
    const version = await write("student", "The council.");
    const [one, two] = await Promise.all([lock("student", version), lock("student", version)]);
    expect(one).toEqual(two);
    await write("student", "The harbour master.", version);
    const { gates, answers } = await readAnswers(who("student"), ...at());
    expect(gates).toMatchObject([{ shut: false, locked: { prediction: sheet("The council.") } }]);
    expect(answers.map(({ content }) => content)).toEqual([sheet("The harbour master.")]);
  });

  test("both are in what is submitted: the prediction with its time, and the later sheet", async () => {
    const version = await write("student", "The council.");
    await lock("student", version);
    const later = await write("student", "The harbour master.", version);
    const press = { clientKey: randomUUID(), seen: { [promptId()]: later } };
    expect(await submit(who("student"), ...at(), press)).toMatchObject({ ok: true });
    const work = await readMySubmission(who("student"), ...at());
    const answer = work?.answers.find(({ prompt }) => prompt.id === promptId());
    expect(answer).toMatchObject({
      form: sheet("The harbour master."),
      prediction: { answer: sheet("The council.") },
    });
    // The number on the receipt comes out again from what is shown: both are in it.
    if (!work) throw new Error("Nothing was submitted.");
    const hash = (answers: SubmittedAnswer[]) =>
      createHash("sha256")
        .update(
          receiptText({
            ...{ assignmentId: work.assignmentId, assignmentVersion: work.published.number },
            ...{ studentId: work.studentId, number: work.number },
            answers: answers.map(({ prompt, content, prediction, ...frozen }) => ({
              prediction: prediction?.at ? { ...prediction, at: prediction.at } : null,
              ...{ ...frozen, promptId: prompt.id, content: content ?? emptyText, evidence: [] },
            })),
          }),
        )
        .digest("hex");
    expect(hash(work.answers)).toBe(work.receiptHash);
    const other = work.answers.map((each) => ({
      ...each,
      prediction: each.prediction && { ...each.prediction, answer: sheet("The pilots.") },
    }));
    expect(hash(other)).not.toBe(work.receiptHash);
  });

  test("what was submitted with the gate not passed has no prediction, even when it is passed later", async () => {
    const version = await write("student", "The council.");
    const press = { clientKey: randomUUID(), seen: { [promptId()]: version } };
    await submit(who("student"), ...at(), press);
    expect(await lock("student", version)).toMatchObject({ ok: true });
    const work = await readMySubmission(who("student"), ...at());
    expect(work?.answers.map(({ prediction }) => prediction)).toEqual([null]);
  });

  test("a question that is no gate, and whoever is no student, find nothing to lock", async () => {
    const version = await write("student", "The council.");
    const press = { version, clientKey: randomUUID() };
    await expect(lockPrediction(who("student"), ...at(), ours.open.promptIds[1] ?? "", press)).rejects.toThrow();
    await expect(lock("instructor", version)).rejects.toThrow();
  });
});
