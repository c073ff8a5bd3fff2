/** A name that is hidden from classmates stands in no answer they get: neither the name nor the id behind it. */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { saveAnnotation } from "./annotations";
import { database } from "./database";
import { findMentionable, readUnseenMentions } from "./mentions";
import { hideWords } from "./moderation";
import { readNoteHistory } from "./note-history";
import { readPacket } from "./packet";
import { saveReply } from "./replies";
import { resolveAnnotation } from "./resolutions";
import { listNotes, readRoom } from "./room";
import { createSheet, readSheet } from "./seminar-sheets";
import { sentAgain, sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let named: string;
let hidden: string;
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const change = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } }, data });

beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
  await change({ peersAnonymous: true });
  // The student's named notes of the world would say who they are.
  await database.annotation.updateMany({ where: { courseId: ours.courseId }, data: { deletedAt: new Date() } });
  const mentions = [ours.classmate.enrollmentId];
  const note = sentNote(ours.document, { anonymous: true, kind: "Question", mentions });
  await saveAnnotation(viewerOf(ours.student), ...at(), note);
  await saveAnnotation(viewerOf(ours.student), ...at(), sentAgain(note, 1, { tags: ["again"], mentions }));
  await resolveAnnotation(viewerOf(ours.student), ...at(), note.id, true);
  hidden = note.id;
  const other = sentNote(ours.document);
  await saveAnnotation(viewerOf(ours.classmate), ...at(), other);
  await saveReply(viewerOf(ours.student), ...at(), other.id, sentReply("I doubt it.", { anonymous: true }));
  named = other.id;
});

const peers = ["classmate", "neighbour", "observer"] as const;
const secrets = () => [ours.student.enrollmentId, ours.student.userId, "Sami"];

