import { beforeAll, describe, expect, test } from "vitest";
import type { TypedCategory } from "../domain/gradebook/categories";
import type { FileChoices } from "../domain/gradebook/file-choices";
import { done, NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { readGradebook } from "./gradebook";
import { readGradeCategories, saveGradeCategories } from "./gradebook-categories";
import { bringGradebookFile, fillGradebookFile, readGradebookFile } from "./gradebook-files";
import { readGradebookHistory, readGradebookPerson } from "./gradebook-history";
import { takeGradebookFile } from "./gradebook-overrides";
import { releaseGrades } from "./releases";
import { atLevel, markAndFinish, submitFor } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const thursdays = (await submitFor(database, ours, ours.neighbour)).submissionId;
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, atLevel(ours, 1));
  await markAndFinish(ours, thursdays, ours.otherAssistant, atLevel(ours, 2));
});

type Who = CourseWorld["student"];
const addressOf = async ({ userId }: Who) =>
  (await database.user.findUniqueOrThrow({ where: { id: userId } })).email ?? "";
const bring = (by: Who, text: string | Uint8Array<ArrayBuffer>) =>
  bringGradebookFile(viewerOf(by), ours.courseId, "Grades 1.csv", async () =>
    done(typeof text === "string" ? new TextEncoder().encode(text) : text),
  );
async function brought(by: Who, text: string): Promise<string> {
  const kept = await bring(by, text);
  if (!kept.ok) throw new Error(kept.problem);
  return kept.value.fileId;
}
const choices = (mode: FileChoices["mode"], column: number | null, hands: [number, string | null][] = []) => ({
  ...{ mode, waiting: true, hands: new Map(hands) },
  columns: new Map([[ours.open.assignmentId, column]]),
});

/** As Canvas exports it: names, ids, posting row, points possible, quirks of writing. */
function canvas(rows: [name: string, id: string, login: string, grade: string][]) {
  const head = 'Student,ID,SIS Login ID,Section,"Essay, first (77)",Current Score\r\n';
  const possible = "    Points Possible,,,,3.0,(read only)\r\n";
  return `\ufeff${head}${possible}${rows.map(([n, i, l, g]) => `"${n}",${i},${l},=1+1,${g}, 8 \r\n`).join("")}`;
}

test.each([
  ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4]), /workbook/],
  ["an open quotation mark", 'Name,Essay\n"Sami,1', /never closed/],
  ["nothing", "", /empty/],
  ["no column that says who", "Essay,Grade\n1,2\n", /whose it is/],
  ["two columns of one name", "Name,Essay,Essay\nSami,1,2\n", /Two columns/],
])("refused: %s", async (_, text, why) => {
  expect(await bring(ours.instructor, text)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(why),
    field: "file",
  });
});

test("a brought file is its bringer's alone", async () => {
  const fileId = await brought(ours.instructor, "Name,Essay\nSami,1\n");
  const at = [ours.courseId, fileId, choices("fill", 1)] as const;
  expect(await readGradebookFile(viewerOf(ours.instructor), ...at)).toMatchObject({ name: "Grades 1.csv" });
  for (const who of [ours.assistant, ours.student]) {
    await expect(readGradebookFile(viewerOf(who), ...at)).rejects.toThrow(NotFound);
    await expect(fillGradebookFile(viewerOf(who), ...at)).rejects.toThrow(NotFound);
  }
  await expect(bring(ours.student, "Name,Essay\nSami,1\n")).rejects.toThrow(NotFound);
});

