/** The front matter of a document in Headnote's Markdown: facts on lines, each value as JSON. */
import { markdownVersion } from "./syntax";

/** What was read, and the line behind it; or what is wrong, and where. */
export type FrontMatter =
  | { ok: true; meta: Record<string, unknown>; glossary: unknown[]; end: number }
  | { ok: false; line: number; problem: string };

/** Reads the front matter that begins at a line. */
export function readFrontMatter(lines: readonly string[], start: number): FrontMatter {
  if (lines[start] !== "---") return { ok: false, line: start, problem: "a document begins with a line ---." };
  if (lines[start + 1] !== `headnote: ${markdownVersion}`) {
    const problem = `the line under --- must be headnote: ${markdownVersion}; a newer form needs a newer Headnote.`;
    return { ok: false, line: start + 1, problem };
  }
  const meta: Record<string, unknown> = {};
  const glossary: unknown[] = [];
  for (let at = start + 2; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "---") return { ok: true, meta, glossary, end: at + 1 };
    const [, key, value = "", entry] = /^(?:(\w+):(.*)| {2}- (.*))$/su.exec(line) ?? [];
    if (key === undefined && entry === undefined) {
      return { ok: false, line: at, problem: "a fact has the form name: value." };
    }
    if (key === "glossary" && value.trim() === "") continue;
    const read = readJson(entry ?? value);
    if (read === undefined) return { ok: false, line: at, problem: "the value cannot be read; words stand in quotes." };
    if (key === undefined) glossary.push(read);
    else meta[key] = read;
  }
  return { ok: false, line: start, problem: "the front matter is not closed by a line ---." };
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
