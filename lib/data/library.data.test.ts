import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentContent } from "../domain/document/model";
import { smallDocument } from "../domain/document/testing/small-document";
import { type LibraryView, wholeLibrary } from "../domain/library/filters";
import { NotFound } from "../domain/policy/outcome";
import { addAlias, readAliases, retireAlias } from "./aliases";
import { database } from "./database";
import { readLibrary } from "./library";
import { publishRevisionRow } from "./parts/publish-revision";
import { quoted } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let who: Record<"instructor" | "student" | "observer" | "assistant", ReturnType<typeof viewerOf>>;
beforeAll(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  const { instructor, student, observer, assistant } = ours;
  who = {
    ...{ instructor: viewerOf(instructor), student: viewerOf(student) },
    ...{ observer: viewerOf(observer), assistant: viewerOf(assistant) },
  };
  // Students read the harbour master's letter from "No ship" to "timber," without headnote and notes.
  const last = quoted("b6", "I ask for timber,");
  const only = { ...quoted("b5", "No ship above 300 tons"), end: last.end, endAt: last.endAt };
  const place = quoted("b6", "I ask for timber");
  await publishNext(database, ours, ours.open.assignmentId, {
    text: ours.document,
    only,
    place,
    promptIds: ours.open.promptIds,
  });
});

async function publish(content: Partial<DocumentContent["meta"]> & { text?: string }, position = 10): Promise<string> {
  const { text = "Nothing is said of the harbour.", ...meta } = content;
  const { courseId } = ours;
  const { id: documentId } = await database.document.create({ data: { courseId, position } });
  const blocks = [{ id: "b1", type: "p" as const, voice: "author" as const, text, marks: [], atoms: [] }];
  const whole = { blocks, notes: [], glossary: [], meta: { ...smallDocument.meta, date: null, archival: [], ...meta } };
  const publication = { courseId, documentId, number: 1, content: whole, changeNote: null };
  await database.$transaction((tx) =>
    publishRevisionRow(tx, { ...publication, publishedById: ours.instructor.enrollmentId }),
  );
  return documentId;
}

const day = (edtf: string): DocumentContent["meta"]["date"] => ({
  ...{ printed: null, edtf, calendar: "gregorian", basis: "dateline", inferred: [] },
});
const search = (person: keyof typeof who, view: Partial<LibraryView>) =>
  readLibrary(who[person], ours.courseId, { ...wholeLibrary, ...view });
const ids = async (person: keyof typeof who, view: Partial<LibraryView>) =>
  (await search(person, view)).documents.map(({ id }) => id);

describe("searching a library", () => {
  it("indexes what was published before there was an index", async () => {
    await database.documentSearch.deleteMany({ where: { courseId: ours.courseId } });
    const found = await search("instructor", { words: "timber" });
    expect(found.documents.map(({ id }) => id).toSorted()).toEqual(
      [ours.document.documentId, ours.unassigned.documentId].toSorted(),
    );
    expect(found.indexed).toBe(true);
    const rows = await database.documentSearch.findMany({ where: { courseId: ours.courseId } });
    expect(rows.map(({ revisionId }) => revisionId).toSorted()).toEqual(
      [ours.document.revisionId, ours.unassigned.revisionId].toSorted(),
    );
  });

  it("makes rows of an older key anew", async () => {
    await database.documentSearch.updateMany({ where: { courseId: ours.courseId }, data: { keyVersion: 0 } });
    await search("instructor", { words: "timber" });
    expect(await database.documentSearch.count({ where: { courseId: ours.courseId, keyVersion: 0 } })).toBe(0);
  });

  it("finds a name in any spelling, in every part of the document", async () => {
    const id = await publish({ text: "Trotskii spoke of the quay.", senders: ["N. I. Ezhov"] });
    for (const words of ["Trotsky", "троцкий", "trockij quay"])
      expect(await ids("instructor", { words })).toEqual([id]);
    expect(await ids("instructor", { person: "Yezhov" })).toEqual([id]);
    expect(await ids("instructor", { person: "Trotsky" })).toEqual([]);
    expect(await ids("instructor", { words: '"quay of the"' })).toEqual([]);
  });

  it("filters by date, genre and archive, and orders by date", async () => {
    const archival = [
      {
        ...{ raw: "RTsKhIDNI, f. 89", scheme: "ru" as const, levels: [], locator: null, residue: "" },
        repository: { printed: "RTsKhIDNI", now: "RGASPI" },
      },
    ];
    const late = await publish({ date: day("1938-10-28"), genre: "decree", archival }, 20);
    const early = await publish({ date: day("1837-01"), genre: "decree" }, 21);
    const open = await publish({ date: day("../1838-01-05"), genre: "decree" }, 22);
    expect(await ids("instructor", { genre: "decree" })).toEqual([late, early, open]);
    expect(await ids("instructor", { genre: "decree", order: "date" })).toEqual([early, open, late]);
    expect(await ids("instructor", { from: "1938" })).toEqual([late]);
    expect(await ids("instructor", { from: "1837-02", to: "1900" })).toEqual([open]);
    expect(await ids("instructor", { archive: "RGASPI" })).toEqual([late]);
    expect(await ids("instructor", { archive: "rtskhidni", to: "1937" })).toEqual([]);
    expect((await search("instructor", { from: "soon" })).wrongDate).toBe("from");
  });

  it("takes the newest text only", async () => {
    const id = await publish({ text: "The pier is whole." });
    const content = { ...smallDocument, blocks: smallDocument.blocks.slice(0, 2) };
    await database.$transaction((tx) =>
      publishRevisionRow(tx, {
        ...{ courseId: ours.courseId, documentId: id, number: 2, content, changeNote: "x" },
        publishedById: ours.instructor.enrollmentId,
      }),
    );
    expect(await ids("instructor", { words: "pier" })).toEqual([]);
  });

  it("goes on behind the first fifty, each document once", async () => {
    const many = await Promise.all(
      Array.from({ length: 101 }, (_, at) => publish({ text: `Lantern ${at}.`, genre: "minutes" }, 100 + (at % 7))),
    );
    const seen: string[] = [];
    let after: string | null = null;
    const sizes: number[] = [];
    do {
      const page = await search("instructor", { words: "lantern", genre: "minutes", order: "date", after });
      sizes.push(page.documents.length);
      seen.push(...page.documents.map(({ id }) => id));
      after = page.next;
    } while (after !== null && sizes.length < 9);
    expect(sizes).toEqual([50, 50, 1]);
    expect(seen.toSorted()).toEqual(many.toSorted());
    expect((await search("student", { words: "lantern" })).documents).toEqual([]);
  });
});

