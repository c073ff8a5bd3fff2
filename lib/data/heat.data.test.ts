/** What is counted over the class's notes, for whom, and what is made of two of them; on a real database. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { PassageAsked } from "../domain/heat/view";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { readReadings } from "./agreement";
import { readAssignmentDesk, saveAssignmentDraft } from "./assignment-drafts";
import { revealNotes } from "./assignment-visibility";
import { database } from "./database";
import { readHeat, readPassageNotes } from "./heat";
import { passageColumns } from "./parts/passage-columns";
import { makeDiscussionPrompt, readClashes } from "./prompt-ideas";
import { buildAssignment } from "./testing/assignment";
import { buildNote, quoted } from "./testing/course";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const all = { text: 1, skill: null };
const tons = quoted("b5", "No ship above 300 tons");
const passage: PassageAsked = { ...all, flow: tons.flow, startAt: tons.startAt, endAt: tons.endAt, page: 1 };

/** An assignment of one's own in the world: the rest of it has notes already. */
async function room(world: CourseWorld) {
  const { courseId, document, instructor, rubric, student, classmate, neighbour } = world;
  const studentIds = [student, classmate, neighbour].map((each) => each.enrollmentId);
  const given = { courseId, ...document, instructorId: instructor.enrollmentId, studentIds };
  const made = await buildAssignment(database, { ...given, rubricVersionId: rubric.rubricVersionId });
  const at = { courseId, assignmentId: made.assignmentId, ...document };
  const note = (who: { enrollmentId: string }, audience: "Assignment" | "Private" | "Section" = "Assignment") =>
    buildNote(database, at, who.enrollmentId, audience, audience === "Section" ? world.thursday : null, tons);
  return { ...at, note };
}

const sourcing = async (courseId: string, ids: string[]) => {
  const { id: skillId } = await database.skill.findFirstOrThrow({ where: { courseId, key: "sourcing" } });
  await database.annotation.updateMany({ where: { courseId, id: { in: ids } }, data: { skillId } });
};

