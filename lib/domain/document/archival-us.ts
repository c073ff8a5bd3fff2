/**
 * American archives: record groups and lot files, entries, boxes, folders, decimal file numbers (`611.61/2–2756`,
 * whose dash is kept as printed), presidential libraries, and the source notes of *Foreign Relations of the United
 * States*, whose first sentence is the reference and whose next say classification and drafting.
 */
import type { ArchivalGrammar, FoundReference } from "./archival-model";
import { foundReference, type Level } from "./archival-parts";
import { findRepository } from "./repositories";

const decimal = "\\d{3}[A-Za-z]?\\.[\\w.]*\\d[A-Z]?/[\\d½]+(?:[-–][\\d½]+)*(?:\\s\\d/\\d)?";
const slots: readonly [kind: string, pattern: RegExp][] = [
  ["record group", /\b(?:RG|Record Group)[\s-]?(\d{1,3}[A-Z]?)\b/u],
  ["entry", /\bEntry\s([\w-]*\d[\w-]*)/u],
  ["series", /(?<!\p{L}\s)\bSeries\s([\w-]*\d[\w-]*)/u],
  ["lot", /(?:\bLot(?: Files?)?,?\s(?:No\.\s)?|(?<=\()(?=\d{2}\s?[A-Z]\s?\d))(\d{2}[\s–-]?[A-Z][\s–-]?\d{1,4})/u],
  ["accession", /\bFRC[:\s]+(\d{2}[\s–-]?[A-Z]?[\s–-]?\d{2,5})/u],
  ["job", /\bJob\s([\w–-]+\d\w*)/u],
  [
    "file",
    new RegExp(`\\b(?:Decimal File|File No\\.|File)\\s?(?:No\\.\\s)?,?\\s?(${decimal})|(?<![\\d.])(${decimal})`, "u"),
  ],
  ["box", /\b[Bb]ox(?:es)?\s(\d+[A-Z]?(?:[-–]\d+)?)/u],
  ["reel", /\b[Rr]eel\s(\d+)/u],
  ["folder", /\b[Ff]older\s(\d+|["“][^"”]+["”])/u],
];
const repositoryForm =
  /(?:(?:U\.?S\.? |United States )?National Archives(?: and Records (?:Administration|Service))?(?: at College Park| II)?(?! ?(?:\(TNA\)|of the))|NARA|Washington National Records Center|Library of Congress|Central Intelligence Agency|(?:[A-Z][\p{L}.]+ ){1,4}(?:Presidential )?Library|Department of (?:State|Defense|the Treasury)|National Security Council)/u;

/** Reads the first American reference of a text. */
export const parseAmericanReference: ArchivalGrammar = (text) => {
  const note = /^\[?\s*(?:Sources?\s*:\s*)?/u.exec(text)?.[0] ?? "";
  const head = repositoryForm.exec(text.slice(note.length));
  const american =
    head !== null && (!head[0].endsWith("Library") || findRepository(head[0])?.country === "United States");
  if (american && head.index === 0 && /^,/u.test(text.slice(note.length + head[0].length))) {
    const found = readSegments(text, note.length, head[0]);
    if (found !== null) return found;
  }
  return readSlots(text);
};

const abbreviations =
  /(?:^|[\s(.])(?:No|Nos|Vol|Vols|vol|Gov|Govt|Dept|Mr|Mrs|Dr|Jr|Sr|Gen|Sec|St|Ser|Pt|Bk|ca|p|pp|f|ff|fol|[A-Z])$/u;

/** Where the first sentence from `from` ends: at a stop that no abbreviation has. */
function sentenceEnd(text: string, from: number): number {
  for (const stop of text.slice(from).matchAll(/\.(?=\s+[\p{Lu}[(]|\s*$|\]\s*$)/gu)) {
    if (!abbreviations.test(text.slice(from, from + stop.index))) return from + stop.index;
  }
  return text.length;
}

/**
 * `Department of State, Central Files, 611.41/1-255`: a path of parts between commas. What stands before the first box
 * or number is the series, what follows the box the folder.
 */
function readSegments(text: string, start: number, repository: string): FoundReference | null {
  const end = sentenceEnd(text, start);
  const path = text
    .slice(start + repository.length, end)
    .replace(/[\s\])]+$/u, (tail) => (tail.includes(")") ? ")" : ""));
  const locatorAt = /[,;]\s*(?:fols?|ff?|pp?)\.\s*\d[\d\s–-]*$/u.exec(path)?.index ?? path.length;
  const levels = levelsOf(path.slice(0, locatorAt));
  if (levels.length === 0) return null;
  const last = start + repository.length + Math.min(locatorAt, path.trimEnd().length);
  return foundReference(text, { scheme: "us-nara", repository, levels, start, end: last });
}

function levelsOf(path: string): Level[] {
  const levels: Level[] = [];
  let words: string[] = [];
  const flush = () => {
    const value = words.join(", ");
    if (value !== "") levels.push({ kind: seriesKind(value, levels), value });
    words = [];
  };
  for (const segment of path.split(/,\s+(?![^(]*\))/u).map((part) => part.trim().replace(/,$/u, ""))) {
    if (segment === "") continue;
    const hits = slotsIn(segment);
    const [first] = hits;
    const before = (first === undefined ? segment : segment.slice(0, first.start)).replace(/[\s(:]+$/u, "");
    if (before !== "") words.push(before);
    if (first === undefined) continue;
    flush();
    levels.push(...hits.map(({ kind, value }) => ({ kind, value })));
    const after = segment.slice(hits.at(-1)?.end ?? 0).replace(/^[\s):,]+/u, "");
    if (after !== "") words.push(after);
  }
  // The last part of a path of the Department is the number of the paper, whatever its form.
  const number = words.at(-1);
  if (
    levels.length === 0 &&
    words.length > 1 &&
    number !== undefined &&
    /^(?=.*\d{4})[\w–-]+(?: [A-Z]+ \d+)?$/u.test(number)
  ) {
    words.pop();
    flush();
    levels.push({ kind: "file", value: number });
  }
  flush();
  return levels;
}

function seriesKind(value: string, levels: readonly Level[]): string {
  if (levels.some(({ kind }) => kind === "box")) return "folder";
  return /\b(?:Papers|Collection)\b/u.test(value) && levels.length === 0 ? "collection" : "series";
}

interface Hit {
  kind: string;
  value: string;
  start: number;
  end: number;
}

function slotsIn(text: string): Hit[] {
  const hits = slots.flatMap(([kind, pattern]): Hit[] => {
    const found = pattern.exec(text);
    if (found === null) return [];
    return [{ kind, value: found[1] ?? found[2] ?? "", start: found.index, end: found.index + found[0].length }];
  });
  return hits.toSorted((a, b) => a.start - b.start);
}

const decisive = new Set(["record group", "lot", "file", "accession", "job"]);

/** A reference in any order, as readers print it: `RG 59, Entry 205, Box 12, NARA`, `File No. 861.51/138`. */
function readSlots(text: string): FoundReference | null {
  const hits = slotsIn(text);
  const repository = repositoryForm.exec(text);
  const known = repository !== null && findRepository(repository[0])?.country === "United States";
  const boxed = known && hits.some(({ kind }) => kind === "box");
  if (!hits.some(({ kind }) => decisive.has(kind)) && !boxed) return null;
  const starts = [...hits.map((hit) => hit.start), repository?.index ?? Number.POSITIVE_INFINITY];
  const ends = [...hits.map((hit) => hit.end), repository === null ? 0 : repository.index + repository[0].length];
  const collection = /((?:[A-Z][\p{L}.'’-]+ )+(?:Papers|Collection))\b/u.exec(text);
  const inside = collection !== null && collection.index >= Math.min(...starts) - collection[0].length - 2;
  const levels = hits.map(({ kind, value }) => ({ kind, value }));
  if (inside && boxed) {
    levels.unshift({ kind: "collection", value: collection[1] ?? "" });
    starts.push(collection.index);
  }
  const [start, end] = [Math.min(...starts), Math.max(...ends)];
  return foundReference(text, { scheme: "us-nara", repository: repository?.[0] ?? null, levels, start, end });
}
