/**
 * References to any other archive or library, read by the name at their beginning: `Norfolk Record Office, MC 81/12,
 * fols. 3r–9v`. What follows is taken part by part: a collection, a shelfmark, a box or volume, the leaf or page.
 */
import type { ArchivalGrammar } from "./archival-model";
import { foundReference, type Level, level, locatorAfter } from "./archival-parts";
import { findRepository } from "./repositories";

const institution =
  /(?:^|[\s-])(?:archives?|archiv(?:io|o|um|es|s)?|arxiu|arkivet|archief|record office|office records|records? (?:cent(?:re|er)|department)|library|libraries|bibliothek|bibliothèque|biblioteca|museum|historical society|arşivi|arkhiv|архив|музей|библиотека)(?![\p{L}])|\p{L}{2,}(?:archiv|bibliothek|arkivet)(?![\p{L}])/iu;
/** Abbreviations that European and Ottoman historians print without explanation. */
const abbreviations =
  /^(?:AGI|AGS|AHN|AGN|ARSI|ASF|ASV|ASVe|AAV|BAV|BOA|BnF|BNF|BL|BM|CUL|HHStA|ÖStA|IOR|IOL|NAI|NLI|NLS|NRS|NLW|PRONI|LMA|LAC|RAC|SHD|AMAE|TKS|TSMA|AVPRI)(?:[ -]\p{Lu}\p{L}+)?$/u;
const french =
  /^(?:AN|AD|AM|AMAE|BnF|BNF|SHD)(?![\p{L}])|^Archives (?:nationales|départementales|municipales|du|de la|de l['’]|des)(?![\p{L}])/u;
const slots: readonly [kind: string, pattern: RegExp][] = [
  ["box", /^box(?:es)?\s+(\S+)$/iu],
  ["folder", /^(?:folder|file)\s+(.+)$/iu],
  ["carton", /^carton\s+(\S+)$/iu],
  ["reel", /^reel\s+(\S+)$/iu],
  ["volume", /^(?:vol(?:ume)?s?\.?|t(?:om)?\.|bd\.)\s+(\S+)$/iu],
  ["dossier", /^dossier\s+(\S+)$/iu],
  ["item", /^(?:no|nr|№|n°|item|enclosure|encl\.|doc(?:ument)?)\.?\s*(\d\S*)$/iu],
];
const speaks =
  /\b(?:is|was|are|were|has|had|have|may|will|would|I|we|you|he|she|they|ist|wurde|est|sont|était)(?![\p{L}])/u;

/** A street is named after a museum, a sentence begins with one. */
const notNames = /\d|(?<!\p{L})(?:street|road|square|lane|avenue|place|quarter|fire|visit)(?!\p{L})/iu;

/** Reads a line that begins with the name of an archive or library and goes on with a shelfmark or a leaf. */
export const parseInstitutionReference: ArchivalGrammar = (text) => {
  const start = /^(?:\[?sources?\s*:\s*|from\s+(?:the\s+)?|the\s+)/iu.exec(text)?.[0].length ?? 0;
  const body = firstReference(text.slice(start));
  if (body.length > 220 || speaks.test(body)) return null;
  const parts = body.split(/,\s+/u);
  const [name = ""] = parts;
  if (!/^\p{Lu}/u.test(name) || name.length > 90 || notNames.test(name)) return null;
  if (!institution.test(name) && !abbreviations.test(name) && findRepository(name) === null) return null;
  const town = parts.length > 2 && /^\p{Lu}\p{L}+$/u.test(parts[1] ?? "") ? 1 : 0;
  const read = readLevels(parts.slice(1 + town));
  if (read === null) return null;
  const repository = parts.slice(0, 1 + town).join(", ");
  const end = start + repository.length + (read.length === 0 ? 0 : read.length);
  const scheme = french.test(name) ? "fr" : "generic";
  const levels = read.levels.map((one) =>
    scheme === "fr" && one.kind === "shelfmark" ? { ...one, kind: "cote" } : one,
  );
  return foundReference(text, { scheme, repository, levels, start, end });
};

/** Up to the semicolon or the stop that ends the reference; `A Pr. Br. Rep. 030` goes on after its stops. */
function firstReference(text: string): string {
  for (const { index } of text.matchAll(/;|\.(?=\s+\p{Lu}\p{Ll})/gu)) {
    const before = text.slice(0, index);
    if (text[index] === ";" || /(?:\d\w?|[”"’')\]]|\p{Ll}{4,})$/u.test(before)) return before;
  }
  return text.replace(/[.\]]+$/u, "");
}

/** Levels of the parts after the name, and how many characters of the text they take; null when no figure tells a place. */
function readLevels(parts: readonly string[]): { levels: Level[]; length: number } | null {
  const levels: Level[] = [];
  let length = 0;
  let told = false;
  for (const part of parts) {
    if (locatorAfter(part).locator !== null) {
      told = true;
      break;
    }
    const found = levelOf(part, levels);
    if (found.length === 0) break;
    levels.push(...found);
    length += part.length + 2;
    told ||= /\d/u.test(part);
  }
  return told ? { levels, length } : null;
}

function levelOf(part: string, before: readonly Level[]): Level[] {
  for (const [kind, pattern] of slots) {
    const found = pattern.exec(part);
    if (found !== null) return level(kind, found[1]);
  }
  if (!/^["“«]?[\p{Lu}\d]/u.test(part) || part.length > 80) return [];
  if (!/\d/u.test(part.replace(/\b\d{4}(?:\s?[–-]\s?\d{2,4})?(?![\p{L}\d/])/gu, ""))) return level("collection", part);
  return level(before.some(({ kind }) => kind === "shelfmark") ? "item" : "shelfmark", part);
}
