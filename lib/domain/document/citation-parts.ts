/**
 * An archival citation is a path: archive, collection, inventory, file, sheet. Each archive writes it in its own
 * abbreviations; here every part is found again in the printed words and given its meaning in plain English, so that
 * a student can learn to read it.
 */
import { codePointLength, codePointOffset } from "./codepoints";
import type { ArchivalReference } from "./model";

/** A part of a printed citation, `[start, end)` in code points of its block, and what it means. */
export interface CitationPart {
  start: number;
  end: number;
  printed: string;
  meaning: string;
}

const meanings: Record<string, string> = {
  fond: "collection (fond)",
  opis: "inventory of the collection (opis)",
  delo: "file (delo)",
  "ed. khr.": "storage unit (edinitsa khraneniia)",
  list: "sheet (list)",
  folio: "leaf (folio)",
  page: "page",
  papka: "folder (papka)",
  box: "box",
  folder: "folder",
  series: "series",
  piece: "piece",
  department: "government department",
  "record group": "record group: the records of one agency",
  lot: "lot: files transferred together",
  manuscript: "manuscript number",
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

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
    if (repository?.printed) {
      const now =
        repository.now && repository.now !== repository.printed ? `archive, now ${repository.now}` : "archive";
      find(new RegExp(escaped(repository.printed), "gu"), now);
    }
    for (const level of levels) {
      find(
        new RegExp(`(?:[\\p{L}]+\\.?\\s*){0,2}${escaped(level.value)}(?![\\p{L}\\p{N}])`, "gu"),
        meanings[level.kind] ?? level.kind,
      );
    }
    if (locator) {
      const to = locator.to ? `\\s*[-–—]\\s*${escaped(locator.to)}` : "";
      find(
        new RegExp(`(?:[\\p{L}\\p{N}]{1,2}\\.\\s*)?${escaped(locator.from)}${to}`, "gu"),
        meanings[locator.kind] ?? locator.kind,
      );
    }
  }
  return parts;
}