describe("what a student may not read is not found", () => {
  it.each([
    ["the headnote", "nineteen"],
    ["a note", '"harbour book"'],
    ["a paragraph that is left out", '"wrote of it twice"'],
    ["words behind the cut", '"for an answer"'],
    ["a word there and one they read", "ship answer"],
  ])("%s", async (_, words) => {
    const { documentId } = ours.document;
    expect(await ids("instructor", { words })).toContain(documentId);
    const found = await search("student", { words });
    expect(found).toMatchObject({ documents: [], next: null });
    expect(found.readable).toBe(1);
  });

  it("what they read is found, with its paragraph and nothing beside it", async () => {
    const { documents } = await search("student", { words: "tons" });
    expect(documents.map(({ id }) => id)).toEqual([ours.document.documentId]);
    const text = JSON.stringify(documents);
    expect(documents[0]?.found).toMatchObject({ found: [{ place: "¶2", anchor: "p2" }], more: 0 });
    for (const secret of ["nineteen", "survey", "twice", "answer"]) expect(text).not.toContain(secret);
  });

  it("a text that was replaced is searched as the student still reads it", async () => {
    const { courseId, document, instructor } = ours;
    const blocks = smallDocument.blocks.map((block) =>
      block.id === "b5" ? { ...block, text: "No barge should lie there." } : block,
    );
    await database.$transaction((tx) =>
      publishRevisionRow(tx, {
        ...{ courseId, documentId: document.documentId, number: 2, changeNote: "barge" },
        ...{ content: { ...smallDocument, blocks }, publishedById: instructor.enrollmentId },
      }),
    );
    expect(await ids("student", { words: "tons" })).toEqual([document.documentId]);
    expect(await ids("student", { words: "barge" })).toEqual([]);
    expect(await ids("instructor", { words: "barge" })).toEqual([document.documentId]);
    expect(await ids("instructor", { words: "tons" })).not.toContain(document.documentId);
  });

  it("a document that nobody gave them is not there, nor counted", async () => {
    expect((await search("student", {})).documents.map(({ id }) => id)).toEqual([ours.document.documentId]);
    expect(await ids("student", { words: "Trotsky" })).toEqual([]);
    await expect(readLibrary(viewerOf(ours.dropped), ours.courseId, wholeLibrary)).rejects.toThrow(NotFound);
  });
});

describe("names that are one", () => {
  it("are found for one another until the pair is retired, and stay in the list", async () => {
    const id = await publish({ text: "Koba has written from Kureika." });
    expect(await ids("instructor", { words: "Stalin" })).toEqual([]);
    expect(await addAlias(who.instructor, ours.courseId, " Stalin ", "Koba")).toEqual({ ok: true, value: undefined });
    expect(await ids("instructor", { words: "Сталин" })).toEqual([id]);
    const { aliases } = await readAliases(who.instructor, ours.courseId);
    expect(aliases).toMatchObject([{ name: "Stalin", alias: "Koba", by: "Ines Instructor", retired: null }]);
    await retireAlias(who.instructor, ours.courseId, aliases[0]?.id ?? "");
    expect(await ids("instructor", { words: "Stalin" })).toEqual([]);
    expect(await readAliases(who.instructor, ours.courseId)).toMatchObject({
      ...{ aliases: [], retired: [{ name: "Stalin", retired: { by: "Ines Instructor" } }] },
    });
  });

  it.each([
    ["a pair that is there, turned round", "Ellis", "Marsh", "alias"],
    ["the same name twice", "Koba", "Koba", "alias"],
    ["no name", " ", "Koba", "name"],
  ])("refuses %s", async (_, name, alias, field) => {
    await addAlias(who.instructor, ours.courseId, "Marsh", "Ellis");
    expect(await addAlias(who.instructor, ours.courseId, name, alias)).toMatchObject({ ok: false, field });
  });

  it("are the instructors' business", async () => {
    await expect(readAliases(who.assistant, ours.courseId)).rejects.toThrow(NotFound);
    await expect(addAlias(who.student, ours.courseId, "A", "B")).rejects.toThrow(NotFound);
  });
});
