/**
 * Rule D5: the heads of a book's chapters and parts. Where nothing but further heads stands between one and the first
 * document below it, it belongs to the book and to no document.
 */
import type { DebrisRun } from "./debris";
import { namesKind } from "./phrases";
import { type Item, titleScore } from "./shapes";

const count = "(?:[\\dIVXLC]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|первая|вторая|третья)";
const sectionHead = new RegExp(
  `^(?:chapter|part|book|section|unit|teil|kapitel|abschnitt|chapitre|partie|livre|глава|часть|раздел)\\s+${count}(?:\\s*[.:—–-]\\s*[^.]{2,90})?[.]?$`,
  "iu",
);
const documentNumber = /^(?:(?:document|source|doc\.|no\.|nr\.|№)\s?)?\d{1,4}(?:\.\d{1,2})?[.:]?$/iu;

/** Heads of chapters that stand directly above a document, with the chapter's title in a line or two below them. */
export function sectionHeads(items: readonly Item[]): DebrisRun[] {
  const runs: DebrisRun[] = [];
  for (const [index, item] of items.entries()) {
    if (!sectionHead.test(item.plain) || titleScore(item, true) === 0 || (runs.at(-1)?.to ?? 0) > index) continue;
    const to = [1, 2, 3].map((lines) => index + lines).find((at) => headsDocument(items, at));
    if (to === undefined) continue;
    const between = items.slice(index + 1, to);
    if (between.some((one) => titleScore(one) === 0 || one.pair !== null || documentNumber.test(one.plain))) continue;
    const reason = "This is the head of a chapter or part of the book; the documents begin below it.";
    runs.push({ from: index, to, side: "top", rule: "D5", score: 0.85, reason });
  }
  return runs;
}

/** A title of a letter, a kind of document, or a number, or a title with a date below it. */
function headsDocument(items: readonly Item[], index: number): boolean {
  const [item, next, after] = items.slice(index, index + 3);
  if (item === undefined || next === undefined || titleScore(item, true) === 0) return false;
  if (/^(?:(?:document|source)\s)?\d{1,2}[.–-]\d{1,2}(?!\d)\s*\P{L}?\s*\p{Lu}/iu.test(item.plain)) return true;
  const dated = next.shape === "date" || (titleScore(next) > 0 && after?.shape === "date");
  return item.pair !== null || namesKind(item.plain) || documentNumber.test(item.plain) || dated;
}
