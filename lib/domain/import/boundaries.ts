/**
 * R5: where one document ends and the next begins. A head counts with what stands round it: a date under it, a
 * citation or a signature above it, an editor's voice below. From .75 the page is cut there, from .5 it is cut and
 * asked; what might be a beginning but is not cut is asked as well, so that no document disappears inside another.
 */
import { editorVoice } from "./headnote";
import { correspondents, isName } from "./names";
import type { SeriesHead } from "./series";
import { endsSentence, type Item, isValediction, titleScore } from "./shapes";

/** A beginning found between items: by index of its first item. */
export interface Boundary {
  at: number;
  score: number;
  /** False when it is only asked, with joining as the proposal. */
  cut: boolean;
  reason: string;
}

/** Boundaries among the items of a page, debris left out; the first item always begins a document. */
export function findBoundaries(items: readonly Item[], heads: ReadonlyMap<number, SeriesHead>): Boundary[] {
  const boundaries: Boundary[] = [{ at: 0, score: 1, cut: true, reason: "The page begins here." }];
  const level = headingLevel(items);
  let last = 0;
  for (let index = 1; index < items.length; index++) {
    const found: Found = heads.has(index)
      ? { score: 0.95, reason: "It continues the numbering of the documents." }
      : level !== null
        ? headingBoundary(items, index, level)
        : plainBoundary(items, index, last);
    if (found === null || found.score < 0.5) continue;
    const onlyTitlesSince = index - last <= 2 && items.slice(last, index).every((item) => titleScore(item, true) > 0);
    if (onlyTitlesSince && !heads.has(index)) continue;
    const cut = found.cut ?? true;
    boundaries.push({ at: index, score: found.score, reason: found.reason, cut });
    if (cut) last = index;
  }
  return boundaries;
}

type Found = { score: number; reason: string; cut?: boolean } | null;

const depth = (item: Item): number => /^#+/u.exec(item.paragraph.text)?.[0].length ?? 0;

/** The heading level that begins documents in Markdown: the highest, or the next one when that occurs only once. */
function headingLevel(items: readonly Item[]): number | null {
  const depths = items.map(depth).filter((level) => level > 0);
  const top = depths.reduce((least, level) => Math.min(least, level), 9);
  if (top === 9) return null;
  const repeated = depths.filter((level) => level === top).length > 1;
  return repeated || !depths.includes(top + 1) ? top : top + 1;
}

function headingBoundary(items: readonly Item[], index: number, level: number): Found {
  const item = items[index];
  if (item === undefined || depth(item) !== level) return null;
  return { score: 0.95, reason: "It is a heading of the level that begins documents here." };
}

/** Whether the text before an index has come to its end: a citation, a closer, or a signature stands there. */
export function closesBefore(items: readonly Item[], index: number, steps = 3): boolean {
  const before = items[index - 1];
  if (before === undefined) return false;
  if (before.shape === "citation" || before.shape === "closer") return true;
  if (before.shape === "statement" || before.shape === "date") {
    return steps > 0 && (isSignature(items, index - 2) || closesBefore(items, index - 1, steps - 1));
  }
  return isSignature(items, index - 1);
}

/** Rule T5: a name that stands where a signature does. */
export function isSignature(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const before = items[index - 1];
  if (
    item === undefined ||
    before === undefined ||
    item.shape !== "text" ||
    !isName(item.plain) ||
    item.plain.length > 40
  )
    return false;
  if (before.shape !== "text" && before.shape !== "postscript") return false;
  const next = items[index + 1];
  const takenLeave = isValediction(before.plain) || (!endsSentence(before.plain) && before.plain.length > 60);
  if (next === undefined) return true;
  if (next.shape === "date") {
    const after = items[index + 2];
    return after === undefined || after.shape !== "text" || after.plain.length < 110 || takenLeave;
  }
  return takenLeave || next.shape === "citation" || next.shape === "statement" || next.shape === "postscript";
}

function plainBoundary(items: readonly Item[], index: number, last: number): Found {
  const item = items[index];
  if (item === undefined) return null;
  const closed = closesBefore(items, index);
  const pair = correspondents(item.plain) !== null;
  const title = titleScore(item, pair);
  if (title === 0) return untitledBoundary(items, index, last, closed);
  if (isSignature(items, index)) return null;
  const second = titleScore(items[index + 1] ?? item, false) > 0 ? 2 : 1;
  const dateAt = [1, second].find((step) => items[index + step]?.shape === "date") ?? 0;
  const afterDate = items[index + dateAt + 1];
  const dated = dateAt > 0 && (afterDate === undefined || afterDate.plain.length > 60 || afterDate.shape === "text");
  const voice = editorVoice(afterDate?.plain ?? "", { names: [] }) >= 0.6;
  const weight = pair || dated ? (isName(item.plain) && !closed && !pair ? 0.7 : 1) : 0.75;
  const score = 0.5 * weight + (dated ? 0.25 : 0) + (closed ? 0.15 : 0) + (voice ? 0.1 : 0);
  if (!closed && !dated && !pair) return null;
  const evidence = [
    pair ? "it names sender and recipient" : "it is short and ends without a stop",
    ...(dated ? ["a date stands under it"] : []),
    ...(closed ? ["the text before has come to its end"] : []),
    ...(voice ? ["an editor speaks below it"] : []),
  ];
  return { score: Math.min(1, score), reason: `I took this as a title because ${evidence.join(", ")}.` };
}

/** After a closing citation a text without title may begin; it is asked, and joined unless the instructor says so. */
function untitledBoundary(items: readonly Item[], index: number, last: number, closed: boolean): Found {
  const item = items[index];
  const before = items[index - 1];
  if (!closed || item === undefined || before?.shape !== "citation" || index - last < 3) return null;
  if (item.shape !== "text" && item.shape !== "date") return null;
  const dated = item.shape === "date";
  const reason = dated
    ? "A date follows the citation; a new document may begin here."
    : "Text follows the citation; a new document without a title may begin here.";
  return { score: dated ? 0.6 : 0.5, cut: dated, reason };
}