describe("what classmates get", () => {
  test.each(peers)("%s: pseudonym and a key of its own in every answer", async (who) => {
    const viewer = () => viewerOf(ours[who]);
    const since = (await listNotes(viewer(), ...at())).after;
    await saveReply(viewerOf(ours.student), ...at(), named, sentReply("And again.", { anonymous: true }));
    const answers = [
      await readRoom(viewer(), ...at()),
      await listNotes(viewer(), ...at()),
      await listNotes(viewer(), ...at(), { after: since }),
      await readUnseenMentions(viewer(), ours.courseId),
    ];
    const text = JSON.stringify(answers);
    expect(secrets().filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain("Grey Heron 1");
    const { notes } = await listNotes(viewer(), ...at());
    const note = notes.find(({ id }) => id === hidden);
    const reply = notes.find(({ id }) => id === named)?.replies[0];
    expect(note).toMatchObject({ author: "Grey Heron 1", anonymous: true, resolved: { by: "Grey Heron 1" } });
    expect(note?.authorKey).toBe(reply?.authorKey);
  });

  test("their history is not theirs to read, and the pseudonym names nobody", async () => {
    for (const who of peers) {
      await expect(readNoteHistory(viewerOf(ours[who]), ...at(), hidden)).rejects.toThrow(NotFound);
    }
    expect(await findMentionable(viewerOf(ours.classmate), ...at(), "Grey")).toEqual([]);
  });
});

describe("what those who teach get", () => {
  const authors = async (who: "instructor" | "assistant") => {
    const { notes } = await listNotes(viewerOf(ours[who]), ...at());
    const reply = notes.find(({ id }) => id === named)?.replies[0];
    return [notes.find(({ id }) => id === hidden)?.author, reply?.author];
  };

  test("the name, while marking is not anonymous", async () => {
    expect(await authors("instructor")).toEqual(["Sami Student", "Sami Student"]);
    expect(await authors("assistant")).toEqual(["Sami Student", "Sami Student"]);
  });

  test("the pseudonym, while it is and nothing has been returned", async () => {
    await change({ gradersBlind: true });
    expect(await authors("instructor")).toEqual(["Grey Heron 1", "Grey Heron 1"]);
    const { notes } = await listNotes(viewerOf(ours.assistant), ...at());
    expect(JSON.stringify(notes.find(({ id }) => id === hidden))).not.toContain(ours.student.enrollmentId);
    const history = await readNoteHistory(viewerOf(ours.instructor), ...at(), hidden);
    expect(history.versions.map(({ by }) => by)).toEqual(["Grey Heron 1", "Grey Heron 1"]);
    await change({ gradersBlind: false });
  });

  test("the pseudonym of who writes openly too, until an instructor lifts it for them", async () => {
    await change({ gradersBlind: true });
    const author = async (who: "instructor" | "assistant" | "student") =>
      (await listNotes(viewerOf(ours[who]), ...at())).notes.find(({ id }) => id === named);
    const { pseudonym } = await database.assignee.findFirstOrThrow({
      where: { assignmentId: ours.open.assignmentId, studentId: ours.classmate.enrollmentId },
    });
    for (const who of ["instructor", "assistant"] as const) {
      expect(await author(who)).toMatchObject({ author: pseudonym, anonymous: false });
      const text = JSON.stringify(await listNotes(viewerOf(ours[who]), ...at()));
      expect([ours.classmate.enrollmentId, "Cleo"].filter((secret) => text.includes(secret))).toEqual([]);
    }
    expect((await author("student"))?.author).toBe("Cleo Classmate");
    const [courseId, assignmentId] = at();
    const lift = { courseId, assignmentId, studentId: ours.classmate.enrollmentId };
    await database.pseudonymLift.create({ data: { ...lift, reason: "Asked.", byId: ours.instructor.enrollmentId } });
    expect((await author("instructor"))?.author).toBe("Cleo Classmate");
    await change({ gradersBlind: false });
  });

  test("of a note that was brought in, where it comes from is said with the name and not beside the pseudonym", async () => {
    const origin = "https://hypothes.is/a/abcdefgh12 (Sami Student)";
    const [courseId] = at();
    await database.annotation.update({ where: { courseId_id: { courseId, id: hidden } }, data: { origin } });
    const seen = async (who: "instructor" | "student" | "classmate") =>
      (await listNotes(viewerOf(ours[who]), ...at())).notes.find(({ id }) => id === hidden)?.origin;
    expect(await seen("instructor")).toBe(origin);
    expect(await seen("student")).toBe(origin);
    expect(await seen("classmate")).toBeNull();
    await change({ gradersBlind: true });
    expect(await seen("instructor")).toBeNull();
    await change({ gradersBlind: false });
  });

  test("on a sheet that is shown to the class, the pseudonym of who hides their name from it", async () => {
    const id = randomUUID();
    const edit = { do: "add", id: randomUUID(), thing: { kind: "note", annotationId: hidden } } as const;
    await createSheet(viewerOf(ours.instructor), ...at(), { id, title: "For Thursday", edit }, new Date());
    const page = await readSheet(viewerOf(ours.instructor), ...at(), id, new Date());
    expect(page.sheet.items.map(({ author }) => author)).toEqual(["Grey Heron 1"]);
    expect(JSON.stringify(page)).not.toContain("Sami");
  });

  test("in a packet, which is printed and handed on, the pseudonym too", async () => {
    const { notes } = await readPacket(viewerOf(ours.instructor), ...at());
    expect(notes.find(({ id }) => id === hidden)).toMatchObject({ author: "Grey Heron 1", authorKey: "~Grey Heron 1" });
    expect(notes.find(({ id }) => id === named)?.author).toBe("Cleo Classmate");
    expect(JSON.stringify(notes)).not.toContain("Sami");
  });
});

test("hiding it tells its author who it is not, and classmates nothing", async () => {
  const words = { annotationId: hidden, replyId: null };
  await hideWords(viewerOf(ours.instructor), ...at(), words, { hide: true, reason: "A name." });
  const { notes } = await listNotes(viewerOf(ours.student), ...at());
  expect(notes.find(({ id }) => id === hidden)).toMatchObject({ mine: true, author: "You", hiddenWhy: "A name." });
  expect(JSON.stringify(await listNotes(viewerOf(ours.classmate), ...at()))).not.toContain(hidden);
  // A packet is handed on, whoever prints it.
  for (const who of ["instructor", "student"] as const) {
    const { notes: printed } = await readPacket(viewerOf(ours[who]), ...at());
    expect(printed.map(({ id }) => id)).not.toContain(hidden);
    expect(printed.map(({ id }) => id)).toContain(named);
  }
});