describe("heat", () => {
  let world: CourseWorld;
  beforeAll(async () => {
    world = await buildCourseWorld(database, "Harbours of Europe");
  });

  test("those who teach get every count; students none of fewer than three readers", async () => {
    const { courseId, assignmentId, note } = await room(world);
    const notes = [await note(world.student), await note(world.student), await note(world.classmate)];
    await sourcing(courseId, notes);
    const staff = await readHeat(viewerOf(world.instructor), courseId, assignmentId, all);
    expect(staff.heat?.all).toEqual({ notes: 3, readers: 2 });
    expect(staff.heat?.shown.runs[0]?.runs).toMatchObject([{ readers: 2 }]);
    const two = await readHeat(viewerOf(world.student), courseId, assignmentId, all);
    expect(two.heat).toMatchObject({ all: null, shown: { runs: [], most: [] } });
    expect(two.heat?.shown.blocks.filter(({ count }) => count !== null)).toEqual([]);
    await note(world.neighbour);
    const three = await readHeat(viewerOf(world.student), courseId, assignmentId, all);
    expect(three.heat?.all).toEqual({ notes: 4, readers: 3 });
    expect(three.heat?.shown.runs[0]?.runs).toMatchObject([{ startAt: tons.startAt, endAt: tons.endAt, readers: 3 }]);
    // Two of them under this skill: no student is told.
    expect(three.heat?.totals.find(({ skill }) => skill === "sourcing")?.count).toBeNull();
    const text = JSON.stringify(three);
    for (const { enrollmentId } of [world.student, world.classmate, world.neighbour])
      expect(text).not.toContain(enrollmentId);
  });

  test("only notes a student may see are counted: no private one, none of another section, none that is hidden", async () => {
    const { courseId, assignmentId, note } = await room(world);
    for (const who of [world.student, world.classmate]) await note(who);
    await note(world.neighbour, "Section");
    await note(world.neighbour, "Private");
    const hidden = await note(world.neighbour);
    const at = { courseId_id: { courseId, id: hidden } };
    await database.annotation.update({ where: at, data: { hiddenAt: new Date() } });
    expect((await readHeat(viewerOf(world.student), courseId, assignmentId, all)).heat?.all).toBeNull();
    const { heat } = await readHeat(viewerOf(world.neighbour), courseId, assignmentId, all);
    expect(heat?.all).toEqual({ notes: 3, readers: 3 });
  });

  test.each(["AfterSubmission", "WhenRevealed", "AfterDue", "AfterPosting"] as const)(
    "%s: before they are open nothing is counted for a student, on any page",
    async (unlockRule) => {
      const { courseId, assignmentId, note } = await room(world);
      for (const who of [world.student, world.classmate, world.neighbour]) await note(who);
      const where = { courseId_id: { courseId, id: assignmentId } };
      const unlockAfter = unlockRule === "AfterPosting" ? 3 : null;
      await database.assignment.update({ where, data: { unlockRule, unlockAfter } });
      const shut = await readHeat(viewerOf(world.student), courseId, assignmentId, all);
      expect([shut.heat, shut.notes.open]).toEqual([null, false]);
      expect(shut.notes.why).not.toBe("");
      expect(await readReadings(viewerOf(world.student), courseId, assignmentId)).toMatchObject({ texts: null });
      await revealNotes(viewerOf(world.instructor), courseId, assignmentId, new Date());
      const open = await readHeat(viewerOf(world.student), courseId, assignmentId, all);
      expect(open.heat?.all).toEqual({ notes: 3, readers: 3 });
    },
  );

  test("the notes of a passage, for those who teach alone, with the skill that is asked for", async () => {
    const { courseId, assignmentId, note } = await room(world);
    const ids = [await note(world.student), await note(world.classmate)];
    await sourcing(courseId, ids.slice(0, 1));
    const read = (who: { userId: string; enrollmentId: string }, asked = passage) =>
      readPassageNotes(viewerOf(who), courseId, assignmentId, asked);
    const { notes, quote, count } = await read(world.instructor);
    expect([quote, count, notes.map(({ id }) => id).toSorted()]).toEqual([tons.exact, 2, ids.toSorted()]);
    expect((await read(world.instructor, { ...passage, skill: "sourcing" })).notes.map(({ id }) => id)).toEqual([
      ids[0],
    ]);
    expect((await read(world.instructor, { ...passage, skill: "none" })).notes.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await read(world.assistant)).count).toBe(2);
    await expect(read(world.student)).rejects.toThrow(NotFound);
    await expect(read(world.instructor, { ...passage, endAt: 1_000_000 })).rejects.toThrow(NotFound);
    await expect(read(world.instructor, { ...passage, text: 2 })).rejects.toThrow(NotFound);
  });
});

describe("readings", () => {
  test("where three agree, what one alone saw with the own words, what nobody noticed", async () => {
    const world = await buildCourseWorld(database, "Harbours of Europe");
    const { courseId, assignmentId, note, documentId, revisionId } = await room(world);
    const at = { courseId, assignmentId, documentId, revisionId };
    const agreed = [await note(world.student), await note(world.classmate), await note(world.neighbour)];
    await sourcing(courseId, agreed);
    const timber = quoted("b6", "timber,");
    const alone = await buildNote(database, at, world.student.enrollmentId, "Private", null, timber);
    const { texts } = await readReadings(viewerOf(world.student), courseId, assignmentId);
    expect(texts?.[0]).toMatchObject({
      agreed: [{ skill: "sourcing", readers: 3, quote: tons.exact }],
      alone: [{ noteId: alone, quote: "timber,", words: "He measures, then he accuses." }],
    });
    const timberAt = texts?.[0]?.alone[0]?.label ?? "";
    const missed = (read: typeof texts) => read?.[0]?.unnoticed.map(({ label }) => label);
    expect(missed(texts)).not.toContain(timberAt);
    const others = await readReadings(viewerOf(world.classmate), courseId, assignmentId);
    expect(JSON.stringify(others)).not.toContain(alone);
    expect(others.texts?.[0]?.alone).toEqual([]);
    const staff = await readReadings(viewerOf(world.instructor), courseId, assignmentId);
    // The private note is nobody's business: to those who teach, the paragraph went unnoticed.
    expect(staff.texts?.[0]?.alone).toEqual([]);
    expect(missed(staff.texts)).toContain(timberAt);
    await expect(readReadings(viewerOf(world.observer), courseId, assignmentId)).rejects.toThrow(NotFound);
  });
});

