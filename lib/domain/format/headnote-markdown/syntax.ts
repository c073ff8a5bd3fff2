/**
 * The signs of Headnote's Markdown. A block stands in a container of its own (`:::p{#b4}` … `:::`), so that it has an
 * id; a mark is a text directive (`:foreign[troiki]{lang=ru-Latn}`); a reference to a note is a footnote's (`[^n1]`).
 * The form is ours: it is read only in files that say so in their front matter, since the same signs occur in the prose
 * of anybody else.
 */
import type { Mark } from "../../document/model";

/** Version of the form, in the first line of the front matter: `headnote: 1`. */
export const markdownVersion = 1;

/** Attributes of a container or directive; those that are null are left out. */
export type MarkdownAttributes = Readonly<Record<string, string | number | null>>;

/** Names of directives for marks that say nothing more. */
export const plainMarks = {
  emphasis: "em",
  strong: "strong",
  title: "title",
  signed: "signed",
  salute: "salute",
  identifier: "idno",
  smallCaps: "sc",
  underline: "u",
  superscript: "sup",
  subscript: "sub",
  struck: "struck",
} as const;

/** The directive of a mark: its name and attributes. */
export function directiveOf(mark: Mark): [name: string, attributes: MarkdownAttributes] {
  switch (mark.kind) {
    case "foreign":
      return ["foreign", { lang: mark.language }];
    case "editorial":
      return ["ed", { kind: mark.role, cert: mark.certainty }];
    case "unclear":
      return ["unclear", { cert: mark.certainty }];
    case "date":
      return ["date", { edtf: mark.edtf }];
    case "name":
      return ["name", { of: mark.of, key: mark.key }];
    case "correction":
      return ["corr", { printed: mark.printed, reason: mark.reason }];
    default:
      return [plainMarks[mark.kind], {}];
  }
}

/** Attributes in braces, `#id` first; nothing when there are none. */
export function braces(attributes: MarkdownAttributes): string {
  const told = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null) return [];
    const words = String(value);
    if (key === "id" && /^[\w.-]+$/u.test(words)) return [`#${words}`];
    return [`${key}=${/^[\w./?~-]+$/u.test(words) ? words : JSON.stringify(words)}`];
  });
  return told.length === 0 ? "" : `{${told.join(" ")}}`;
}

/** Reads attributes in braces at a place of a line; `end` is behind the brace. Null when they are broken. */
export function readBraces(text: string, at: number): { attributes: Map<string, string>; end: number } | null {
  const attributes = new Map<string, string>();
  if (text[at] !== "{") return { attributes, end: at };
  const one = /\s*(?:#([\w.-]+)|(\w+)=("(?:[^"\\]|\\.)*"|[^\s"{}]+))/suy;
  let end = at + 1;
  for (;;) {
    one.lastIndex = end;
    const found = one.exec(text);
    if (found === null) break;
    const [, id, key = "id", value = ""] = found;
    const words = id ?? (value.startsWith('"') ? readWords(value) : value);
    if (words === null) return null;
    attributes.set(key, words);
    end = one.lastIndex;
  }
  while (text[end] === " ") end++;
  return text[end] === "}" ? { attributes, end: end + 1 } : null;
}

function readWords(quoted: string): string | null {
  try {
    const words: unknown = JSON.parse(quoted);
    return typeof words === "string" ? words : null;
  } catch {
    return null;
  }
}

/**
 * Words with a backslash before what would be read as a sign: a bracket without its partner, a brace, a backslash, a
 * colon before a letter, a colon or a directive. `last` tells that the block ends behind them.
 */
export function escaped(text: string, last: boolean): string {
  const alone = unpaired(text);
  let written = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const next = text[at + 1];
    const isSign =
      sign === "\\" ||
      sign === "{" ||
      alone.has(at) ||
      (sign === ":" && (next === undefined ? !last : /[A-Za-z:]/u.test(next)));
    written += isSign ? `\\${sign}` : sign;
  }
  return written;
}

function unpaired(text: string): Set<number> {
  const alone = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "[") open.push(at);
    if (text[at] !== "]") continue;
    const start = open.pop();
    if (start === undefined) alone.add(at);
    // `[^` begins a reference to a note.
    else if (text[start + 1] === "^") alone.add(start).add(at);
  }
  for (const at of open) alone.add(at);
  return alone;
}
