/**
 * Rule B1: a beginning that only the words show: a head with a date under it, a citation or a signature above it, an
 * editor or an address below it. Where the text before is signed or cited, a letter may begin without any head.
 */
import { closesBefore, isSignature } from "./closing";
import type { Found } from "./found";
import { editorVoice } from "./headnote";
import { isLongTitle } from "./long-title";
import { isName } from "./names";
import { headsEnclosure, headsNotes } from "./phrases";
import type { SeriesHead } from "./series";
import { type Item, isSalute, titleScore } from "./shapes";
import { isOffice, signsOtherwise } from "./signers";

/** A head at an index with what stands round it; `last` is where the document before begins. */
export function plainBoundary(
  items: readonly Item[],
  heads: ReadonlyMap<number, SeriesHead>,
  index: number,
  last: number,
): Found {
  const item = items[index];
  if (item === undefined) return null;
  const closed = closesBefore(items, index);
  const long = isLongTitle(items, index);
  const title = long ? 0.7 : titleScore(item);
  if (title === 0) return untitledBoundary(items, index, last, closed);
  if (signsOtherwise(item.plain) && item.pair === null) return null;
  // One of several who sign, each with an office.
  if (closed && isOffice(item.plain) && item.pair === null && items[index + 1]?.shape !== "date") return null;
  if (isSignature(items, index) || headsEnclosure(item.plain) || headsNotes(item.plain)) return null;
  const under = belowHead(items, index, heads);
  const dated = items[under]?.shape === "date";
  const below = items[dated ? under + 1 : under];
  const named = title >= 0.9;
  const voice = editorVoice(below?.plain ?? "", { names: [] }) >= 0.6;
  const addressed = isSalute(below?.plain ?? "");
  if (!closed && !dated && !named) return null;
  const weight = named || dated ? (isName(item.plain) && !closed && !named ? 0.7 : 1) : 0.75;
  const full = 0.5 * weight + (dated ? 0.25 : 0) + (closed ? 0.15 : 0) + (voice || addressed ? 0.1 : 0);
  const score = long ? Math.min(full, 0.85) : Math.min(1, full);
  const above = items.slice(Math.max(0, index - 3), index);
  const since = above.slice(above.findLastIndex(({ plain }) => headsEnclosure(plain)));
  // A source named below an enclosure ends it with its document.
  const enclosed = headsEnclosure(since[0]?.plain ?? "") && since.every(({ shape }) => shape !== "citation");
  if (enclosed) {
    const reason = "It stands under an enclosure, which came with the document above.";
    return { score: 0.6, reason, cut: false };
  }
  const evidence = [
    named
      ? "it says who writes to whom, or what kind of document it is"
      : long
        ? "it is a line without a stop"
        : "it is short and ends without a stop",
    ...(dated ? ["a date stands under it"] : []),
    ...(closed ? ["the text before has come to its end"] : []),
    ...(voice ? ["an editor speaks below it"] : []),
    ...(addressed ? ["someone is addressed below it"] : []),
  ];
  return { score, reason: `I took this as a title because ${evidence.join(", ")}.` };
}

/** Index of what stands under a head of up to five lines: further titles, an editor's statement, a byline. */
export function belowHead(items: readonly Item[], index: number, heads: ReadonlyMap<number, SeriesHead>): number {
  let under = index + 1;
  for (; under < index + 5; under++) {
    const item = items[under];
    if (item === undefined || item.shape === "date" || heads.has(under)) break;
    // Another title of a letter is the head of the next document.
    if (item.pair !== null && !counts(items[under - 1])) break;
    const head =
      item.shape === "statement" || (item.plain.length <= 110 && titleScore(item, counts(items[under - 1])) > 0);
    if (!head || isSalute(item.plain)) break;
  }
  return under;
}

/** A bare number, which counts the documents: below it a title may end with a stop. */
const counts = (item: Item | undefined): boolean => /^\P{L}{0,12}\d\P{L}{0,12}$/u.test(item?.plain ?? "");

/** After a closing citation a text without title may begin; it is asked, and joined unless the instructor says so. */
function untitledBoundary(items: readonly Item[], index: number, last: number, closed: boolean): Found {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (!closed || item === undefined || index - last < 3) return null;
  const dated = item.shape === "date";
  if (isSalute(next?.plain ?? "") && dated) {
    return { score: 0.85, reason: "The text before is signed; a date and an address follow, as a letter begins." };
  }
  if (item.shape === "text" && isSalute(item.plain) && item.plain.length > 4) {
    return { score: 0.75, reason: "The text before is signed, and someone is addressed here, as a letter begins." };
  }
  if (before?.shape !== "citation" || (item.shape !== "text" && !dated)) return null;
  // A work that is named between an introduction and its text closes nothing.
  if (!dated && before.score < 0.9 && !isSignature(items, index - 2)) return null;
  const reason = dated
    ? "A date follows the citation; a new document may begin here."
    : "Text follows the citation; a new document without a title may begin here.";
  return { score: dated ? 0.6 : 0.5, cut: dated, reason };
}
