/**
 * From the paragraphs of a page to draft documents: the steps of the importer in their order, each in its own file.
 */
import type { Meta } from "../document/model";
import { assemble, type Ids, newIds, noteIds } from "./assemble";
import { type Boundary, findBoundaries } from "./boundaries";
import { findDebris } from "./debris";
import { withForeignWords } from "./foreign";
import { isLongTitle } from "./long-title";
import { completeness, readMeta } from "./metadata";
import type { DraftDocument, ImportResult } from "./model";
import { labelNotes, type PrintedNote } from "./note-labels";
import { markersIn, signsOf } from "./note-markers";
import { type Pairing, pairNotes } from "./note-pairs";
import { joinOverPages } from "./page-breaks";
import type { Page } from "./paragraphs";
import { partsOf } from "./parts";
import { debrisOf, pageZones, placeNotes, strayNote } from "./placing";
import type { SeenDocument, SeenPage } from "./seen";
import { seriesHeads } from "./series";
import { type Item, itemOf, titleScore } from "./shapes";

/** What holds for the whole page: the century of two-digit years, and the language unless something says otherwise. */
export interface PageContext {
  century: number | null;
  language: string;
  /** What the file says of itself, for every document that does not say otherwise. */
  meta: Partial<Meta>;
}

/** What was seen on the page, and the part of the result that needs no questions. */
export interface ReadPage {
  seen: SeenPage;
  result: Pick<ImportResult, "documents" | "debris" | "zones">;
}

/** Reads a whole page. */
export function readPage(page: Page, context: PageContext): ReadPage {
  const { items, notes, labels } = readItems(page, context.century);
  const runs = findDebris(items, new Set(notes.map(({ order }) => Math.floor(order))));
  const aside = new Set(runs.flatMap((run) => items.slice(run.from, run.to)));
  const marks = runs.filter((run) => run.rule === "D4").flatMap((run) => items.slice(run.from, run.to));
  const between = new Set([...marks, ...notes].map(({ order }) => order));
  const starts = new Set(items.filter(({ paragraph }) => paragraph.newPage).map(({ order }) => order));
  const joined = joinOverPages(
    items.filter((item) => !aside.has(item)),
    { starts, between },
    labels,
  );
  const live = joined.items;
  const pairing = pairNotes(live, notes);
  const ids = newIds();
  const printedIds = noteIds(notes, ids);
  const documents = live.length === 0 ? [] : readDocuments(live, pairing, printedIds, context, ids);
  const placed = placeNotes(notes, printedIds, documents, pairing, ids);
  const debris = runs.map((run) => debrisOf(run, items, documents, ids));
  // Notes alone on a page belong to no document of it.
  if (documents.length === 0) for (const note of notes) debris.push(strayNote(note, ids));
  const drafts = documents.map(
    ({ id, blocks, notes: own, meta }): DraftDocument => ({ id, content: { blocks, notes: own, meta, glossary: [] } }),
  );
  const zones = pageZones(documents, placed, debris);
  const doubtfulJoins = [...page.doubtfulJoins, ...joined.doubtful];
  const seen: SeenPage = { documents, debris, notes: placed, doubtfulJoins, columns: page.columns, meta: context.meta };
  return { seen, result: { documents: drafts, debris: debris.map(({ debris: one }) => one), zones } };
}

function readItems(page: Page, century: number | null) {
  const plainNumbers = new Set(
    page.paragraphs.flatMap(({ text }) => /^[[(]?(\d{1,3})[\].)]?\s/u.exec(text)?.[1] ?? []),
  );
  const keys = new Map<string, number>();
  const firstAt = new Map<string, number>();
  for (const [order, one] of page.paragraphs.entries())
    for (const { key } of [...markersIn(one, plainNumbers), ...signsOf(one.text)]) {
      keys.set(key, (keys.get(key) ?? 0) + 1);
      if (!firstAt.has(key)) firstAt.set(key, order);
    }
  const { notes: labelled, rest } = labelNotes(page.paragraphs, keys, firstAt);
  const notes: PrintedNote[] = [...page.notes, ...labelled].sort((a, b) => a.order - b.order);
  const linked = new Set(page.paragraphs.flatMap(({ markers }) => markers.map(({ note }) => note)));
  // A figure in brackets is a marker only when it may be that of a note which no marker of the file refers to.
  const labels = new Set(notes.filter(({ given }) => given === null || !linked.has(given)).map((note) => note.key));
  const items = rest.map(({ paragraph, order }) => itemOf(paragraph, order, markersIn(paragraph, labels), { century }));
  return { items, notes, labels };
}

function readDocuments(
  live: readonly Item[],
  pairing: Pairing,
  printedIds: readonly string[],
  context: PageContext,
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
      partsOf(items, boundary.at > 0 || opensWithTitle(items, heads.has(0)), context.language),
      pairing,
      printedIds,
      ids,
    );
    const read = readMeta(assembled.parts, assembled.blocks, { ...context, single: cuts.length === 1 });
    const meta = { ...read.meta, ...completeness(assembled.blocks, index === 0) };
    const inside = uncut.map((one) => ({ boundary: one, blockId: assembled.blocks[one.at - boundary.at]?.id ?? "" }));
    const blocks = withForeignWords(assembled.blocks, meta);
    return { ...assembled, ...read, blocks, meta, boundary, uncut: inside };
  });
}

/** Whether the very first paragraph is a title: a head of a series, or like a title with a date or long text below. */
function opensWithTitle(items: readonly Item[], inSeries: boolean): boolean {
  const [first, second] = items;
  if (first === undefined || second === undefined) return inSeries;
  if (isLongTitle(items, 0)) return true;
  return inSeries || titleScore(first) >= 0.6 || (first.shape === "citation" && titleScore(second) > 0);
}
