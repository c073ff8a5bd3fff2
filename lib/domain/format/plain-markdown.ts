/**
 * A document as Markdown for reading and for other programs: headings, emphasis, quotations, footnotes. What Markdown has
 * no sign for (voices, certainty, dates, the archive's levels) is not in it; `headnote-markdown` loses nothing.
 */
import type { Atom, Block, DocumentContent, Mark } from "../document/model";
import { type InlineEvent, nested } from "./nesting";

/** The text of a file; ends with a newline. Notes of all documents are numbered through, as one file needs it. */
export function writePlainMarkdown(documents: readonly DocumentContent[]): string {
  let last = 0;
  const texts = documents.map(({ blocks, notes }) => {
    const numbers = new Map(notes.map(({ id }) => [id, String(++last)]));
    const text = blocks.map((block, index) => blockText(block, blocks[index - 1], numbers));
    const foot = notes.map((note) => {
      const own = note.blocks.map((block) => inline(block, numbers).replaceAll("\n", "\\\n"));
      return `\n\n[^${numbers.get(note.id)}]: ${own.join("\n\n    ")}`;
    });
    return [...text, ...foot].join("").trim();
  });
  return `${texts.join("\n\n* * *\n\n")}\n`;
}

const signs: Partial<Record<Mark["kind"], readonly [open: string, close: string]>> = {
  emphasis: ["*", "*"],
  title: ["*", "*"],
  foreign: ["*", "*"],
  strong: ["**", "**"],
  struck: ["~~", "~~"],
  superscript: ["<sup>", "</sup>"],
  subscript: ["<sub>", "</sub>"],
};

/** A block with the blank line before it; items of one list and rows of one table stand line under line. */
function blockText(block: Block, before: Block | undefined, numbers: ReadonlyMap<string, string>): string {
  const words = inline(block, numbers);
  const goesOn = before?.type === block.type;
  switch (block.type) {
    case "title":
      return `\n\n# ${oneLine(words)}`;
    case "heading":
      return `\n\n## ${oneLine(words)}`;
    case "headnote":
    case "editorialStatement":
    case "citation":
    case "quote":
      return `\n\n> ${words.replaceAll("\n", "\n> ")}`;
    case "listItem":
      return `${goesOn ? "\n" : "\n\n"}- ${words.replaceAll("\n", "\n  ")}`;
    case "tableRow": {
      const cells = words.split("\t").map((cell) => oneLine(cell).replaceAll("|", "\\|"));
      const row = `| ${cells.join(" | ")} |`;
      return goesOn ? `\n${row}` : `\n\n${row}\n|${" --- |".repeat(cells.length)}`;
    }
    default:
      return `\n\n${words.replaceAll("\n", "\\\n")}`;
  }
}

const oneLine = (words: string): string => words.replaceAll("\n", " ");

function inline(block: Block, numbers: ReadonlyMap<string, string>): string {
  const { events } = nested(block, { separator: null, places: new Set() });
  // Two signs of one kind inside each other would end the outer one.
  const open: string[] = [];
  const said = (event: InlineEvent): string => {
    if (event.do === "text") return escaped(event.text);
    if (event.do === "atom") return atomText(event.atom, numbers);
    if (event.do !== "open" && event.do !== "close") return "";
    const pair = signs[event.mark.kind];
    if (pair === undefined) return "";
    const [start, end] = pair;
    if (event.do === "open") {
      open.push(start);
      return open.indexOf(start) === open.length - 1 ? start : "";
    }
    open.splice(open.lastIndexOf(start), 1);
    return open.includes(start) ? "" : end;
  };
  return events.map(said).join("");
}

function atomText(atom: Atom, numbers: ReadonlyMap<string, string>): string {
  if (atom.kind === "gap") return "[…]";
  const number = atom.kind === "noteReference" ? numbers.get(atom.noteId) : undefined;
  return number === undefined ? "" : `[^${number}]`;
}

/** Signs that Markdown would read, with a backslash; a number or sign that would begin a list too. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_~[\]<]/gu, "\\$&")
    .replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/gu, (_, space: string, sign: string) =>
      /\d/u.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );
