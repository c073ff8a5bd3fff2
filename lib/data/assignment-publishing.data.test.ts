import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type AssignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "../domain/assignment/draft";
import { NotFound, type Outcome } from "../domain/policy/outcome";
import { freshRow } from "../domain/rubric/edit-rubric";
import { readAnswers } from "./answers";
import { markChangesSeen } from "./assignment-changes";
import { readAssignmentDesk, saveAssignmentDraft } from "./assignment-drafts";
import { readAssignmentPreview } from "./assignment-preview";
import { publishAssignment } from "./assignment-publishing";
import { revealNotes, shutNotesAgain } from "./assignment-visibility";
import { createAssignment } from "./assignments";
import { database } from "./database";
import { readPacket } from "./packet";
import { rubricTemplates } from "./parts/content";
import { publishedAssignment } from "./parts/published-assignment";
import { rubricVersion } from "./parts/rubric-version";
import { readRoom } from "./room";
import { publishRubric } from "./rubrics";
import { buildNote, quoted } from "./testing/course";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});

const instructor = () => viewerOf(ours.instructor);
const span = (blockId: string, exact: string) => {
  const { flow, start, end } = quoted(blockId, exact);
  return { flow, start, end };
};
const prompt = (text: string, given: Partial<DraftPrompt> = {}): DraftPrompt => ({
  ...{ id: randomUUID(), kind: "Sourcing", text, skill: "sourcing", points: "2.5", passage: null },
  ...{ ...plainPrompt, minAnnotations: 1, minDocuments: 0, minWords: 20, maxWords: 200 },
  ...given,
});
const draft = (given: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...emptyAssignment,
  title: "Who knew about the quay?",
  instructions: "Read the letter twice.\n\nThen answer.",
  excerpts: [
    {
      ...ours.document,
      ranges: [span("b4", "The quay has sunk by a hand since the winter."), span("b5", "No ship above 300 tons")],
      showHeadnote: false,
      showNotes: true,
    },
  ],
  prompts: [
    prompt("Who is warned?", { passage: { ...ours.document, span: span("b5", "No ship") } }),
    prompt("What follows?", { kind: "Discussion", skill: null, points: null, minWords: null, maxWords: null }),
  ],
  rubric: "two-criteria",
  opens: "2026-11-27T08:00",
  due: "2026-12-03T18:00",
  ...given,
});

async function begun(content: AssignmentDraft): Promise<{ assignmentId: string; version: number }> {
  const made = await createAssignment(instructor(), ours.courseId);
  const { assignmentId } = value(made);
  return { assignmentId, version: await rewritten(assignmentId, 1, content) };
}

async function rewritten(assignmentId: string, baseVersion: number, content: AssignmentDraft): Promise<number> {
  const save = { draft: content, baseVersion, clientId: randomUUID() };
  const saved = await saveAssignmentDraft(instructor(), ours.courseId, assignmentId, save);
  if (saved.state !== "saved") throw new Error(saved.state);
  return saved.version;
}

const publish = (assignmentId: string, version: number, changeNote = "") =>
  publishAssignment(instructor(), ours.courseId, assignmentId, { version, changeNote });
const rowOf = (id: string) =>
  database.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId: ours.courseId, id } },
    include: { assignmentVersions: { orderBy: { number: "asc" } }, assignees: true, current: true },
  });
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};

