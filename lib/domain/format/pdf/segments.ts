/**
 * From pieces to lines. The order of a PDF's pieces is not the order of reading, so pieces are chained by place alone:
 * same baseline, next to each other. Small raised pieces go to the line they touch, a large initial to the line it
 * begins. Pieces far apart on one baseline stay apart: they may be lines of two columns.
 */
import { initialsOf, setInitial } from "./initials";
import type { Line, Piece, Run } from "./model";

interface Chain {
  pieces: Piece[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** The lines of a page, from its top; on one baseline from the reading edge. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const initials = initialsOf(pieces);
  const chains = chained(pieces.filter((piece) => !initials.includes(piece)).map(single));
  const attached = chained(attachShifted(chains));
  const lines = attached.map(lineOf);
  for (const initial of initials) setInitial(initial, lines);
  return lines.sort((a, b) => b.y - a.y || a.x0 - b.x0);
}

const single = (piece: Piece): Chain => ({
  pieces: [piece],
  x0: piece.x,
  x1: piece.x + piece.width,
  y: piece.y,
  size: piece.size,
});

/** Joins what stands next to each other on one baseline. The widest gap inside a line is that of a loose word space. */
function chained(parts: readonly Chain[]): Chain[] {
  const rows: Chain[][] = [];
  for (const part of [...parts].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - part.y <= 0.22 * Math.min(first.size, part.size)) {
      row.push(part);
    } else rows.push([part]);
  }
  return rows.flatMap((row) => {
    const chains: Chain[] = [];
    for (const part of row.sort((a, b) => a.x0 - b.x0)) {
      const last = chains.at(-1);
      const gap = last === undefined ? 0 : part.x0 - last.x1;
      const em = Math.max(part.size, last?.size ?? 0);
      if (last !== undefined && gap < 0.85 * em && gap > -2 * em) chains[chains.length - 1] = joined(last, part);
      else chains.push(part);
    }
    return chains;
  });
}

function joined(a: Chain, b: Chain): Chain {
  const main = amount(b) > amount(a) ? b : a;
  return {
    pieces: [...a.pieces, ...b.pieces],
    x0: Math.min(a.x0, b.x0),
    x1: Math.max(a.x1, b.x1),
    y: main.y,
    size: main.size,
  };
}

const amount = (chain: Chain): number => chain.pieces.reduce((sum, piece) => sum + piece.text.length, 0);

/** Puts small pieces that stand a little above or below a line, and touch it, into that line. */
function attachShifted(chains: readonly Chain[]): Chain[] {
  const hosts = chains.map((chain) => ({ ...chain }));
  const taken = new Set<number>();
  for (const [index, small] of chains.entries()) {
    if (amount(small) > 12) continue;
    let [best, nearest] = [-1, Number.POSITIVE_INFINITY];
    for (let at = Math.max(0, index - 60); at < Math.min(hosts.length, index + 60); at++) {
      const host = hosts[at];
      if (host === undefined || at === index || taken.has(at) || !isShiftedFrom(small, host)) continue;
      const distance = Math.min(Math.abs(small.x0 - host.x1), Math.abs(small.x1 - host.x0));
      if (distance < nearest) [best, nearest] = [at, distance];
    }
    const host = hosts[best];
    if (host === undefined) continue;
    taken.add(index);
    hosts[best] = { ...joined(host, small), y: host.y, size: host.size };
  }
  return hosts.filter((_, index) => !taken.has(index));
}

function isShiftedFrom(small: Chain, host: Chain): boolean {
  if (small.size > host.size * 0.87) return false;
  const rise = (small.y - host.y) / host.size;
  if (!(rise > 0.12 && rise < 0.75) && !(rise < -0.05 && rise > -0.4)) return false;
  const near = 0.35 * host.size;
  const inside = small.x0 > host.x0 - near && small.x1 < host.x1 + near;
  return inside || Math.abs(small.x0 - host.x1) < near || Math.abs(host.x0 - small.x1) < near;
}

function lineOf(chain: Chain): Line {
  const sizes = new Map<number, number>();
  for (const piece of chain.pieces) {
    if (Math.abs(piece.y - chain.y) < 0.12 * chain.size) {
      sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length);
    }
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? chain.size;
  const runs: Run[] = [];
  let last: Piece | null = null;
  for (const piece of inReadingOrder(chain.pieces)) {
    const rise = (piece.y - chain.y) / size;
    const shifted = piece.size < size * 0.9;
    const shift = shifted && rise > 0.12 ? "raised" : shifted && rise < -0.05 ? "lowered" : null;
    addPiece(
      runs,
      piece,
      shift,
      last === null ? 0 : Math.max(piece.x - last.x - last.width, last.x - piece.x - piece.width),
      size,
    );
    last = piece;
  }
  return { x0: chain.x0, x1: chain.x1, y: chain.y, size, runs };
}

/** By place; words against the direction of the line are read the other way round, as is a line made of such words. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const ordered = [...pieces].sort((a, b) => a.x - b.x);
  const against = ordered.filter((piece) => piece.against);
  if (against.length === 0) return ordered;
  const letters = (some: readonly Piece[]) =>
    some.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const backwards = letters(against) > letters(ordered) / 2;
  if (backwards) ordered.reverse();
  const read: Piece[] = [];
  let counter: Piece[] = [];
  for (const piece of ordered) {
    if (piece.against !== backwards) counter.unshift(piece);
    else {
      read.push(...counter, piece);
      counter = [];
    }
  }
  return [...read, ...counter];
}

/** Adds a piece, with a space before it when there is room for one and none is printed. */
function addPiece(runs: Run[], piece: Piece, shift: Run["shift"], gap: number, size: number) {
  const last = runs.at(-1);
  const apart = last !== undefined && !last.text.endsWith(" ") && !piece.text.startsWith(" ");
  // A note marker is set off by a hair; that is no space.
  const least = shift === null && last?.shift !== "raised" ? 0.13 : 0.2;
  const space = apart && gap > least * size ? " " : "";
  if (
    last !== undefined &&
    last.font === piece.font &&
    last.shift === shift &&
    Math.abs(last.size - piece.size) < 0.1
  ) {
    last.text += space + piece.text;
  } else {
    if (last !== undefined) last.text += space;
    runs.push({ text: piece.text, font: piece.font, size: piece.size, shift });
  }
}
