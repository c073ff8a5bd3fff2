/**
 * R6: the parts of one document: title and date above, perhaps an editor's headnote, then the words of the source,
 * and at the end who signed it, when, and where the original lies.
 */
import type { BlockType, Certainty } from "../document/model";
import { isSignature } from "./boundaries";
import { editorVoice, speaksInPerson } from "./headnote";
import { correspondents, isName, surnames } from "./names";
import { endsSentence, type Item, isSalute, isValediction, titleScore } from "./shapes";

/** An item with the part it plays. `voice` is how likely an editor speaks, where that was weighed. */
export interface Part {
  item: Item;
  type: BlockType;
  certainty: Certainty;
  voice: number | null;
}

const part = (item: Item, type: BlockType, certainty: Certainty = "high", voice: number | null = null): Part => ({
  item,
  type,
  certainty,
  voice,
});

/** Parts of the items of one document, in order. `titled` is false when nothing made its first item a title. */
export function partsOf(items: readonly Item[], titled: boolean): Part[] {
  const head = headParts(items, titled);
  const tailFrom = tailStart(items, head.length);
  const middle = items.slice(head.length, tailFrom);
  const headnotes = headnoteParts(middle, head);
  const body = middle.slice(headnotes.length).map((item, index, list) => bodyPart(item, index, list));
  const tail = items.slice(tailFrom).map((item) => tailPart(item));
  return [...head, ...headnotes, ...body, ...tail];
}

function headParts(items: readonly Item[], titled: boolean): Part[] {
  const parts: Part[] = [];
  // Nothing stands above a text in more than a handful of lines.
  for (const [index, item] of items.slice(0, 8).entries()) {
    const titles = parts.filter(({ type }) => type === "title").length;
    const dated = parts.some(({ type }) => type === "dateline");
    const heads = titled && !dated && titles < 3 && titles === index;
    if (heads && (index === 0 || (index < 3 && isSecondTitle(items, index)))) parts.push(part(item, "title"));
    else if (item.shape === "date" && (index > 0 || items.length > 1) && !dated)
      parts.push(part(item, "dateline", "certain"));
    else if (item.shape === "date" && dated && index === parts.length && parts.at(-1)?.type === "dateline")
      parts.push(part(item, "dateline"));
    else if (item.shape === "citation" && parts.length > 0 && index < items.length - 1 && titles > 0)
      parts.push(part(item, "citation"));
    else if (
      item.shape === "statement" &&
      parts.length > 0 &&
      /received|telegram|translat|enclosure/iu.test(item.plain)
    )
      parts.push(part(item, "editorialStatement"));
    else break;
  }
  return parts;
}

/** A second line of a title: what a bare number heads, or a line like a title with a date or a text below. */
function isSecondTitle(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const first = items[0];
  if (item === undefined || first === undefined || isSalute(item.plain)) return false;
  if (/^(?:§\s?)?[\dIVXLC]{1,5}\.$/u.test(first.plain) && index === 1) return titleScore(item, true) > 0;
  const follows = items[index + 1];
  return (
    titleScore(item, correspondents(item.plain) !== null) >= 0.75 &&
    follows !== undefined &&
    (follows.shape === "date" || follows.plain.length > 110)
  );
}

/** Index at which the closing parts begin: signature, dates, citation, what an editor says below. */
function tailStart(items: readonly Item[], from: number): number {
  let at = items.length;
  while (at > from && closes(items, at - 1)) at--;
  // A signature may be followed by an afterthought or an address; then all of that closes the letter.
  for (let index = at - 1; index >= Math.max(from + 1, at - 4); index--) {
    if (isSignature(items, index) && takesLeave(items[index - 1])) return withValediction(items, index, from);
  }
  return withValediction(items, at, from);
}

const takesLeave = (before: Item | undefined): boolean =>
  before !== undefined && (isValediction(before.plain) || !endsSentence(before.plain));

/** A short line of leave-taking directly above a signature belongs to the closer. */
function withValediction(items: readonly Item[], at: number, from: number): number {
  let start = at;
  const leaves = (item: Item | undefined) =>
    item !== undefined && item.plain.length <= (item.plain.endsWith(",") ? 90 : 60) && isValediction(item.plain);
  if (isName(items[at]?.plain ?? "")) while (start > from + 1 && leaves(items[start - 1])) start--;
  return start;
}

function closes(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined) return false;
  if (["citation", "statement", "closer", "postscript"].includes(item.shape)) return true;
  if (item.shape === "date") return index > 0;
  return (
    index > 0 &&
    isName(item.plain) &&
    item.plain.length <= 40 &&
    (items[index + 1] !== undefined || isSignature(items, index))
  );
}

/** Rule H1: the first paragraphs below the title in which an editor speaks. */
function headnoteParts(middle: readonly Item[], head: readonly Part[]): Part[] {
  if (head.length === 0 || middle.length === 0) return [];
  const title = head.filter(({ type }) => type === "title").map(({ item }) => item.plain);
  const pair = title.map(correspondents).find((found) => found !== null);
  const names = surnames([...(pair?.senders ?? []), ...(pair?.recipients ?? [])]);
  const dateline = head.find(({ type }) => type === "dateline")?.item.date?.reading.edtf ?? null;
  const year = dateline === null ? null : Number(/\d{4}/u.exec(dateline)?.[0] ?? Number.NaN) || null;
  const flush = middle.reduce((least, item) => Math.min(least, item.paragraph.indent), 1000);
  const source = middle.slice(0, 6).findLastIndex((item, index) => namesSource(item) && index < middle.length - 1);
  const personFrom = middle.findIndex((item) => speaksInPerson(item.plain));
  const parts: Part[] = [];
  for (const [index, item] of middle.entries()) {
    const indented = item.paragraph.indent >= flush + 2;
    const voice = editorVoice(item.plain, {
      names,
      year,
      indented,
      firstPersonLater: personFrom > index,
      sourceFollows: index < source,
    });
    if (namesSource(item) && middle.length > index + 1) parts.push(part(item, "citation", "medium"));
    else if (voice >= 0.6 && !isSalute(item.plain)) parts.push(part(item, "headnote", "medium", voice));
    else break;
  }
  const lastHeadnote = parts.map(({ type }) => type === "headnote" || type === "citation").lastIndexOf(true);
  return parts.slice(0, lastHeadnote + 1);
}

const namesSource = (item: Item): boolean =>
  item.shape === "citation" || /^(?:additional )?sources?\b/iu.test(item.plain);

function bodyPart(item: Item, index: number, list: readonly Item[]): Part {
  if (index === 0 && list.length > 1 && isSalute(item.plain)) return part(item, "salute", "medium");
  if (item.shape === "heading") return part(item, "heading");
  if (item.shape === "postscript") return part(item, "postscript");
  if (item.shape === "date" && list.length > 1) return part(item, "heading", "medium");
  if (/^(?:[-*+]\s|[•–]\s)/u.test(item.paragraph.text)) return part(item, "listItem");
  if (/^>\s/u.test(item.paragraph.text)) return part(item, "quote");
  return part(item, "p", item.shape === "citation" ? "medium" : "high");
}

function tailPart(item: Item): Part {
  if (item.shape === "citation") return part(item, "citation", "certain");
  if (item.shape === "statement") return part(item, "editorialStatement");
  if (item.shape === "postscript") return part(item, "postscript");
  const signs = isName(item.plain) || isValediction(item.plain) || item.plain.length <= 24;
  if (item.shape === "text" && !signs) return part(item, "postscript", "medium");
  return part(item, "closer");
}