it("questions that are worth points and have no rubric are marked by points; the draft names none", async () => {
  const questions = [prompt("Who writes?"), prompt("To whom?"), prompt("Talk.", { kind: "Discussion", points: null })];
  const content = draft({ rubric: null, prompts: questions });
  const { assignmentId, version } = await begun(content);
  expect(await publish(assignmentId, version)).toMatchObject({ ok: true });
  const { current } = await rowOf(assignmentId);
  const given = await publishedAssignment(ours.courseId, current?.id ?? "");
  const [first, second, third] = given.prompts.map((each) => each.rubricVersionId);
  expect([second, third]).toEqual([first, null]);
  const { title, criteria } = await rubricVersion(ours.courseId, first ?? "");
  expect(title).toBe("Points, up to 2.5");
  expect(criteria).toMatchObject([{ kind: "Band", levels: [{ minPoints: "0", maxPoints: "2.5" }] }]);
  // Published again, nothing has changed; the same points in another assignment are the same rubric.
  expect(await publish(assignmentId, version)).toEqual({ ok: true, value: { number: 1, made: "nothing" } });
  const other = await begun(
    draft({ rubric: null, prompts: [prompt("And then?"), prompt("How many?", { points: "4" })] }),
  );
  expect(await publish(other.assignmentId, other.version)).toMatchObject({ ok: true });
  const { current: next } = await rowOf(other.assignmentId);
  const [same, more] = (await publishedAssignment(ours.courseId, next?.id ?? "")).prompts;
  expect(same?.rubricVersionId).toBe(first);
  expect(more?.rubricVersionId).not.toBe(first);
});

it("a framework that is used again is the rubric that the course has, until that was edited or put away", async () => {
  const used = async () => {
    const { assignmentId, version } = await begun(draft());
    expect(await publish(assignmentId, version)).toMatchObject({ ok: true });
    return { assignmentId, version, rubric: (await rowOf(assignmentId)).current?.rubricVersionId ?? "" };
  };
  const { courseId } = ours;
  const { rubric, ...first } = await used();
  expect((await used()).rubric).toBe(rubric);
  const { rubricId } = await database.rubricVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: rubric } },
  });
  const edit = { base: 1, draft: 1, criteria: [{ ...freshRow("YesNo", "words"), title: "Words", points: "1" }] };
  expect(await publishRubric(instructor(), courseId, rubricId, edit)).toMatchObject({ ok: true });
  // What an instructor made of it is theirs; the framework is another rubric, and the first assignment keeps what it has.
  const anew = await used();
  expect(anew.rubric).not.toBe(rubric);
  expect((await used()).rubric).toBe(anew.rubric);
  const changed = await rewritten(
    first.assignmentId,
    first.version,
    draft({ title: "Asked again", instructions: "Read." }),
  );
  expect(await publish(first.assignmentId, changed)).toMatchObject({ ok: true });
  expect((await rowOf(first.assignmentId)).current?.rubricVersionId).toBe(rubric);
  const { rubricId: second } = await database.rubricVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: anew.rubric } },
  });
  await database.rubric.update({
    where: { courseId_id: { courseId, id: second } },
    data: { archivedAt: new Date() },
  });
  expect((await used()).rubric).not.toBe(anew.rubric);
});

