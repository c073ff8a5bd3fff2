import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, emptyAnswer } from "../domain/answer/model";
import { fromPlainText, plainText, type RichText } from "../domain/richtext/model";
import { deleteAnnotation, saveAnnotation } from "./annotations";
import { readAnswerVersion, readAnswerVersions, restoreAnswer } from "./answer-versions";
import { readAnswers, saveAnswer } from "./answers";
import { database } from "./database";
import { readMySubmission, submit } from "./submissions";
import { buildNote, quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { sentNote } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const prompt = (index = 0) => ours.open.promptIds[index] ?? "";
const desk = (who: CourseWorld["student"]) => readAnswers(viewerOf(who), ...at());
const write = (who: CourseWorld["student"], content: RichText, baseVersion: number, clientId: string = randomUUID()) =>
  saveAnswer(viewerOf(who), ...at(), { promptId: prompt(), content: inText(content), baseVersion, clientId });
const inText = (text: RichText): Answer => ({ form: "Text", text });
const citing = (text: string, ...ids: string[]): RichText => ({
  blocks: [
    {
      ...{ type: "p", text, marks: [] },
      atoms: ids.map((annotationId) => ({ kind: "evidence", at: text.length, annotationId })),
    },
  ],
});
const press = (who: CourseWorld["student"], seen: Record<string, number>, clientKey: string = randomUUID()) =>
  submit(viewerOf(who), ...at(), { clientKey, seen });

describe("saving an answer", () => {
  test("twice with the same name saves once", async () => {
    const name = randomUUID();
    const first = await write(ours.neighbour, fromPlainText("He asks for timber."), 0, name);
    const again = await write(ours.neighbour, fromPlainText("He asks for timber."), 0, name);
    expect(first).toMatchObject({ state: "saved", version: 1 });
    expect(again).toEqual(first);
    const key = { courseId: ours.courseId, promptId: prompt(), studentId: ours.neighbour.enrollmentId };
    expect(await database.answerDraftVersion.count({ where: key })).toBe(1);
  });

  test("sent again after another tab went on, it says what it said, and no copy is made", async () => {
    const [name, other] = [randomUUID(), randomUUID()];
    const first = await write(ours.student, fromPlainText("Mine."), 0, name);
    await write(ours.student, fromPlainText("Mine, and more."), 1, other);
    expect(await write(ours.student, fromPlainText("Mine."), 0, name)).toEqual(first);
    const third = randomUUID();
    const late = () => write(ours.student, fromPlainText("Late."), 1, third);
    expect(await late()).toMatchObject({ state: "conflict", version: 2 });
    expect(await late()).toMatchObject({ state: "conflict", version: 2 });
    const key = { courseId: ours.courseId, promptId: prompt(), studentId: ours.student.enrollmentId };
    expect(await database.answerDraftVersion.count({ where: { ...key, kind: "Conflict" } })).toBe(1);
  });

  test("two tabs on the same version: the second is told, and both texts are kept", async () => {
    const late = await write(ours.neighbour, fromPlainText("From the other tab."), 0);
    expect(late).toMatchObject({ state: "conflict", version: 1, theirs: inText(fromPlainText("He asks for timber.")) });
    const { answers } = await desk(ours.neighbour);
    expect(answers).toMatchObject([{ version: 1, content: inText(fromPlainText("He asks for timber.")) }]);
    const key = { courseId: ours.courseId, promptId: prompt(), studentId: ours.neighbour.enrollmentId };
    const kept = await database.answerDraftVersion.findMany({ where: { ...key, kind: "Conflict" } });
    expect(kept.map((row) => row.content)).toEqual([inText(fromPlainText("From the other tab."))]);
  });

  test("ten saves at once on one version: one is saved", async () => {
    const saves = await Promise.all(
      Array.from({ length: 10 }, (_, index) => write(ours.neighbour, fromPlainText(`Save ${index}`), 1)),
    );
    expect(saves.filter((save) => save.state === "saved")).toHaveLength(1);
    expect(saves.filter((save) => save.state === "conflict")).toHaveLength(9);
  });
});

describe("earlier versions", () => {
  const versions = () => readAnswerVersions(viewerOf(ours.neighbour), ...at(), prompt());
  test("copies of other tabs are among them, and one that is restored becomes the newest", async () => {
    const listed = await versions();
    const copy = listed.find(({ kind, number }) => kind === "Conflict" && number === 1);
    const version = { promptId: prompt(), versionId: copy?.id ?? "" };
    const { content } = await readAnswerVersion(viewerOf(ours.neighbour), ...at(), version);
    expect(content).toEqual(inText(fromPlainText("From the other tab.")));
    const name = { baseVersion: 2, clientId: randomUUID() };
    const restored = await restoreAnswer(viewerOf(ours.neighbour), ...at(), { ...version, ...name });
    expect(restored).toMatchObject({ state: "saved", version: 3 });
    expect((await desk(ours.neighbour)).answers).toMatchObject([{ content, version: 3 }]);
    const [newest, ...before] = await versions();
    expect(newest).toMatchObject({ kind: "Restore", number: 3 });
    expect(before).toEqual(listed);
  });

  test("on an older version nothing is put over the newer one", async () => {
    const [newest] = await versions();
    const late = { promptId: prompt(), versionId: newest?.id ?? "", baseVersion: 1, clientId: randomUUID() };
    expect(await restoreAnswer(viewerOf(ours.neighbour), ...at(), late)).toMatchObject({
      state: "conflict",
      version: 3,
    });
  });
});

describe("evidence that is not the writer’s own, or of another room", () => {
  const elsewhere = () => {
    const { courseId, document, later, neighbour } = ours;
    const place = { courseId, assignmentId: later.assignmentId, ...document };
    return buildNote(database, place, neighbour.enrollmentId, "Private");
  };
  test.each<[string, () => string | Promise<string>]>([
    ["a classmate's note", () => ours.notes.assignment],
    ["one's own note of another assignment", elsewhere],
    ["a note that is none", () => randomUUID()],
  ])("%s is refused with a sentence, and nothing is saved", async (_, note) => {
    const before = await desk(ours.neighbour);
    const refusal = await write(
      ours.neighbour,
      citing("Seen elsewhere. ", await note()),
      before.answers[0]?.version ?? 0,
    );
    expect(refusal).toMatchObject({ state: "refused", problem: expect.stringContaining("not yours") });
    expect((await desk(ours.neighbour)).answers).toEqual(before.answers);
  });
});

describe("submitting", () => {
  let noteId: string;
  beforeAll(async () => {
    const place = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, ...ours.document };
    noteId = await buildNote(database, place, ours.classmate.enrollmentId, "Private", null, quoted("b6", "an answer"));
  });

  test("nothing written is refused", async () => {
    expect(await press(ours.classmate, {})).toMatchObject({ ok: false });
    expect(await readMySubmission(viewerOf(ours.classmate), ...at())).toBeNull();
  });

  test("words that were not before the student's eyes are not submitted", async () => {
    await write(ours.classmate, citing("He asks, twice. ", noteId), 0);
    expect(await press(ours.classmate, {})).toMatchObject({
      ok: false,
      problem: expect.stringContaining("another tab"),
    });
  });

  test("two tabs at once make one version and the same receipt", async () => {
    const receipts = await Promise.all([1, 2, 3].map(() => press(ours.classmate, { [prompt()]: 1 })));
    const [first] = receipts;
    expect(first).toMatchObject({ ok: true, value: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(receipts).toEqual([first, first, first]);
    const studentId = ours.classmate.enrollmentId;
    expect(await database.submissionVersion.count({ where: { courseId: ours.courseId, studentId } })).toBe(1);
  });

  test("the evidence stays what it was when the note is changed and deleted afterwards", async () => {
    const before = await readMySubmission(viewerOf(ours.classmate), ...at());
    expect(before?.answers[0]?.form).toEqual(inText(citing("He asks, twice. ", noteId)));
    expect(before?.answers[0]?.evidence).toMatchObject([
      { annotationId: noteId, body: "He measures, then he accuses.", label: "¶3", passage: { exact: "an answer" } },
    ]);
    const more = { id: noteId, baseVersion: 1, audience: "Private" as const, body: fromPlainText("Something else.") };
    const changed = await saveAnnotation(viewerOf(ours.classmate), ...at(), sentNote(ours.document, more));
    expect(changed).toMatchObject({ state: "saved" });
    await deleteAnnotation(viewerOf(ours.classmate), ...at(), noteId);
    expect(await readMySubmission(viewerOf(ours.classmate), ...at())).toEqual(before);
  });

  test("in the draft the deleted note is still known, and marked as deleted", async () => {
    const { notes } = await desk(ours.classmate);
    expect(notes).toMatchObject([{ id: noteId, deleted: true }]);
  });

  test("where one submission is taken, a second is refused and the draft is kept", async () => {
    const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
    await database.assignment.update({ where, data: { mayResubmit: false } });
    // Another tab that has not seen it yet gets the receipt.
    expect(await press(ours.classmate, { [prompt()]: 1 })).toMatchObject({ ok: true, value: { number: 1 } });
    await write(ours.classmate, fromPlainText("He asks once more."), 1);
    expect(await press(ours.classmate, { [prompt()]: 2 })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("one submission"),
    });
    expect(await desk(ours.classmate)).toMatchObject({ open: false, mayResubmit: false });
    await database.assignment.update({ where, data: { mayResubmit: true } });
  });

  test("submitted again after a change it is a second version; the first stays", async () => {
    await write(ours.classmate, fromPlainText("He asks, and is not answered."), 2);
    expect(await press(ours.classmate, { [prompt()]: 3 })).toMatchObject({ ok: true, value: { number: 2 } });
    const key = { courseId: ours.courseId, studentId: ours.classmate.enrollmentId };
    const versions = await database.submissionVersion.findMany({ where: key, orderBy: { number: "asc" } });
    expect(versions.map(({ number, parentNumber }) => [number, parentNumber])).toEqual([
      [1, null],
      [2, 1],
    ]);
  });

  test("what was posted in the thread of a discussion prompt is submitted with it, alone or behind an answer", async () => {
    const body = fromPlainText("It knows what it was told twice.");
    const place = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, promptId: prompt(1) };
    const post = {
      ...place,
      authorId: ours.neighbour.enrollmentId,
      body,
      postedAt: new Date(),
      bodyText: plainText(body),
    };
    await database.discussionPost.create({ data: post });
    expect((await desk(ours.neighbour)).posted).toEqual({ [prompt(1)]: 7 });
    const versions = Object.fromEntries(
      (await desk(ours.neighbour)).answers.map((each) => [each.promptId, each.version]),
    );
    expect(await press(ours.neighbour, versions)).toMatchObject({ ok: true });
    const work = await readMySubmission(viewerOf(ours.neighbour), ...at());
    expect(work?.answers[1]).toMatchObject({ wordCount: 7, content: body, form: emptyAnswer("Text") });
  });

  test("after closing nothing is saved or submitted; what came in time is told to whoever asks again", async () => {
    const versions = async () =>
      Object.fromEntries((await desk(ours.neighbour)).answers.map((each) => [each.promptId, each.version]));
    const written = await write(ours.neighbour, fromPlainText("In time."), (await versions())[prompt()] ?? 0);
    expect(written).toMatchObject({ state: "saved" });
    const [seen, key] = [await versions(), randomUUID()];
    const sent = await press(ours.neighbour, seen, key);
    expect(sent).toMatchObject({ ok: true });
    const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
    await database.assignment.update({ where, data: { closesAt: new Date(), closesWall: "2026-11-02T09:00" } });
    expect(await write(ours.classmate, fromPlainText("Too late."), 3)).toMatchObject({ state: "refused" });
    expect(await press(ours.classmate, { [prompt()]: 3 })).toMatchObject({ ok: false });
    expect((await desk(ours.classmate)).open).toBe(false);
    expect(await press(ours.neighbour, seen, key)).toEqual(sent);
    expect(await press(ours.neighbour, seen)).toMatchObject({ ok: false });
  });
});

test("an answer to a question that a newer version left out is still there to be read", async () => {
  const { ours: again } = await buildWorld(database);
  const [kept = "", dropped = ""] = again.open.promptIds;
  const place = [again.courseId, again.open.assignmentId] as const;
  const viewer = viewerOf(again.student);
  for (const [promptId, text] of [
    [kept, "He writes."],
    [dropped, "It knows enough."],
  ] as const) {
    const save = { promptId, content: inText(fromPlainText(text)), baseVersion: 0, clientId: randomUUID() };
    await saveAnswer(viewer, ...place, save);
  }
  expect((await readAnswers(viewer, ...place)).noLongerAsked).toEqual([]);
  await publishNext(database, again, again.open.assignmentId, { text: again.document, promptIds: [kept] });
  const found = await readAnswers(viewer, ...place);
  expect(found.published.prompts.map((prompt) => prompt.id)).toEqual([kept]);
  expect(found.noLongerAsked).toEqual([
    {
      promptId: dropped,
      asked: fromPlainText("What does the council know?"),
      content: fromPlainText("It knows enough."),
    },
  ]);
  expect((await readAnswers(viewerOf(again.classmate), ...place)).noLongerAsked).toEqual([]);
});
