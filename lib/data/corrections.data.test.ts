import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Passage } from "../domain/anchor/passage";
import { NotFound } from "../domain/policy/outcome";
import { onDesk } from "../domain/review/edition";
import { placeAnnotation } from "./anchors";
import { saveAnnotation } from "./annotations";
import { giveRevision, readReaders } from "./corrections";
import { database } from "./database";
import { changeEdition, publishEdition, readEdition } from "./revisions";
import { readRoom } from "./room";
import { buildNote, quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { sentNote, sentPlace } from "./testing/sent-note";
import { buildCourseWorld, buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
/** Notes on words that stay, that are corrected, that are taken out; and a private one of another student. */
let notes: { stays: string; corrected: string; gone: string; own: string };
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
  const at = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, ...ours.document };
  const by = ours.student.enrollmentId;
  const note = (passage: Passage, audience: "Assignment" | "Private" = "Assignment", author = by) =>
    buildNote(database, at, author, audience, null, passage);
  notes = {
    stays: await note(quoted("b4", "The quay has sunk")),
    corrected: await note(quoted("b5", "The pilots know it; the council does not.")),
    gone: await note(quoted("b6", "I ask for timber")),
    own: await note(quoted("b6", "for timber"), "Private", ours.classmate.enrollmentId),
  };
});
afterAll(() => database.$disconnect());

const instructor = () => viewerOf(ours.instructor);
const text = (): [string, string] => [ours.courseId, ours.document.documentId];
const room = (): [string, string] => [ours.courseId, ours.open.assignmentId];

/** Publishes the next revision with these words in these blocks. */
async function correct(words: Record<string, string>): Promise<number> {
  for (const [blockId, said] of Object.entries(words)) {
    const { version } = await readEdition(instructor(), ...text());
    const change = { do: "text", documentId: onDesk, blockId, text: said } as const;
    const sent = { base: version, key: crypto.randomUUID(), change, said: "a correction" };
    expect(await changeEdition(instructor(), ...text(), sent)).toMatchObject({ ok: true });
  }
  const { version } = await readEdition(instructor(), ...text());
  const published = await publishEdition(instructor(), ...text(), version, "Read against the original.");
  if (!published.ok) throw new Error(published.problem);
  return published.value.number;
}

const placesOf = (annotationId: string) =>
  database.annotationTarget.findMany({
    where: { courseId: ours.courseId, annotationId },
    orderBy: { createdAt: "asc" },
    select: { revisionId: true, status: true, exact: true, startAt: true, supersededAt: true },
  });

describe("giving a corrected text to an assignment", () => {
  it("says beforehand what becomes of the notes the instructor may see, and of the others nothing", async () => {
    const number = await correct({
      b5: "No ship above 300 tons should lie there. The pilots know this; the council does not.",
      b6: "An answer is wanted.",
    });
    expect(number).toBe(2);
    const page = await readReaders(instructor(), ...text());
    const reader = page.readers.find(({ assignmentId }) => assignmentId === ours.open.assignmentId);
    expect(reader).toMatchObject({ number: 1, effect: { problem: null, counts: { Changed: 1, Orphaned: 1 } } });
    const touched = reader?.effect?.touched ?? [];
    expect(touched.map(({ status, before, after }) => [status, before, after])).toEqual([
      ["Changed", "The pilots know it; the council does not.", "The pilots know this; the council does not."],
      ["Orphaned", "I ask for timber", null],
    ]);
    expect(JSON.stringify(page)).not.toContain(notes.own);
    for (const who of [ours.assistant, ours.student, ours.observer]) {
      await expect(readReaders(viewerOf(who), ...text())).rejects.toThrow(NotFound);
    }
  });

  it("is refused when another revision was published since it was looked at", async () => {
    expect(await giveRevision(instructor(), ...text(), ours.open.assignmentId, 1)).toMatchObject({ ok: false });
  });

  it("moves every note in one transaction, and leaves the places in the old text to what was submitted", async () => {
    expect(await giveRevision(instructor(), ...text(), ours.open.assignmentId, 2)).toEqual({
      ok: true,
      value: { number: 2 },
    });
    const [before, after] = await placesOf(notes.corrected);
    expect(before).toMatchObject({ status: "Exact", exact: "The pilots know it; the council does not." });
    expect(after).toMatchObject({ status: "Changed", exact: "The pilots know this; the council does not." });
    expect(before?.supersededAt).toBeNull();
    expect((await placesOf(notes.stays))[1]).toMatchObject({ status: "Exact", exact: "The quay has sunk" });
    expect((await placesOf(notes.gone))[1]).toMatchObject({
      status: "Orphaned",
      startAt: null,
      exact: "I ask for timber",
    });
    expect((await placesOf(notes.own))[1]).toMatchObject({ status: "Orphaned" });
    const evidence = await database.evidence.findMany({ where: { courseId: ours.courseId } });
    expect(new Set(evidence.map(({ revisionId }) => revisionId))).toEqual(new Set([ours.document.revisionId]));
  });

  it("tells the author what became of each note, with the old words", async () => {
    const read = await readRoom(viewerOf(ours.student), ...room());
    const corrected = read.own.find(({ id }) => id === notes.corrected);
    expect(corrected?.places[0]).toMatchObject({
      status: "Changed",
      before: "The pilots know it; the council does not.",
    });
    expect(read.unplaced.find(({ id }) => id === notes.gone)).toMatchObject({
      status: "Orphaned",
      before: "I ask for timber",
    });
    expect(read.changeNote).toMatch(/corrected/);
  });

  it("asks nothing twice: a second press changes nothing", async () => {
    const rows = await database.annotationTarget.count();
    expect(await giveRevision(instructor(), ...text(), ours.open.assignmentId, 2)).toMatchObject({ ok: true });
    expect(await database.annotationTarget.count()).toBe(rows);
  });
});

