import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyAssignment } from "../domain/assignment/draft";
import { NotFound } from "../domain/policy/outcome";
import { readAssignmentDesk, restoreAssignmentDraft, saveAssignmentDraft } from "./assignment-drafts";
import { createAssignment, listAssignments } from "./assignments";
import { database } from "./database";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});

const instructor = () => viewerOf(ours.instructor);
const titled = (title: string) => ({ ...emptyAssignment, title });
async function begun(): Promise<string> {
  const made = await createAssignment(instructor(), ours.courseId);
  if (!made.ok) throw new Error(made.problem);
  return made.value.assignmentId;
}
const save = (id: string, title: string, baseVersion: number, clientId: string = randomUUID()) =>
  saveAssignmentDraft(instructor(), ours.courseId, id, { draft: titled(title), baseVersion, clientId });
const desk = (id: string) => readAssignmentDesk(instructor(), ours.courseId, id);

describe("texts that are read elsewhere too", () => {
  const elsewhere = async (id: string) => (await desk(id)).readElsewhere.map(({ assignment }) => assignment).toSorted();
  const both = ["Assignment (later)", "Assignment (open)"];

  it("are named while those assignments are not over for everybody, and drafts and other texts are not", async () => {
    const { courseId, open, document } = ours;
    const id = await begun();
    const excerpts = [{ ...document, ranges: [], showHeadnote: true, showNotes: true }];
    const draft = { ...titled("A"), excerpts };
    await saveAssignmentDraft(instructor(), courseId, id, { draft, baseVersion: 1, clientId: "a" });
    expect(await elsewhere(id)).toEqual(both);
    expect(await elsewhere(open.assignmentId)).not.toContain("Assignment (open)");
    const where = { courseId_id: { courseId, id: open.assignmentId } };
    const closed = { closesAt: new Date(Date.now() - 3_600_000), closesWall: "2026-11-02T09:00" };
    await database.assignment.update({ where, data: closed });
    expect(await elsewhere(id)).toEqual(["Assignment (later)"]);
    const { student, instructor: by } = ours;
    const of = { courseId, assignmentId: open.assignmentId, enrollmentId: student.enrollmentId };
    const given = await database.dateOverride.create({ data: { ...of, closesCleared: true, byId: by.enrollmentId } });
    expect(await elsewhere(id)).toEqual(both);
    await database.dateOverride.delete({ where: { courseId_id: { courseId, id: given.id } } });
    const extra = (extraHours: number) =>
      database.enrollment.update({
        where: { courseId_id: { courseId, id: student.enrollmentId } },
        data: { extraHours },
      });
    await extra(24);
    expect(await elsewhere(id)).toEqual(both);
    await extra(0);
    await database.assignment.update({ where, data: { closesAt: null, closesWall: null } });
  });
});

describe("saving a draft assignment", () => {
  it("an empty one is taken up again; one that was written in is not", async () => {
    const id = await begun();
    expect(await begun()).toBe(id);
    await save(id, "Whose quay?", 1);
    expect(await begun()).not.toBe(id);
  });

  it("counts versions and shows the title in the list", async () => {
    const id = await begun();
    expect(await save(id, "A", 1)).toMatchObject({ state: "saved", version: 2 });
    expect(await save(id, "B", 2)).toMatchObject({ state: "saved", version: 3 });
    expect((await desk(id)).draft.title).toBe("B");
    const { assignments } = await listAssignments(instructor(), ours.courseId, new Date());
    expect(assignments.find((each) => each.id === id)).toMatchObject({ title: "B", taught: { status: "draft" } });
  });

  it("the same save sent twice is one", async () => {
    const id = await begun();
    await save(id, "Once", 1, "save-1");
    expect(await save(id, "Once", 1, "save-1")).toMatchObject({ state: "saved", version: 2 });
    expect((await desk(id)).history.map((each) => each.kind)).toEqual(["Autosave"]);
  });

  it("of two tabs the newer is shown, the other is kept and can be brought back", async () => {
    const id = await begun();
    await save(id, "First tab", 1);
    const lost = await save(id, "Second tab", 1);
    expect(lost).toMatchObject({ state: "conflict", version: 2, theirs: { title: "First tab" } });
    const kept = (await desk(id)).history.find((each) => each.kind === "Conflict");
    const restored = await restoreAssignmentDraft(instructor(), ours.courseId, id, {
      versionId: kept?.id ?? "",
      baseVersion: 2,
    });
    expect(restored).toEqual({ ok: true, value: { version: 3 } });
    const again = await restoreAssignmentDraft(instructor(), ours.courseId, id, {
      versionId: kept?.id ?? "",
      baseVersion: 2,
    });
    expect(again).toMatchObject({ ok: false });
    const { draft, history } = await desk(id);
    expect(draft.title).toBe("Second tab");
    expect(history.map((each) => each.kind)).toEqual(["Restore", "Save", "Conflict", "Autosave"]);
  });

  it("of two saves at the same moment exactly one wins, and both texts exist", async () => {
    const id = await begun();
    const states = await Promise.all([save(id, "Left", 1), save(id, "Right", 1)]);
    expect(states.map((each) => each.state).toSorted()).toEqual(["conflict", "saved"]);
    const titles = await database.workingCopyVersion.findMany({ where: { workingCopy: { assignmentId: id } } });
    expect(titles.map((each) => JSON.stringify(each.content)).join()).toMatch(/Left.*Right|Right.*Left/);
  });

  it("autosaves of one sitting are thinned to the newest", async () => {
    const id = await begun();
    for (let version = 1; version <= 5; version++) await save(id, `Version ${version}`, version);
    expect((await desk(id)).history).toHaveLength(1);
  });

  it("is for instructors: an assistant is told, everybody else finds nothing", async () => {
    const id = await begun();
    const as = (person: CourseWorld["student"]) =>
      saveAssignmentDraft(viewerOf(person), ours.courseId, id, { draft: titled("No"), baseVersion: 1, clientId: "c" });
    expect(await as(ours.assistant)).toMatchObject({ state: "refused" });
    for (const person of [ours.student, ours.observer, ours.dropped, theirs.instructor]) {
      await expect(as(person)).rejects.toThrow(NotFound);
      await expect(readAssignmentDesk(viewerOf(person), ours.courseId, id)).rejects.toThrow(NotFound);
      await expect(createAssignment(viewerOf(person), ours.courseId)).rejects.toThrow(NotFound);
    }
  });
});

describe("the list of assignments", () => {
  const list = (person: CourseWorld["student"]) => listAssignments(viewerOf(person), ours.courseId, new Date());

  it("a student sees what is published and given, with their own state and nobody’s counts", async () => {
    const { assignments } = await list(ours.student);
    expect(assignments.map((each) => [each.title, each.mine, each.taught]).toSorted()).toEqual([
      ["Assignment (later)", "not open", null],
      ["Assignment (open)", "to do", null],
    ]);
  });

  it("an assistant counts the students of their sections", async () => {
    const { assignments } = await list(ours.assistant);
    const open = assignments.find((each) => each.id === ours.open.assignmentId);
    expect(open?.taught?.counts.assigned).toBe(2);
    const all = (await list(ours.instructor)).assignments.find((each) => each.id === ours.open.assignmentId);
    expect(all?.taught?.counts.assigned).toBe(3);
  });
});
