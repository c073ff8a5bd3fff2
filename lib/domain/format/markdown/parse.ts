/** Markdown (CommonMark with GFM tables and notes) as a tree whose positions are offsets into the raw text. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { limits } from "../model";
import { parseInStretches } from "./piecewise";

export type MarkdownTree = { ok: true; root: Root } | { ok: false; problem: string };

/**
 * Text that is set in by four spaces is no program but a paragraph of a book, and markup of web pages is words with
 * tags between: both are parsed as ordinary paragraphs.
 */
function paragraphsOnly(this: { data: () => { micromarkExtensions?: unknown[] } }) {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ["codeIndented", "htmlFlow"] } }];
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(paragraphsOnly).freeze();

const nested = new RegExp(
  `^(?![ \\t]*[-*_][-*_ \\t]*$)[ \\t]*(?:>[ \\t]?|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${limits.depth}}`,
  "mu",
);

const longestParagraph = 200_000;
const mostSigns = 4000;

/** Pairing signs takes a time that grows with the square of their number; no printed paragraph has thousands. */
function isOverloaded(text: string): boolean {
  return text
    .split(/\n[ \t\r]*\n/u)
    .some(
      (part) =>
        part.length > longestParagraph ||
        (part.length > mostSigns && (part.match(/[*_[\]`<|~]/gu)?.length ?? 0) > mostSigns),
    );
}

/** Where a page or two of a book are parsed at a time, a book takes as long as its pages together. */
const stretch = 4_000;

/**
 * Parses a text from an offset on. What stands before is replaced by spaces, so that offsets stay true; lines and
 * columns do not. The tree is the same for every length of `shortest`, the stretches in which the text is parsed.
 */
export function parseMarkdown(text: string, from: number, shortest = stretch): MarkdownTree {
  if (nested.test(text)) {
    const problem = `The file has quotations or lists nested more than ${limits.depth} deep; save it as plain text and import that.`;
    return { ok: false, problem };
  }
  if (isOverloaded(text)) {
    const problem =
      "One paragraph of the file is longer than a chapter or holds thousands of signs of Markdown; import it as plain text.";
    return { ok: false, problem };
  }
  const blank = text.slice(0, from).replace(/[^\r\n]/gu, " ");
  // Page and line separators of Unicode end lines in every other format, so they do here.
  const lines = text.slice(from).replace(/[\f\u0085\u2028\u2029]/gu, "\n");
  return { ok: true, root: parseInStretches(blank + lines, shortest, (markdown) => processor.parse(markdown)) };
}
