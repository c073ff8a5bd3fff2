/**
 * The line under a document that says where the original lies: an archival reference, often followed by where it was
 * printed before and who translated it (`…, f. 12, op. 3, d. 218; published in …; translation by …`). The printed
 * string is kept whole; what the grammars read is beside it, and what they cannot read stays in `residue`.
 */
import type { FoundReference, SlotRepair } from "./archival-model";
import { parseRussianReference } from "./archival-ru";
import {
  parseAmericanReference,
  parseBritishReference,
  parseFrenchReference,
  parseGenericReference,
} from "./archival-west";
import type { ArchivalReference } from "./model";

/** A citation line taken apart. `translator` is as printed (`the editor`); `other` are parts no rule knows. */
export interface Citation {
  raw: string;
  archival: ArchivalReference[];
  priorPublication: string | null;
  translator: string | null;
  other: string[];
  repairs: SlotRepair[];
}

const grammars = [
  parseRussianReference,
  parseBritishReference,
  parseAmericanReference,
  parseFrenchReference,
  parseGenericReference,
];
const prior =
  /^(?:and\s+|also\s+|first\s+)*(?:published|printed|reprinted|reproduced|facsimile)\b|^in:?\s+\p{Lu}|^опубл/iu;
const translation =
  /^(?:(?:english\s+)?translat(?:ion|ed)(?:\s+from\s+(?:the\s+)?\p{Lu}\p{L}+)?(?:\s+is)?\s+(?:by|of)|trans(?:l)?\.(?:\s+by)?|tr\.(?:\s+by)?)\s+(.+)$/iu;

/** The first reference that any grammar finds in a text, most specific tradition first; null when none does. */
export function parseArchival(text: string): FoundReference | null {
  for (const grammar of grammars) {
    const found = grammar(text);
    if (found !== null) return found;
  }
  return null;
}

/** Takes a whole citation line apart. A line without any archival reference has an empty `archival`. */
export function parseCitation(text: string): Citation {
  const citation: Citation = {
    raw: text,
    archival: [],
    priorPublication: null,
    translator: null,
    other: [],
    repairs: [],
  };
  const found = parseArchival(text);
  if (found !== null) {
    citation.archival.push(found.reference);
    citation.repairs.push(...found.repairs);
  }
  const rest = found === null ? text : `${text.slice(0, found.start)};${text.slice(found.end)}`;
  for (const part of rest.split(/;|(?<=\p{L}{3})\.\s+(?=\p{Lu})/u)) readPart(citation, part);
  return citation;
}

function readPart(citation: Citation, printed: string): void {
  const part = printed.replace(/^[\s,.:()]+|[\s,.:(]+$/gu, "");
  if (part === "" || /^source$/iu.test(part)) return;
  const translator = translation.exec(part)?.[1];
  if (translator !== undefined) citation.translator ??= translator;
  else if (prior.test(part)) citation.priorPublication ??= part;
  else citation.other.push(part);
}

const sourcePrefix = /^(?:sources?|from|reprinted from|published in|translated from|printed in|text in)\s*[:\s]/iu;
const bibliographic =
  /\((?:[^()]*,\s*)?\d{4}\)[,:]?\s*(?:pp?\.\s*)?\d+|\b(?:pp?|vol|no|nn?|col)\.\s*\d+|(?:^|[\s,.])[IVXLC]+,\s?\d+(?=[\s,.;:)]|$)/u;

/**
 * How much a paragraph looks like a citation line, 0–1. An archival reference must stand near its beginning, and it
 * must be short: a sentence that mentions a record group is no citation.
 */
export function citationScore(text: string): number {
  if (text.length > 420) return 0;
  const found = parseArchival(text);
  if (found !== null && found.start <= 12 && found.reference.levels.length > 0) {
    const russianOrLong = found.reference.scheme === "ru" || found.end - found.start > text.length * 0.35;
    return russianOrLong && !/\b(?:I|we|you)\b/u.test(text) ? 0.95 : 0.6;
  }
  if (/^source\s*:/iu.test(text)) return 0.95;
  if (text.length <= 120 && translation.test(text.replace(/^[\s([]+/u, ""))) return 0.9;
  if (sourcePrefix.test(text) && bibliographic.test(text)) return 0.9;
  const speaks = /\b(?:is|was|are|were|has|had|have|may|will|would|I|we|you)\b/u.test(text);
  return text.length <= 200 && !speaks && bibliographic.test(text) && /^[\p{Lu}_*]/u.test(text) ? 0.7 : 0;
}
