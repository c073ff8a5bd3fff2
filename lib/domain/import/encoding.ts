/**
 * Which characters the bytes of a text stand for. A page saved years ago may be in any of the code pages that were in
 * use where it was typed; the one under which it reads like a language is taken, and the instructor is told.
 */
export const encodingNames = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "koi8-r": "KOI8-R (Cyrillic)",
  ibm866: "DOS 866 (Cyrillic)",
  "iso-8859-5": "ISO 8859-5 (Cyrillic)",
  "windows-1252": "Windows-1252 (Western European)",
  "windows-1250": "Windows-1250 (Central European)",
  macintosh: "Macintosh (Western European)",
} as const;
export type Encoding = keyof typeof encodingNames;

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** The encoding of a text's bytes; null when they are no text in any that is known. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
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
  if (isMostlyUtf8(bytes)) return "utf-8";
  return controlShare(sample) > 0.02 ? null : codePageOf(bytes);
}

/** A few bytes that broke on the way do not make another encoding of a text whose other letters are whole. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = text.match(/\ufffd/gu)?.length ?? 0;
    const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
    return whole >= broken * 3;
  }
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  return controls / bytes.length;
}

const codePages = [
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "ibm866",
  "iso-8859-5",
  "windows-1250",
  "macintosh",
] as const satisfies readonly Encoding[];

/** The code page under which the bytes beyond ASCII are most like words; Western European when several are alike. */
function codePageOf(bytes: Uint8Array): Encoding {
  const sample = sampleOfHigh(bytes);
  let best: Encoding = "windows-1252";
  let most = Number.NEGATIVE_INFINITY;
  for (const page of codePages) {
    const score = likeness(new TextDecoder(page).decode(sample));
    if (score > most) [best, most] = [page, score];
  }
  return best;
}

/** Up to 8,000 bytes beyond ASCII with their neighbours: long English may stand before the first of them. */
function sampleOfHigh(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  for (let index = 0; index < bytes.length && found.length < 24_000; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    found.push(bytes[index - 1] ?? 32, bytes[index] ?? 32);
    if ((bytes[index + 1] ?? 32) < 0x80) found.push(bytes[index + 1] ?? 32, 32);
  }
  return new Uint8Array(found);
}

const cyrillicCommon = /[оеаинтсрвлкмдпу]/u;
const latinCommon = /[éèêëàâäáãåçñöôóòüúùûíìîïßøæœ]/iu;
const centralCommon = /[łąęśćżźńóščřžýáíéúůěňťďőűăâîșțđ]/iu;
const typography = /[—–“”„‘’«»…№§°·• ©]/u;

/** Cyrillic stands in runs of small letters, accents alone inside words; neither mixes with boxes and signs. */
function likeness(text: string): number {
  let score = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character > "\u007f") score += weight(character, characters[index - 1] ?? " ", characters[index + 1] ?? " ");
  }
  return score;
}

function weight(character: string, before: string, after: string): number {
  if (/\p{Script=Cyrillic}/u.test(character)) {
    if (/[A-Za-z]/u.test(before)) return -2;
    if (/\p{Lu}/u.test(character)) return /\p{Ll}/u.test(before) ? -2 : 0.3;
    return cyrillicCommon.test(character) ? 1.2 : 0.6;
  }
  if (!/\p{L}/u.test(character)) return typography.test(character) ? 0.8 : -2;
  if (/\p{Lu}/u.test(character) ? /\p{Ll}/u.test(before) : /\p{Lu}/u.test(after)) return -2;
  const alone = !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
  if (alone && !/[àéèôóúáíìyæ]/iu.test(character)) return -1;
  if (before > "\u007f" && /\p{L}/u.test(before)) return -0.5;
  return latinCommon.test(character) ? 1 : centralCommon.test(character) ? 0.9 : 0.1;
}