describe("publishing an assignment", () => {
  it("writes version, excerpt, passages, rubric, instants and assignees at once", async () => {
    const content = draft();
    const { assignmentId, version } = await begun(content);
    expect(await publish(assignmentId, version)).toEqual({ ok: true, value: { number: 1, made: "version" } });
    const row = await rowOf(assignmentId);
    expect(row).toMatchObject({
      title: "Who knew about the quay?",
      currentNumber: 1,
      opensAt: new Date("2026-11-27T07:00:00Z"),
      dueWall: "2026-12-03T18:00",
      dueAt: new Date("2026-12-03T17:00:00Z"),
      closesAt: null,
      publishedById: ours.instructor.enrollmentId,
    });
    const given = await publishedAssignment(ours.courseId, row.current?.id ?? "");
    expect(given.excerpts).toEqual(content.excerpts);
    expect(given.prompts.map((each) => [each.id, each.kind, each.skill, each.points, each.passage?.exact])).toEqual([
      [content.prompts[0]?.id, "Sourcing", "sourcing", "2.5", "No ship"],
      [content.prompts[1]?.id, "Discussion", null, null, undefined],
    ]);
    expect(given.instructions?.blocks.map((block) => block.text)).toEqual(["Read the letter twice.", "Then answer."]);
    expect(given.rubricVersionId).not.toBeNull();
    const students = [ours.student, ours.classmate, ours.neighbour].map((each) => each.enrollmentId);
    expect(row.assignees.map((each) => each.studentId).toSorted()).toEqual(students.toSorted());
  });

  it("a rubric that is not there is refused in words", async () => {
    const other = `version:${randomUUID()}`;
    const { assignmentId, version } = await begun(draft());
    for (const rubric of [other, "version:nothing"]) {
      const save = { draft: { ...draft(), rubric }, baseVersion: version, clientId: randomUUID() };
      expect(await saveAssignmentDraft(instructor(), ours.courseId, assignmentId, save)).toMatchObject({
        ...{ state: "refused", problem: expect.stringContaining("rubric") },
      });
    }
    const gone = await begun({ ...draft(), rubric: "a-template-of-once" });
    expect(await publish(gone.assignmentId, gone.version)).toMatchObject({ ok: false, field: "rubric" });
  });

  it("a double click makes one version, and both presses are answered", async () => {
    const { assignmentId, version } = await begun(draft());
    const both = await Promise.all([publish(assignmentId, version), publish(assignmentId, version)]);
    expect(both.map((each) => value(each).number)).toEqual([1, 1]);
    expect(both.map((each) => value(each).made).toSorted()).toEqual(["nothing", "version"]);
    expect((await rowOf(assignmentId)).assignmentVersions).toHaveLength(1);
  });

  it("a change makes version 2 with its note, keeps prompts and rubric; dates alone make none and are recorded", async () => {
    const content = draft();
    const { assignmentId, version } = await begun(content);
    await publish(assignmentId, version);
    const [first, second] = content.prompts;
    if (!first || !second) throw new Error("two prompts");
    const changed = { ...content, prompts: [second, { ...first, text: "Who is warned, and who is not?" }] };
    const next = await rewritten(assignmentId, version, changed);
    expect(value(await publish(assignmentId, next, " Question 2 is clearer. "))).toEqual({
      number: 2,
      made: "version",
    });
    const row = await rowOf(assignmentId);
    expect(row.assignmentVersions.map((each) => [each.number, each.parentNumber, each.changeNote])).toEqual([
      [1, null, null],
      [2, 1, "Question 2 is clearer."],
    ]);
    const rubrics = new Set(row.assignmentVersions.map((each) => each.rubricVersionId));
    expect(rubrics.size).toBe(1);
    const later = await rewritten(assignmentId, next, { ...changed, due: "2026-12-04T18:00" });
    expect(value(await publish(assignmentId, later))).toEqual({ number: 2, made: "settings" });
    expect((await rowOf(assignmentId)).dueAt).toEqual(new Date("2026-12-04T17:00:00Z"));
    const events = await database.auditEvent.findMany({ where: { subjectId: assignmentId }, orderBy: { at: "asc" } });
    expect(events.map((each) => each.action)).toEqual([
      "assignment.published",
      "assignment.published",
      "assignment.dates",
    ]);
    expect(new Set(events.map((each) => each.actorId))).toEqual(new Set([ours.instructor.userId]));
    expect(events.at(-1)).toMatchObject({ before: { due: "2026-12-03T18:00" }, after: { due: "2026-12-04T18:00" } });
  });

  it("refuses what does not stand in the text, a time that does not exist, and a draft that moved on", async () => {
    const astray = { flow: "doc" as const, start: { blockId: "b5", offset: 0 }, end: { blockId: "b5", offset: 900 } };
    const wrong = draft({ prompts: [prompt("Who?", { passage: { ...ours.document, span: astray } })] });
    const { assignmentId, version } = await begun(wrong);
    expect(await publish(assignmentId, version)).toMatchObject({ ok: false, field: "prompts.0.passage" });
    const gap = await rewritten(assignmentId, version, draft({ due: "2027-03-28T02:30" }));
    expect(await publish(assignmentId, gap)).toMatchObject({ ok: false, field: "due" });
    expect(await publish(assignmentId, gap - 1)).toMatchObject({ ok: false });
    const foreign = draft({
      excerpts: [{ ...theirs.document, ranges: [], showHeadnote: true, showNotes: true }],
      prompts: [prompt("Who?")],
    });
    const other = await rewritten(assignmentId, gap, foreign);
    expect(await publish(assignmentId, other)).toMatchObject({ ok: false, field: "excerpts.0" });
    expect((await rowOf(assignmentId)).currentNumber).toBeNull();
  });

  it("keeps a document that notes stand on", async () => {
    const content = draft();
    const { assignmentId, version } = await begun(content);
    await publish(assignmentId, version);
    const at = { courseId: ours.courseId, assignmentId, ...ours.document };
    await buildNote(database, at, ours.student.enrollmentId, "Assignment");
    const without = draft({
      excerpts: [{ ...ours.unassigned, ranges: [], showHeadnote: true, showNotes: true }],
      prompts: [prompt("Who?")],
    });
    const next = await rewritten(assignmentId, version, without);
    expect(await publish(assignmentId, next)).toMatchObject({ ok: false, field: "excerpts" });
  });

  it.each(rubricTemplates.map((template) => [template.slug]))("the rubric %s can be published", async (rubric) => {
    const { assignmentId, version } = await begun(draft({ rubric }));
    expect(value(await publish(assignmentId, version)).number).toBe(1);
  });

  it("an assignment without a draft is edited from what was published, unchanged", async () => {
    const desk = await readAssignmentDesk(instructor(), ours.courseId, ours.open.assignmentId);
    expect(desk.draft.prompts.map((each) => each.text)).toEqual([
      "Who writes, and to whom?",
      "What does the council know?",
    ]);
    expect(desk.draft.rubric).toMatch(/^version:/);
    expect(value(await publish(ours.open.assignmentId, desk.version))).toEqual({ number: 1, made: "nothing" });
  });

  it("is for instructors: an assistant is told, everybody else finds nothing", async () => {
    const { assignmentId, version } = await begun(draft());
    const as = (person: CourseWorld["student"]) =>
      publishAssignment(viewerOf(person), ours.courseId, assignmentId, { version, changeNote: "" });
    expect(await as(ours.assistant)).toMatchObject({ ok: false });
    for (const person of [ours.student, ours.dropped, ours.observer, theirs.instructor]) {
      await expect(as(person)).rejects.toThrow(NotFound);
    }
    expect((await rowOf(assignmentId)).currentNumber).toBeNull();
  });
});

