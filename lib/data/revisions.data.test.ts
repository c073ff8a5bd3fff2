import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainTextOf } from "../domain/document/plain-text";
import { NotFound } from "../domain/policy/outcome";
import type { ReviewChange } from "../domain/review/change";
import { onDesk } from "../domain/review/edition";
import { database } from "./database";
import { readDocument, shareDocument } from "./documents";
import { readLibrary } from "./library";
import { changeEdition, discardEdition, publishEdition, readEdition } from "./revisions";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

type World = Awaited<ReturnType<typeof buildWorld>>;
let world: World;
beforeAll(async () => {
  world = await buildWorld(database);
});
afterAll(() => database.$disconnect());

const instructor = () => viewerOf(world.ours.instructor);
const ids = (which: "document" | "unassigned" = "unassigned"): [string, string] => [
  world.ours.courseId,
  world.ours[which].documentId,
];
const change = (base: number, asked: ReviewChange, key: string = crypto.randomUUID()) =>
  changeEdition(instructor(), ...ids(), { base, key, change: asked, said: "a change" });
const version = async () => (await readEdition(instructor(), ...ids())).version;
const throwAway = async () => discardEdition(instructor(), ...ids(), await version());
const retype = (blockId: string, text: string): ReviewChange => ({ do: "text", documentId: onDesk, blockId, text });

describe("correcting a published document", () => {
  it("saves changes beside the published text and publishes them as the next revision", async () => {
    expect(await readEdition(instructor(), ...ids())).toMatchObject({ version: 0, undo: null, number: 1 });
    expect(await publishEdition(instructor(), ...ids(), 0, "x")).toMatchObject({ ok: false });
    const first = await change(0, retype("b6", "I ask for timber, and for an answer by Friday."));
    expect(first).toMatchObject({ ok: true, value: { conflict: false, state: { version: 2 } } });
    expect((await readDocument(instructor(), ...ids())).beingEdited).toBe(true);
    expect(plainTextOf((await readDocument(instructor(), ...ids())).text)).not.toContain("Friday");
    expect(await publishEdition(instructor(), ...ids(), 2, " ")).toMatchObject({ ok: false, field: "note" });
    expect(await publishEdition(instructor(), ...ids(), 1, "late")).toMatchObject({ ok: false });
    const published = await publishEdition(instructor(), ...ids(), 2, "The day was missing.");
    expect(published).toEqual({ ok: true, value: { number: 2, readers: 0 } });
    const view = await readDocument(instructor(), ...ids());
    expect(view).toMatchObject({ number: 2, current: 2, beingEdited: false });
    expect(view.revisions).toMatchObject([{ number: 2, changeNote: "The day was missing." }, { number: 1 }]);
    expect(plainTextOf(view.text)).toContain("by Friday");
    expect(plainTextOf((await readDocument(instructor(), ...ids(), 1)).text)).not.toContain("Friday");
  });

  it("keeps the ids of untouched blocks and gives none twice", async () => {
    const before = await readEdition(instructor(), ...ids());
    await change(await version(), { do: "split", documentId: onDesk, blockId: "b5", at: 40 });
    const one = await readEdition(instructor(), ...ids());
    const added = one.review.draft.documents[0]?.content.blocks.find(
      ({ id }) => !before.published.blocks.some((each) => each.id === id),
    );
    expect(added?.id).toMatch(/^b\d+$/);
    await publishEdition(instructor(), ...ids(), one.version, "Divided.");
    await change(await version(), { do: "merge", documentId: onDesk, blockId: added?.id ?? "" });
    const two = await readEdition(instructor(), ...ids());
    await change(two.version, { do: "split", documentId: onDesk, blockId: "b5", at: 40 });
    const three = await readEdition(instructor(), ...ids());
    const again = three.review.draft.documents[0]?.content.blocks.map(({ id }) => id) ?? [];
    expect(again).not.toContain(added?.id);
    expect(new Set(again).size).toBe(again.length);
    await throwAway();
    const thrown = await readEdition(instructor(), ...ids());
    expect(thrown.undo).toBe("all changes thrown away");
    expect(thrown.review.draft.documents[0]?.content).toEqual(thrown.published);
    expect((await readDocument(instructor(), ...ids())).beingEdited).toBe(false);
  });

  it("gives back what was thrown away", async () => {
    await change(await version(), retype("b4", "Kept after all."));
    await throwAway();
    await change(await version(), { do: "undo" });
    expect(JSON.stringify(await readEdition(instructor(), ...ids()))).toContain("Kept after all.");
    expect((await readDocument(instructor(), ...ids())).beingEdited).toBe(true);
    await throwAway();
  });

  it("says no when nothing was changed in the end", async () => {
    await change(await version(), retype("b4", "Another beginning."));
    await change(await version(), { do: "undo" });
    expect(await publishEdition(instructor(), ...ids(), await version(), "Nothing")).toMatchObject({
      ...{ ok: false, problem: expect.stringContaining("Nothing has been changed") },
    });
    await throwAway();
  });

  it("is not thrown away by one who has not seen the newest change", async () => {
    await change(await version(), retype("b4", "One."));
    const seen = await version();
    await change(seen, retype("b4", "Two."));
    expect(await discardEdition(instructor(), ...ids(), seen)).toMatchObject({
      ...{ ok: false, problem: expect.stringContaining("Somebody changed") },
    });
    expect(await version()).toBe(seen + 1);
    expect(await throwAway()).toMatchObject({ ok: true });
  });

  it("two first changes at once make one working copy", async () => {
    const first = (text: string) =>
      changeEdition(instructor(), ...ids("document"), {
        ...{ base: 0, key: crypto.randomUUID(), change: retype("b4", text), said: "a change" },
      });
    const both = await Promise.all([first("One."), first("Other.")]);
    expect(both.map((each) => each.ok && each.value.conflict).sort()).toEqual([false, true]);
  });

  it("two changes at once: one is made, one is a conflict", async () => {
    const base = await version();
    const both = await Promise.all([change(base, retype("b4", "One.")), change(base, retype("b4", "Other."))]);
    expect(both.map((each) => each.ok && each.value.conflict).sort()).toEqual([false, true]);
    await throwAway();
  });

  it("never leaves a document without text, nor makes two of it", async () => {
    const { published } = await readEdition(instructor(), ...ids());
    let base = await version();
    const outcomes: boolean[] = [];
    for (const { id } of published.blocks) {
      const made = await change(base, { do: "exclude", documentId: onDesk, blockId: id });
      outcomes.push(made.ok);
      if (made.ok) base = made.value.state.version;
    }
    expect(outcomes.at(-1)).toBe(false);
    await throwAway();
    const divided = await change(await version(), { do: "begin", documentId: onDesk, blockId: "b5" });
    expect(divided).toMatchObject({ ok: false, problem: expect.stringContaining("one document") });
  });

  it("is for instructors: others read, or find nothing", async () => {
    const sent = { base: 0, key: "k", change: retype("b4", "Mine."), said: "x" };
    const { student, assistant } = world.ours;
    expect(await changeEdition(viewerOf(assistant), ...ids(), sent)).toMatchObject({ ok: false });
    await expect(readEdition(viewerOf(assistant), ...ids())).rejects.toThrow(NotFound);
    await expect(changeEdition(viewerOf(student), ...ids(), sent)).rejects.toThrow(NotFound);
    await expect(changeEdition(viewerOf(world.theirs.instructor), ...ids(), sent)).rejects.toThrow(NotFound);
    expect(await publishEdition(viewerOf(assistant), ...ids(), 0, "x")).toMatchObject({ ok: false });
    expect(await discardEdition(viewerOf(assistant), ...ids(), 0)).toMatchObject({ ok: false });
    expect(await shareDocument(viewerOf(assistant), ...ids(), true)).toMatchObject({ ok: false });
  });
});

