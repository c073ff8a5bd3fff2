/**
 * Choosing a passage step by step, without a mouse: sentence by sentence or word by word, on and back, and longer. A
 * choice begins with one sentence; every step says which words are chosen then. Blocks are counted as they are drawn,
 * offsets are code points in what is visible of a block.
 */
import { sentences, type TextSpan, words } from "./sentences";

/** A sentence or word of one block. */
export interface Unit extends TextSpan {
  block: number;
}

/** Where choosing began, and the unit it has come to; what is chosen lies from the one to the other. */
export interface Choice {
  origin: Unit;
  focus: Unit;
}

export type Step = "sentence" | "word";

/** The blocks of a text in order; undefined past the last one. */
export type Blocks = (block: number) => string | undefined;

const unitsOf = (blocks: Blocks, block: number, step: Step): Unit[] =>
  (step === "sentence" ? sentences : words)(blocks(block) ?? "").map((span) => ({ block, ...span }));

const order = (a: { block: number; at: number }, b: { block: number; at: number }) => a.block - b.block || a.at - b.at;
const from = ({ block, start }: Unit) => ({ block, at: start });
const to = ({ block, end }: Unit) => ({ block, at: end });

/** What is chosen, from its first to its last character. */
export function chosenSpan({ origin, focus }: Choice) {
  const before = order(from(focus), from(origin)) < 0;
  const inside = !before && order(to(focus), to(origin)) <= 0;
  const [first, last] = before ? [focus, origin] : [origin, focus];
  return { start: from(first), end: to(inside ? focus : last) };
}

/** Begins with the first sentence of a block; null when it has no words. */
export function beginChoice(blocks: Blocks, block: number): Choice | null {
  const [first] = unitsOf(blocks, block, "sentence");
  return first ? { origin: first, focus: first } : null;
}

/** Begins with the sentence at a place (a code point of a block), or with the nearest one; null when it has no words. */
export function choiceAt(blocks: Blocks, block: number, at: number): Choice | null {
  const units = unitsOf(blocks, block, "sentence");
  const unit = units.find(({ end }) => at < end) ?? units.at(-1);
  return unit ? { origin: unit, focus: unit } : null;
}

/** The same choice, stretched to another sentence or word on either side; what was in between before is given up. */
export const stretchedTo = ({ origin }: Choice, focus: Unit): Choice => ({ origin, focus });

/** The sentences of some blocks, in order: for a list to choose from. */
export const sentencesOf = (blocks: Blocks, from: number, to: number): Unit[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => unitsOf(blocks, from + index, "sentence")).flat();

/** The whole block in which choosing stands. */
export function wholeBlock(blocks: Blocks, choice: Choice): Choice {
  const units = unitsOf(blocks, choice.focus.block, "sentence");
  return { origin: units[0] ?? choice.origin, focus: units.at(-1) ?? choice.focus };
}

/** One step on (`1`) or back (`-1`); `extend` keeps where it began. At the end of the text it stays as it is. */
export function moveChoice(blocks: Blocks, choice: Choice, step: Step, direction: 1 | -1, extend: boolean): Choice {
  if (extend) {
    const next = neighbour(blocks, edge(blocks, choice, step), step, direction);
    return next ? { origin: choice.origin, focus: next } : choice;
  }
  const inner = step === "word" ? wordsIn(blocks, choice) : [];
  const next = inner.length > 1 ? inner.at(direction === 1 ? 0 : -1) : neighbour(blocks, choice.focus, step, direction);
  return next ? { origin: next, focus: next } : choice;
}

/** The unit that grows or shrinks: of a sentence, word by word, its outer word. */
function edge(blocks: Blocks, { origin, focus }: Choice, step: Step): Unit {
  if (step === "sentence") return focus;
  const outer = order(from(focus), from(origin)) < 0 ? 0 : -1;
  return wordsIn(blocks, { origin, focus }).at(outer) ?? focus;
}

/** The words of the unit that choosing has come to. */
function wordsIn(blocks: Blocks, { focus }: Choice): Unit[] {
  return unitsOf(blocks, focus.block, "word").filter((word) => focus.start <= word.start && word.end <= focus.end);
}

/** The first unit that ends after this one, or the last that begins before it, in this block or the next with words. */
function neighbour(blocks: Blocks, unit: Unit, step: Step, direction: 1 | -1): Unit | undefined {
  for (let block = unit.block; blocks(block) !== undefined; block += direction) {
    const units = unitsOf(blocks, block, step);
    const found =
      direction === 1
        ? units.find((each) => order(to(each), to(unit)) > 0)
        : units.findLast((each) => order(from(each), from(unit)) < 0);
    if (found) return found;
  }
  return undefined;
}
