import { beforeAll, describe, expect, it } from "vitest";
import { linearText } from "../domain/document/text";
import { shortId } from "../domain/id/short-id";
import { brokenInCollection } from "../domain/interchange/testing/w3c-musts";
import { type FileWish, writeNotesFile } from "../domain/interchange/write-file";
import { readExport, readExportedNote } from "./annotation-export";
import { readCanonicalText } from "./canonical-text";
import { database } from "./database";
import { buildNote, type Enrolled, quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { smallDocument } from "./testing/text";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const site = "https://headnote.example.org";
let ours: CourseWorld;
let hiding: string;
beforeAll(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, open, document, classmate } = ours;
  await database.assignment.update({
    where: { courseId_id: { courseId, id: open.assignmentId } },
    data: { peersAnonymous: true },
  });
  const at = { courseId, assignmentId: open.assignmentId, ...document };
  hiding = await buildNote(database, at, classmate.enrollmentId, "Assignment", null, quoted("b6", "I ask for timber"));
  await database.annotation.update({ where: { courseId_id: { courseId, id: hiding } }, data: { anonymous: true } });
  await buildNote(database, at, classmate.enrollmentId, "Assignment");
});

const read = (who: Enrolled, names = false) =>
  readExport(viewerOf(who), ours.courseId, ours.open.assignmentId, { site, names });
const files = async (who: Enrolled, names = false) => {
  const found = await read(who, names);
  const { courseId, open } = ours;
  const wish = {
    site,
    courseId,
    assignmentId: open.assignmentId,
    page: null,
    marked: false,
    now: "2026-12-01T00:00:00Z",
  };
  const formats: FileWish["format"][] = ["w3c", "hypothesis", "recogito", "csv"];
  return formats.map((format) => writeNotesFile(found, { ...wish, format })?.text ?? "").join("\n");
};

describe("who is in a file, and under which name", () => {
  it("a student gets their own notes and those they see, nobody by name, no id of any person", async () => {
    const text = await files(ours.neighbour, true);
    const { student, classmate, neighbour } = ours;
    for (const secret of ["Cleo Classmate", "Sami Student", "Nuno Neighbour", ours.notes.private]) {
      expect(text).not.toContain(secret);
    }
    for (const { enrollmentId, userId } of [student, classmate, neighbour]) {
      expect([text.includes(enrollmentId), text.includes(userId)]).toEqual([false, false]);
    }
    expect((await read(ours.neighbour)).notes).toHaveLength(3);
    expect((await read(ours.student)).notes).toHaveLength(6);
  });

  it("who hides their name has the pseudonym, and another name for what they wrote openly", async () => {
    const { notes } = await read(ours.neighbour);
    const authors = notes.map(({ author }) => author ?? "");
    expect(authors.filter((name) => name.startsWith("Grey Heron"))).toHaveLength(1);
    expect(new Set(authors).size).toBe(3);
  });

  it("who hides their name has the same pseudonym in everybody's file, their own and an instructor's too", async () => {
    const named = async (who: Enrolled) =>
      (await read(who)).notes.find(({ id }) => id?.endsWith(shortId(hiding)))?.author;
    const names = await Promise.all([ours.neighbour, ours.classmate, ours.instructor].map(named));
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^Grey Heron/);
    const { courseId, open, instructor } = ours;
    const one = await readExportedNote(viewerOf(instructor), courseId, open.assignmentId, hiding, site);
    expect(one.author).toBe(names[0]);
  });

  it("those who teach may ask for names", async () => {
    expect((await files(ours.instructor)).includes("Cleo Classmate")).toBe(false);
    expect((await files(ours.instructor, true)).includes("Cleo Classmate")).toBe(true);
    expect(await read(ours.instructor, true)).toMatchObject({ named: true });
  });

  it("notes that wait for unlocking are in no file", async () => {
    const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
    await database.assignment.update({ where, data: { unlockRule: "WhenRevealed" } });
    expect((await read(ours.neighbour)).notes).toHaveLength(0);
    await database.assignment.update({ where, data: { unlockRule: "AtOnce" } });
  });
});

describe("what a file says of the text", () => {
  it("keeps every MUST, and its offsets count in the canonical text", async () => {
    const { notes } = await read(ours.instructor);
    const { courseId, document, open } = ours;
    const text = await readCanonicalText(viewerOf(ours.instructor), courseId, document.documentId, {
      number: 1,
      flow: "doc",
    });
    expect(text).toBe(linearText(smallDocument.blocks));
    for (const { places } of notes) {
      for (const { exact, codePoints, prefix, suffix } of places) {
        const { startAt = 0, endAt = 0 } = codePoints ?? {};
        const points = Array.from(text);
        expect(points.slice(startAt - prefix.length, endAt + suffix.length).join("")).toBe(
          `${prefix}${exact}${suffix}`,
        );
      }
    }
    const wish = { site, courseId, assignmentId: open.assignmentId, page: null, marked: false, now: "" };
    const file = writeNotesFile(await read(ours.instructor), { ...wish, format: "w3c" })?.text ?? "";
    expect(brokenInCollection(JSON.parse(file))).toEqual([]);
  });

  it("one note is its IRI's", async () => {
    const { courseId, open, notes } = ours;
    const one = await readExportedNote(viewerOf(ours.classmate), courseId, open.assignmentId, notes.assignment, site);
    expect(one.places).toMatchObject([{ exact: "No ship above 300 tons" }]);
    const hidden = readExportedNote(viewerOf(ours.classmate), courseId, open.assignmentId, notes.private, site);
    await expect(hidden).rejects.toThrow("");
  });

  it("a note of the text is a text of its own; who reads a part has no canonical text, and context only of that part", async () => {
    const { courseId, document, open } = ours;
    const canonical = (who: Enrolled, flow: "doc" | "note:n1" | "note:n9") =>
      readCanonicalText(viewerOf(who), courseId, document.documentId, { number: 1, flow });
    expect(await canonical(ours.student, "note:n1")).toBe("The harbour book records a survey in March.");
    await expect(canonical(ours.student, "note:n9")).rejects.toThrow();
    await publishNext(database, ours, open.assignmentId, {
      ...{ text: document, only: quoted("b5", "No ship above 300 tons should"), promptIds: open.promptIds },
      place: quoted("b5", "No ship"),
    });
    await expect(canonical(ours.student, "doc")).rejects.toThrow();
    const { notes } = await read(ours.student);
    expect(notes[0]?.places).toMatchObject([{ exact: "No ship above 300 tons", prefix: "", suffix: " should" }]);
  });
});
