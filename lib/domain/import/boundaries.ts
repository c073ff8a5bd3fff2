/**
 * R5: where one document ends and the next begins: as the file says, by the numbering of the book, by its headings, or
 * by the words alone. From .75 the page is cut there, from .5 it is cut and asked; what might be a beginning but is not
 * cut is asked as well, so that no document disappears inside another.
 */
import type { Found } from "./found";
import { depth, type Headings, headingBoundary, headingsOf } from "./heading-boundary";
import { isLongTitle } from "./long-title";
import { plainBoundary } from "./plain-boundary";
import type { SeriesHead } from "./series";
import { type Item, titleScore } from "./shapes";
import { sourceAbove, sourcesStandFirst } from "./source-order";

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
  const context: Context = {
    items,
    heads,
    headings: headingsOf(items),
    trusted: false,
    sourceFirst: sourcesStandFirst(items),
  };
  const found = scan(context);
  const said = items.filter((item, index) => index > 0 && begins(item)).length;
  if (said === 0) return found;
  // Where the file marks only chapters, much else begins inside them.
  const guessed = found.filter(({ at, score, cut }) => at > 0 && cut && score >= 0.9 && !begins(items[at])).length;
  return guessed > (said + 1) * 1.5 ? found : scan({ ...context, trusted: true });
}

interface Context {
  items: readonly Item[];
  heads: ReadonlyMap<number, SeriesHead>;
  headings: Headings;
  /** The file says where documents begin, and nothing else is looked for. */
  trusted: boolean;
  /** The source is named above each title, not below each text. */
  sourceFirst: boolean;
}

function scan(context: Context): Boundary[] {
  const { items, heads, sourceFirst } = context;
  const boundaries: Boundary[] = [{ at: 0, score: 1, cut: true, reason: "The page begins here." }];
  let last = 0;
  for (let index = 1; index < items.length; index++) {
    const found = boundaryAt(context, index, last);
    if (found === null || found.score < 0.5) continue;
    const cut = found.cut ?? true;
    const certain = heads.has(index) || begins(items[index]);
    // Below a citation a head with its date is the next one, however short the document above.
    const next =
      found.score >= 0.9 && !sourceFirst && items.slice(last + 1, index).some(({ shape }) => shape === "citation");
    if (cut && !certain && !next && isStillHead(items, last, index)) continue;
    const at = cut && sourceFirst ? sourceAbove(items, index, last) : index;
    // The file's source line stands above its own first title.
    if (at === 0) continue;
    boundaries.push({ at, score: found.score, reason: found.reason, cut });
    if (cut) last = index;
  }
  return boundaries;
}

function boundaryAt({ items, heads, headings, trusted }: Context, index: number, last: number): Found {
  if (begins(items[index])) return { score: 0.98, reason: "The file says that a document begins here." };
  if (trusted) return null;
  const head = heads.get(index);
  if (head !== undefined) return seriesBoundary(head);
  if (headings.level !== null && depth(items[index]) > 0) return headingBoundary(items, heads, index, headings);
  return plainBoundary(items, heads, index, last);
}

const begins = (item: Item | undefined): boolean => item?.paragraph.given?.begins ?? false;

function seriesBoundary({ corroborated, first }: SeriesHead): Found {
  if (corroborated) return { score: 0.95, reason: "It continues the numbering of the documents." };
  const reason = "A numbering begins here, but nothing else shows that documents begin at its numbers.";
  return first ? { score: 0.6, reason, cut: false } : null;
}

/** Whether nothing but the head of a document stands between its beginning and an index: title, date, what an editor adds. */
function isStillHead(items: readonly Item[], last: number, index: number): boolean {
  const since = items.slice(last, index);
  // Below a bare number a title may end with a stop.
  const title = (item: Item, at: number): boolean =>
    bareNumber.test(item.plain) ||
    isLongTitle(items, last + at) ||
    titleScore(item, bareNumber.test(since[at - 1]?.plain ?? "")) > 0;
  return (
    since.length <= 6 && since.some(title) && since.every((item, at) => title(item, at) || headShapes.has(item.shape))
  );
}

const bareNumber = /^\P{L}{0,12}\d\P{L}{0,12}$/u;
const headShapes: ReadonlySet<Item["shape"]> = new Set(["date", "statement", "citation"]);