describe("a note that lost its words", () => {
  const place = async (quote: string, who = ours.student, note = notes.gone) => {
    const read = await readRoom(viewerOf(who), ...room());
    const source = read.texts[0];
    const item = source?.text.items.find((each) => each.kind === "block" && each.block.parts[0]?.text.includes(quote));
    const block = item?.kind === "block" ? item.block : null;
    const offset = block?.parts[0]?.text.indexOf(quote) ?? -1;
    const blockId = block?.id ?? "";
    const span = { flow: "doc" as const, start: { blockId, offset }, end: { blockId, offset: offset + quote.length } };
    return placeAnnotation(viewerOf(who), ...room(), note, { ordinal: 0, revisionId: source?.revisionId ?? "", span });
  };

  it("is put at a passage by its author", async () => {
    expect(await place("An answer is wanted")).toMatchObject({ ok: true });
    const rows = await placesOf(notes.gone);
    expect(rows.filter(({ supersededAt }) => supersededAt !== null)).toHaveLength(1);
    expect(rows.at(-1)).toMatchObject({ status: "Exact", exact: "An answer is wanted" });
    const read = await readRoom(viewerOf(ours.student), ...room());
    expect(read.unplaced.map(({ id }) => id)).not.toContain(notes.gone);
  });

  it("stays where it stands when it stands where it was written", async () => {
    expect(await place("An answer", ours.student, notes.stays)).toMatchObject({ ok: false });
  });

  it("has one place in the room however often it is put somewhere", async () => {
    const live = async () => (await placesOf(notes.gone)).filter(({ supersededAt }) => supersededAt === null);
    const before = await live();
    expect(await place("An answer")).toMatchObject({ ok: true });
    expect(await live()).toHaveLength(before.length);
  });

  it("is nobody else's to move, and a private one does not exist for others", async () => {
    expect(await place("An answer", ours.classmate, notes.corrected)).toMatchObject({ ok: false });
    expect(await place("An answer", ours.instructor, notes.corrected)).toMatchObject({ ok: true });
    await expect(place("An answer", ours.instructor, notes.own)).rejects.toThrow(NotFound);
  });

  it("finds its words again when they are put back", async () => {
    const number = await correct({ b6: "I ask for timber, and for an answer." });
    expect(await giveRevision(instructor(), ...text(), ours.open.assignmentId, number)).toMatchObject({ ok: true });
    expect((await placesOf(notes.own)).at(-1)).toMatchObject({ exact: "for timber", supersededAt: null });
  });
});

describe("writing while a correction is published", () => {
  it("carries a new note that was begun in the text before to where its words stand now", async () => {
    const note = sentNote(ours.document, { places: [sentPlace(ours.document, quoted("b4", "I wrote of it twice"))] });
    const saved = await saveAnnotation(viewerOf(ours.student), ...room(), note);
    expect(saved).toMatchObject({ state: "saved" });
    const [row] = await placesOf(note.id);
    expect(row).toMatchObject({ exact: "I wrote of it twice" });
    expect(row?.revisionId).not.toBe(ours.document.revisionId);
  });

  it("refuses in words a passage of a revision that is not read here yet", async () => {
    await correct({ b6: "An answer, and timber." });
    const { current } = await database.document.findUniqueOrThrow({
      where: { courseId_id: { courseId: ours.courseId, id: ours.document.documentId } },
      select: { current: { select: { id: true } } },
    });
    const note = sentNote(
      { revisionId: current?.id ?? "" },
      {
        places: [sentPlace({ revisionId: current?.id ?? "" }, quoted("b4", "I wrote of it twice"))],
      },
    );
    const saved = await saveAnnotation(viewerOf(ours.student), ...room(), note);
    expect(saved).toMatchObject({ state: "refused", field: "places" });
  });
});

describe("a note in a room of two texts", () => {
  let world: CourseWorld;
  beforeAll(async () => {
    world = await buildCourseWorld(database, "Harbours of Europe");
    const { open, document, unassigned: beside } = world;
    const next = { text: document, beside, promptIds: open.promptIds, place: quoted("b5", "No ship") };
    await publishNext(database, world, open.assignmentId, next);
  });
  const live = (annotationId: string) =>
    database.annotationTarget.findMany({
      where: { courseId: world.courseId, annotationId, supersededAt: null },
      select: { revisionId: true, exact: true },
    });
  const put = (note: string) => {
    const { courseId, open, student, unassigned } = world;
    const { flow, start, end } = quoted("b4", "I wrote of it twice");
    const there = { ordinal: 0, revisionId: unassigned.revisionId, span: { flow, start, end } };
    return placeAnnotation(viewerOf(student), courseId, open.assignmentId, note, there);
  };

  it("is not put into the other one when it stands where it was written, and never stands in both", async () => {
    const note = world.notes.assignment;
    const before = await live(note);
    expect(await put(note)).toMatchObject({ ok: false });
    expect(await live(note)).toEqual(before);
    const where = { courseId: world.courseId, annotationId: note };
    const nowhere = {
      startBlock: null,
      startOffset: null,
      endBlock: null,
      endOffset: null,
      startAt: null,
      endAt: null,
    };
    await database.annotationTarget.updateMany({ where, data: { ...nowhere, status: "NeedsReview" } });
    expect(await put(note)).toMatchObject({ ok: true });
    expect(await live(note)).toEqual([{ revisionId: world.unassigned.revisionId, exact: "I wrote of it twice" }]);
  });
});
