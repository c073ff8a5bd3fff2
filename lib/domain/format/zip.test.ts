import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readZip, zipNames } from "./zip";

const letter = strToU8("A letter, and another letter, and one more letter.");
const good = () => zipSync({ "a.txt": letter, "dir/b.txt": [strToU8("b"), { level: 0 }], "ж.txt": strToU8("c") });

function changed(file: Uint8Array, at: (view: DataView) => void): Uint8Array {
  const copy = file.slice();
  at(new DataView(copy.buffer));
  return copy;
}

function findSignature(view: DataView, signature: number, nth = 0): number {
  let seen = 0;
  for (let at = 0; at < view.byteLength - 4; at += 1) {
    if (view.getUint32(at, true) === signature && seen++ === nth) return at;
  }
  throw new Error("no such record");
}
const entry = (view: DataView, nth = 0) => findSignature(view, 0x02014b50, nth);

describe("entries", () => {
  it("are listed in order and read by name", () => {
    expect(zipNames(good())).toEqual({ ok: true, names: ["a.txt", "dir/b.txt", "ж.txt"] });
    const read = readZip(good(), (name) => name !== "ж.txt");
    expect(read.ok && [...read.entries]).toEqual([
      ["a.txt", letter],
      ["dir/b.txt", strToU8("b")],
    ]);
  });

  it("are found behind a comment at the end", () => {
    const file = new Uint8Array([...good(), ...strToU8("a comment")]);
    expect(zipNames(file)).toMatchObject({ ok: true });
  });
});

describe("refusals", () => {
  it.each([
    ["no ZIP", strToU8("A letter of more than twenty-two bytes."), /no complete ZIP/u],
    ["nothing", new Uint8Array(), /no complete ZIP/u],
    ["a cut end", good().subarray(0, -40), /no complete ZIP/u],
    ["a cut beginning", good().subarray(60), /damaged/u],
    ["a bomb", zipSync({ a: [new Uint8Array(60_000_000), { level: 6 }] }), /ZIP bomb/u],
    [
      "a bomb that claims to be small",
      changed(zipSync({ a: new Uint8Array(1_000_000) }), (view) => view.setUint32(entry(view) + 24, 100, true)),
      /not what the file says/u,
    ],
    [
      "a small entry that claims to be large",
      changed(good(), (view) => view.setUint32(entry(view) + 24, 300_000_000, true)),
      /ZIP bomb/u,
    ],
    ["overlapping entries", changed(good(), (view) => view.setUint32(entry(view, 1) + 42, 0, true)), /damaged/u],
    [
      "two entries of one name",
      changed(zipSync({ a: letter, b: letter }), (view) => view.setUint8(entry(view, 1) + 46, "a".charCodeAt(0))),
      /two parts of the same name/u,
    ],
    [
      "a changed byte",
      changed(good(), (view) => view.setUint8(40, view.getUint8(40) ^ 0xff)),
      /not what the file says/u,
    ],
    [
      "a wrong check sum",
      changed(good(), (view) => view.setUint32(entry(view) + 16, 1, true)),
      /not what the file says/u,
    ],
    ["a password", changed(good(), (view) => view.setUint16(entry(view) + 8, 1, true)), /password/u],
    ["a strange method", changed(good(), (view) => view.setUint16(entry(view) + 10, 14, true)), /packed in a way/u],
    [
      "a directory elsewhere",
      changed(good(), (view) => view.setUint32(findSignature(view, 0x06054b50) + 16, 3, true)),
      /damaged/u,
    ],
    [
      "too many entries",
      zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, new Uint8Array()]))),
      /more than 5000 parts/u,
    ],
  ])("%s", (_, file, problem) => {
    const read = readZip(file, () => true);
    expect(read.ok ? "read" : read.problem).toMatch(problem);
  });
});
