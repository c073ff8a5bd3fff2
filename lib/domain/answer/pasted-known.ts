/** How much of what was pasted is known: from the assigned texts, the writer's notes, or their own page. */
import { tokensOf } from "./quotation-words";

/** Words and signs in a row that must agree before words count as taken from a text. */
const ROW = 4;

const row = (forms: readonly string[], at: number, length: number) => forms.slice(at, at + length).join(" ");

/**
 * Code points of `pasted` that stand in one of `sources`, in runs of four words or signs; fewer count when all that was
 * pasted stands there. Kinds of quotation marks, dashes and blanks do not matter. Linear in all texts together.
 */
export function pastedKnown(pasted: string, sources: readonly string[]): number {
  const tokens = tokensOf(pasted);
  const length = Math.min(ROW, tokens.length);
  if (length === 0) return 0;
  const forms = tokens.map(({ form }) => form);
  const asked = new Set(forms.flatMap((_, at) => (at + length <= forms.length ? [row(forms, at, length)] : [])));
  const found = new Set<string>();
  for (const source of sources) {
    const words = tokensOf(source).map(({ form }) => form);
    for (let at = 0; at + length <= words.length; at++) {
      const here = row(words, at, length);
      if (asked.has(here)) found.add(here);
    }
  }
  let [known, until] = [0, 0];
  for (let at = 0; at + length <= forms.length; at++) {
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (!first || !last || !found.has(row(forms, at, length))) continue;
    // What stands between words of one run belongs to it; signs at both ends of the paste do too.
    const from = at === 0 ? 0 : Math.max(until, first.start);
    const to = at + length === forms.length ? pasted.length : last.end;
    known += [...pasted.slice(from, Math.max(from, to))].length;
    until = Math.max(until, to);
  }
  return known;
}
