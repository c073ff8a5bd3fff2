import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileBytes, fileText } from "./file-text";
import { type FilledGrade, fillColumn } from "./fill-file";
import { cellValue, type KeptTable, keptTable, tableText, withCells, withColumn, writtenCell } from "./kept-table";
import { type LmsFile, lmsFile, type System, valueAt } from "./lms-file";
import { type ExternalId, type Findable, learnedIds, matchPeople } from "./matching";
import { type CurrentGrade, previewOverrides } from "./override-file";
import { plainGradebook } from "./plain-table";

const canvas = [
  `Student,ID,SIS User ID,SIS Login ID,Section,Essay one (4711),"Notes, week 2 (4712)",Final Score`,
  `    Points Possible,,,,,10.00,5.00,(read only)`,
  `"Quiñones, Anna",101,=S-01,anna@example.org,Tuesday,8.00,,80.00`,
  `"Báthory, ""Ben""",102,0002,ben@example.org,Tuesday,,EX,`,
  `"Student, Test",103,,f3a9,Tuesday,,,`,
  "",
].join("\r\n");
const moodle = [
  `"First name",Surname,"ID number","Email address","Assignment: Essay one (Real)","Course total (Real)","Last downloaded from this course"`,
  `Anna,Quiñones,S-01,anna@example.org,-,-,1767225600`,
  `Ben,Báthory,S-02,ben@example.org,8.00,80.00,1767225600`,
].join("\n");
const blackboard = [
  `"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\t"Availability"\t"Essay one [Total Pts: 10 Score] |4711"`,
  `"Quiñones"\t"Anna"\t"aquin"\t"S-01"\t"2026-03-01 10:00:00"\t"Yes"\t""`,
  `"Báthory"\t"Ben"\t"bbath"\t"S-02"\t""\t"Yes"\t"7.50"`,
].join("\r\n");
const plain = "Name;E-mail;Essay one\rAnna Quiñones;anna@example.org;8\r";
const files: [System, string][] = [
  ["Canvas", canvas],
  ["Moodle", moodle],
  ["Blackboard", blackboard],
  ["Plain", plain],
];

const kept = (text: string): KeptTable => keptTable(text) ?? expect.unreachable("no table");
const read = (text: string): LmsFile => lmsFile(kept(text)) ?? expect.unreachable("no gradebook");
const person = (enrollmentId: string, address: string, ...externalIds: ExternalId[]): Findable => ({
  ...{ enrollmentId, name: enrollmentId, addresses: [address], externalIds },
});
const [anna, ben] = [person("anna", "Anna@Example.org"), person("ben", "ben@example.org")];
const matched = (file: LmsFile, people = [anna, ben], byHand: [number, string | null][] = []) =>
  matchPeople(file, people, new Map(byHand));

