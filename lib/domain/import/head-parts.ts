/**
 * R6, above: the lines over a document. The source may stand first, then the title in one or more lines, a number, a
 * byline, the date, and what an editor says in brackets of the telegram or its receipt.
 */
import { citationScore } from "../document/archival";
import type { BlockType } from "../document/model";
import { isName } from "./names";
import { type Part, part } from "./part";
import { type Item, isSalute, titleScore } from "./shapes";
import { namesWork } from "./source-lines";

/** Parts that stand above the words of a document. */
const headTypes: ReadonlySet<BlockType> = new Set(["title", "dateline", "editorialStatement", "citation"]);

/** Parts over the words of a document; `titled` is false when nothing made its first item a title. */
export function headParts(items: readonly Item[], titled: boolean): Part[] {
  const parts = titled ? sourceAbove(items) : [];
  const first = parts.length;
  // Nothing stands above a text in more than a handful of lines.
  for (const [at, item] of items.slice(first, first + 10).entries()) {
    const index = first + at;
    const found = item.said === null ? headPart(items, index, first, titled, parts) : saidInHead(item);
    if (found === null) break;
    parts.push(found);
  }
  return parts;
}

const saidInHead = (item: Item): Part | null =>
  item.said !== null && headTypes.has(item.said) ? part(item, item.said) : null;

/** `No. 318` of an order, on a line of its own. */
const numberLine = /^(?:No|Nr|№|N°)\.?\s?\d[\d/]*(?:-?\p{L})?\.?$/u;
const byline = /^(?:by|von|par|от)\s+\p{Lu}[^.!?]{2,70}$/iu;

/** A work with its place in it; a year at the end is that of a date. */
const isWork = ({ paragraph, plain }: Item): boolean =>
  namesWork(paragraph, plain) && !/(?:1\d|20)\d{2}[\].]*$/u.test(plain);

/** Who wrote it: `By A. Orlova`, or a name alone between the title and its date. */
const isByline = (item: Item, next: Item | undefined): boolean =>
  byline.test(item.plain) || (item.shape === "text" && isName(item.plain) && next?.shape === "date");

function headPart(
  items: readonly Item[],
  index: number,
  first: number,
  titled: boolean,
  parts: readonly Part[],
): Part | null {
  const item = items[index];
  if (item === undefined) return null;
  const titles = parts.filter(({ type }) => type === "title").length;
  const dated = parts.some(({ type }) => type === "dateline");
  const before = parts.at(-1)?.type;
  if (titled && index === first && item.shape !== "date")
    return part(item, namesOwnSource(item) ? "citation" : "title");
  if (item.shape === "heading" && item.date !== null && index > first) {
    const days = items.filter(({ shape, date }) => shape === "heading" && date !== null).length;
    return days === 1 && !dated ? part(item, "dateline") : null;
  }
  if (titles > 0 && index < items.length - 1 && item.shape === "text" && isWork(item))
    return part(item, "citation", "medium");
  if (titled && !dated && titles > 0 && titles < 4 && before === "title" && isFurtherTitle(items, index))
    return part(item, "title");
  if (titles > 0 && !dated && before === "title" && isByline(item, items[index + 1]))
    return part(item, "heading", "medium");
  if (item.shape === "date") {
    if (!dated && (index > 0 || items.length > 1)) return part(item, "dateline", "certain");
    return before === "dateline" ? part(item, "dateline") : null;
  }
  if (titles > 0 && item.shape === "text" && /^\([^()]{4,160}\)\.?$/u.test(item.plain))
    return part(item, "editorialStatement", "medium");
  if (item.shape === "citation") return index < items.length - 1 && titles > 0 ? part(item, "citation") : null;
  return item.shape === "statement" && parts.length > 0 && item.plain.length <= 100
    ? part(item, "editorialStatement")
    : null;
}

/** A reader may print the source above the title: `File No. 861.51/138`, `Source: …`, with what it says of the copy. */
function sourceAbove(items: readonly Item[]): Part[] {
  const [first] = items;
  if (first?.shape !== "citation" || first.said !== null) return [];
  const title = items.slice(0, 4).findIndex((item, index) => index > 0 && titleScore(item) > 0);
  if (title < 0) return [];
  return items
    .slice(0, title)
    .map((item) => part(item, item.shape === "citation" ? "citation" : "editorialStatement", "medium"));
}

/** `(a) Codex Theodosianus, XVI, 2, 2`: the line that numbers an extract names its source. */
const namesOwnSource = ({ plain, shape }: Item): boolean =>
  (shape === "text" || shape === "heading") &&
  /^\([a-z]\)\s/u.test(plain) &&
  citationScore(plain.replace(/^\([a-z]\)\s+/u, "")) >= 0.7;

const bareNumber = /^(?:(?:§|No\.|Nr\.|№|Document|Source|Doc\.)\s?)?(?:[\dIVXLC]{1,5}|\d{1,2}[.–-]\d{1,2})[.:]?$/iu;

/** A further line of a title: what a bare number heads, or a line like a title with a date or a text below. */
function isFurtherTitle(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const before = items[index - 1];
  if (item === undefined || before === undefined || isSalute(item.plain) || byline.test(item.plain)) return false;
  if (bareNumber.test(before.plain)) return titleScore(item, true) > 0;
  if (numberLine.test(item.plain)) return true;
  const follows = items[index + 1];
  const headed = follows !== undefined && (follows.shape === "date" || follows.shape === "statement");
  return (
    titleScore(item) >= 0.75 &&
    follows !== undefined &&
    (headed || follows.plain.length > 110 || numberLine.test(follows.plain) || byline.test(follows.plain))
  );
}