describe("who sees the notes when", () => {
  const settings = { unlockRule: "AfterPosting", unlockAfter: 2, peersAnonymous: true } as const;
  const enough = async (assignmentId: string) => {
    const rows = await database.assignee.findMany({ where: { courseId: ours.courseId, assignmentId } });
    return rows.flatMap(({ studentId, postedEnoughAt }) => (postedEnoughAt ? [studentId] : []));
  };
  const change = async (assignmentId: string, baseVersion: number, content: AssignmentDraft) => {
    const version = await rewritten(assignmentId, baseVersion, content);
    return { version, published: value(await publish(assignmentId, version)) };
  };

  it("is written with the assignment, read back, and changed in place with a record", async () => {
    const content = draft();
    const { assignmentId, version } = await begun(content);
    value(await publish(assignmentId, version));
    const { groupSetId } = ours.groups;
    const later = { ...content, visibility: { ...settings, unlockAfter: 3 }, groupSetId };
    expect((await change(assignmentId, version, later)).published).toEqual({ number: 1, made: "settings" });
    const row = await database.assignment.findFirstOrThrow({ where: { courseId: ours.courseId, id: assignmentId } });
    expect(row).toMatchObject({ ...settings, unlockAfter: 3, groupSetId });
    const event = await database.auditEvent.findFirst({
      where: { subjectId: assignmentId, action: "assignment.visibility" },
    });
    expect([event?.before, event?.after]).toMatchObject([{ unlockRule: "AtOnce" }, { unlockAfter: 3 }]);
    const desk = await readAssignmentDesk(instructor(), ours.courseId, assignmentId);
    expect(desk.published?.draft).toMatchObject({ visibility: later.visibility, groupSetId });
    expect(desk.groupSets).toEqual([{ id: groupSetId, name: "Reading groups", groups: 2, people: 3 }]);
  });

  it("a rule that comes later counts what was posted before; asking for more takes it back, for less gives it", async () => {
    const content = draft();
    const { assignmentId, version } = await begun(content);
    value(await publish(assignmentId, version));
    const place = { courseId: ours.courseId, assignmentId, ...ours.document };
    const write = (who: CourseWorld["student"], audience: "Private" | "Instructors" | "Assignment") =>
      buildNote(database, place, who.enrollmentId, audience);
    for (const audience of ["Assignment", "Assignment", "Assignment"] as const) await write(ours.student, audience);
    for (const audience of ["Assignment", "Private", "Instructors"] as const) await write(ours.classmate, audience);
    let at = await change(assignmentId, version, { ...content, visibility: settings });
    expect(await enough(assignmentId)).toEqual([ours.student.enrollmentId]);
    at = await change(assignmentId, at.version, { ...content, visibility: { ...settings, unlockAfter: 4 } });
    expect(await enough(assignmentId)).toEqual([]);
    at = await change(assignmentId, at.version, { ...content, visibility: { ...settings, unlockAfter: 1 } });
    const both = [ours.student.enrollmentId, ours.classmate.enrollmentId];
    expect((await enough(assignmentId)).toSorted()).toEqual(both.toSorted());
  });

  it("notes are revealed to all and shut again, once each, with a record", async () => {
    const { assignmentId, version } = await begun(draft());
    const now = new Date("2026-12-01T10:00:00Z");
    const reveal = () => revealNotes(instructor(), ours.courseId, assignmentId, now);
    expect(await reveal()).toMatchObject({ ok: false });
    value(await publish(assignmentId, version));
    const row = () => database.assignment.findFirstOrThrow({ where: { courseId: ours.courseId, id: assignmentId } });
    value(await reveal());
    value(await reveal());
    expect(await row()).toMatchObject({ revealedAt: now, revealedById: ours.instructor.enrollmentId });
    value(await shutNotesAgain(instructor(), ours.courseId, assignmentId));
    expect(await row()).toMatchObject({ revealedAt: null, revealedById: null });
    const events = await database.auditEvent.findMany({ where: { subjectId: assignmentId }, orderBy: { at: "asc" } });
    const actions = events.map(({ action }) => action);
    expect(actions).toEqual(["assignment.published", "assignment.revealed", "assignment.shut-again"]);
  });
});

