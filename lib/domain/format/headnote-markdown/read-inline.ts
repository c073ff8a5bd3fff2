/** The words of one block of Headnote's Markdown, with their directives as marks, references, page breaks and gaps. */
import { codePointLength } from "../../document/codepoints";
import { inOrder } from "../nesting";
import { plainMarks, readBraces } from "./syntax";

/** What stands in a block; the schema of documents checks it afterwards. */
export interface ReadInline {
  text: string;
  marks: Record<string, unknown>[];
  atoms: unknown[];
}

interface Told {
  of: Record<string, unknown>;
  order: number | null;
}

const names = new Map<string, string>([
  ...Object.entries(plainMarks).map(([kind, name]) => [name, kind] as const),
  ["foreign", "foreign"],
  ["ed", "editorial"],
  ["unclear", "unclear"],
  ["date", "date"],
  ["name", "name"],
  ["corr", "correction"],
]);

/** Reads a block's content; null when a directive is broken or not known. */
export function readInline(source: string): ReadInline | null {
  const marks: Told[] = [];
  const aside: Told[] = [];
  const atoms: Told[] = [];
  /** Directives that are open, and brackets of the text inside each. */
  const open: { mark: Told; name: string; brackets: number }[] = [];
  let brackets = 0;
  let text = "";
  let length = 0;
  const add = (words: string) => {
    text += words;
    length += codePointLength(words);
  };
  const word = /[^\\[\]:]+/uy;
  const directive = /:([A-Za-z]+)(?=[[{])/uy;
  const reference = /\[\^([\w.-]+)\]/uy;
  for (let at = 0; at < source.length; ) {
    const plain = matchAt(word, source, at);
    if (plain !== null) {
      add(plain[0]);
      at += plain[0].length;
      continue;
    }
    const sign = source.charAt(at);
    if (sign === "\\") {
      const next = String.fromCodePoint(source.codePointAt(at + 1) ?? 92);
      add(next);
      at += 1 + next.length;
      continue;
    }
    const noteId = matchAt(reference, source, at)?.[1];
    if (noteId !== undefined) {
      atoms.push({ of: { kind: "noteReference", at: length, noteId }, order: null });
      at += noteId.length + 3;
      continue;
    }
    const name = matchAt(directive, source, at)?.[1];
    if (name !== undefined) {
      const behind = at + 1 + name.length;
      if (source[behind] === "[") {
        const mark: Told = { of: { start: length }, order: null };
        marks.push(mark);
        open.push({ mark, name, brackets });
        brackets = 0;
        at = behind + 1;
        continue;
      }
      const found = readBraces(source, behind);
      if (found === null) return null;
      const told = withoutContent(name, found.attributes, length);
      if (told === null) return null;
      (names.has(name) ? aside : atoms).push(told);
      at = found.end;
      continue;
    }
    const closing = sign === "]" && brackets === 0 ? open.pop() : undefined;
    if (closing === undefined) {
      if (sign !== ":") brackets += sign === "[" ? 1 : -1;
      add(sign);
      at += 1;
      continue;
    }
    const found = readBraces(source, at + 1);
    const facts = found === null ? null : markFacts(closing.name, found.attributes);
    if (found === null || facts === null) return null;
    closing.mark.of = { start: closing.mark.of.start, end: length, ...facts };
    closing.mark.order = orderOf(found.attributes);
    brackets = closing.brackets;
    at = found.end;
  }
  return open.length > 0 ? null : { text, marks: inOrder([...marks, ...aside]), atoms: inOrder(atoms) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function orderOf(attributes: ReadonlyMap<string, string>): number | null {
  const order = attributes.get("order");
  return order === undefined ? null : Number(order);
}

/** A directive without words: a mark told beside them, with its place, or an atom. */
function withoutContent(name: string, attributes: ReadonlyMap<string, string>, at: number): Told | null {
  const order = orderOf(attributes);
  const words = (key: string): string | null => attributes.get(key) ?? null;
  if (names.has(name)) {
    const facts = markFacts(name, attributes);
    return { of: { ...facts, start: Number(words("from")), end: Number(words("to")) }, order };
  }
  const atoms: Record<string, Record<string, unknown>> = {
    pb: { kind: "pageBreak", at, label: words("label") },
    gap: { kind: "gap", at, reason: words("reason"), extent: words("extent") },
    ref: { kind: "noteReference", at, noteId: words("note") },
  };
  const of = atoms[name];
  return of === undefined ? null : { of, order };
}

function markFacts(name: string, attributes: ReadonlyMap<string, string>): Record<string, unknown> | null {
  const kind = names.get(name);
  const words = (key: string): string | null => attributes.get(key) ?? null;
  switch (kind) {
    case undefined:
      return null;
    case "foreign":
      return { kind, language: words("lang") };
    case "editorial":
      return { kind, role: words("kind"), certainty: words("cert") };
    case "unclear":
      return { kind, certainty: words("cert") };
    case "date":
      return { kind, edtf: words("edtf") };
    case "name":
      return { kind, of: words("of"), key: words("key") };
    case "correction":
      return { kind, printed: words("printed"), reason: words("reason") };
    default:
      return { kind };
  }
}
