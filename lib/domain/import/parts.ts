/**
 * R6: the parts of one document: title and date above, perhaps an editor's headnote, then the words of the source,
 * and at the end who signed it, when, and where the original lies. What came with it follows in the same order.
 */
import { bodyParts, tailParts } from "./body-parts";
import { closingStart } from "./closing";
import { headParts } from "./head-parts";
import { headnoteParts } from "./headnote-parts";
import { type Part, part } from "./part";
import { headsEnclosure } from "./phrases";
import { type Item, isBodyForm, titleScore } from "./shapes";

/**
 * Parts of the items of one document, in order. `titled` is false when nothing made its first item a title; `language`
 * is that in which an editor would speak.
 */
export function partsOf(items: readonly Item[], titled: boolean, language = "en"): Part[] {
  const enclosures = items.flatMap(({ plain, said }, index) =>
    index > 1 && said === null && headsEnclosure(plain) ? [index] : [],
  );
  const ends = [...enclosures, items.length];
  const main = mainParts(items.slice(0, ends[0]), titled, language);
  const further = enclosures.flatMap((start, index) => enclosureParts(items.slice(start, ends[index + 1])));
  return [...main, ...further].map(asSaid);
}

function mainParts(items: readonly Item[], titled: boolean, language: string): Part[] {
  const head = headParts(items, titled);
  const end = endOf(items, head.length);
  const tailFrom = closingStart(items.slice(0, end), head.length);
  const middle = items.slice(head.length, tailFrom);
  const headnotes = headnoteParts(middle, head, language);
  const body = datedNearTop(bodyParts(middle.slice(headnotes.length)), head.length + headnotes.length, items);
  return [...head, ...headnotes, ...body, ...tailParts(items.slice(tailFrom, end)), ...bodyParts(items.slice(end))];
}

/**
 * Rule T1, near the top: the only date of a document that stands alone on one of its first four lines, with its words
 * below, dates it, whatever stands above. Where more dates stand alone, they head entries.
 */
function datedNearTop(body: readonly Part[], above: number, items: readonly Item[]): Part[] {
  const dates = items.filter(({ shape }) => shape === "date");
  const [date] = dates;
  return body.map((one, index) => {
    const near = dates.length === 1 && one.item === date && one.type === "heading" && index + above < 4;
    return near && body[index + 1]?.type === "p" ? part(one.item, "dateline", "medium") : one;
  });
}

/** A document may go on below the line that names its source, with a table or a list; the line is no text for that. */
function endOf(items: readonly Item[], from: number): number {
  const source = items.findLastIndex(({ shape, score, said }) => shape === "citation" && score >= 0.9 && said === null);
  const below = items.slice(source + 1);
  return source > from && below.length > 0 && below.every((item) => isBodyForm(item)) ? source + 1 : items.length;
}

/** Rule B2: what came with a document is a part of it; its own head is a heading, its own end closes it. */
function enclosureParts(items: readonly Item[]): Part[] {
  const [marker] = items;
  if (marker === undefined) return [];
  let from = 1;
  while (from < Math.min(4, items.length) && titleScore(items[from] ?? marker) > 0) from++;
  const tailFrom = closingStart(items, from);
  return [
    part(marker, marker.shape === "statement" ? "editorialStatement" : "heading"),
    ...items.slice(1, from).map((item) => part(item, "heading", "medium")),
    ...bodyParts(items.slice(from, tailFrom)),
    ...tailParts(items.slice(tailFrom)),
  ];
}

/** What the file says of a block stands, whatever the rules would make of its place. */
function asSaid(found: Part): Part {
  const { said } = found.item;
  return said === null ? found : { ...found, type: said, certainty: "certain" };
}
