/** What a paragraph is by its typography: a heading and its level, a quotation, an item of a list. */
import { parseDateLine } from "../../document/dates";
import type { BlockFacts } from "../facts";
import type { Paragraph } from "./paragraphs";

/** What can be told only from all paragraphs together. */
export interface Habits {
  /** Sizes of larger type that headings are set in, the largest first. */
  sizes: number[];
  /** Indent of a paragraph's first line in ems, 0 when paragraphs are not indented. */
  indent: number;
}

/** Looks over all paragraphs of a file. */
export function habitsOf(paragraphs: readonly Paragraph[]): Habits {
  const sizes = paragraphs.filter((paragraph) => isLarge(paragraph)).map((paragraph) => sizeOf(paragraph));
  const indents = paragraphs.flatMap(({ lines: [first, second] }) =>
    first !== undefined && second !== undefined && first.start - second.start > 0.5 ? [first.start - second.start] : [],
  );
  const sorted = indents.sort((a, b) => a - b);
  return {
    sizes: [...new Set(sizes)].sort((a, b) => b - a),
    indent: sorted[Math.floor(sorted.length / 2)] ?? 0,
  };
}

/** Form, level, indent, place and size of a paragraph. */
export function factsOf(paragraph: Paragraph, habits: Habits): BlockFacts {
  const { lines, align, verse } = paragraph;
  const facts = { size: sizeOf(paragraph), page: lines[0]?.page ?? null, align, indent: indentOf(paragraph, habits) };
  if (verse) return { ...facts, form: "verse" };
  const level = headingLevel(paragraph, habits);
  if (level !== null) return { ...facts, form: "heading", level, indent: 0 };
  if (bullet.test(lines[0]?.text ?? "")) return { ...facts, form: "listItem", level: 1 };
  const inner = lines.slice(1);
  const quoted = inner.length > 0 && align === null && lines.every((line) => line.end >= 0.8 && line.start >= 0.9);
  return { ...facts, form: quoted ? "quote" : "paragraph" };
}

/** The sign before an item of a list, which is not a word of it. */
export const bullet = /^\s*[•▪‣◦●]\s*/u;

const sizeOf = ({ lines }: Paragraph): number => Math.round((lines[0]?.size ?? 1) * 20) / 20;
const wordsOf = ({ lines }: Paragraph): string => lines.map((line) => line.text).join(" ");

function isLarge(paragraph: Paragraph): boolean {
  return sizeOf(paragraph) >= 1.1 && paragraph.lines.length <= 4 && wordsOf(paragraph).length <= 250;
}

function headingLevel(paragraph: Paragraph, { sizes }: Habits): number | null {
  const words = wordsOf(paragraph);
  if (paragraph.lines.length > 4 || !/[\p{L}\d]/u.test(words) || parseDateLine(words) !== null) return null;
  const level = (rank: number) => Math.min(6, rank + 1);
  if (isLarge(paragraph)) return level(Math.max(0, sizes.indexOf(sizeOf(paragraph))));
  if (paragraph.lines.length > 2 || words.length > 160 || sizeOf(paragraph) < 0.95) return null;
  if (paragraph.lines.every((line) => line.bold)) return level(sizes.length);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const capitals = letters >= 4 && words === words.toUpperCase() && words !== words.toLowerCase();
  return capitals && paragraph.align === "center" ? level(sizes.length) : null;
}

function indentOf({ lines, align }: Paragraph, habits: Habits): number {
  if (align !== null) return 0;
  const [first, ...inner] = lines;
  const start = inner.length > 0 ? Math.min(...inner.map((line) => line.start)) : (first?.start ?? 0);
  const usual = inner.length === 0 && Math.abs(start - habits.indent) < 0.4;
  return start < 0.3 || usual ? 0 : Math.round(start * 10) / 10;
}
