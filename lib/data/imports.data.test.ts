import { afterAll, beforeAll, describe, expect, it } from "vitest";
import page from "../domain/import/fixtures/reader-page.txt?raw";
import type { UploadedFile } from "../domain/import/upload";
import { done, NotFound } from "../domain/policy/outcome";
import type { ReviewChange } from "../domain/review/change";
import { database } from "./database";
import { readDocument } from "./documents";
import { addFiles, createImport } from "./import-files";
import { changeImport, discardImport, joinImport, publishImported, readImport, readImportImage } from "./imports";
import { readLibrary } from "./library";
import { buildWorld, viewerOf } from "./testing/world";

type World = Awaited<ReturnType<typeof buildWorld>>;
let world: World;
beforeAll(async () => {
  world = await buildWorld(database);
});
afterAll(() => database.$disconnect());

const fileOf = (text: string | Uint8Array<ArrayBuffer>, name: string | null = null): UploadedFile => ({
  ...{ name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text },
  ...{ format: null, pages: null, parts: null, image: false },
});
const scan = (name: string): UploadedFile => ({
  ...fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), name),
  image: true,
});
const sending =
  (...files: UploadedFile[]) =>
  () =>
    Promise.resolve(done(files));
const silent = () => undefined;
const instructor = () => viewerOf(world.ours.instructor);
const courseId = () => world.ours.courseId;

const create = (title: string | null, ...files: UploadedFile[]) =>
  createImport(instructor(), courseId(), title, sending(...files), silent);
async function begin(text = page, title: string | null = "Page 46", name: string | null = null): Promise<string> {
  const made = await create(title, fileOf(text, name));
  if (!made.ok || !("importId" in made.value)) throw new Error("not imported");
  return made.value.importId;
}
const change = (
  importId: string,
  base: number,
  asked: ReviewChange,
  said = "a change",
  key: string = crypto.randomUUID(),
) => changeImport(instructor(), courseId(), importId, { base, key, change: asked, said });
const acceptAll = async (importId: string, base = 1) => {
  const { review } = await readImport(instructor(), courseId(), importId);
  return change(importId, base, { do: "accept", questionIds: review.draft.questions.map(({ id }) => id) });
};