describe("a clash becomes a draft question", () => {
  let world: CourseWorld;
  let at: Awaited<ReturnType<typeof room>>;
  let pair: [string, string];
  beforeAll(async () => {
    world = await buildCourseWorld(database, "Harbours of Europe");
    at = await room(world);
    pair = [await at.note(world.student), await at.note(world.classmate)];
  });
  const instructor = () => viewerOf(world.instructor);
  const desk = () => readAssignmentDesk(instructor(), at.courseId, at.assignmentId);
  const ask = (notes: readonly [string, string], promptId = randomUUID()) =>
    makeDiscussionPrompt(instructor(), at.courseId, at.assignmentId, { promptId, notes });

  test("at the passage both are about, with both quoted and nobody named; asked twice it is one", async () => {
    const promptId = randomUUID();
    expect(await ask(pair, promptId)).toMatchObject({ ok: true });
    expect(await ask(pair, promptId)).toMatchObject({ ok: true });
    const { draft, published } = await desk();
    const made = draft.prompts.filter((prompt) => prompt.id === promptId);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({
      kind: "Discussion",
      passage: { revisionId: at.revisionId, span: { start: tons.start } },
    });
    expect(made[0]?.text.match(/He measures, then he accuses\./g)).toHaveLength(2);
    expect(made[0]?.text).not.toMatch(/Sami|Cleo/);
    expect(published?.draft.prompts.map(({ id }) => id)).not.toContain(promptId);
  });

  test("what was written while it was made is kept beside it", async () => {
    const { draft, version: baseVersion } = await desk();
    const save = { draft: { ...draft, title: "By a colleague" }, baseVersion, clientId: randomUUID() };
    await saveAssignmentDraft(instructor(), at.courseId, at.assignmentId, save);
    const promptId = randomUUID();
    expect(await ask(pair, promptId)).toMatchObject({ ok: true });
    const now = await desk();
    expect(now.draft.title).toBe("By a colleague");
    expect(now.draft.prompts.at(-1)?.id).toBe(promptId);
  });

  test("a note that is not for everyone is not quoted; a private one and the same twice are refused", async () => {
    const section = await at.note(world.neighbour, "Section");
    const promptId = randomUUID();
    await ask([pair[0], section], promptId);
    const text = (await desk()).draft.prompts.find((prompt) => prompt.id === promptId)?.text;
    expect(text?.match(/He measures/g)).toHaveLength(1);
    const own = await at.note(world.neighbour, "Private");
    expect(await ask([pair[0], own])).toMatchObject({ ok: false });
    expect(await ask([pair[0], pair[0]])).toMatchObject({ ok: false });
  });

  test("corroborations with opposite relations are listed with both sides", async () => {
    const { courseId, assignmentId } = at;
    const ids: string[] = [];
    for (const [who, relation] of [
      [world.student, "Agrees"],
      [world.classmate, "Contradicts"],
    ] as const) {
      const id = await at.note(who);
      ids.push(id);
      await database.annotation.update({
        where: { courseId_id: { courseId, id } },
        data: { kind: "Corroboration", relation, body: fromPlainText("It does.") },
      });
      const end = { courseId, assignmentId, annotationId: id, ordinal: 1, ...passageColumns(quoted("b6", "timber,")) };
      await database.annotationTarget.create({
        data: { ...end, documentId: at.documentId, revisionId: at.revisionId },
      });
    }
    const { clashes, mayEdit } = await readClashes(instructor(), courseId, assignmentId);
    expect(mayEdit).toBe(true);
    expect(clashes[0]).toMatchObject({ quote: tons.exact, agrees: [ids[0]], contradicts: [ids[1]], text: 1 });
    await expect(readClashes(viewerOf(world.student), courseId, assignmentId)).rejects.toThrow(NotFound);
  });
});
