import type { Passage } from "./passage";

/**
 * What stands around a quotation, to be read with it: the whole words of its own paragraph that lie in its context. The
 * space that divides them from the quotation stays. Empty on a side where nothing is known.
 */
export function wordsAround({ prefix, suffix }: Pick<Passage, "prefix" | "suffix">): {
  before: string;
  behind: string;
} {
  const [line = ""] = prefix.split("\n").slice(-1);
  const [rest = ""] = suffix.split("\n");
  // A context is so many letters long, wherever they end; a word that was cut by that is left out.
  const before = line === prefix ? line.replace(/^\S*\s?/u, "") : line;
  const behind = rest === suffix ? rest.replace(/\s?\S*$/u, "") : rest;
  return { before, behind };
}
