import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { RoomText } from "../domain/annotation/room";
import { fromPlainText } from "../domain/richtext/model";
import { saveAnnotation } from "./annotations";
import { database } from "./database";
import { readRoom } from "./room";
import { quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { sentNote, sentPlace } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let cut: string;

/** A second assignment that gives one paragraph of the same document, without headnote and notes. */
async function buildExcerpt(): Promise<string> {
  const { courseId, document, instructor, student, classmate } = ours;
  const { id: assignmentId } = await database.assignment.create({
    data: { courseId, title: "One paragraph", timeZone: "Europe/Berlin" },
  });
  await database.assignmentDocument.create({ data: { courseId, assignmentId, ...document } });
  const promptId = randomUUID();
  await database.prompt.create({ data: { courseId, id: promptId, assignmentId, kind: "ShortAnswer" } });
  const [versionId, excerptId] = [randomUUID(), randomUUID()];
  await database.$transaction(async (tx) => {
    const byId = instructor.enrollmentId;
    await tx.assignmentVersion.create({
      data: { courseId, id: versionId, assignmentId, number: 1, publishedById: byId },
    });
    const key = { courseId, assignmentId, assignmentVersionId: versionId, position: 0, ...document };
    await tx.excerpt.create({ data: { ...key, id: excerptId, showHeadnote: false, showNotes: false } });
    const { startAt, endAt } = quoted("b5", "No ship above 300 tons should lie there.");
    const place = { flow: "doc", startBlock: "b5", startOffset: 0, endBlock: "b5", endOffset: 40, startAt, endAt };
    await tx.excerptRange.create({ data: { courseId, excerptId, revisionId: document.revisionId, ...place } });
    const text = fromPlainText("What is forbidden?");
    await tx.promptVersion.create({
      data: { courseId, assignmentId, assignmentVersionId: versionId, promptId, position: 0, text },
    });
  });
  await database.assignment.update({
    where: { courseId_id: { courseId, id: assignmentId } },
    data: { currentNumber: 1, publishedAt: new Date(), publishedById: instructor.enrollmentId },
  });
  await database.assignee.createMany({
    data: [student, classmate].map((who, index) => {
      return { courseId, assignmentId, studentId: who.enrollmentId, pseudonym: `Grey Heron ${index + 1}` };
    }),
  });
  return assignmentId;
}

beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
});

const words = (text: RoomText | undefined) =>
  text?.text.items.map((item) => (item.kind === "gap" ? "[…]" : item.block.parts.map((part) => part.text).join("|")));
const room = (who: CourseWorld["student"], assignmentId = ours.open.assignmentId) =>
  readRoom(viewerOf(who), ours.courseId, assignmentId);

describe("the room", () => {
  test("has the text, the questions at their passages, and what one's course calls things", async () => {
    const found = await room(ours.student);
    expect(found).toMatchObject({ courseTitle: "Harbours of Europe", role: "Student", mayWrite: true });
    expect(found.sections).toEqual([{ id: ours.tuesday, name: "Tuesday" }]);
    expect(found.prompts).toMatchObject([
      { number: 1, kind: "Sourcing", place: { label: "¶3" } },
      { number: 2, kind: "Discussion", place: null },
    ]);
    expect(words(found.texts[0])).toHaveLength(8);
    expect(found.own.map((note) => note.mine)).toEqual([true, true, true, true]);
  });

  test("remembers a student's first visit, once, and nobody else's", async () => {
    const where = {
      courseId: ours.courseId,
      assignmentId: ours.open.assignmentId,
      studentId: ours.neighbour.enrollmentId,
    };
    await room(ours.neighbour);
    const first = (await database.assignee.findFirstOrThrow({ where })).openedAt;
    await room(ours.neighbour);
    expect(first).not.toBeNull();
    expect((await database.assignee.findFirstOrThrow({ where })).openedAt).toEqual(first);
    const before = await database.assignee.count({ where: { courseId: ours.courseId, openedAt: { not: null } } });
    await room(ours.instructor);
    expect(await database.assignee.count({ where: { courseId: ours.courseId, openedAt: { not: null } } })).toBe(before);
  });

  test("an excerpt gives its words and nothing more, and withholds on every other way", async () => {
    const before = await room(ours.classmate);
    expect(words(before.texts[0])).toContain(
      "The harbour master had served for nineteen years when he wrote this letter.",
    );
    cut = await buildExcerpt();
    const one = await room(ours.classmate, cut);
    expect(words(one.texts[0])).toEqual([
      "The harbour master to the town council",
      "12 MAY 1911",
      "[…]",
      "No ship above 300 tons should lie there.",
      "[…]",
      "Town archive, Harbour papers, box 4, folder 2, fol. 17",
    ]);
    const whole = await room(ours.classmate);
    expect(JSON.stringify(whole.texts)).not.toMatch(/nineteen years|survey in March/);
    expect(JSON.stringify(whole.texts)).toMatch(/I ask for timber/);
    expect(JSON.stringify((await room(ours.instructor)).texts)).toMatch(/nineteen years/);
  });

  test("a note on words outside the excerpt is refused", async () => {
    const note = sentNote(ours.document, { places: [sentPlace(ours.document, quoted("b6", "I ask for timber"))] });
    const outcome = await saveAnnotation(viewerOf(ours.student), ours.courseId, cut, note);
    expect(outcome).toMatchObject({ state: "refused", problem: expect.stringMatching(/not part of what is read/) });
    expect((await room(ours.student, cut)).own).toEqual([]);
  });

  test("a note at the edge of an excerpt brings nothing of what stands beyond it", async () => {
    const edge = quoted("b5", "No ship above 300 tons should lie there.");
    const note = sentNote(ours.document, { places: [sentPlace(ours.document, edge)] });
    const saved = await saveAnnotation(viewerOf(ours.student), ours.courseId, cut, note);
    expect(saved).toMatchObject({ state: "saved" });
    const kept = await database.annotationTarget.findFirstOrThrow({ where: { annotationId: note.id } });
    expect(`${kept.prefix}${kept.suffix}`).not.toBe("");
    const [found] = (await room(ours.student, cut)).own;
    expect(found?.places[0]?.passage).toMatchObject({ exact: kept.exact, prefix: "", suffix: "" });
  });

  test("one's own notes on words that are left out keep what they say, and others' are not shown", async () => {
    const { ours: again } = await buildWorld(database);
    const { courseId, open } = again;
    const only = quoted("b6", "I ask for timber");
    await publishNext(database, again, open.assignmentId, { text: again.document, only, promptIds: open.promptIds });
    const own = await readRoom(viewerOf(again.student), courseId, open.assignmentId);
    expect(own.own).toEqual([]);
    expect(own.unplaced.map((note) => note.id).toSorted()).toEqual(Object.values(again.notes).toSorted());
    expect(own.unplaced[0]?.body).toEqual(fromPlainText("He measures, then he accuses."));
    expect(JSON.stringify(own.unplaced)).not.toContain("300 tons");
    expect((await readRoom(viewerOf(again.classmate), courseId, open.assignmentId)).unplaced).toEqual([]);
  });
});
