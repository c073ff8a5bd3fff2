import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { readAssignmentDesk, saveAssignmentDraft } from "./assignment-drafts";
import { copyCourse, readCourseCopy } from "./course-copies";
import { database } from "./database";
import { readDocument } from "./documents";
import { publishRevisionRow } from "./parts/publish-revision";
import { revisionContent } from "./parts/revision-content";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let world: CourseWorld;
const now = new Date("2027-02-01T09:00Z");
const next = {
  title: "Harbours, again",
  term: "Spring 2027",
  timeZone: "Europe/Berlin",
  firstDue: null,
  key: randomUUID(),
};
const teacher = () => viewerOf(world.instructor, true);

/** Another draft of the open assignment, due on a Thursday; the released text has a newer revision that it does not read. */
beforeAll(async () => {
  world = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, open, document, instructor } = world;
  const { draft, version } = await readAssignmentDesk(teacher(), courseId, open.assignmentId);
  const dated = { ...draft, opens: "2026-10-20T09:00", due: "2026-11-05T18:00" };
  await saveAssignmentDraft(teacher(), courseId, open.assignmentId, {
    ...{ draft: dated, baseVersion: version, clientId: randomUUID() },
  });
  const content = await revisionContent(database, courseId, document.revisionId);
  await database.$transaction((tx) =>
    publishRevisionRow(tx, {
      ...{ courseId, documentId: document.documentId, number: 2, changeNote: null },
      ...{ content: { ...content, meta: { ...content.meta, title: "The letter, corrected" } } },
      publishedById: instructor.enrollmentId,
    }),
  );
  await database.skill.create({ data: { courseId, key: "silences", name: "Silences", position: 4 } });
  await database.skill.create({
    data: { courseId, key: "gone", name: "Given up", position: 5, retiredAt: new Date() },
  });
});

async function copied(firstDue: string | null) {
  const outcome = await copyCourse(teacher(), world.courseId, { ...next, key: randomUUID(), firstDue }, now);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

describe("a course taken to the next term", () => {
  it("tells beforehand what there is to take", async () => {
    expect(await readCourseCopy(teacher(), world.courseId)).toMatchObject({
      ...{ title: "Harbours of Europe", timeZone: "Europe/Berlin", documents: 2, firstDue: "2026-11-05T18:00" },
    });
  });

  it("takes documents, skills and assignments as drafts, with the revision each reads and its wall times", async () => {
    const made = await copied(null);
    const { courseId } = made;
    const viewer = teacher();
    const skills = await database.skill.findMany({ where: { courseId }, orderBy: { position: "asc" } });
    expect(skills.map(({ key }) => key)).toEqual(["sourcing", "context", "corroboration", "close-reading", "silences"]);
    const documents = await database.document.findMany({ where: { courseId }, orderBy: { position: "asc" } });
    expect(documents).toHaveLength(2);
    expect(made.documents).toBe(2);
    const letter = documents.find((each) => each.copiedFromId === world.document.documentId);
    expect(letter).toMatchObject({ title: "The letter, corrected", sharedAt: null, copiedFromNumber: 2 });
    const { revisions } = await readDocument(viewer, courseId, letter?.id ?? "");
    expect(revisions.map(({ number }) => number).toSorted()).toEqual([1, 2]);
    const assignments = await database.assignment.findMany({ where: { courseId }, orderBy: { position: "asc" } });
    expect(assignments).toHaveLength(made.assignments);
    expect(assignments.every((each) => each.publishedAt === null && each.currentNumber === null)).toBe(true);
    const open = assignments.find((each) => each.title === "Assignment (open)");
    const { draft } = await readAssignmentDesk(viewer, courseId, open?.id ?? "");
    expect([draft.opens, draft.due]).toEqual(["2026-10-20T09:00", "2026-11-05T18:00"]);
    const first = await database.revision.findFirstOrThrow({ where: { courseId, documentId: letter?.id, number: 1 } });
    expect(draft.excerpts.map(({ revisionId }) => revisionId)).toEqual([first.id]);
  });

  it("is made once when a press comes twice, and both are answered alike", async () => {
    const count = () => database.course.count();
    const before = await count();
    const press = { ...next, key: randomUUID() };
    const copy = () => copyCourse(teacher(), world.courseId, { ...press, firstDue: null }, now);
    const [one, two] = await Promise.all([copy(), copy()]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ ok: true });
    expect(await count()).toBe(before + 1);
  });

  it("takes nobody along, and nothing anybody wrote", async () => {
    const { courseId } = await copied(null);
    const people = await database.enrollment.findMany({ where: { courseId } });
    expect(people.map(({ userId, role }) => [userId, role])).toEqual([[world.instructor.userId, "Instructor"]]);
    const where = { where: { courseId } };
    const counts = await Promise.all([
      ...[database.annotation.count(where), database.assignee.count(where), database.submission.count(where)],
      ...[database.section.count(where), database.groupSet.count(where), database.dateOverride.count(where)],
    ]);
    expect(counts).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("moves every date by whole weeks, so that Thursday 18:00 stays Thursday 18:00", async () => {
    const { courseId } = await copied("2027-04-12");
    const open = await database.assignment.findFirstOrThrow({ where: { courseId, title: "Assignment (open)" } });
    const { draft } = await readAssignmentDesk(teacher(), courseId, open.id);
    expect([draft.opens, draft.due]).toEqual(["2027-03-30T09:00", "2027-04-15T18:00"]);
  });

  it.each<[string, object, string]>([
    ["a clock that is none", { timeZone: "Europe/Atlantis" }, "timeZone"],
    ["a day that does not exist", { firstDue: "2027-02-30" }, "firstDue"],
  ])("refuses %s and makes no course", async (_, wrong, field) => {
    const count = () => database.course.count();
    const before = await count();
    expect(await copyCourse(teacher(), world.courseId, { ...next, ...wrong }, now)).toMatchObject({ ok: false, field });
    expect(await count()).toBe(before);
  });

  it("asks for the grant, and is nobody else's", async () => {
    const ungranted = viewerOf(world.instructor);
    expect(await copyCourse(ungranted, world.courseId, next, now)).toMatchObject({ ok: false });
    for (const person of [world.assistant, world.student, world.observer]) {
      await expect(copyCourse(viewerOf(person, true), world.courseId, next, now)).rejects.toThrow(NotFound);
    }
  });
});
