import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The command lines as others run them: files in, JSON out, one sentence and exit code 1 when they cannot. */

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headnote-annotations-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: "annotations-move" | "annotations-find", files: (string | Uint8Array)[]) {
  const paths = files.map((content, at) => {
    const path = join(folder, `${at}.txt`);
    writeFileSync(path, content);
    return path;
  });
  return started(script, paths);
}

function started(script: string, args: string[]) {
  const file = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...args], {
    encoding: "utf8",
  });
  return { status, rows: stdout === "" ? null : (JSON.parse(stdout) as unknown), stderr };
}

const old = "\ufeffOne 𐌰𐌱 came.\r\nTwo went home early.\r\nThree stayed.\r\n";
const fresh = "Zero slept.\nOne 𐌰𐌱 came.\nThree  stayed here.\n";
const at = (text: string, words: string, id: string | number) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { id, start, end: start + Array.from(words).length };
};

describe("annotations:move", { timeout: 30_000 }, () => {
  test("counts code points of the files as they are", () => {
    const spans = [at(old, "𐌰𐌱 came", "a"), at(old, "Two went", 2), at(old, "Three stayed", "c")];
    const { status, rows, stderr } = run("annotations-move", [old, fresh, JSON.stringify(spans)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(rows).toEqual([
      { ...at(fresh, "𐌰𐌱 came", "a"), status: "moved", survival: 1 },
      { id: 2, status: "orphaned", start: null, end: null, survival: 0 },
      { ...at(fresh, "Three  stayed", "c"), status: "changed", survival: 1 },
    ]);
  });

  test("no spans are no rows", () => {
    expect(run("annotations-move", [old, fresh, "[]"])).toEqual({ status: 0, rows: [], stderr: "" });
  });

  const bad: [name: string, files: (string | Uint8Array)[], says: RegExp][] = [
    ["too few files", [old, fresh], /^Usage: /],
    ["bytes that are no UTF-8", [old, new Uint8Array([0x4f, 0xff, 0xfe]), "[]"], /is not UTF-8/],
    ["no JSON", [old, fresh, "[{"], /is not JSON/],
    ["no list", [old, fresh, "{}"], /must hold a list/],
    ["a span without an end", [old, fresh, '[{"id":"a","start":0}]'], /Item 1 .*end/],
    ["a span of parts of characters", [old, fresh, '[{"id":"a","start":0.5,"end":2}]'], /must be a whole number/],
    ["a span before the text", [old, fresh, '[{"id":"a","start":-1,"end":2}]'], /must not be less than 0/],
    [
      "a span beyond the text",
      [old, fresh, '[{"id":"a","start":0,"end":900}]'],
      /"a" .* lies outside of .* 52 code points/,
    ],
    ["an empty span", [old, fresh, '[{"id":"a","start":3,"end":3}]'], /is empty/],
    ["a reversed span", [old, fresh, '[{"id":"a","start":5,"end":3}]'], /ends before it begins/],
    [
      "one id for two",
      [old, fresh, '[{"id":"a","start":0,"end":2},{"id":"a","start":1,"end":2}]'],
      /two items with the id "a"/,
    ],
  ];
  test.each(bad)("refuses %s", (_, files, says) => {
    const { status, rows, stderr } = run("annotations-move", files);
    expect({ status, rows }).toEqual({ status: 1, rows: null });
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(says)]);
  });

  test("refuses a file that is not there", () => {
    const { status, stderr } = started("annotations-move", [
      join(folder, "none"),
      join(folder, "none"),
      join(folder, "none"),
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^There is no file .*none\.\n$/) });
  });
});

describe("annotations:find", { timeout: 30_000 }, () => {
  test("takes quotations, or selectors of annotations", () => {
    const items = [
      { id: "a", type: "TextQuoteSelector", exact: "𐌰𐌱 came", prefix: "One ", suffix: "." },
      { exact: "nobody saw the comet that year" },
      {
        id: 7,
        selector: [
          { type: "TextPositionSelector", start: 0, end: 4 },
          { type: "TextQuoteSelector", exact: "Three stayed" },
        ],
      },
    ];
    const { status, rows } = run("annotations-find", [fresh, JSON.stringify(items)]);
    expect(status).toBe(0);
    expect(rows).toEqual([
      { ...at(fresh, "𐌰𐌱 came", "a"), status: "exact", score: 1 },
      { id: 1, status: "needs-review", start: null, end: null, score: expect.any(Number) },
      { ...at(fresh, "Three  stayed", 7), status: "changed", score: expect.any(Number) },
    ]);
  });

  test.each([
    ["an item without a quotation", '[{"id":"a"}]', /has no TextQuoteSelector/],
    ["a quotation that is no text", '[{"id":"a","exact":5}]', /“exact”: must be a text/],
    ["one id for two", '[{"id":0,"exact":"a"},{"id":0,"exact":"b"}]', /two items with the id 0/],
  ])("refuses %s", (_, selectors, says) => {
    const { status, stderr } = run("annotations-find", [fresh, selectors]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(says) });
  });
});
