import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { AssignmentDraft } from "../domain/assignment/draft";
import { readPacked } from "../domain/assignment/packed";
import { done, NotFound, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { copyAssignment, exportAssignment, importAssignment, readCopyPlace } from "./assignment-copies";
import { readAssignmentDesk, saveAssignmentDraft } from "./assignment-drafts";
import { publishAssignment } from "./assignment-publishing";
import { database } from "./database";
import { enrol, quoted } from "./testing/course";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
/** Teaches both courses. */
let both: Viewer;
/** What is copied: with a gate, an expected zone, a key, a rubric of a question and dates. */
let original: AssignmentDraft;

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};
/** Into a course, by one press. */
const to = (courseId: string) => ({ courseId, key: randomUUID() });
const fileOf = (text: string) => () => Promise.resolve(done(new TextEncoder().encode(text)));
const draftOf = async (viewer: Viewer, { courseId, assignmentId }: { courseId: string; assignmentId: string }) =>
  (await readAssignmentDesk(viewer, courseId, assignmentId)).draft;

beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
  const { userId } = await enrol(database, ours.courseId, "Instructor", "Bea Both");
  await database.enrollment.create({ data: { courseId: theirs.courseId, userId, role: "Instructor" } });
  both = viewerOf({ userId, enrollmentId: "" });
  const { courseId, open, document } = ours;
  const { draft, version } = await readAssignmentDesk(both, courseId, open.assignmentId);
  const { flow, start, end } = quoted("b6", "I ask for timber");
  const [first, second] = draft.prompts;
  if (!first || !second) throw new Error("two questions are expected");
  const zone = { ...document, span: { flow, start, end } };
  original = {
    ...draft,
    due: "2026-12-03T18:00",
    closes: "2026-12-05T18:00",
    groupSetId: ours.groups.groupSetId,
    prompts: [
      {
        ...first,
        // Its text is shut when it is asked: it cannot stand on words of it.
        passage: null,
        skill: "sourcing",
        settings: { ...first.settings, sheet: true, gates: document.documentId },
        hidden: { ...first.hidden, zones: [zone], samples: [{ level: "Proficient", text: "He warns them." }] },
      },
      { ...second, passage: first.passage, rubric: `version:${ours.rubric.rubricVersionId}` },
    ],
  };
  const save = { draft: original, baseVersion: version, clientId: randomUUID() };
  expect(await saveAssignmentDraft(both, courseId, open.assignmentId, save)).toMatchObject({ state: "saved" });
});

describe("copying an assignment", () => {
  it("writes nothing where it is taken from: a draft begins when somebody opens it", async () => {
    const where = { courseId: ours.courseId, assignmentId: ours.later.assignmentId };
    await exportAssignment(both, ours.courseId, ours.later.assignmentId);
    value(await copyAssignment(both, ours.courseId, ours.later.assignmentId, to(ours.courseId)));
    expect(await database.workingCopy.count({ where })).toBe(0);
  });

  it("makes a second one beside it, a draft with everything that teaches and nothing of students", async () => {
    const { courseId, open } = ours;
    const made = value(await copyAssignment(both, courseId, open.assignmentId, to(courseId)));
    expect(made.leftOut).toEqual([]);
    const there = await draftOf(both, made);
    const anonymous = (draft: AssignmentDraft) => ({
      ...draft,
      title: "",
      prompts: draft.prompts.map((each) => ({ ...each, id: "" })),
    });
    expect(anonymous(there)).toEqual(anonymous(original));
    expect(there.title).toBe(`${original.title} (copy)`);
    expect(there.prompts.map(({ id }) => id)).not.toEqual(original.prompts.map(({ id }) => id));
    const where = { courseId, assignmentId: made.assignmentId };
    expect(await database.assignee.count({ where })).toBe(0);
    expect(await database.annotation.count({ where })).toBe(0);
    expect(await database.dateOverride.count({ where })).toBe(0);
    const row = await database.assignment.findFirstOrThrow({ where: { courseId, id: made.assignmentId } });
    expect(row).toMatchObject({ publishedAt: null, currentNumber: null, dueAt: null });
  });

  it("takes it into another course: texts once, rubrics, gates and zones at their new places, groups left out", async () => {
    const { courseId, open } = ours;
    const documents = () => database.document.count({ where: { courseId: theirs.courseId } });
    const before = await documents();
    const made = value(await copyAssignment(both, courseId, open.assignmentId, to(theirs.courseId)));
    expect(made.leftOut).toEqual(["Groups belong to a course: choose them anew."]);
    const again = value(await copyAssignment(both, courseId, open.assignmentId, to(theirs.courseId)));
    expect(await documents()).toBe(before + 1);
    const [there, second] = [await draftOf(both, made), await draftOf(both, again)];
    const [excerpt] = there.excerpts;
    expect(second.excerpts).toEqual(there.excerpts);
    expect(await database.revision.count({ where: { courseId: theirs.courseId, id: excerpt?.revisionId } })).toBe(1);
    const [gate, marked] = there.prompts;
    expect(gate?.settings.gates).toBe(excerpt?.documentId);
    expect(marked?.passage?.revisionId).toBe(excerpt?.revisionId);
    expect(gate?.hidden.zones.map(({ revisionId }) => revisionId)).toEqual([excerpt?.revisionId]);
    expect(gate?.hidden.samples).toEqual(original.prompts[0]?.hidden.samples);
    const rubric = marked?.rubric?.slice(8) ?? "";
    expect(await database.rubricVersion.count({ where: { courseId: theirs.courseId, id: rubric } })).toBe(1);
    // The same rubric once more is the same rubric.
    expect(second.prompts[1]?.rubric).toBe(marked?.rubric);
    expect([there.due, there.closes, there.groupSetId]).toEqual(["2026-12-03T18:00", "2026-12-05T18:00", null]);
    const published = await publishAssignment(both, theirs.courseId, made.assignmentId, { version: 1, changeNote: "" });
    expect(published).toMatchObject({ ok: true, value: { number: 1 } });
  });

  it("is for those who teach both courses", async () => {
    const { courseId, open } = ours;
    const only = viewerOf(ours.instructor);
    await expect(copyAssignment(only, courseId, open.assignmentId, to(theirs.courseId))).rejects.toThrow(NotFound);
    await expect(readCopyPlace(viewerOf(ours.assistant), courseId, open.assignmentId)).rejects.toThrow(NotFound);
    await expect(exportAssignment(viewerOf(ours.student), courseId, open.assignmentId)).rejects.toThrow(NotFound);
    const { courses, title } = await readCopyPlace(both, courseId, open.assignmentId);
    expect(courses.map(({ id, here }) => [id, here])).toEqual([
      [courseId, true],
      [theirs.courseId, false],
    ]);
    expect(title).toBe("Assignment (open)");
  });

  it("makes one when a press comes twice, and answers both alike; another course is another copy", async () => {
    const { courseId, open } = ours;
    const count = () => database.assignment.count({ where: { courseId: { in: [courseId, theirs.courseId] } } });
    const before = await count();
    const press = to(theirs.courseId);
    const copy = () => copyAssignment(both, courseId, open.assignmentId, press);
    const [one, two] = (await Promise.all([copy(), copy()])).map(value);
    expect(two).toEqual(one);
    expect(one?.leftOut).not.toEqual([]);
    expect(await count()).toBe(before + 1);
    const here = value(await copyAssignment(both, courseId, open.assignmentId, { ...press, courseId }));
    expect(here.courseId).toBe(courseId);
    expect(await count()).toBe(before + 2);
  });
});

