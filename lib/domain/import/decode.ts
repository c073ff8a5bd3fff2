/**
 * R0: from the bytes of a file to text. A page saved years ago may be in Windows-1251 or UTF-16; a file named `.txt`
 * may be a photograph. What is no text is refused in one sentence; what is text is read without losing a letter.
 */
import { isHtml, isXml } from "./sniff";

/** Longest text of one import, in UTF-16 units: about 1,500 printed pages. */
export const maxCharacters = 4_000_000;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252";

export type TextCheck = { ok: true; text: string; notices: string[] } | { ok: false; problem: string };
export type Decoded =
  | { ok: true; text: string; encoding: Encoding; notices: string[] }
  | { ok: false; problem: string };

const later = "is read by a later version; paste its text instead.";
const signatures: readonly [bytes: number[], problem: string][] = [
  [[0x25, 0x50, 0x44, 0x46], `This is a PDF file, which ${later}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `This is an old Word file, which ${later}`],
  [[0x89, 0x50, 0x4e, 0x47], `This is a picture; its text ${later}`],
  [[0xff, 0xd8, 0xff], `This is a picture; its text ${later}`],
  [[0x47, 0x49, 0x46, 0x38], `This is a picture; its text ${later}`],
  [[0x49, 0x49, 0x2a, 0x00], `This is a picture; its text ${later}`],
  [[0x4d, 0x4d, 0x00, 0x2a], `This is a picture; its text ${later}`],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `This is an RTF file, which ${later}`],
];
const notText = "This file holds no text: it is a program, an archive or a picture under another name.";

/** Reads a file's bytes as text. Tries byte order marks, UTF-8, UTF-16 and the two Windows code pages, in this order. */
export function decodeImport(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, problem: "The file is empty." };
  if (bytes.length > maxCharacters * 4) return { ok: false, problem: tooLong(null) };
  const problem = binaryProblem(bytes);
  if (problem !== null) return { ok: false, problem };
  const encoding = encodingOf(bytes);
  if (encoding === null) return { ok: false, problem: notText };
  const checked = checkText(new TextDecoder(encoding).decode(bytes));
  if (!checked.ok) return checked;
  const told = encoding === "utf-8" ? [] : [`The file was read as ${encodingNames[encoding]}.`];
  return { ...checked, encoding, notices: [...told, ...checked.notices] };
}

const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "windows-1252": "Windows-1252 (Western European)",
};

function tooLong(characters: number | null): string {
  const size = characters === null ? "" : ` (${characters.toLocaleString("en-GB")} characters)`;
  return `The text is too long for one import${size}; at most ${maxCharacters.toLocaleString("en-GB")} characters are read, so import it in parts.`;
}

const startsWith = (bytes: Uint8Array, prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

function binaryProblem(bytes: Uint8Array): string | null {
  for (const [prefix, problem] of signatures) if (startsWith(bytes, prefix)) return problem;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const names = new TextDecoder("windows-1252").decode(bytes.subarray(0, 65_536));
    if (names.includes("word/") || names.includes("[Content_Types].xml")) return `This is a Word file, which ${later}`;
    return names.includes("epub") ? `This is an EPUB book, which ${later}` : notText;
  }
  return null;
}

/** Null when the bytes are no text in any of the encodings. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++)
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // In UTF-16 every Latin letter, space and stop has a zero byte, always on the same side.
  if (odd > sample.length / 12 && even * 20 < odd) return "utf-16le";
  if (even > sample.length / 12 && odd * 20 < even) return "utf-16be";
  if (bytes.includes(0) && even + odd > 3) return null;
  if (isUtf8(bytes)) return "utf-8";
  return controlShare(sample) > 0.02 ? null : windowsPage(sample);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  return controls / bytes.length;
}

/** In Cyrillic text letters above 0xBF stand in runs; in Western text they stand alone among ASCII letters. */
function windowsPage(bytes: Uint8Array): Encoding {
  let high = 0;
  let inRuns = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0xc0) continue;
    high++;
    if ((bytes[index - 1] ?? 0) >= 0xc0 || (bytes[index + 1] ?? 0) >= 0xc0) inRuns++;
  }
  return inRuns > high / 2 ? "windows-1251" : "windows-1252";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/gu;

/** Checks pasted or decoded text: not empty, not too long, no other format; control characters are removed and told. */
export function checkText(raw: string): TextCheck {
  if (raw.length > maxCharacters) return { ok: false, problem: tooLong(raw.length) };
  const bare = raw.replace(/^\ufeff/u, "").toWellFormed();
  const text = bare.replace(controls, "");
  const removed = bare.length - text.length;
  if (removed > 20 && removed > bare.length * 0.02) return { ok: false, problem: notText };
  if (text.trim() === "") return { ok: false, problem: "The text is empty." };
  if (isHtml(text)) return { ok: false, problem: `This is a web page (HTML), which ${later}` };
  if (isXml(text)) return { ok: false, problem: `This is an XML file, which ${later}` };
  const notices: string[] = [];
  if (removed > 0) notices.push(`${removed} control ${removed === 1 ? "character was" : "characters were"} removed.`);
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  if (lost > 0)
    notices.push(
      `${lost} ${lost === 1 ? "character" : "characters"} could not be read and ${lost === 1 ? "is" : "are"} shown as \ufffd.`,
    );
  return { ok: true, text, notices };
}
