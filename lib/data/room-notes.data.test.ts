/** The notes of a room as a browser asks for them: page by page, then what has changed, and what is gone. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RoomNotes } from "../domain/annotation/room";
import type { AnnotationToSave } from "../domain/annotation/save";
import { fromPlainText } from "../domain/richtext/model";
import { deleteAnnotation, restoreAnnotation, saveAnnotation } from "./annotations";
import { database } from "./database";
import { hideWords } from "./moderation";
import { saveReply } from "./replies";
import { resolveAnnotation } from "./resolutions";
import { listNotes } from "./room";
import { buildNote, quoted } from "./testing/course";
import { sentAgain, sentNote, sentReply } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

type Person = "student" | "classmate" | "neighbour" | "instructor" | "assistant" | "otherAssistant" | "observer";

let ours: CourseWorld;
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const list = (who: Person, asked: { cursor?: string | null; after?: string | null } = {}) =>
  listNotes(viewerOf(ours[who]), ...at(), asked);
const save = (who: Person, note: AnnotationToSave) => saveAnnotation(viewerOf(ours[who]), ...at(), note);
const noteOf = (more: Partial<AnnotationToSave> = {}) => sentNote(ours.document, more);
const idsOf = ({ notes }: RoomNotes) => notes.map(({ id }) => id);

describe("page by page", () => {
  test("every note comes once, in reading order, and nothing of others' private ones", async () => {
    const { ours: world } = await buildWorld(database);
    const place = { courseId: world.courseId, assignmentId: world.open.assignmentId, ...world.document };
    const words = ["No ship", "ship above", "above 300", "300 tons", "tons should", "should lie"];
    const made: string[] = [];
    for (let index = 0; index < 430; index++) {
      const passage = quoted("b5", words[index % words.length] ?? "");
      const audience = index % 10 === 0 ? "Private" : "Assignment";
      const id = await buildNote(database, place, world.student.enrollmentId, audience, null, passage);
      if (audience === "Assignment") made.push(id);
    }
    const seen: RoomNotes["notes"] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page = await listNotes(viewerOf(world.classmate), place.courseId, place.assignmentId, { cursor });
      expect([pages, page.anew]).toEqual([pages, pages === 0]);
      seen.push(...page.notes.toSorted((a, b) => startOf(a) - startOf(b)));
      cursor = page.next;
      pages++;
    } while (cursor);
    expect(pages).toBe(2);
    const before = Object.values(world.notes);
    const ids = seen.map(({ id }) => id).filter((id) => !before.includes(id));
    expect(ids.toSorted()).toEqual(made.toSorted());
    expect(seen.map(startOf)).toEqual(seen.map(startOf).toSorted((a, b) => a - b));
  });

  const startOf = (note: RoomNotes["notes"][number]) => note.places[0]?.passage.startAt ?? -1;

  test("a cursor that this server never gave begins anew", async () => {
    for (const cursor of ["", "nonsense", "eyJhIjoxfQ", "%00"]) {
      expect(await list("classmate", { cursor })).toMatchObject({ anew: true });
      expect(await list("classmate", { after: cursor })).toMatchObject({ anew: true });
    }
  });
});

describe("what has changed since", () => {
  let after: Record<Person, string>;
  const people: Person[] = [
    "student",
    "classmate",
    "neighbour",
    "instructor",
    "assistant",
    "otherAssistant",
    "observer",
  ];
  beforeEach(async () => {
    const asked = await Promise.all(people.map(async (who) => [who, (await list(who)).after]));
    after = Object.fromEntries(asked);
  });
  const changed = (who: Person) => list(who, { after: after[who] });
  const told = async (id: string) => {
    const answers = await Promise.all(people.map(changed));
    const shown = people.filter((_, index) => idsOf(answers[index] as RoomNotes).includes(id));
    const gone = people.filter((_, index) => answers[index]?.gone.includes(id));
    return { shown, gone };
  };

  test("nothing, when nothing has", async () => {
    for (const who of people)
      expect(await changed(who)).toMatchObject({ notes: [], gone: [], anew: false, next: null });
  });

  test("a new note comes once to those it is for", async () => {
    const note = noteOf({ audience: "Section" });
    await save("student", note);
    expect(await told(note.id)).toEqual({ shown: ["student", "classmate", "instructor", "assistant"], gone: [] });
    const once = await changed("classmate");
    expect(idsOf(await list("classmate", { after: once.after }))).toEqual([]);
  });

  test("a draft is news to nobody but its author", async () => {
    const note = noteOf({ post: false });
    await save("student", note);
    expect(await told(note.id)).toEqual({ shown: ["student"], gone: [] });
  });

  test("a note that is deleted is gone for those who saw it, and comes back", async () => {
    const note = noteOf({ audience: "Section" });
    await save("student", note);
    await deleteAnnotation(viewerOf(ours.student), ...at(), note.id);
    expect(await told(note.id)).toEqual({ shown: [], gone: ["student", "classmate", "instructor", "assistant"] });
    await restoreAnnotation(viewerOf(ours.student), ...at(), note.id);
    expect((await told(note.id)).shown).toEqual(["student", "classmate", "instructor", "assistant"]);
  });

  test("a note that is for others now is gone for those it was for, and unknown to all others", async () => {
    const note = noteOf({ audience: "Section" });
    await save("student", note);
    await save("student", sentAgain(note, 1, { audience: "Private" }));
    expect(await told(note.id)).toEqual({ shown: ["student"], gone: ["classmate", "instructor", "assistant"] });
    await save("student", sentAgain(note, 2, { audience: "Instructors" }));
    expect(await told(note.id)).toEqual({ shown: ["student", "instructor", "assistant"], gone: ["classmate"] });
  });

  test("a private note that is deleted was never anybody's", async () => {
    const note = noteOf({ audience: "Private" });
    await save("student", note);
    await deleteAnnotation(viewerOf(ours.student), ...at(), note.id);
    expect(await told(note.id)).toEqual({ shown: [], gone: ["student"] });
  });

  test("a hidden note is gone for readers; its author and those who teach are told why", async () => {
    const note = noteOf();
    await save("student", note);
    const words = { annotationId: note.id, replyId: null };
    await hideWords(viewerOf(ours.instructor), ...at(), words, { hide: true, reason: "A name." });
    expect(await told(note.id)).toEqual({
      shown: ["student", "instructor", "assistant", "otherAssistant"],
      gone: ["classmate", "neighbour", "observer"],
    });
    const mine = (await changed("student")).notes.find(({ id }) => id === note.id);
    expect(mine).toMatchObject({ hidden: true, hiddenWhy: "A name." });
  });

  test("a reply and a settled question bring their note again", async () => {
    const note = noteOf({ kind: "Question" });
    await save("student", note);
    const { after: since } = await list("neighbour");
    await saveReply(viewerOf(ours.classmate), ...at(), note.id, sentReply("Because it sank."));
    const first = await list("neighbour", { after: since });
    expect(first.notes).toMatchObject([{ id: note.id, version: 1, replies: [{ author: "Cleo Classmate" }] }]);
    await resolveAnnotation(viewerOf(ours.student), ...at(), note.id, true);
    expect((await list("neighbour", { after: first.after })).notes).toMatchObject([
      { id: note.id, resolved: { by: "Sami Student" } },
    ]);
  });

  test("what is committed late is not lost: a change that began before the question and ended after it", async () => {
    const note = noteOf();
    const asked = await database.$transaction(async (tx) => {
      const key = { courseId: ours.courseId, assignmentId: ours.open.assignmentId };
      const words = { body: fromPlainText("Late."), bodyText: "Late.", postedAt: new Date(), changedAt: new Date() };
      await tx.annotation.create({ data: { ...key, ...words, id: note.id, authorId: ours.student.enrollmentId } });
      const from = await database.annotationTarget.findFirstOrThrow({ where: { annotationId: ours.notes.assignment } });
      const { id: _, ...place } = from;
      await tx.annotationTarget.create({ data: { ...place, annotationId: note.id } });
      await new Promise((resolve) => setTimeout(resolve, 30));
      return list("classmate");
    });
    const { after: since, notes } = asked;
    expect(notes.map(({ id }) => id)).not.toContain(note.id);
    expect(idsOf(await list("classmate", { after: since }))).toEqual([note.id]);
  });

  test("when the reader's own standing has changed, everything is asked for again", async () => {
    const { courseId, groups, classmate } = ours;
    const where = { courseId, groupSetId: groups.groupSetId, enrollmentId: classmate.enrollmentId };
    await database.groupMember.updateMany({ where, data: { groupId: groups.first } });
    expect(await changed("classmate")).toMatchObject({ anew: true });
    await database.groupMember.updateMany({ where, data: { groupId: groups.second } });
    expect(await changed("neighbour")).toMatchObject({ anew: false });
  });
});