describe("an assignment as a file", () => {
  it("is taken in once when the answer was lost and it is sent again", async () => {
    const file = await exportAssignment(both, ours.courseId, ours.later.assignmentId);
    const [stranger, key] = [viewerOf(theirs.instructor), randomUUID()];
    const take = async () => value(await importAssignment(stranger, theirs.courseId, fileOf(file), key));
    expect(await take()).toEqual(await take());
  });

  it("comes whole into a stranger's course, and once more without doubling its texts", async () => {
    const text = await exportAssignment(both, ours.courseId, ours.open.assignmentId);
    const stranger = viewerOf(theirs.instructor);
    // Other words than those of the course: the text is not there yet.
    const file = text.replaceAll("timber", "tinder");
    const documents = () => database.document.count({ where: { courseId: theirs.courseId } });
    const before = await documents();
    const made = value(await importAssignment(stranger, theirs.courseId, fileOf(file)));
    expect(await documents()).toBe(before + 1);
    value(await importAssignment(stranger, theirs.courseId, fileOf(file)));
    expect(await documents()).toBe(before + 1);
    const there = await draftOf(stranger, made);
    expect(there.title).toBe(original.title);
    expect(there.prompts.map((each) => each.text)).toEqual(original.prompts.map((each) => each.text));
    expect(there.prompts[0]?.settings.gates).toBe(there.excerpts[0]?.documentId);
    expect(await exportAssignment(stranger, theirs.courseId, made.assignmentId)).toContain("tinder");
  });

  it("holds nothing of students: no names, notes or answers", async () => {
    const text = await exportAssignment(both, ours.courseId, ours.open.assignmentId);
    expect(readPacked(text).ok).toBe(true);
    const { student, notes, submission } = ours;
    for (const secret of ["Sami", "Grey Heron", student.enrollmentId, notes.assignment, submission.answerId]) {
      expect(text).not.toContain(secret);
    }
  });

  it.each<[string, (text: string) => string]>([
    ["cut off", (text) => text.slice(0, -100)],
    ["something else", () => "a,b\n1,2\n"],
    ["empty", () => ""],
    ["a newer one", (text) => text.replace('"version": 1', '"version": 2')],
    ["changed by hand", (text) => text.replace('"due": "2026-12-03T18:00"', '"due": "Thursday"')],
    ["a rubric without a name", (text) => text.replace(/"name": "version:[^"]+"/, '"name": "version:mine"')],
  ])("is refused beside the field when it is %s, and nothing is written", async (_, damage) => {
    const text = damage(await exportAssignment(both, ours.courseId, ours.open.assignmentId));
    const count = () => database.assignment.count({ where: { courseId: theirs.courseId } });
    const before = await count();
    const outcome = await importAssignment(viewerOf(theirs.instructor), theirs.courseId, fileOf(text));
    expect(outcome).toMatchObject({ ok: false, field: "file" });
    expect(await count()).toBe(before);
  });

  it("is not received from those who may not take it in", async () => {
    const never = () => Promise.reject(new Error("received"));
    await expect(importAssignment(viewerOf(ours.student), ours.courseId, never)).rejects.toThrow(NotFound);
    expect(await importAssignment(viewerOf(ours.assistant), ours.courseId, never)).toMatchObject({ ok: false });
  });
});