describe("filled and given back", () => {
  test("only the cells of the column change; the hand is remembered for the next file", async () => {
    const text = canvas([
      ["Student, Sami", "501", await addressOf(ours.student), ""],
      ["N. N.", "502", "somebody", "1"],
      ["Dropped, Dana", "503", await addressOf(ours.dropped), "2"],
      ["Stranger", "504", "else", "0.5"],
    ]);
    const fileId = await brought(ours.instructor, text);
    const hands = choices("fill", 4, [
      [3, ours.neighbour.enrollmentId],
      [5, null],
    ]);
    const page = await readGradebookFile(viewerOf(ours.instructor), ours.courseId, fileId, hands);
    expect(page).toMatchObject({
      ...{ system: "Canvas", matched: 2, open: [], left: ["Dana Dropped"], absent: ["Cleo Classmate"] },
      result: {
        count: 2,
        changes: [
          { who: "Sami Student", before: "empty", after: "2" },
          { who: "Nuno Neighbour", before: "1", after: "3" },
        ],
      },
    });
    const filled = await fillGradebookFile(viewerOf(ours.instructor), ours.courseId, fileId, hands);
    if (!filled.ok) throw new Error(filled.problem);
    const back = new TextDecoder("utf-8", { ignoreBOM: true }).decode(filled.value.bytes);
    const lines = text.split("\r\n");
    lines[2] = lines[2]?.replace(",=1+1,,", ",=1+1,2,") ?? "";
    lines[3] = lines[3]?.replace(",=1+1,1,", ",=1+1,3,") ?? "";
    expect(back).toBe(lines.join("\r\n"));
    const next = await brought(ours.instructor, text);
    const again = await readGradebookFile(viewerOf(ours.instructor), ours.courseId, next, choices("fill", 4));
    expect(again).toMatchObject({ matched: 2, open: [{ row: 5 }] });
  });

  test("what students do not see yet is left out unless it is asked for", async () => {
    await releaseGrades(viewerOf(ours.instructor), ours.courseId, ours.open.assignmentId, { sectionId: ours.thursday });
    const text = `Name,Email\nA,${await addressOf(ours.student)}\nB,${await addressOf(ours.neighbour)}\n`;
    const fileId = await brought(ours.instructor, text);
    const careful = { ...choices("fill", null), waiting: false };
    const filled = await fillGradebookFile(viewerOf(ours.instructor), ours.courseId, fileId, careful);
    const back = filled.ok ? new TextDecoder().decode(filled.value.bytes).split("\n") : [];
    expect(back.map((line) => line.split(",")[2])).toEqual(["Assignment (open)", "", "3", undefined]);
  });

  test("an assistant fills their own students' rows alone", async () => {
    const text = `Name,Email,Essay\nA,${await addressOf(ours.student)},\nB,${await addressOf(ours.neighbour)},\n`;
    const fileId = await brought(ours.assistant, text);
    const page = await readGradebookFile(viewerOf(ours.assistant), ours.courseId, fileId, choices("fill", 2));
    expect(page).toMatchObject({ matched: 1, open: [{ row: 2 }], result: { count: 1 } });
    expect(JSON.stringify(page)).not.toContain("Nuno");
  });
});

describe("grades out of a file", () => {
  const take = (by: Who, fileId: string, seal: string, reason = "From the old list") =>
    takeGradebookFile(viewerOf(by), ours.courseId, fileId, choices("take", 2), { reason, seal });
  const table = async (grades: [Who, string][]) => {
    const lines = await Promise.all(grades.map(async ([who, grade]) => `X,${await addressOf(who)},${grade}\n`));
    return brought(ours.instructor, `Name,Email,Essay\n${lines.join("")}`);
  };
  const preview = async (fileId: string) =>
    (await readGradebookFile(viewerOf(ours.instructor), ours.courseId, fileId, choices("take", 2))).result;
  const events = () => database.gradeEvent.count({ where: { courseId: ours.courseId } });

  test("while a single cell is wrong nothing is taken; each is named with row and column", async () => {
    const fileId = await table([
      [ours.student, "2.5"],
      [ours.classmate, "=2+1"],
      [ours.neighbour, "9"],
    ]);
    const seen = await preview(fileId);
    expect(seen).toMatchObject({ count: 1, problemCount: 2 });
    expect(seen?.problems.map(({ where }) => where)).toEqual(["row 3, Essay", "row 4, Essay"]);
    const before = await events();
    expect(await take(ours.instructor, fileId, seen?.seal ?? "")).toMatchObject({ ok: false });
    expect(await events()).toBe(before);
  });

  test("all are taken at once, with a reason; what was seen before a change is refused", async () => {
    const fileId = await table([
      [ours.student, "2.5"],
      [ours.classmate, "excused"],
    ]);
    const seen = await preview(fileId);
    expect(seen).toMatchObject({ count: 2, problemCount: 0 });
    const seal = seen?.seal ?? "";
    expect(await take(ours.instructor, fileId, seal, " ")).toMatchObject({ ok: false, field: "reason" });
    expect(await take(ours.instructor, fileId, "another")).toMatchObject({ ok: false });
    expect(await take(ours.instructor, fileId, seal)).toEqual({ ok: true, value: { entries: 2 } });
    expect(await take(ours.instructor, fileId, seal)).toMatchObject({ ok: false });
    expect(await preview(fileId)).toMatchObject({ count: 0, unchanged: 2 });
  });
});