describe("a table keeps what is written", () => {
  test.each([
    ...files,
    ["short and long rows", 'a,b\n"x"y,,,"1,2"\n\n,\n'],
    ["a mark at the beginning", "\ufeffa,b\r\n1,2"],
    ["all kinds of line ends", 'a\rb\nc\r\nd,"e\r\nf"'],
    ["nothing", ""],
    ["quotation marks in the middle", 'a"b,""c,"d""e" ,f\n'],
  ])("%s", (_, text) => expect(tableText(kept(text))).toBe(text));

  const letters = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\r", "\n", " ", "é", "=", "\ufeff") });
  test("any text that can be read comes back letter by letter", () => {
    fc.assert(
      fc.property(letters, (text) => {
        const table = keptTable(text);
        if (table) expect(tableText(table)).toBe(text);
      }),
    );
  });
  test("any cell we write is read again as it was meant", () => {
    fc.assert(
      fc.property(letters, fc.constantFrom("", '"x"'), (text, like) => {
        const value = cellValue(writtenCell(text, ",", like));
        expect(value.startsWith("'") && value !== text ? value.slice(1) : value).toBe(text);
        expect(value).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
  test("writing one cell changes no other", () => {
    fc.assert(
      fc.property(letters, fc.nat(5), fc.nat(3), letters, (text, row, column, written) => {
        const table = keptTable(text);
        if (!table) return;
        const after = withCells(table, [{ row, column, text: written }]);
        table.rows.forEach((each, index) => {
          each.cells.forEach((cell, at) => {
            if (index !== row || at !== column) expect(after.rows[index]?.cells[at]).toBe(cell);
          });
          expect(after.rows[index]?.end).toBe(each.end);
        });
      }),
    );
  });
  test("a new column leaves every other cell, and empty lines", () => {
    const added = tableText(
      withColumn(
        kept("a,b\n1,2\n3\n\n"),
        2,
        new Map([
          [0, "c"],
          [1, "=1"],
        ]),
      ),
    );
    expect(added).toBe("a,b,c\n1,2,'=1\n3,,\n\n");
  });
  test("a quotation mark that is never closed: nobody knows where rows end", () =>
    expect(keptTable('a,"b\n1')).toBeNull());
});

describe("bytes", () => {
  const utf16 = (text: string) =>
    Uint8Array.from([...`\ufeff${text}`].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]));
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode("\ufeffé,ж"), "utf-8"],
    ["UTF-16", utf16("é\tж"), "utf-16le"],
    ["neither", Uint8Array.from([0x61, 0xe9, 0x2c]), "single-byte"],
    ["nothing", new Uint8Array(), "utf-8"],
  ])("%s", (_, bytes, encoding) => {
    const text = fileText(bytes);
    expect(text.encoding).toBe(encoding);
    expect(fileBytes(text)).toEqual(bytes);
  });
  test("any bytes come back the same", () => {
    const marked = fc.constantFrom<number[]>([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
    fc.assert(
      fc.property(marked, fc.uint8Array({ maxLength: 40 }), (mark, rest) => {
        const bytes = Uint8Array.from([...mark, ...rest]);
        expect(fileBytes(fileText(bytes))).toEqual(bytes);
      }),
    );
  });
  test("a letter that the file cannot write is said", () => {
    expect(fileBytes({ text: "ж", encoding: "single-byte" })).toBeNull();
  });
});

test.each(files)("%s is known by its columns, and its people by their rows", (system, text) => {
  const file = read(text);
  expect(file.system).toBe(system);
  const work = file.columns.filter((_, column) => !file.readOnly.includes(column));
  expect(work.every((title) => /Essay one|Notes/.test(title)) && work.length > 0).toBe(true);
  expect(valueAt(file, file.people[0] ?? -1, file.nameColumns[0] ?? -1)).toMatch(/Anna|Quiñones/);
});

describe("whose row", () => {
  const id = (system: System, column: string, value: string): ExternalId => ({ system, column, value });
  test("by address, whatever its case; the row of possible points is nobody", () => {
    const { matches, open, absent } = matched(read(canvas));
    expect(matches).toEqual([
      { row: 2, enrollmentId: "anna", by: "address" },
      { row: 3, enrollmentId: "ben", by: "address" },
    ]);
    expect(open.map(({ row, why }) => [row, why])).toEqual([[4, "Nobody fits."]]);
    expect(absent).toEqual([]);
  });
  test("an id that was kept goes before an address", () => {
    const other = person("dora", "dora@example.org", id("Canvas", "ID", "101"));
    expect(matched(read(canvas), [anna, other]).matches).toEqual([{ row: 2, enrollmentId: "dora", by: "id" }]);
  });
  test("an id of another system, or of another column, is no id", () => {
    const strangers = [
      person("x", "x@x", id("Moodle", "ID", "101")),
      person("y", "y@y", id("Canvas", "SIS User ID", "101")),
    ];
    expect(matched(read(canvas), strangers).matches).toEqual([]);
  });
  test("ids keep their zeros", () => {
    expect(matched(read(canvas), [person("x", "x@x", id("Canvas", "SIS User ID", "2"))]).matches).toEqual([]);
  });
  test("two people fit, or two rows name one: a hand decides", () => {
    const twins = [anna, person("anna again", "anna@example.org")];
    expect(matched(read(canvas), twins).open[0]).toMatchObject({
      row: 2,
      why: "Several people fit.",
      candidates: ["anna", "anna again"],
    });
    expect(matched(read(canvas), twins, [[2, "anna"]]).matches).toEqual([{ row: 2, enrollmentId: "anna", by: "hand" }]);
    const doubled = read(`${plain}A. Quiñones;anna@example.org;\r`);
    expect(matched(doubled).open.map(({ why }) => why)).toEqual(Array(2).fill("Another row names the same person."));
  });
  test("a hand gives nobody two rows, and nobody who is not in the course", () => {
    expect(matched(read(canvas), [anna, ben], [[4, "anna"]]).open[0]?.why).toBe("This person has a row already.");
    expect(matched(read(canvas), [anna, ben], [[4, "someone"]]).open).toHaveLength(1);
    expect(matched(read(canvas), [anna, ben], [[4, null]]).open).toEqual([]);
  });
  test("what a match taught finds the same person next time, without an address", () => {
    for (const [, text] of files.slice(0, 3)) {
      const file = read(text);
      const matches = matched(
        file,
        [anna, ben],
        [
          [1, "anna"],
          [2, "ben"],
        ],
      ).matches;
      const taught = matches.map((match) =>
        person(match.enrollmentId, "moved@example.net", ...learnedIds(file, match)),
      );
      expect(matched(file, taught).matches).toEqual(matches.map((match) => ({ ...match, by: "id" })));
    }
  });
});

describe("filling", () => {
  const fill = (text: string, column: number | null, grades: [string, FilledGrade][], max = "10") => {
    const file = read(text);
    const { matches } = matched(
      file,
      [anna, ben],
      file.system === "Blackboard"
        ? [
            [1, "anna"],
            [2, "ben"],
          ]
        : [],
    );
    return fillColumn(file, matches, { column, title: "Essay one", max, grades: new Map(grades) });
  };
  test.each(files)("%s: nothing to fill is the same file", (_, text) => {
    expect(
      fill(
        text,
        read(text).columns.findIndex((title) => title.includes("Essay")),
        [],
      ),
    ).toMatchObject({ ok: true, value: { text } });
  });
  test("only the cells that change are written; identity stays byte for byte", () => {
    const outcome = fill(canvas, 5, [
      ["anna", { points: "8" }],
      ["ben", { points: "6.5" }],
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      value: { written: [{ enrollmentId: "ben", before: "", after: "6.5" }] },
    });
    expect(outcome.ok && outcome.value.text).toBe(canvas.replace("Tuesday,,EX", "Tuesday,6.5,EX"));
  });
  test("0 is written; not graded leaves what is there", () => {
    const outcome = fill(moodle, 4, [
      ["anna", { points: "0" }],
      ["ben", null],
    ]);
    expect(outcome.ok && outcome.value.text).toBe(moodle.replace("anna@example.org,-,-", "anna@example.org,0,-"));
  });
  test("a file with quotation marks everywhere keeps them", () => {
    const outcome = fill(blackboard, 6, [["anna", { points: "9.25" }]]);
    expect(outcome.ok && outcome.value.text).toBe(blackboard.replace(`"Yes"\t""`, `"Yes"\t"9.25"`));
  });
  test("a new column stands before what Canvas reckons itself, with its possible points", () => {
    const outcome = fill(canvas, null, [
      ["anna", { points: "7" }],
      ["ben", "Excused"],
    ]);
    expect(outcome.ok && outcome.value.text.split("\r\n")).toEqual([
      `Student,ID,SIS User ID,SIS Login ID,Section,Essay one (4711),"Notes, week 2 (4712)",Essay one,Final Score`,
      `    Points Possible,,,,,10.00,5.00,10,(read only)`,
      `"Quiñones, Anna",101,=S-01,anna@example.org,Tuesday,8.00,,7,80.00`,
      `"Báthory, ""Ben""",102,0002,ben@example.org,Tuesday,,EX,EX,`,
      `"Student, Test",103,,f3a9,Tuesday,,,,`,
      "",
    ]);
  });
  test("excused work cannot be said outside Canvas, and that is told", () => {
    expect(fill(moodle, 4, [["ben", "Excused"]])).toMatchObject({ ok: true, value: { text: moodle, unsaid: ["ben"] } });
  });
  test.each([0, 1, 3, 7, 8, -1])("column %s of a Canvas file is not ours", (column) => {
    expect(fill(canvas, column, [["anna", { points: "1" }]]).ok).toBe(false);
  });
});

describe("overrides", () => {
  const preview = (cell: string, before?: CurrentGrade) => {
    const file = read(`Name,E-mail,Essay\nAnna,anna@example.org,${cell}\n`);
    return previewOverrides(file, matched(file).matches, [{ column: 2, columnId: "essay", max: "10" }], () => before);
  };
  test.each<[string, string, CurrentGrade]>([
    ["points", "8", { points: "8", state: "Graded" }],
    ["0 is a grade", "0", { points: "0", state: "Graded" }],
    ["zeros behind", "7.50", { points: "7.5", state: "Graded" }],
    ["zeros before", "007", { points: "7", state: "Graded" }],
    ["many zeros", "7.250000", { points: "7.25", state: "Graded" }],
    ["excused", "EX", { points: null, state: "Excused" }],
    ["missing", "missing", { points: null, state: "Missing" }],
  ])("%s", (_, cell, after) => {
    expect(preview(cell)).toMatchObject({
      changes: [{ enrollmentId: "anna", columnId: "essay", after }],
      problems: [],
    });
  });
  test.each([
    ["=1+1", "formula"],
    ["'=1+1", "formula"],
    ["@SUM(A1)", "formula"],
    ["-1", "below 0"],
    ["10.001", "10 points at most"],
    ["1e1", "not a number"],
    ["eight", "not a number"],
    ['"7,5"', "comma"],
    ["7.1234", "not a number"],
  ])("%s is told, and nothing changes", (cell, why) => {
    const { changes, problems } = preview(cell);
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, column: "Essay", why: expect.stringContaining(why) }]);
  });
  test.each(["", "-", "8.0"])("%j changes nothing", (cell) => {
    expect(preview(cell, { points: "8", state: "Graded" })).toEqual({ changes: [], problems: [], unchanged: 1 });
  });
});

test("a plain table: not graded is empty, 0 is 0, and names are no formulas", () => {
  const cell = (points: string | null, state: CurrentGrade["state"], late = false) => ({ points, state, late });
  const cells = new Map([
    ["a", cell("0", "Graded", true)],
    ["b", cell(null, "Excused")],
    ["c", cell(null, "NotGraded")],
  ]);
  const columns = [
    { id: "a", title: "Essay", max: "10" },
    { id: "b", title: "Notes", max: null },
    { id: "c", title: "=Exam", max: null },
  ];
  const row = { name: '=cmd|"x"', address: "a@example.org", sections: ["Tue", "Thu"], cells, total: "0" };
  expect(plainGradebook(columns, [row])).toBe(
    `Name,Address,Sections,Essay (of 10),Notes,'=Exam,Total (%),Late\r\n"'=cmd|""x""",a@example.org,Tue; Thu,0,excused,,0,Essay\r\n`,
  );
});
