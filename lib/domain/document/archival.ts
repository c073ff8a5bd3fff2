/**
 * The line under a document that says where the original lies: an archival reference, often followed by where it was
 * printed before and who translated it (`…, f. 12, op. 3, d. 218; published in …; translation by …`). The printed
 * string is kept whole; what the grammars read is beside it, and what they cannot read stays in `residue`.
 */
import { parseFrenchReference } from "./archival-fr";
import { parseGenericReference, parseGermanReference, parsePolishReference } from "./archival-generic";
import { parseInstitutionReference } from "./archival-institution";
import type { FoundReference, SlotRepair } from "./archival-model";
import { namesIssue } from "./archival-press";
import { parseRussianReference } from "./archival-ru";
import { parseBritishReference } from "./archival-uk";
import { parseAmericanReference } from "./archival-us";
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
  parseFrenchReference,
  parseGermanReference,
  parsePolishReference,
  parseAmericanReference,
  parseGenericReference,
  parseInstitutionReference,
];
const prior =
  /^(?:and\s+|also\s+|first\s+|previously\s+|originally\s+)*(?:published|printed|reprinted|reproduced|facsimile)\b|^(?:text\s+)?(?:also\s+)?in:?\s+\p{Lu}|^опубл|^(?:впервые\s+)?опубликован|^печатается по|^publ(?:ié|\.)|^(?:ab)?gedruckt/iu;
const translation =
  /^(?:(?:english\s+)?translat(?:ion|ed)(?:\s+from\s+(?:the\s+)?\p{Lu}\p{L}+)?(?:\s+into\s+\p{Lu}\p{L}+)?(?:\s+is)?\s+(?:by|of)|trans(?:l)?\.(?:\s+by)?|tr\.(?:\s+by)?|пер(?:евод|\.)(?:\s+с\s+\p{L}+\.?)?:?)\s+(.+)$/iu;

/** The first reference that any grammar finds in a text, most specific tradition first; null when none does. */
export function parseArchival(text: string): FoundReference | null {
  // Every reference has a number, save that of a whole collection.
  if (!/\d|Papers|Collection|Files?\b/u.test(text)) return null;
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
  for (const part of rest.split(/;|(?<=\p{L}{3})\.\s+(?=\p{Lu})|\.\s+(?=(?:english\s+)?transl)/iu))
    readPart(citation, part);
  return found === null ? withSource(citation) : citation;
}

/** Without an archive, the first part that cites a book or paper is where the text was printed. */
function withSource(citation: Citation): Citation {
  const at = citation.other.findIndex((part) => sourcePrefix.test(part) || bibliographic.test(part));
  if (at < 0 || citation.priorPublication !== null) return citation;
  const printed = citation.other[at]?.replace(/^sources?\s*:\s*/iu, "") ?? null;
  return { ...citation, priorPublication: printed, other: citation.other.toSpliced(at, 1) };
}

function readPart(citation: Citation, printed: string): void {
  const part = printed.replace(/^[\s,.:()]+|[\s,.:(]+$/gu, "");
  if (part === "" || /^source$/iu.test(part)) return;
  const translator = translation.exec(part)?.[1];
  if (translator !== undefined) citation.translator ??= translator;
  else if (prior.test(part)) citation.priorPublication ??= part;
  else if (!addReference(citation, part)) citation.other.push(part);
}

/** A further reference, when it is nearly all of a part that says nothing else: `…; RGASPI, f. 17, op. 3, d. 1`. */
function addReference(citation: Citation, part: string): boolean {
  const found = speaks.test(part) ? null : parseArchival(part);
  if (found === null || found.reference.levels.length === 0) return false;
  if (found.end - found.start < part.length * 0.6) return false;
  citation.archival.push(found.reference);
  citation.repairs.push(...found.repairs);
  return true;
}

/** A sentence about a paper rather than a reference to one. */
const speaks = /\b(?:is|was|are|were|has|had|have|may|will|would|I|we|you)\b/u;
const sourcePrefix = /^(?:sources?|from|reprinted from|published in|translated from|printed in|text in)\s*[:\s]/iu;
const bibliographic =
  /\((?:[^()]*,\s*)?\d{4}\)[,:]?\s*(?:pp?\.\s*)?\d+|\b(?:pp?|vol|no|nn?|col|fols?|foll|Bl|inv|cod|fasc)\.\s*\p{Lu}?\d+|,\s(?:interview|folio|folder|item|reel|box|sheet)\s\S{0,4}\d|(?:^|[\s,.])[IVXLC]+,\s?\d+(?=[\s,.;:)–-]|$)/u;

/** `Einhard, Life of Charlemagne, 21–23. Translated by S. Turner.` */
const workInTranslation = /^[\p{Lu}_*“"][^;]{2,80},\s.*\d.*[.,;]\s+(?:english\s+)?translat(?:ed|ion)\s+by\s+\S/iu;
/** The number of a volume, which is not the word I. */
const romanNumber = /(?<=\b(?:vols?|bks?|books?|t|bd|parts?|pt|no)\.?\s|,\s)[IVXLC]+(?=[\s,.:;])/giu;

/**
 * How much a paragraph looks like a citation line, 0–1. An archival reference must stand near its beginning, and it
 * must be short: a sentence that mentions a record group is no citation.
 */
export function citationScore(text: string): number {
  // A source note goes on to say classification and drafting; another citation line is short.
  const note = /^\[?source\s*:/iu.test(text);
  if (text.length > (note ? 2000 : 420)) return 0;
  const found = parseArchival(text);
  if (note && (found === null || found.start <= 12)) return 0.95;
  const whole = found !== null && found.reference.scheme === "ru" && found.end - found.start > text.length * 0.4;
  if (found !== null && found.reference.scheme === "unparsed") return found.start <= 12 ? 0.7 : 0;
  if (found !== null && (found.start <= 12 || whole) && found.reference.levels.length > 0) {
    const russianOrLong = found.reference.scheme === "ru" || found.end - found.start > text.length * 0.35;
    return russianOrLong && !/\b(?:I|we|you)\b/u.test(text) ? 0.95 : 0.6;
  }
  if (text.length <= 120 && translation.test(text.replace(/^[\s([]+/u, ""))) return 0.9;
  if (sourcePrefix.test(text) && bibliographic.test(text)) return 0.9;
  if (namesIssue(text)) return 0.9;
  if (text.length <= 240 && workInTranslation.test(text) && !speaks.test(text.replace(romanNumber, ""))) return 0.9;
  return text.length <= 200 &&
    !speaks.test(text.replace(romanNumber, "")) &&
    bibliographic.test(text) &&
    /^[\p{Lu}_*]/u.test(text)
    ? 0.7
    : 0;
}
