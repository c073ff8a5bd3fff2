/** Large initials: a letter that begins a paragraph and reaches down over its first lines. */
import type { Line, Piece, Run } from "./model";

/** Large single letters that begin a paragraph and reach down over its first lines. */
export function initialsOf(pieces: readonly Piece[]): Piece[] {
  const large = pieces.filter((piece) => /^\s*["“‘]?\p{Lu}\s*$/u.test(piece.text));
  return large.filter((piece) => {
    const beside = pieces.filter(
      (other) =>
        other.size * 1.7 < piece.size &&
        other.y > piece.y - 0.2 * other.size &&
        other.y < piece.y + piece.size &&
        other.x > piece.x + piece.width * 0.5,
    );
    return new Set(beside.map((other) => Math.round(other.y))).size >= 2;
  });
}

/** Gives an initial to the first line beside it, and lets the others that it pushes aside begin where it begins. */
export function setInitial(initial: Piece, lines: Line[]) {
  const end = initial.x + initial.width;
  const beside = lines
    .filter(
      (line) =>
        line.x0 > initial.x + initial.width * 0.5 &&
        line.x0 < end + 1.5 * line.size &&
        line.y > initial.y - 0.2 * line.size &&
        line.y < initial.y + initial.size,
    )
    .sort((a, b) => b.y - a.y);
  const [first] = beside;
  const run: Run = { text: initial.text.trim(), font: initial.font, size: initial.size, shift: null };
  if (first === undefined) {
    lines.push({ x0: initial.x, x1: end, y: initial.y, size: initial.size, runs: [run] });
    return;
  }
  first.runs = [{ ...run, font: first.runs[0]?.font ?? run.font, size: first.size }, ...first.runs];
  for (const line of beside) line.x0 = initial.x;
}
