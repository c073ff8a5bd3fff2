import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentContent } from "../domain/document/model";
import { smallDocument } from "../domain/document/testing/small-document";
import { wholeLibrary } from "../domain/library/filters";
import { NotFound } from "../domain/policy/outcome";
import { copyDocuments, readCopyChoice } from "./copies";
import { database } from "./database";
import { readDocument } from "./documents";
import { readLibrary } from "./library";
import { exportLibrary } from "./library-export";
import { enrol } from "./testing/course";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
/** Teaches both courses. */
let both: ReturnType<typeof viewerOf>;

beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
  const { userId } = await enrol(database, ours.courseId, "Instructor", "Bea Both");
  await database.enrollment.create({ data: { courseId: theirs.courseId, userId, role: "Instructor" } });
  both = viewerOf({ userId, enrollmentId: "" });
});

describe("copying documents to another course", () => {
  it("copies the current text with its notes and rights, says where it is from, and shares nothing", async () => {
    const before = (await readLibrary(both, theirs.courseId)).documents.map(({ id }) => id);
    const copied = await copyDocuments(both, ours.courseId, [ours.document.documentId], theirs.courseId);
    expect(copied).toEqual({ ok: true, value: { copied: 1, before: 0 } });
    const { documents } = await readLibrary(both, theirs.courseId);
    const made = documents.filter(({ id }) => !before.includes(id));
    expect(made).toMatchObject([{ title: smallDocument.meta.title, shared: false, usedIn: [] }]);
    expect(documents.at(-1)?.id).toBe(made[0]?.id);
    const view = await readDocument(both, theirs.courseId, made[0]?.id ?? "");
    expect(view.text.meta).toEqual(smallDocument.meta);
    expect(view.text.notes.map(({ id }) => id)).toEqual(["n1"]);
    expect(view.copiedFrom).toMatchObject({ courseTitle: "Harbours of Europe", number: 1, by: "Bea Both" });
    expect(view.revisions).toMatchObject([{ number: 1, changeNote: "Copied from “Harbours of Europe”, revision 1." }]);
    expect(
      (await readDocument(viewerOf(theirs.assistant), theirs.courseId, made[0]?.id ?? "")).copiedFrom,
    ).not.toBeNull();
    expect((await readDocument(viewerOf(theirs.observer), theirs.courseId, made[0]?.id ?? "")).copiedFrom).toBeNull();
    const found = await readLibrary(both, theirs.courseId, { ...wholeLibrary, words: "timber" });
    expect(found.documents.map(({ id }) => id)).toContain(made[0]?.id);
    expect(
      await database.annotation.count({ where: { annotationTargets: { some: { documentId: made[0]?.id } } } }),
    ).toBe(0);
  });

  it("does not copy the same revision twice", async () => {
    const ids = [ours.document.documentId, ours.unassigned.documentId];
    expect(await copyDocuments(both, ours.courseId, ids, theirs.courseId)).toEqual({
      ...{ ok: true, value: { copied: 1, before: 1 } },
    });
  });

  it("names the courses it can go to, and takes nothing of another course", async () => {
    const choice = await readCopyChoice(both, ours.courseId, [ours.document.documentId, theirs.document.documentId]);
    expect(choice.documents.map(({ id }) => id)).toEqual([ours.document.documentId]);
    expect(choice.courses.map(({ id }) => id)).toEqual([theirs.courseId]);
    expect((await readCopyChoice(both, ours.courseId, [])).documents).toHaveLength(2);
    const foreign = await copyDocuments(both, ours.courseId, [theirs.document.documentId], theirs.courseId);
    expect(foreign).toEqual({ ok: true, value: { copied: 0, before: 0 } });
  });

  it("is for those who teach both courses", async () => {
    const ids = [ours.document.documentId];
    const instructor = viewerOf(ours.instructor);
    await expect(copyDocuments(instructor, ours.courseId, ids, theirs.courseId)).rejects.toThrow(NotFound);
    await expect(copyDocuments(viewerOf(theirs.instructor), ours.courseId, ids, theirs.courseId)).rejects.toThrow(
      NotFound,
    );
    await expect(readCopyChoice(viewerOf(ours.assistant), ours.courseId, ids)).rejects.toThrow(NotFound);
    expect(await copyDocuments(both, ours.courseId, ids, ours.courseId)).toMatchObject({ ok: false, field: "course" });
    expect(await copyDocuments(both, ours.courseId, [], theirs.courseId)).toMatchObject({ ok: false });
  });
});

describe("taking a library out", () => {
  const all = async (documentIds: string[]) => {
    const { documents, title } = await exportLibrary(both, ours.courseId, documentIds);
    const contents: DocumentContent[] = [];
    for await (const content of documents) contents.push(content);
    return { title, contents };
  };

  it("gives every current text, or those that are named, and nothing of students", async () => {
    expect(await all([])).toEqual({ title: "Harbours of Europe", contents: [smallDocument, smallDocument] });
    expect((await all([ours.document.documentId, theirs.document.documentId])).contents).toHaveLength(1);
    await expect(all([theirs.document.documentId])).rejects.toThrow(NotFound);
  });

  it("is for instructors", async () => {
    await expect(exportLibrary(viewerOf(ours.assistant), ours.courseId, [])).rejects.toThrow(NotFound);
    await expect(exportLibrary(viewerOf(theirs.instructor), ours.courseId, [])).rejects.toThrow(NotFound);
  });
});
