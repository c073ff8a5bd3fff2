/**
 * An archival citation is a path: archive, collection, inventory, file, sheet. Each archive writes it in its own
 * abbreviations; here every part is found again in the printed words and given its meaning in plain English, so that
 * a student can learn to read it.
 */
import { codePointLength, codePointOffset } from "./codepoints";
import type { ArchivalReference } from "./model";
import { findRepository, successorOf } from "./repositories";

/** A part of a printed citation, `[start, end)` in code points of its block, and what it means. */
export interface CitationPart {
  start: number;
  end: number;
  printed: string;
  meaning: string;
}

const meanings: Record<string, string> = {
  fond: "collection (fond): the papers of one office or person",
  opis: "inventory of the collection (opis)",
  delo: "file (delo)",
  sprava: "file (sprava)",
  papka: "folder (papka)",
  korobka: "box (korobka)",
  sviazka: "bundle (sviazka)",
  tom: "volume (tom)",
  list: "sheet (list)",
  folio: "leaf (folio), counted by sheets; r is its front, v its back",
  page: "page",
  department: "government department that made the records",
  series: "series: records of one kind kept together",
  piece: "piece: one file or volume",
  paper: "paper within the file",
  "record group": "record group: the records of one agency",
  entry: "entry: one series in the inventory of the record group",
  lot: "lot: files handed to the archive together",
  accession: "accession: files handed over together",
  job: "job: files handed over together",
  file: "file number",
  box: "box",
  carton: "carton",
  reel: "reel of microfilm",
  folder: "folder in the box",
  collection: "collection: the papers of one person or body",
  manuscript: "manuscript number",
  cote: "shelfmark (cote): series and number of the box",
  dossier: "file in the box (dossier)",
  plaquette: "bundle in the box (plaquette)",
  pièce: "single paper (pièce)",
  holding: "holding (Bestand): the records of one office",
  shelfmark: "shelfmark",
  volume: "volume",
};

const departments: Record<string, string> = {
  ADM: "Admiralty",
  AIR: "Air Ministry",
  CAB: "Cabinet Office",
  CO: "Colonial Office",
  DEFE: "Ministry of Defence",
  DO: "Dominions Office",
  FCO: "Foreign and Commonwealth Office",
  FO: "Foreign Office",
  HO: "Home Office",
  HS: "Special Operations Executive",
  HW: "Government Communications Headquarters",
  INF: "Ministry of Information",
  KV: "Security Service",
  PREM: "Prime Minister’s Office",
  SP: "State Papers",
  T: "Treasury",
  WO: "War Office",
};
const recordGroups: Record<string, string> = {
  "59": "the Department of State",
  "84": "the Foreign Service posts",
  "218": "the Joint Chiefs of Staff",
  "226": "the Office of Strategic Services",
  "263": "the Central Intelligence Agency",
  "273": "the National Security Council",
  "330": "the Secretary of Defense",
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** What a part means, with the name of the office where it is known. */
function meaningOf(kind: string, value: string): string {
  const office = kind === "department" ? departments[value] : kind === "record group" ? recordGroups[value] : undefined;
  if (office === undefined) return meanings[kind] ?? kind;
  return kind === "department" ? `${meanings[kind]}: ${office}` : `record group: the records of ${office}`;
}

/** Full name and place of an archive, and what it is called now. */
function archiveMeaning({ printed, now }: { printed: string; now: string | null }): string {
  const known = findRepository(printed);
  if (known === null) return now === null ? "archive" : `archive, now ${now}`;
  const next = successorOf(known);
  const since =
    next === null ? "" : `; its papers are in ${next.repository.forms[1] ?? next.repository.name} since ${next.year}`;
  const named = known.name === printed ? "archive" : `archive: ${known.name}`;
  return `${named}, ${known.place}${since}`;
}

/** The parts of the references that are printed in this text, in order, apart from each other. */
export function citationParts(text: string, references: readonly ArchivalReference[]): CitationPart[] {
  const parts: CitationPart[] = [];
  for (const reference of references) {
    const begin = text.indexOf(reference.raw);
    if (begin < 0) continue;
    const end = begin + reference.raw.length;
    let from = begin;
    const find = (pattern: RegExp, meaning: string) => {
      pattern.lastIndex = from;
      const found = pattern.exec(text);
      if (!found || found.index + found[0].length > end) return;
      from = found.index + found[0].length;
      const start = codePointOffset(text, found.index);
      parts.push({ start, end: start + codePointLength(found[0]), printed: found[0], meaning });
    };
    const { repository, levels, locator } = reference;
    const repositoryLast =
      repository !== null && text.indexOf(repository.printed, begin) > text.indexOf(levels[0]?.value ?? "", begin);
    if (repository !== null && !repositoryLast)
      find(new RegExp(escaped(repository.printed), "gu"), archiveMeaning(repository));
    for (const level of levels) {
      const label = /^\p{L}/u.test(level.value) ? "" : "(?:\\p{L}+\\.?\\s*){0,2}";
      find(
        new RegExp(`${label}(?<![\\p{L}\\p{N}])${escaped(level.value)}(?![\\p{L}\\p{N}])`, "gu"),
        meaningOf(level.kind, level.value),
      );
    }
    if (locator) {
      const to = locator.to ? `\\s*[-–—]\\s*${leafForm(locator.to)}` : "";
      find(
        new RegExp(`(?:[\\p{L}\\p{N}]{1,5}\\.?\\s*)?(?<![\\p{L}\\p{N}])${leafForm(locator.from)}${to}`, "gu"),
        locatorMeaning(locator),
      );
    }
    if (repository !== null && repositoryLast)
      find(new RegExp(escaped(repository.printed), "gu"), archiveMeaning(repository));
  }
  return parts;
}

/** `8ob.` is printed `8 ob.`, `8об.` or `8ob`. */
const leafForm = (leaf: string): string =>
  leaf.endsWith("ob.") ? `${leaf.slice(0, -3)}\\s?(?:ob|об|06|зв|zv)\\.?` : escaped(leaf);

function locatorMeaning({ kind, from, to }: NonNullable<ArchivalReference["locator"]>): string {
  const backs = kind === "list" && `${from}${to ?? ""}`.includes("ob.") ? "; ob. (oborot) is the back of it" : "";
  return `${meanings[kind] ?? kind}${backs}`;
}