describe("who reads a document", () => {
  const reads = async (
    who: keyof Pick<CourseWorld, "student" | "assistant" | "observer" | "dropped" | "instructor">,
    which: "document" | "unassigned",
  ) =>
    readDocument(viewerOf(world.ours[who]), ...ids(which)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFound) return false;
        throw error;
      },
    );

  it("students only what an open assignment gives them, or what is shared", async () => {
    expect(await reads("student", "document")).toBe(true);
    expect(await reads("student", "unassigned")).toBe(false);
    expect(await reads("assistant", "unassigned")).toBe(true);
    expect(await reads("observer", "unassigned")).toBe(true);
    expect(await reads("dropped", "document")).toBe(false);
    expect(
      (await readLibrary(viewerOf(world.ours.student), world.ours.courseId)).documents.map(({ id }) => id),
    ).toEqual([world.ours.document.documentId]);
    await shareDocument(instructor(), ...ids(), true);
    expect(await reads("student", "unassigned")).toBe(true);
    await shareDocument(instructor(), ...ids(), false);
    expect(await reads("student", "unassigned")).toBe(false);
  });

  it("students read the revision they were given, and no list of revisions", async () => {
    const student = viewerOf(world.ours.student);
    const view = await readDocument(student, ...ids("document"));
    expect(view).toMatchObject({ number: 1, revisions: [], mayEdit: false, beingEdited: false });
    await changeEdition(instructor(), ...ids("document"), {
      base: 0,
      key: "k9",
      change: retype("b6", "Corrected."),
      said: "x",
    });
    await publishEdition(instructor(), ...ids("document"), 2, "Corrected.");
    expect((await readDocument(student, ...ids("document"))).number).toBe(1);
    await expect(readDocument(student, ...ids("document"), 2)).rejects.toThrow(NotFound);
    await shareDocument(instructor(), ...ids("document"), true);
    expect((await readDocument(student, ...ids("document"))).number).toBe(2);
    await shareDocument(instructor(), ...ids("document"), false);
  });

  it("a withheld headnote stays withheld when the document is shared", async () => {
    const student = viewerOf(world.ours.student);
    const [courseId, documentId] = ids("document");
    const { assignmentId, assignmentVersionId } = world.ours.open;
    expect(plainTextOf((await readDocument(student, courseId, documentId)).text)).toContain("nineteen years");
    const number = 2;
    await database.$transaction(async (tx) => {
      const version = await tx.assignmentVersion.create({
        data: { courseId, assignmentId, number, parentNumber: 1, publishedById: world.ours.instructor.enrollmentId },
        select: { id: true },
      });
      expect(version.id).not.toBe(assignmentVersionId);
      await tx.excerpt.create({
        data: {
          ...{ courseId, assignmentId, assignmentVersionId: version.id, documentId, position: 0 },
          ...{ revisionId: world.ours.document.revisionId, showHeadnote: false, showNotes: false },
        },
        select: { id: true },
      });
      await tx.assignment.update({
        where: { courseId_id: { courseId, id: assignmentId } },
        data: { currentNumber: number },
      });
    });
    for (const shared of [false, true]) {
      await shareDocument(instructor(), courseId, documentId, shared);
      const text = plainTextOf((await readDocument(viewerOf(world.ours.student), courseId, documentId)).text);
      expect(text).not.toContain("nineteen years");
      expect(text).not.toContain("a survey in March");
      expect(text).toContain("No ship above 300 tons");
    }
    expect(plainTextOf((await readDocument(instructor(), courseId, documentId)).text)).toContain("nineteen years");
  });
});
