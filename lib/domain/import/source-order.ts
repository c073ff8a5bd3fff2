/**
 * Whether a reader prints the source of a document above its title or below its text. It is the same on all its pages,
 * so it is decided once for an import; a source line between two documents belongs to one or the other by it.
 */
import { isSignature } from "./closing";
import { type Item, titleScore } from "./shapes";

/**
 * Whether this page names each source above the title: it begins with one, does not end with one, and most of its
 * citations stand above what looks like a title.
 */
export function sourcesStandFirst(items: readonly Item[]): boolean {
  const cited = items.flatMap(({ shape }, index) => (shape === "citation" ? [index] : []));
  const [first] = cited;
  if (first !== 0 || items.findLastIndex(({ shape }) => shape === "text") < (cited.at(-1) ?? 0)) return false;
  const above = cited.filter((at) => titleBelow(items, at)).length;
  return above > cited.length / 2;
}

const titleBelow = (items: readonly Item[], at: number): boolean =>
  items.slice(at + 1, at + 4).some((item) => titleScore(item) > 0 || (item.paragraph.given?.begins ?? false));

/** Index of the source line above a title, with at most two lines about the copy between them; else the title's own. */
export function sourceAbove(items: readonly Item[], index: number, last: number): number {
  for (let at = index - 1; at >= Math.max(last === 0 ? 0 : last + 1, index - 3); at--) {
    if (items[at]?.shape === "citation") return at;
    if (isSignature(items, at) || items[at]?.shape === "closer") return index;
  }
  return index;
}
