/** The lines between `---` at the head of some Markdown files: what tools say of the file, no words of a document. */
import type { Meta } from "../../document/model";

export interface FrontMatter {
  /** UTF-16 offset behind it; 0 when there is none. */
  end: number;
  words: string;
  meta: Partial<Meta>;
}

/** Reads the head of a file. Only plain `name: value` lines make one; two rules with prose between them do not. */
export function frontMatter(text: string): FrontMatter {
  const found = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text);
  const lines = found?.[1]?.split(/\r?\n/u) ?? [];
  if (found === null || !/^[\w-]+:(?:\s|$)/u.test(lines[0] ?? "")) return { end: 0, words: "", meta: {} };
  if (lines.some((line) => line.trim() !== "" && !/^(?:[\w-]+:(?:\s|$)|[ \t]|- |#)/u.test(line))) {
    return { end: 0, words: "", meta: {} };
  }
  const values = new Map(
    lines.map((line): [string, string] => {
      const [name = "", ...rest] = line.split(":");
      return [
        name.trim().toLowerCase(),
        rest
          .join(":")
          .trim()
          .replace(/^(["'])(.*)\1$/u, "$2"),
      ];
    }),
  );
  const meta: Partial<Meta> = {};
  const said = (...names: string[]) => names.map((name) => values.get(name) ?? "").find((value) => value !== "");
  const [language, rights, book] = [
    said("lang", "language"),
    said("rights", "license", "licence"),
    said("book", "source"),
  ];
  if (language !== undefined) meta.language = language.slice(0, 40);
  if (rights !== undefined) meta.rights = rights.slice(0, 2000);
  if (book !== undefined) meta.sourceBook = book.slice(0, 2000);
  return { end: found[0].length, words: lines.join("\n"), meta };
}