describe("history", () => {
  const read = (who: Who, more: object = {}) =>
    readGradebookHistory(viewerOf(who), ours.courseId, {
      studentId: null,
      words: "",
      assignmentId: null,
      page: 1,
      ...more,
    });

  test("every change, newest first; an assistant sees their sections', students none", async () => {
    const all = await read(ours.instructor);
    expect(
      all.events
        .slice(0, 2)
        .map(({ did }) => did)
        .toSorted(),
    ).toEqual(["excused", "put by hand"]);
    expect(all.total).toBe(4);
    const { events } = await read(ours.otherAssistant);
    expect(events.map(({ student }) => student)).toEqual(["Nuno Neighbour"]);
    expect((await read(ours.otherAssistant, { studentId: ours.student.enrollmentId })).total).toBe(0);
    await expect(read(ours.student)).rejects.toThrow(NotFound);
  });

  test("narrowed by letters of a name, or to one student, whose name is said to who teaches them", async () => {
    const { events, student } = await read(ours.instructor, { words: "NEIGH" });
    expect(new Set(events.map((each) => each.student))).toEqual(new Set(["Nuno Neighbour"]));
    expect(student).toBeNull();
    const { enrollmentId: studentId } = ours.student;
    expect((await read(ours.instructor, { studentId })).student).toBe("Sami Student");
    expect((await read(ours.otherAssistant, { studentId })).student).toBeNull();
  });

  test("of one student, who has left too", async () => {
    const of = (who: Who, by: Who) =>
      readGradebookPerson(viewerOf(by), ours.courseId, who.enrollmentId, { page: 1, now: new Date() });
    expect((await of(ours.student, ours.assistant)).row).toMatchObject({ name: "Sami Student" });
    expect(await of(ours.dropped, ours.instructor)).toMatchObject({ left: true });
    await expect(of(ours.student, ours.otherAssistant)).rejects.toThrow(NotFound);
    await expect(of(ours.student, ours.student)).rejects.toThrow(NotFound);
  });
});

describe("categories", () => {
  const typed: Omit<TypedCategory, "name"> = { id: null, weight: "", dropLowest: "", position: "", remove: false };
  const save = (by: Who, categories: TypedCategory[], row: number | null = 0) =>
    saveGradeCategories(viewerOf(by), ours.courseId, { categories, columns: [{ id: ours.open.assignmentId, row }] });

  test("made, filled, and taken away again; an assistant only reads them", async () => {
    expect(await save(ours.assistant, [{ ...typed, name: "Essays" }])).toMatchObject({ ok: false });
    await expect(save(ours.student, [])).rejects.toThrow(NotFound);
    expect(await save(ours.instructor, [{ ...typed, name: "Essays", weight: "60" }])).toMatchObject({ ok: true });
    const { categories, columns } = await readGradeCategories(viewerOf(ours.assistant), ours.courseId);
    expect(categories).toMatchObject([{ name: "Essays", weight: "60" }]);
    const essays = categories[0]?.id ?? "";
    expect(columns.find(({ id }) => id === ours.open.assignmentId)?.categoryId).toBe(essays);
    const view = { sectionId: null, words: "", page: 1 };
    const { rows } = await readGradebook(viewerOf(ours.instructor), ours.courseId, view, new Date());
    expect(rows.find(({ name }) => name === "Sami Student")?.total.working[0]).toMatch(/^Essays: 2.5 of 3 points/);
    const two = [
      { ...typed, id: essays, name: "Weekly", weight: "1" },
      { ...typed, name: "Essays", weight: "2" },
    ];
    expect(await save(ours.instructor, two, 1)).toMatchObject({ ok: true });
    const swapped = await readGradeCategories(viewerOf(ours.instructor), ours.courseId);
    expect(swapped.categories.map(({ name }) => name)).toEqual(["Weekly", "Essays"]);
    expect(swapped.columns[0]?.categoryId).toBe(swapped.categories[1]?.id);
    const gone = swapped.categories.map(({ id, name }) => ({ ...typed, id, name, remove: true }));
    expect(await save(ours.instructor, gone, null)).toEqual({ ok: true, value: { categories: 0 } });
  });
});
