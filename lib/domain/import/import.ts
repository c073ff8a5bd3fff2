/**
 * The importer: from the text of a page to draft documents, debris, and questions. Each step is one file, pure, and
 * does one thing a historian would do by hand: read, part paragraphs, find notes, tell shapes, set slivers of other
 * pages aside, find where documents begin, tell editor from author, read dates and citations, and ask.
 */
import { centuryOf } from "../document/dates";
import { assemble, type Ids, noteIds } from "./assemble";
import { type Boundary, findBoundaries } from "./boundaries";
import { findDebris } from "./debris";
import { checkText } from "./decode";
import { completeness, readMeta } from "./metadata";
import type { DraftDocument, ImportOptions, ImportResult } from "./model";
import { labelNotes } from "./note-labels";
import { markersOf } from "./note-markers";
import { type Pairing, pairNotes } from "./note-pairs";
import { joinOverPages } from "./page-breaks";
import { type Page, paragraphsOf } from "./paragraphs";
import { partsOf } from "./parts";
import { debrisOf, pageZones, placeNotes, strayNote } from "./placing";
import { askAll } from "./questions";
import type { SeenDocument, SeenPage } from "./seen";
import { seriesHeads } from "./series";
import { type Item, itemOf, titleScore } from "./shapes";
import { formatOf } from "./sniff";

/**
 * Imports a text. The result's `text` is what its spans count in: the given text without control characters. A text
 * that holds nothing to read, or is too long, gives no documents and a notice that says why.
 */
export function importText(raw: string, options: ImportOptions = {}): ImportResult {
  const checked = checkText(raw);
  const empty = { documents: [], debris: [], questions: [], zones: [] };
  if (!checked.ok) return { text: raw, ...empty, notices: [checked.problem] };
  const { text, notices } = checked;
  const markdown = (options.format ?? formatOf(text)) === "markdown";
  const page = paragraphsOf(text, markdown);
  const read = readPage(page, {
    century: options.century === undefined ? centuryOf(text) : options.century,
    language: options.language ?? (/[а-яё]{4}.*[а-яё]{4}/iu.test(text.slice(0, 20_000)) ? "ru" : "en"),
  });
  const found = read.seen.documents.length > 0 ? notices : [...notices, "No document was found in this text."];
  return { text, ...read.result, questions: askAll(read.seen), notices: found };
}

function readPage(page: Page, context: { century: number | null; language: string }) {
  const { items, notes, labels } = readItems(page, context.century);
  const runs = findDebris(items);
  const aside = new Set(runs.flatMap((run) => items.slice(run.from, run.to)));
  const breaks = new Set([
    ...runs
      .filter((run) => run.rule === "D4")
      .flatMap((run) => items.slice(run.from, run.to).map((item) => item.order)),
    ...notes.map((note) => note.order),
  ]);
  const live = joinOverPages(
    items.filter((item) => !aside.has(item)),
    breaks,
    labels,
  );
  const pairing = pairNotes(live, notes);
  const ids = newIds();
  const printedIds = noteIds(notes, ids);
  const documents = live.length === 0 ? [] : readDocuments(live, pairing, printedIds, context, ids);
  const placed = placeNotes(notes, printedIds, documents, pairing, ids);
  const debris = runs.map((run) => debrisOf(run, items, documents, ids));
  // Notes alone on a page belong to no document of it.
  if (documents.length === 0) for (const note of notes) debris.push(strayNote(note, ids));
  const drafts = documents.map(
    ({ id, blocks, notes: own, meta }): DraftDocument => ({ id, content: { blocks, notes: own, meta } }),
  );
  const zones = pageZones(documents, placed, debris);
  const seen: SeenPage = { documents, debris, notes: placed, doubtfulJoins: page.doubtfulJoins };
  return { seen, result: { documents: drafts, debris: debris.map(({ debris: one }) => one), zones } };
}

function readItems(page: Page, century: number | null) {
  const plainNumbers = new Set(page.paragraphs.flatMap(({ text }) => /^\[?(\d{1,3})[\].)]\s/u.exec(text)?.[1] ?? []));
  const keys = new Set(page.paragraphs.flatMap(({ text }) => markersOf(text, plainNumbers).map(({ key }) => key)));
  const { notes, rest } = labelNotes(page.paragraphs, keys);
  const labels = new Set(notes.map((note) => note.key));
  const items = rest.map(({ paragraph, order }) =>
    itemOf(paragraph, order, markersOf(paragraph.text, labels), { century }),
  );
  return { items, notes, labels };
}

/** Ids count from one over the whole import, whatever they name. */
function newIds(): Ids {
  let serial = 0;
  return { next: (prefix) => `${prefix}${++serial}` };
}

function readDocuments(
  live: readonly Item[],
  pairing: Pairing,
  printedIds: readonly string[],
  context: { century: number | null; language: string },
  ids: Ids,
): SeenDocument[] {
  const heads = seriesHeads(live);
  const boundaries = findBoundaries(live, heads);
  const cuts: { boundary: Boundary; uncut: Boundary[] }[] = [];
  for (const boundary of boundaries) {
    if (boundary.cut) cuts.push({ boundary, uncut: [] });
    else cuts.at(-1)?.uncut.push(boundary);
  }
  return cuts.map(({ boundary, uncut }, index) => {
    const end = cuts[index + 1]?.boundary.at ?? live.length;
    const items = live.slice(boundary.at, end);
    const id = ids.next("d");
    const assembled = assemble(
      id,
      partsOf(items, boundary.at > 0 || opensWithTitle(items, heads.has(0))),
      pairing,
      printedIds,
      ids,
    );
    const read = readMeta(assembled.parts, assembled.blocks, context);
    const meta = { ...read.meta, ...completeness(assembled.blocks, index === 0) };
    const inside = uncut.map((one) => ({ boundary: one, blockId: assembled.blocks[one.at - boundary.at]?.id ?? "" }));
    return { ...assembled, ...read, meta, boundary, uncut: inside };
  });
}

/** Whether the very first paragraph is a title: a head of a series, or like a title with a date or long text below. */
function opensWithTitle(items: readonly Item[], inSeries: boolean): boolean {
  const [first, second] = items;
  if (first === undefined || second === undefined) return inSeries;
  return inSeries || titleScore(first, false) >= 0.6;
}