describe("importing a text", () => {
  it("keeps the bytes, the text, and the draft, in one piece", async () => {
    const importId = await begin();
    const file = await database.importFile.findFirstOrThrow({ where: { importId }, include: { file: true } });
    expect(new TextDecoder().decode(file.file.bytes)).toBe(page);
    expect(file.text).toBe(page);
    expect(file.file).toMatchObject({ mime: "text/plain", byteCount: new TextEncoder().encode(page).byteLength });
    const read = await readImport(instructor(), courseId(), importId);
    expect(read).toMatchObject({ title: "Page 46", text: page, version: 1, undo: null, mayEdit: true, closed: null });
    expect(read.review.draft.documents).toHaveLength(3);
    expect(await database.workingCopyVersion.count({ where: { workingCopy: { importId } } })).toBe(1);
  });

  it("tells that the same bytes were imported before, and calls it after its first document when unnamed", async () => {
    const again = await readImport(instructor(), courseId(), await begin(page, " "));
    expect(again.review.notices).toContain("The same text was imported before, as “Page 46”.");
    expect(again.title).toBe(again.review.draft.documents[1]?.content.meta.title);
    const file = await begin(page, null, "reader-046.txt\u0000");
    expect((await readImport(instructor(), courseId(), file)).title).toBe("reader-046.txt");
  });

  it.each([
    ["nothing", ""],
    ["only spaces", " \n \t"],
  ])("refuses %s beside its field and keeps nothing", async (_, text) => {
    const before = await database.storedFile.count();
    const refused = await create("Page 46", fileOf(page), fileOf(text));
    expect(refused).toMatchObject({ ok: false, field: "files.1", problem: expect.stringMatching(/\.$/) });
    expect(await database.storedFile.count()).toBe(before);
  });

  it("opens again whatever a file says of itself, however long", async () => {
    const long = "x".repeat(3000);
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${long}</title></titleStmt></fileDesc></teiHeader>
      <text xml:lang="${long}"><body><div type="document"><head>${long}</head><p>A <foreign xml:lang="${long}">b</foreign>
      <gap reason="${long}" extent="${long}"/><pb n="${long}"/><note n="${long}" place="foot"><p>c</p></note> d.</p></div></body></text></TEI>`;
    const read = await readImport(instructor(), courseId(), await begin(tei));
    expect(read.review.draft.documents[0]?.content.notes[0]?.label).toBe(long);
    const brackets = await readImport(instructor(), courseId(), await begin(`To Lavrov\n\n${"a [b] ".repeat(10_001)}`));
    expect(brackets.review.draft.documents).toHaveLength(1);
  });

  it("does not even receive the bytes of those who may not", async () => {
    const receive = () => {
      throw new Error("received");
    };
    const student = createImport(viewerOf(world.ours.student), courseId(), null, receive, silent);
    expect(await student).toMatchObject({ ok: false });
    const stranger = createImport(viewerOf(world.theirs.instructor), courseId(), null, receive, silent);
    await expect(stranger).rejects.toThrow(NotFound);
  });
});

describe("reviewing", () => {
  it("saves each change with its decision, and says what can be taken back", async () => {
    const importId = await begin();
    const { review } = await readImport(instructor(), courseId(), importId);
    const [question] = review.draft.questions;
    const asked = { do: "decide" as const, questionId: question?.id ?? "", answer: { do: "keep" as const } };
    const made = await change(importId, 1, asked, "rights: kept");
    expect(made).toMatchObject({ ok: true, value: { conflict: false, state: { version: 2, undo: "rights: kept" } } });
    const rows = await database.importDecision.findMany({ where: { importId } });
    expect(rows).toMatchObject([{ number: 1, undoes: null, operation: { do: "decide", said: "rights: kept" } }]);
    const read = await readImport(instructor(), courseId(), importId);
    expect(read.review.draft.answers).toEqual({ [question?.id ?? ""]: { do: "keep" } });
  });

  it("takes back everything, one after another, and then says that there is nothing", async () => {
    const importId = await begin();
    const before = await readImport(instructor(), courseId(), importId);
    const [, second] = before.review.draft.documents;
    const documentId = second?.id ?? "";
    await acceptAll(importId);
    await change(importId, 2, { do: "join", documentId }, "joined");
    await change(importId, 3, { do: "undo" });
    const between = await readImport(instructor(), courseId(), importId);
    expect(between.review.draft.documents).toHaveLength(3);
    expect(Object.keys(between.review.draft.answers)).toHaveLength(before.review.draft.questions.length);
    await change(importId, 4, { do: "undo" });
    const after = await readImport(instructor(), courseId(), importId);
    expect(after.review.draft).toEqual(before.review.draft);
    expect(after).toMatchObject({ version: 5, undo: null });
    expect(await change(importId, 5, { do: "undo" })).toMatchObject({
      ok: false,
      problem: expect.stringContaining("nothing"),
    });
    const log = await database.importDecision.findMany({ where: { importId }, orderBy: { number: "asc" } });
    expect(log.map(({ number, undoes }) => [number, undoes])).toEqual([
      [1, null],
      [2, null],
      [3, 2],
      [4, 1],
    ]);
  });

  it("answers a change made in an older version with the newer state, and changes nothing", async () => {
    const importId = await begin();
    await acceptAll(importId);
    const { review } = await readImport(instructor(), courseId(), importId);
    const documentId = review.draft.documents[1]?.id ?? "";
    const late = await change(importId, 1, { do: "join", documentId });
    expect(late).toMatchObject({ ok: true, value: { conflict: true, state: { version: 2 } } });
    expect((await readImport(instructor(), courseId(), importId)).version).toBe(2);
  });

  it("of two changes at once lets one through; one that is sent twice is made once", async () => {
    const importId = await begin();
    const { review } = await readImport(instructor(), courseId(), importId);
    const [first, second] = review.draft.documents.map(({ id }) => id);
    const both = await Promise.all([
      change(importId, 1, { do: "setAside", documentId: first ?? "" }),
      change(importId, 1, { do: "setAside", documentId: second ?? "" }),
    ]);
    expect(both.map((each) => each.ok && each.value.conflict).sort()).toEqual([false, true]);
    const twice = await change(
      importId,
      2,
      { do: "setAside", documentId: review.draft.documents[2]?.id ?? "" },
      "aside",
      "k1",
    );
    const again = await change(
      importId,
      2,
      { do: "setAside", documentId: review.draft.documents[2]?.id ?? "" },
      "aside",
      "k1",
    );
    const { version, savedAt } = twice.ok ? twice.value.state : { version: 0, savedAt: "" };
    expect(again).toMatchObject({ ok: true, value: { conflict: false, state: { version, savedAt } } });
    expect(await database.importDecision.count({ where: { importId } })).toBe(2);
  });

  it("refuses students and strangers, and shows them nothing", async () => {
    const importId = await begin();
    const sent = { base: 1, key: "k", change: { do: "undo" as const }, said: "x" };
    for (const who of [world.ours.student, world.ours.assistant, world.ours.observer, world.theirs.instructor]) {
      await expect(readImport(viewerOf(who), courseId(), importId)).rejects.toThrow(NotFound);
      await expect(changeImport(viewerOf(who), courseId(), importId, sent)).rejects.toThrow(NotFound);
      await expect(publishImported(viewerOf(who), courseId(), importId, 1, "ready")).rejects.toThrow(NotFound);
    }
    await expect(readImport(viewerOf(world.theirs.instructor), world.theirs.courseId, importId)).rejects.toThrow(
      NotFound,
    );
  });
});

describe("publishing", () => {
  it("refuses what is not ready, with the reason, and publishes nothing of the rest", async () => {
    const importId = await begin();
    expect(await publishImported(instructor(), courseId(), importId, 1, "ready")).toMatchObject({ ok: false });
    const { review } = await readImport(instructor(), courseId(), importId);
    const ids = review.draft.documents.map(({ id }) => id);
    const refused = await publishImported(instructor(), courseId(), importId, 1, ids);
    expect(refused).toMatchObject({ ok: false, problem: expect.stringMatching(/^Document 1 is not ready\. \w/) });
    expect(await database.document.count({ where: { importId } })).toBe(0);
  });

  it("makes documents of the library with revision 1; the import is finished and cannot be taken back", async () => {
    const importId = await begin();
    await acceptAll(importId);
    expect(await publishImported(instructor(), courseId(), importId, 1, "ready")).toMatchObject({ ok: false });
    const outcome = await publishImported(instructor(), courseId(), importId, 2, "ready");
    const published = outcome.ok ? outcome.value.published : [];
    expect(published).toHaveLength(3);
    const rows = await database.document.findMany({
      where: { importId },
      include: { current: true },
      orderBy: { position: "asc" },
    });
    expect(rows.map(({ id }) => id)).toEqual(published);
    const again = await readImport(instructor(), courseId(), await begin());
    expect(again.review.notices.join(" ")).toContain("The library has documents of the same title and date: “Grinev");
    expect(rows[1]).toMatchObject({
      title: rows[1]?.current?.title,
      date: "1931-04-09",
      current: { number: 1, parentNumber: null },
    });
    expect(rows[1]?.current?.textHash).toMatch(/^[0-9a-f]{64}$/);
    const view = await readDocument(instructor(), courseId(), published[1] ?? "");
    expect(view).toMatchObject({ number: 1, current: 1, shared: false, mayEdit: true, partial: false });
    expect(view.revisions).toMatchObject([{ number: 1, from: "Page 46" }]);
    const read = await readImport(instructor(), courseId(), importId);
    expect(read).toMatchObject({ closed: "finished", undo: null });
    expect(await change(importId, read.version, { do: "undo" })).toMatchObject({ ok: false });
    const documentId = read.review.draft.documents[0]?.id ?? "";
    expect(await change(importId, read.version, { do: "setAside", documentId })).toMatchObject({ ok: false });
    const library = await readLibrary(instructor(), courseId());
    expect(library.imports.map(({ id }) => id)).not.toContain(importId);
    expect(library.documents.map(({ id }) => id)).toEqual(expect.arrayContaining(published));
  });

  it("goes document by document, and is finished when the rest is set aside; taking one back opens it again", async () => {
    const importId = await begin();
    await acceptAll(importId);
    const { review } = await readImport(instructor(), courseId(), importId);
    const [first, second, third] = review.draft.documents.map(({ id }) => id);
    expect(await publishImported(instructor(), courseId(), importId, 2, [second ?? ""])).toMatchObject({ ok: true });
    await change(importId, 3, { do: "setAside", documentId: first ?? "" });
    expect((await readImport(instructor(), courseId(), importId)).closed).toBeNull();
    await change(importId, 4, { do: "setAside", documentId: third ?? "" });
    expect((await readImport(instructor(), courseId(), importId)).closed).toBe("finished");
    await change(importId, 5, { do: "takeBack", documentId: third ?? "" });
    expect((await readImport(instructor(), courseId(), importId)).closed).toBeNull();
  });
});

it("puts an import away and brings it back; away, it cannot be changed", async () => {
  const importId = await begin();
  expect(await discardImport(instructor(), courseId(), importId, true)).toMatchObject({ ok: true });
  expect((await readLibrary(instructor(), courseId())).imports.map(({ id }) => id)).not.toContain(importId);
  expect(await acceptAll(importId)).toMatchObject({ ok: false, problem: expect.stringContaining("put away") });
  await discardImport(instructor(), courseId(), importId, false);
  const library = await readLibrary(instructor(), courseId());
  expect(library.imports.find(({ id }) => id === importId)).toMatchObject({ title: "Page 46", documents: 3 });
  expect((await readLibrary(viewerOf(world.ours.student), courseId())).imports).toEqual([]);
});

const cutLetter = (ends: string) => `The keeper to the board\n\n14 JANUARY 1911\n\nThe lamp burned until four. ${ends}`;

describe("several files", () => {
  it("are one import, each kept with its text; pictures are kept beside them", async () => {
    const made = await create(
      "Two pages",
      fileOf(page, "one.txt"),
      scan("one.png"),
      fileOf(cutLetter("It went out."), "two.txt"),
    );
    const importId = made.ok && "importId" in made.value ? made.value.importId : "";
    const read = await readImport(instructor(), courseId(), importId);
    expect(read).toMatchObject({ fileNames: ["one.txt", "two.txt"], scans: [{ fileName: "one.png" }] });
    expect(read.text).toBe(`${page}\f${cutLetter("It went out.")}`);
    expect(read.review.draft.documents.length).toBeGreaterThan(3);
    const image = await readImportImage(instructor(), courseId(), importId, read.scans[0]?.id ?? "");
    expect(image).toMatchObject({ mime: "image/png" });
    const other = await begin();
    await expect(readImportImage(instructor(), courseId(), other, read.scans[0]?.id ?? "")).rejects.toThrow(NotFound);
  });

  it("are refused beside the file that is wrong, by its place among all", async () => {
    const before = await database.storedFile.count();
    const wrongPicture = { ...fileOf("no picture", "two.png"), image: true };
    expect(await create(null, fileOf(page), wrongPicture)).toMatchObject({ ok: false, field: "files.1" });
    expect(await create(null, scan("one.png"), fileOf("", "empty.txt"))).toMatchObject({ ok: false, field: "files.1" });
    expect(await create(null, scan("one.png"))).toMatchObject({ ok: false, problem: expect.stringContaining("words") });
    expect(await database.storedFile.count()).toBe(before);
  });

  it("keeps nothing when whoever asked has left", async () => {
    const before = await database.storedFile.count();
    const left = await createImport(instructor(), courseId(), null, sending(fileOf(page)), silent, () => true);
    expect(left).toMatchObject({ ok: false, problem: expect.stringContaining("cancelled") });
    expect(await database.storedFile.count()).toBe(before);
  });

  it("are added later as one change, which can be taken back and done again with its text", async () => {
    const importId = await begin();
    const more = sending(fileOf(cutLetter("It went out."), "47.txt"), scan("47.png"));
    expect(await addFiles(instructor(), courseId(), importId, more, silent)).toEqual(done({ added: 2 }));
    const added = await readImport(instructor(), courseId(), importId);
    expect(added).toMatchObject({
      undo: "a file added",
      text: `${page}\f${cutLetter("It went out.")}`,
      fileNames: [null, "47.txt"],
    });
    await change(importId, added.version, { do: "undo" });
    const without = await readImport(instructor(), courseId(), importId);
    expect(without).toMatchObject({ text: page, redo: "a file added" });
    expect(without.review.draft.documents).toHaveLength(3);
    await change(importId, without.version, { do: "redo" });
    const again = await readImport(instructor(), courseId(), importId);
    expect([again.text, again.review.draft]).toEqual([added.text, added.review.draft]);
    const rows = await database.importDecision.findMany({ where: { importId }, orderBy: { number: "asc" } });
    expect(rows.map(({ undoes }) => undoes)).toEqual([null, 1, 2]);
  });
});

describe("joining another import", () => {
  it("puts its documents and answers after those of the first; the other is put away and says where it is", async () => {
    const [importId, otherId] = [await begin(), await begin(cutLetter("It went out."), "Page 47")];
    await acceptAll(otherId);
    const joined = await joinImport(instructor(), courseId(), importId, 1, otherId);
    expect(joined).toMatchObject({ ok: true });
    const read = await readImport(instructor(), courseId(), importId);
    expect(read.text).toBe(`${page}\f${cutLetter("It went out.")}`);
    expect(Object.keys(read.review.draft.answers).length).toBeGreaterThan(0);
    expect(read.others.map(({ id }) => id)).not.toContain(otherId);
    const other = await readImport(instructor(), courseId(), otherId);
    expect(other).toMatchObject({
      closed: "discarded",
      mayEdit: false,
      joinedInto: { id: importId, title: "Page 46" },
    });
    await change(importId, read.version, { do: "undo" });
    expect((await readImport(instructor(), courseId(), importId)).review.draft.documents).toHaveLength(3);
    await discardImport(instructor(), courseId(), otherId, false);
    expect(await readImport(instructor(), courseId(), otherId)).toMatchObject({ closed: null, joinedInto: null });
  });

  it("happens once when two people join at the same time, and pages for what was put away meanwhile are not taken", async () => {
    const [first, second] = [await begin(), await begin(cutLetter("It went out."), "Page 49")];
    const joins = await Promise.all([
      joinImport(instructor(), courseId(), first, 1, second),
      joinImport(instructor(), courseId(), second, 1, first),
    ]);
    expect(joins.filter(({ ok }) => ok)).toHaveLength(1);
    const open = await database.import.findMany({ where: { id: { in: [first, second] }, discardedAt: null } });
    expect(open).toHaveLength(1);
    const [id = ""] = open.map((each) => each.id);
    const files = await database.importFile.count({ where: { importId: id } });
    const receive = async () => {
      await discardImport(instructor(), courseId(), id, true);
      return done([fileOf(cutLetter("It went out."))]);
    };
    const late = await addFiles(instructor(), courseId(), id, receive, silent);
    expect(late).toMatchObject({ ok: false, problem: expect.stringContaining("put away meanwhile") });
    expect(await database.importFile.count({ where: { importId: id } })).toBe(files);
  });

  it("is refused with itself, in an older version, and when something of the other is published", async () => {
    const [importId, otherId] = [await begin(), await begin(cutLetter("It went out."), "Page 48")];
    expect(await joinImport(instructor(), courseId(), importId, 1, importId)).toMatchObject({ ok: false });
    expect(await joinImport(instructor(), courseId(), importId, 7, otherId)).toMatchObject({ ok: false });
    const accepted = await acceptAll(otherId);
    const published = await publishImported(
      instructor(),
      courseId(),
      otherId,
      accepted.ok ? accepted.value.state.version : 0,
      "ready",
    );
    expect(published).toMatchObject({ ok: true });
    expect(await joinImport(instructor(), courseId(), importId, 1, otherId)).toMatchObject({
      ...{ ok: false, problem: expect.stringContaining("published") },
    });
  });
});
