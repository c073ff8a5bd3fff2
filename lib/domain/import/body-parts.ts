/** R6, the words of a document and its end: paragraphs, points, headings, verse; then who signed it, when, and where it lies. */
import { signs } from "./closing";
import { isName } from "./names";
import { type Part, part } from "./part";
import { endsSentence, type Item, isSalute, isValediction, titleScore } from "./shapes";

/** Rule L1: points of a list stand together and count upwards. */
function listed(items: readonly Item[]): ReadonlySet<Item> {
  const points = new Set<Item>();
  const countOf = (item: Item | undefined): number => {
    const label = /^\(?(\d{1,2}|[a-zа-я])[.)]\s/u.exec(item?.plain ?? "")?.[1];
    if (label === undefined || (item?.plain.length ?? 0) > 300) return Number.NaN;
    return /\d/u.test(label) ? Number(label) : (label.codePointAt(0) ?? 0);
  };
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (next !== undefined && countOf(next) === countOf(item) + 1) points.add(item).add(next);
  }
  return points;
}

/** Parts of the words of a document, in order. */
export function bodyParts(items: readonly Item[]): Part[] {
  const points = listed(items);
  return items.map((item, index) => {
    const found = bodyPart(item, index, items);
    if (found.type !== "p") return found;
    if (points.has(item)) return part(item, "listItem", "medium");
    return headsParagraph(items, index) ? part(item, "heading", "medium") : found;
  });
}

/** A short line like a title inside a text, above a longer paragraph and below a finished one: `THE FIRST QUESTION`. */
function headsParagraph(items: readonly Item[], index: number): boolean {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (item === undefined || next === undefined || next.plain.length < 60 || item.plain.length > 80) return false;
  const ended = before === undefined || endsSentence(before.plain);
  const named = isName(item.plain) && !/(?<!\p{L})(?:the|of|on|and|der|die|das|le|la|les)(?!\p{L})/iu.test(item.plain);
  const heads = titleScore(item) >= 0.6 && (!named || !/\p{Ll}/u.test(item.plain));
  return ended && heads && item.shape === "text" && item.pair === null && /\p{L}{3}/u.test(item.plain);
}

function bodyPart(item: Item, index: number, list: readonly Item[]): Part {
  if (index === 0 && list.length > 1 && isSalute(item.plain)) return part(item, "salute", "medium");
  if (item.shape === "heading" || item.shape === "title") return part(item, "heading");
  if (item.shape === "postscript") return part(item, "postscript");
  if (item.shape === "closer") return part(item, "closer", "medium");
  if (item.shape === "date" && list.length > 1) return part(item, "heading", "medium");
  const form = item.paragraph.given?.form ?? "paragraph";
  if (form === "listItem" || form === "tableRow" || form === "verse" || form === "quote") return part(item, form);
  if (/^(?:[-*+]\s|[•–]\s)/u.test(item.paragraph.text)) return part(item, "listItem");
  if (/^>\s/u.test(item.paragraph.text)) return part(item, "quote");
  return part(item, "p", item.shape === "citation" ? "medium" : "high");
}

/** Parts of what closes a document: who signs it, afterthoughts, dates, the source. */
export function tailParts(items: readonly Item[]): Part[] {
  let signed = false;
  return items.map((item) => {
    const found = tailPart(item, signed);
    signed ||= found.type === "closer";
    return found;
  });
}

function tailPart(item: Item, signed: boolean): Part {
  if (item.shape === "citation") return part(item, "citation", "certain");
  if (item.shape === "statement") return part(item, "editorialStatement");
  if (item.shape === "postscript") return part(item, "postscript");
  const closes = signs(item.plain) || isName(item.plain) || isValediction(item.plain) || item.plain.length <= 40;
  if (item.shape === "text" && !closes && signed && endsSentence(item.plain)) return part(item, "postscript", "medium");
  return part(item, "closer");
}
