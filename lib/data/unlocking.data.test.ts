/** Who sees others' notes when: each of the five rules, on every way to a note. */
import { beforeEach, describe, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { deleteAnnotation, saveAnnotation } from "./annotations";
import { database } from "./database";
import { saveReply } from "./replies";
import { listNotes, readRoom } from "./room";
import { sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: string;
let taught: string;
beforeEach(async () => {
  ours = (await buildWorld(database)).ours;
  theirs = await post("student");
  taught = await post("instructor");
});

type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "observer";
const at = () => [ours.courseId, ours.open.assignmentId] as const;
async function post(who: Person, more = {}): Promise<string> {
  const note = sentNote(ours.document, more);
  expect(await saveAnnotation(viewerOf(ours[who]), ...at(), note)).toMatchObject({ state: "saved" });
  return note.id;
}
const rule = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } }, data });
const sees = async (who: Person) => {
  const { notes, open } = await listNotes(viewerOf(ours[who]), ...at());
  const ids = notes.map(({ id }) => id);
  expect(ids).toContain(taught);
  expect(ids.includes(theirs)).toBe(open.open || who === "student");
  expect((await readRoom(viewerOf(ours[who]), ...at())).notes).toEqual(open);
  return open;
};
const day = 86_400_000;

test("at once: everybody sees", async () => {
  for (const who of ["classmate", "observer", "instructor"] as const)
    expect(await sees(who)).toMatchObject({ open: true });
});

describe("after posting", () => {
  beforeEach(() => rule({ unlockRule: "AfterPosting", unlockAfter: 2 }));

  test("a student sees with the second note for others, and keeps it", async () => {
    expect(await sees("classmate")).toMatchObject({ open: false, why: expect.stringContaining("2 notes") });
    await post("classmate", { audience: "Private" });
    await post("classmate", { post: false });
    const first = await post("classmate");
    expect(await sees("classmate")).toMatchObject({ open: false, why: expect.stringContaining("So far 1 of 2") });
    await post("classmate");
    expect(await sees("classmate")).toMatchObject({ open: true });
    await deleteAnnotation(viewerOf(ours.classmate), ...at(), first);
    expect(await sees("classmate")).toMatchObject({ open: true });
    expect(await sees("neighbour")).toMatchObject({ open: false });
  });

  test("what was brought in from a file does not count", async () => {
    const notes = [await post("classmate"), await post("classmate")];
    await database.assignee.updateMany({
      where: { assignmentId: ours.open.assignmentId, studentId: ours.classmate.enrollmentId },
      data: { postedEnoughAt: null },
    });
    const origin = "https://example.org/notes/1";
    await database.annotation.updateMany({ where: { id: { in: notes } }, data: { origin } });
    expect(await sees("classmate")).toMatchObject({ open: false, why: expect.stringContaining("2 notes") });
    await post("classmate");
    expect(await sees("classmate")).toMatchObject({ open: false });
    await post("classmate");
    expect(await sees("classmate")).toMatchObject({ open: true });
  });

  test("those who teach always see, an observer only when all are opened", async () => {
    expect(await sees("assistant")).toMatchObject({ open: true });
    expect(await sees("observer")).toMatchObject({ open: false });
    await rule({ revealedAt: new Date(), revealedById: ours.instructor.enrollmentId });
    expect(await sees("observer")).toMatchObject({ open: true });
    expect(await sees("neighbour")).toMatchObject({ open: true });
  });

  test("a locked note can neither be answered nor is it there", async () => {
    const reply = saveReply(viewerOf(ours.classmate), ...at(), theirs, sentReply("I see you."));
    await expect(reply).rejects.toThrow(NotFound);
  });

  test("under a teacher's note the replies of classmates wait, the teacher's do not", async () => {
    await saveReply(viewerOf(ours.student), ...at(), taught, sentReply("Mine."));
    await saveReply(viewerOf(ours.instructor), ...at(), taught, sentReply("Look at the seal."));
    const repliesFor = async (who: Person) => {
      const { notes } = await listNotes(viewerOf(ours[who]), ...at());
      return notes.find(({ id }) => id === taught)?.replies.map(({ author }) => author);
    };
    expect(await repliesFor("classmate")).toEqual(["Ines Instructor"]);
    expect(await repliesFor("student")).toEqual(["You", "Ines Instructor"]);
    expect(await repliesFor("assistant")).toEqual(["Sami Student", "Ines Instructor"]);
  });

  test("unlocking begins the load anew, and nothing of it came before", async () => {
    const shut = await listNotes(viewerOf(ours.classmate), ...at());
    await post("classmate");
    await post("student");
    const between = await listNotes(viewerOf(ours.classmate), ...at(), { after: shut.after });
    expect(between).toMatchObject({ anew: false, gone: [] });
    expect(between.notes.every(({ mine }) => mine)).toBe(true);
    await post("classmate");
    const open = await listNotes(viewerOf(ours.classmate), ...at(), { after: between.after });
    expect(open.anew).toBe(true);
    expect(open.notes.map(({ id }) => id)).toContain(theirs);
  });
});

test("after submitting", async () => {
  await rule({ unlockRule: "AfterSubmission" });
  expect(await sees("classmate")).toMatchObject({ open: false, until: null });
  const { courseId, classmate } = ours;
  await database.assignee.updateMany({
    where: { courseId, studentId: classmate.enrollmentId },
    data: { submittedAt: new Date() },
  });
  expect(await sees("classmate")).toMatchObject({ open: true });
  expect(await sees("neighbour")).toMatchObject({ open: false });
});

test("after the due time", async () => {
  const dueAt = new Date(Date.now() + day);
  await rule({ unlockRule: "AfterDue", dueAt, dueWall: "2026-12-02T12:00" });
  expect(await sees("classmate")).toMatchObject({ open: false, until: dueAt });
  expect(await sees("observer")).toMatchObject({ open: false });
  await rule({ dueAt: new Date(Date.now() - 1000) });
  expect(await sees("classmate")).toMatchObject({ open: true });
  expect(await sees("observer")).toMatchObject({ open: true });
});

test("when they are revealed", async () => {
  await rule({ unlockRule: "WhenRevealed" });
  expect(await sees("classmate")).toMatchObject({ open: false });
  await rule({ revealedAt: new Date(), revealedById: ours.instructor.enrollmentId });
  expect(await sees("classmate")).toMatchObject({ open: true });
});
