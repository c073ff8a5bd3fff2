/**
 * The bytes of a gradebook file as text and back, so that every byte nobody touched comes back the same: UTF-8, UTF-16
 * with its mark (as one system writes it), or one byte a letter where it is neither.
 */

const encodings = ["utf-8", "utf-16le", "utf-16be", "single-byte"] as const;
export type FileEncoding = (typeof encodings)[number];

/** A byte order mark stays in the text, as its first character. */
export interface FileText {
  text: string;
  encoding: FileEncoding;
}

const PIECE = 8192;

/** Letters of units, piece by piece: a call takes only so many. */
function letters(units: ArrayLike<number> & { length: number }, unit: (at: number) => number): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += PIECE) {
    const length = Math.min(PIECE, units.length - from);
    pieces.push(String.fromCharCode(...Array.from({ length }, (_, at) => unit(from + at))));
  }
  return pieces.join("");
}

/** Reads the bytes; never fails, for what is no UTF is taken letter by letter. */
export function fileText(bytes: Uint8Array): FileText {
  const even = bytes.length % 2 === 0;
  const wide = (high: number, low: number) =>
    letters({ length: bytes.length / 2 }, (at) => (bytes[2 * at + high] ?? 0) * 256 + (bytes[2 * at + low] ?? 0));
  if (even && bytes[0] === 0xff && bytes[1] === 0xfe) return { text: wide(1, 0), encoding: "utf-16le" };
  if (even && bytes[0] === 0xfe && bytes[1] === 0xff) return { text: wide(0, 1), encoding: "utf-16be" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), encoding: "utf-8" };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: letters(bytes, (at) => bytes[at] ?? 0), encoding: "single-byte" };
  }
}

/** The same bytes again. Null where a letter was put in that this encoding cannot write. */
export function fileBytes({ text, encoding }: FileText): Uint8Array | null {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (encoding === "single-byte") return units.some((unit) => unit > 255) ? null : Uint8Array.from(units);
  const pair = (unit: number) => (encoding === "utf-16le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]);
  return Uint8Array.from(units.flatMap(pair));
}
