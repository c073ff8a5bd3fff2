/** Damage as it happens to files, and as somebody might do it on purpose; the same numbers give the same damage. */
import type { Seed } from "./seeds";

/** Draws a whole number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** A generator for `Draw` (mulberry32, by Tommy Ettinger, public domain algorithm). */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pieces: readonly string[] = [
  ..."< > & ' \" ] [ { } * _ ` | # ( ) /".split(" "),
  ...["<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&x;", "&#0;", "&#x10ffff;", '<!DOCTYPE a [<!ENTITY b "c">]>'],
  ...["</p>", "<p>", "<div>".repeat(60), "</div></div>", "<note>", "</note>", "<table><tr>", "<w:p>", "<w:del>"],
  ...["^{1.} ", "[Footnote 1: ", "[1]", "¹", "[^1]", "\n\n", "\r\n", "\f", "\t", "-\n", "\u00ad", "\u0000", "\u200f"],
  ...[
    "e\u0301\u0323",
    "\u{1f35e}",
    "\u{1d55d}",
    "שלום",
    "مرحبا",
    "\ufeff",
    "1921",
    "f. 1, op. 2, d. 3",
    "stream\n",
    "endobj",
    "%%EOF",
  ],
];
const encoder = new TextEncoder();

/** A copy of the file with one to four damages. */
export function damaged(seed: Seed, draw: Draw): Seed {
  const names = Object.keys(seed.pieces);
  const changed = { ...seed.pieces };
  for (let count = 1 + draw(4); count > 0; count--) {
    const name = names[draw(names.length)] ?? "";
    changed[name] = hurt(changed[name] ?? new Uint8Array(), draw);
  }
  return { format: seed.format, pieces: changed };
}

function hurt(bytes: Uint8Array, draw: Draw): Uint8Array {
  const at = draw(bytes.length + 1);
  const until = Math.min(bytes.length, at + draw(40));
  switch (draw(6)) {
    case 0:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << draw(8)) : byte));
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(until));
    case 2:
      return joined(bytes.subarray(0, until), bytes.subarray(at));
    case 3:
      return bytes.slice(0, at);
    case 4:
      return joined(
        bytes.subarray(0, at),
        new Uint8Array(Array.from({ length: 1 + draw(6) }, () => draw(256))),
        bytes.subarray(at),
      );
    default:
      return joined(bytes.subarray(0, at), encoder.encode(pieces[draw(pieces.length)] ?? ""), bytes.subarray(at));
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
