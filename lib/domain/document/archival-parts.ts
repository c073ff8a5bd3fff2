/** What the references of all western archives share: the leaf or page at their end, and how a reference is put up. */
import { type FoundReference, trimJoints } from "./archival-model";
import type { ArchivalReference } from "./model";
import { currentName } from "./repositories";

export type Level = ArchivalReference["levels"][number];

/** A level, or none where the group of the pattern is empty. */
export const level = (kind: string, value: string | undefined): Level[] =>
  value === undefined || value.trim() === "" ? [] : [{ kind, value: value.trim() }];

const locatorForm =
  /^[\s,;:]*(?<name>fols?|foll|ff?|folios?|pp?|pages?|Bl|Blatt|Bll|S|k|s|str|leaf|leaves)(?:\.\s*|\s+)(?<from>\d+(?:[rv]|bis)?)(?:\s*[-–—]\s*(?<to>\d+[rv]?))?(?![\p{L}\d/])/u;

/** `fol. 4r-5v`, `ff. 12–13`, `Bl. 7`, `pp. 3-4`: the place within the last level, with the length that it takes. */
export function locatorAfter(rest: string): { locator: ArchivalReference["locator"]; length: number } {
  const found = locatorForm.exec(rest);
  if (found?.groups === undefined) return { locator: null, length: 0 };
  const kind = /^(?:p|S$|s$|str)/u.test(found.groups.name ?? "") ? "page" : "folio";
  return { locator: { kind, from: found.groups.from ?? "", to: found.groups.to ?? null }, length: found[0].length };
}

interface Parts {
  scheme: ArchivalReference["scheme"];
  repository: string | null;
  levels: Level[];
  /** Where the reference without its locator stands in the text (UTF-16). */
  start: number;
  end: number;
  residue?: string;
}

/** A reference with the locator that follows it. */
export function foundReference(text: string, parts: Parts): FoundReference {
  const { locator, length } = locatorAfter(text.slice(parts.end));
  const end = parts.end + length;
  const printed = parts.repository === null ? null : trimJoints(parts.repository);
  return {
    reference: {
      raw: trimJoints(text.slice(parts.start, end)),
      scheme: parts.scheme,
      repository: printed === null || printed === "" ? null : { printed, now: currentName(printed) },
      levels: parts.levels,
      locator,
      residue: parts.residue ?? "",
    },
    start: parts.start,
    end,
    repairs: [],
  };
}
