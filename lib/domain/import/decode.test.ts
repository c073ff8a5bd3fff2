import { describe, expect, it } from "vitest";
import { checkText, decodeImport, maxCharacters } from "./decode";

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
};
const windows = (text: string, page: string): Uint8Array => {
  const decoder = new TextDecoder(page);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte): [string, number] => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array([...text].map((character) => table.get(character) ?? 0x3f));
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const russian = "Граждане! Совет рабочих депутатов объявляет: хлеба в городе на три дня.";
const polish = "Żółć i źdźbło: łąka pod Łodzią, święta w Gdańsku, ćma i wąż.";
const french = "Le préfet fit arrêter l'élève à Besançon, dès l'été.";
const english = "The mill stopped at noon. Nobody was paid.";

describe("encodings", () => {
  it.each([
    ["UTF-8", utf8(russian), "utf-8", russian],
    ["UTF-8 with byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(french)]), "utf-8", french],
    [
      "UTF-8 with one broken byte",
      new Uint8Array([...utf8(russian), 0xd0, ...utf8(russian)]),
      "utf-8",
      `${russian}\ufffd${russian}`,
    ],
    ["UTF-16 little endian with mark", new Uint8Array([0xff, 0xfe, ...utf16(russian, false)]), "utf-16le", russian],
    ["UTF-16 big endian with mark", new Uint8Array([0xfe, 0xff, ...utf16(russian, true)]), "utf-16be", russian],
    ["UTF-16 little endian, English, no mark", utf16(english, false), "utf-16le", english],
    ["UTF-16 big endian, English, no mark", utf16(english, true), "utf-16be", english],
    ["UTF-16 little endian, Russian, no mark", utf16(russian, false), "utf-16le", russian],
    ["Windows-1251", windows(russian, "windows-1251"), "windows-1251", russian],
    ["KOI8-R", windows(russian, "koi8-r"), "koi8-r", russian],
    ["DOS 866", windows(russian, "ibm866"), "ibm866", russian],
    ["ISO 8859-5", windows(russian, "iso-8859-5"), "iso-8859-5", russian],
    ["Windows-1250", windows(polish, "windows-1250"), "windows-1250", polish],
    ["Macintosh", windows(french, "macintosh"), "macintosh", french],
    [
      "Windows-1251 after a long English preface",
      windows(`${english.repeat(400)} ${russian}`, "windows-1251"),
      "windows-1251",
      `${english.repeat(400)} ${russian}`,
    ],
    [
      "Windows-1252 with typographic quotes only",
      windows("“The mill’s men – all of them – left.”", "windows-1252"),
      "windows-1252",
      "“The mill’s men – all of them – left.”",
    ],
    ["Windows-1252", windows(french, "windows-1252"), "windows-1252", french],
  ])("%s", (_, bytes, encoding, text) => {
    expect(decodeImport(bytes)).toMatchObject({ ok: true, encoding, text });
  });
});

describe("what is refused, in one sentence", () => {
  it.each([
    ["an empty file", new Uint8Array(), /empty/],
    ["only spaces", utf8(" \n\t "), /empty/],
    ["a PDF", utf8("%PDF-1.7\n…"), /PDF file, not a text/],
    ["an archive", new Uint8Array([0x50, 0x4b, 3, 4, ...utf8("letters/one.bin")]), /no text/],
    ["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Save it as/],
    ["a rich text file", utf8("{\\rtf1 Bread}"), /Save it as/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /picture.*OCR/],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0, 9, 0, 0, 0, 0, 0]), /no text/],
    ["noise", new Uint8Array(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), /no text/],
    ["fifty megabytes", new Uint8Array(50_000_000).fill(0x61), /too long.*import it in parts/],
  ])("%s", (_, bytes, problem) => {
    const decoded = decodeImport(bytes);
    expect(decoded).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
    expect(!decoded.ok && decoded.problem).toMatch(/^[A-Z].*\.$/u);
  });

  it("refuses a pasted text over the limit and takes one at the limit", () => {
    expect(checkText("a".repeat(maxCharacters + 1)).ok).toBe(false);
    expect(checkText("a".repeat(maxCharacters)).ok).toBe(true);
  });
});

it("removes control characters and says how many; markup stays text", () => {
  expect(checkText("Bre\u0001ad\u0000 and <script>alert(1)</script>")).toEqual({
    ok: true,
    text: "Bread and <script>alert(1)</script>",
    notices: ["2 control characters were removed."],
  });
});