describe("what students are given of a question", () => {
  const zone = () => ({ ...ours.document, span: span("b5", "No ship") });
  const rich = () => {
    const options = [
      { id: "pilot", text: "The pilot" },
      { id: "office", text: "The harbour office" },
    ];
    const hidden = {
      zones: [zone()],
      samples: [{ level: "Proficient", text: "Nobody may see this sample" }],
      key: ["pilot"],
    };
    const settings = { ...plainPrompt.settings, options };
    return prompt("Who is warned?", { kind: "Choice", settings, hidden, rubric: "two-criteria" });
  };
  const given = async (content: AssignmentDraft, opens: string | null = null) => {
    const made = await begun({ ...content, opens });
    value(await publish(made.assignmentId, made.version));
    return made;
  };

  it("settings and a rubric of its own come back as they were; nothing hidden is in what a student gets", async () => {
    const content = draft({ prompts: [rich()] });
    const { assignmentId, version } = await given(content);
    const student = viewerOf(ours.student);
    const sent = [
      await readRoom(student, ours.courseId, assignmentId),
      await readAnswers(student, ours.courseId, assignmentId),
      await readPacket(student, ours.courseId, assignmentId),
      await publishedAssignment(ours.courseId, (await rowOf(assignmentId)).current?.id ?? ""),
    ].map((each) => JSON.stringify(each));
    for (const json of sent) {
      expect(json).not.toContain("Nobody may see this sample");
      expect(json).not.toMatch(/"(hidden|zones|samples|key)":(\{|\[\{|\["pilot)/);
    }
    expect(sent[1]).toContain("The harbour office");
    const desk = await readAssignmentDesk(instructor(), ours.courseId, assignmentId);
    expect(desk.published?.draft.prompts).toEqual(content.prompts);
    await database.workingCopyVersion.deleteMany({ where: { workingCopy: { assignmentId } } });
    // Read back from the version itself, where nothing else was kept.
    const again = await readAssignmentDesk(instructor(), ours.courseId, assignmentId);
    expect(again.published?.draft.prompts[0]).toMatchObject({ ...content.prompts[0], rubric: "two-criteria" });
    expect(value(await publish(assignmentId, version))).toEqual({ number: 1, made: "nothing" });
  });

  it("a gate is written beside its question; rules of work are changed in place", async () => {
    const gate = prompt("What do you expect?", {
      settings: { ...plainPrompt.settings, gates: ours.document.documentId },
    });
    const content = draft({ prompts: [gate] });
    const { assignmentId, version } = await given(content);
    const row = await database.promptVersion.findFirstOrThrow({ where: { promptId: gate.id } });
    expect(row.gatesDocumentId).toBe(ours.document.documentId);
    const rules = { ...content.rules, latePolicy: "PercentPerDay" as const, latePercent: "12.5", graceMinutes: 15 };
    const next = await rewritten(assignmentId, version, { ...content, opens: null, rules });
    expect(value(await publish(assignmentId, next))).toEqual({ number: 1, made: "settings" });
    const { latePolicy, latePercent, graceMinutes } = await rowOf(assignmentId);
    expect([latePolicy, latePercent?.toString(), graceMinutes]).toEqual(["PercentPerDay", "12.5", 15]);
  });

  it("a text taken out of the library cannot be given anew", async () => {
    const { documentId } = ours.unassigned;
    await database.document.updateMany({ where: { id: documentId }, data: { archivedAt: new Date() } });
    const { assignmentId, version } = await begun(
      draft({ excerpts: [{ ...ours.unassigned, ranges: [], showHeadnote: true, showNotes: true }], prompts: [rich()] }),
    );
    expect(await publish(assignmentId, version)).toMatchObject({ ok: false, field: "excerpts.0" });
    await database.document.updateMany({ where: { id: documentId }, data: { archivedAt: null } });
  });

  it("a change is told to whoever has looked, until they have seen it", async () => {
    const content = draft({ opens: null });
    const { assignmentId, version } = await given(content);
    const unseen = async (who = ours.student) => (await readRoom(viewerOf(who), ours.courseId, assignmentId)).unseen;
    expect(await unseen()).toEqual([]);
    const changed = { ...content, opens: null, instructions: "Read it three times." };
    value(await publish(assignmentId, await rewritten(assignmentId, version, changed), "Read it once more."));
    expect(await unseen()).toEqual(["Read it once more."]);
    expect(await unseen()).toEqual(["Read it once more."]);
    // Who comes for the first time has nothing to compare with.
    expect(await unseen(ours.classmate)).toEqual([]);
    value(await markChangesSeen(viewerOf(ours.student), ours.courseId, assignmentId, 2));
    expect(await unseen()).toEqual([]);
    value(await markChangesSeen(viewerOf(ours.student), ours.courseId, assignmentId, 1));
    expect(await unseen()).toEqual([]);
  });

  it("looking at it as a student stores nothing, before and after it is published", async () => {
    const made = value(await createAssignment(instructor(), ours.courseId));
    const counts = async () => [
      await database.workingCopy.count(),
      await database.workingCopyVersion.count(),
      await database.assignee.count({ where: { openedAt: { not: null } } }),
    ];
    const before = await counts();
    const look = { passed: false, now: new Date() };
    const preview = await readAssignmentPreview(instructor(), ours.courseId, made.assignmentId, look);
    expect(preview).toMatchObject({ texts: [], prompts: [] });
    await readAssignmentPreview(instructor(), ours.courseId, ours.open.assignmentId, look);
    expect(await counts()).toEqual(before);
  });
});
