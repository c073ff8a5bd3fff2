/**
 * R0: from the bytes of a file to text. A file named `.txt` may be a photograph. What is no text is refused in one
 * sentence; what is text is read without losing a letter.
 */
import { type Encoding, encodingNames, encodingOf } from "./encoding";

/** Longest text of one import, in UTF-16 units: about 1,500 printed pages. */
export const maxCharacters = 4_000_000;

export type TextCheck = { ok: true; text: string; notices: string[] } | { ok: false; problem: string };
export type Decoded =
  | { ok: true; text: string; encoding: Encoding; notices: string[] }
  | { ok: false; problem: string };

export const pictureProblem =
  "This is a picture of a page. Run text recognition (OCR) on it and import the text; the picture can be added beside it.";
const notText = "This file holds no text: it is a program, an archive or a picture under another name.";
const signatures: readonly [bytes: number[], problem: string][] = [
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF file, not a text."],
  [[0xd0, 0xcf, 0x11, 0xe0], "This is an old Word file. Save it as .docx and upload that."],
  [[0x89, 0x50, 0x4e, 0x47], pictureProblem],
  [[0xff, 0xd8, 0xff], pictureProblem],
  [[0x47, 0x49, 0x46, 0x38], pictureProblem],
  [[0x49, 0x49, 0x2a, 0x00], pictureProblem],
  [[0x4d, 0x4d, 0x00, 0x2a], pictureProblem],
  [[0x52, 0x49, 0x46, 0x46], pictureProblem],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "This is an RTF file. Save it as .docx and upload that."],
  [[0x50, 0x4b, 0x03, 0x04], notText],
];

/** Reads a file's bytes as text, in whatever encoding they are; which one is told when it is not UTF-8. */
export function decodeImport(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, problem: "The file is empty." };
  if (bytes.length > maxCharacters * 4) return { ok: false, problem: tooLong(null) };
  const problem = signatures.find(([prefix]) => prefix.every((byte, index) => bytes[index] === byte))?.[1];
  if (problem !== undefined) return { ok: false, problem };
  const encoding = encodingOf(bytes);
  if (encoding === null) return { ok: false, problem: notText };
  const checked = checkText(new TextDecoder(encoding).decode(bytes));
  if (!checked.ok) return checked;
  const told = encoding === "utf-8" ? [] : [`The file was read as ${encodingNames[encoding]}.`];
  return { ...checked, encoding, notices: [...told, ...checked.notices] };
}

/** What is said of a text beyond the limit; `characters` when they were counted. */
export function tooLong(characters: number | null): string {
  const size = characters === null ? "" : ` (${characters.toLocaleString("en-GB")} characters)`;
  return `The text is too long for one import${size}; at most ${maxCharacters.toLocaleString("en-GB")} characters are read, so import it in parts.`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/gu;

/** Checks pasted or decoded text: not empty, not too long; control characters are removed and told. */
export function checkText(raw: string): TextCheck {
  if (raw.length > maxCharacters) return { ok: false, problem: tooLong(raw.length) };
  const bare = raw.replace(/^\ufeff/u, "").toWellFormed();
  const text = bare.replace(controls, "");
  const removed = bare.length - text.length;
  if (removed > 20 && removed > bare.length * 0.02) return { ok: false, problem: notText };
  if (text.trim() === "") return { ok: false, problem: "The text is empty." };
  const notices: string[] = [];
  if (removed > 0) notices.push(`${removed} control ${removed === 1 ? "character was" : "characters were"} removed.`);
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  if (lost > 0)
    notices.push(
      `${lost} ${lost === 1 ? "character" : "characters"} could not be read and ${lost === 1 ? "is" : "are"} shown as \ufffd.`,
    );
  return { ok: true, text, notices };
}
