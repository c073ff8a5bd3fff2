/**
 * A block's words with its marks as elements that nest, for formats in which markup nests: TEI and Headnote's Markdown.
 * Marks may cross in the model; in such a format a mark that crosses another, or that runs over the end of a line of
 * verse or of a table cell, is told beside the words instead (`aside`). Nothing is changed or left out.
 */
import type { Atom, Block, Mark } from "../document/model";

/** What comes next in a block. `order` is the place in the block's own list, told only when reading would change it. */
export type InlineEvent =
  | { do: "text"; text: string }
  | { do: "open"; mark: Mark; order: number | null }
  | { do: "close"; mark: Mark }
  | { do: "atom"; atom: Atom; order: number | null }
  /** The separator: the end of a line of verse or of a cell. */
  | { do: "break" }
  /** A place, in code points, to which something outside of the words refers. */
  | { do: "place"; at: number };

export interface Inline {
  events: InlineEvent[];
  aside: { mark: Mark; order: number | null }[];
}

/** How a format lays a block out: the character that parts lines or cells, and the places to be told. */
export interface InlineLayout {
  separator: "\n" | "\t" | null;
  places: ReadonlySet<number>;
}

interface Indexed<T> {
  of: T;
  index: number;
}

/** Lays out a block. Spans beyond its text are cut to it. */
export function nested(block: Pick<Block, "text" | "marks" | "atoms">, layout: InlineLayout): Inline {
  const characters = [...block.text];
  const within = (at: number): number => Math.min(at, characters.length);
  const breaks = characters.flatMap((character, at) => (character === layout.separator ? [at] : []));
  const marks = block.marks
    .map((mark, index) => ({ of: { ...mark, start: within(mark.start), end: within(mark.end) }, index }))
    .sort((a, b) => a.of.start - b.of.start || b.of.end - a.of.end || a.index - b.index);
  const { inside, aside } = divided(marks, breaks);
  const atoms = block.atoms
    .map((atom, index) => ({ of: atom, at: within(atom.at), index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const orderOf = ordering([...inside, ...aside]);
  const atomOrder = ordering(atoms);
  const places = new Set([...layout.places, ...aside.flatMap(({ of }) => [of.start, of.end])]);
  const stops = new Set([0, characters.length, ...places, ...breaks, ...breaks.map((at) => at + 1)]);
  for (const { of } of inside) stops.add(of.start).add(of.end);
  for (const { at } of atoms) stops.add(at);
  const separators = new Set(breaks);

  const events: InlineEvent[] = [];
  const open: Mark[] = [];
  let [nextMark, nextAtom] = [0, 0];
  const sorted = [...stops].filter((stop) => stop <= characters.length).sort((a, b) => a - b);
  for (const [number, stop] of sorted.entries()) {
    for (let last = open.at(-1); last?.end === stop; last = open.at(-1)) {
      events.push({ do: "close", mark: last });
      open.pop();
    }
    if (places.has(stop)) events.push({ do: "place", at: stop });
    for (let atom = atoms[nextAtom]; atom?.at === stop; atom = atoms[++nextAtom]) {
      events.push({ do: "atom", atom: atom.of, order: atomOrder(atom) });
    }
    if (separators.has(stop)) {
      events.push({ do: "break" });
      continue;
    }
    for (let mark = inside[nextMark]; mark?.of.start === stop; mark = inside[++nextMark]) {
      events.push({ do: "open", mark: mark.of, order: orderOf(mark) });
      open.push(mark.of);
    }
    const text = characters.slice(stop, sorted[number + 1]).join("");
    if (text !== "") events.push({ do: "text", text });
  }
  return { events, aside: aside.map((mark) => ({ mark: mark.of, order: orderOf(mark) })) };
}

/** Marks that nest, in the order in which they open, and those that do not, in their own order. */
function divided(marks: readonly Indexed<Mark>[], breaks: readonly number[]) {
  const inside: Indexed<Mark>[] = [];
  const aside: Indexed<Mark>[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const { start, end } = mark.of;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
    const crosses = end > (open.at(-1)?.end ?? Number.POSITIVE_INFINITY);
    if (crosses || start >= end || breaks.some((at) => at >= start && at < end)) aside.push(mark);
    else {
      inside.push(mark);
      open.push(mark.of);
    }
  }
  return { inside, aside: aside.sort((a, b) => a.index - b.index) };
}

/** Tells the place of a thing in its own list, or null for all when they are read in that order anyway. */
function ordering<T>(read: readonly Indexed<T>[]): (one: Indexed<T>) => number | null {
  const natural = read.every(({ index }, at) => index === at);
  return ({ index }) => (natural ? null : index);
}

/** Puts what was read back into its own order, where an order was told. */
export function inOrder<T>(read: readonly { of: T; order: number | null }[]): T[] {
  return read.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ of }) => of);
}
