/** References of the British, American and French national archives, and of any box or folio elsewhere. */
import { type ArchivalGrammar, type FoundReference, trimJoints } from "./archival-model";
import type { ArchivalReference } from "./model";

type Level = ArchivalReference["levels"][number];

const level = (kind: string, value: string | undefined): Level[] =>
  value === undefined ? [] : [{ kind, value: value.trim() }];

/** `fol. 4r-5v`, `ff. 12–13`, `pp. 3-4`: the place within the last level, with the length that it takes. */
function folio(rest: string): { locator: ArchivalReference["locator"]; length: number } {
  const found = /^[\s,;:]*(fols?|ff?|folios?|pp?|pages?)\.?\s*(\d+[rv]?)(?:\s*[-–—]\s*(\d+[rv]?))?/iu.exec(rest);
  if (found === null) return { locator: null, length: 0 };
  const kind = /^p/iu.test(found[1] ?? "") ? "page" : "folio";
  return { locator: { kind, from: found[2] ?? "", to: found[3] ?? null }, length: found[0].length };
}

interface Parts {
  scheme: ArchivalReference["scheme"];
  repository: string | null;
  levels: Level[];
  start: number;
  end: number;
}

function reference(text: string, parts: Parts): FoundReference {
  const { locator, length } = folio(text.slice(parts.end));
  const end = parts.end + length;
  const repository = parts.repository === null ? null : { printed: trimJoints(parts.repository), now: null };
  const raw = trimJoints(text.slice(parts.start, end));
  return {
    reference: { raw, scheme: parts.scheme, repository, levels: parts.levels, locator, residue: "" },
    start: parts.start,
    end,
    repairs: [],
  };
}

const departments =
  "ADM|AIR|AVIA|BT|CAB|CO|CUST|DEFE|DO|FCO|FO|HO|HW|INF|KV|LAB|MEPO|MH|MT|POWE|PREM|PRO|SP|SUPP|TS|WO|T";
const britishNamed =
  /(?:(?<repository>The National Archives(?: of the UK)?(?: \(TNA\))?|TNA|Public Record Office|PRO)[,:]?\s+(?:\(?PRO\)?[,:]?\s+)?)(?<department>[A-Z]{1,5})\s?(?<series>\d{1,4})\s?\/\s?(?<piece>\d{1,5}(?:\/\d+)*)/u;
const britishBare = new RegExp(
  `(?<![\\p{L}\\d])(?<department>${departments})\\s(?<series>\\d{1,4})/(?<piece>\\d{1,5}(?:/\\d+)*)`,
  "u",
);

/** The National Archives at Kew: department, series, piece (`TNA: PRO, FO 371/2996, f. 12`). */
export const parseBritishReference: ArchivalGrammar = (text) => {
  const found = britishNamed.exec(text) ?? britishBare.exec(text);
  if (found === null) return null;
  const groups = found.groups ?? {};
  const levels = [
    ...level("department", groups.department),
    ...level("series", groups.series),
    ...level("piece", groups.piece),
  ];
  const end = found.index + found[0].length;
  return reference(text, { scheme: "uk-tna", repository: groups.repository ?? null, levels, start: found.index, end });
};

const americanSlots: readonly [kind: string, pattern: RegExp][] = [
  ["record group", /\b(?:RG|Record Group)[\s-]?(\d{1,3})\b/u],
  ["lot", /\bLot(?: Files?)?,?\s(?:No\.\s)?(\d{2}[\s–-]?[A-Z][\s–-]?\d{1,4})/u],
  ["series", /\b(?:Series|Entry)\s(\w+)/u],
  [
    "file",
    /\b(?:File|Decimal File|File No\.)\s?(?:No\.\s)?,?\s?(\d{3}[\w.]*\/[\d–-]+)|\b(\d{3}\.\d{2,4}[A-Z]?\/[\d–-]+)/u,
  ],
  ["box", /\b[Bb]ox\s(\d+[A-Z]?)/u],
  ["folder", /\b[Ff]older\s(\d+|["“][^"”]+["”])/u],
];
const americanRepository =
  /(?:U\.?S\.? )?National Archives(?: and Records Administration)?(?: at College Park| II)?|NARA|(?:[A-Z][\p{L}.]+ ){1,4}(?:Presidential )?Library|Department of State|Central Files/u;

/** United States: record group or lot file, series, box, folder, decimal file numbers (`611.61/2–2756`). */
export const parseAmericanReference: ArchivalGrammar = (text) => {
  const hits = americanSlots.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text);
    return found === null
      ? []
      : [{ kind, value: found[1] ?? found[2] ?? "", start: found.index, end: found.index + found[0].length }];
  });
  if (!hits.some((hit) => hit.kind === "record group" || hit.kind === "lot" || hit.kind === "file")) return null;
  const repository = americanRepository.exec(text);
  const starts = [...hits.map((hit) => hit.start), repository?.index ?? Number.POSITIVE_INFINITY];
  const ends = [...hits.map((hit) => hit.end), repository === null ? 0 : repository.index + repository[0].length];
  const levels = hits.map(({ kind, value }) => ({ kind, value }));
  return reference(text, {
    scheme: "us-nara",
    repository: repository?.[0] ?? null,
    levels,
    start: Math.min(...starts),
    end: Math.max(...ends),
  });
};

const french =
  /(?<repository>Archives nationales|Archives Nationales|AN|A\.N\.|AMAE|MAE|SHD|SHAT|ADP|AD [A-Z][\p{L}-]+)[,;:]?\s+(?<cote>(?:\d{1,3})?(?:[A-Z]{1,3}[⁰¹²³⁴-⁹]*\d{0,2}|[A-Z]\*?)[\s,/]\s?\d{1,5})(?:[,;]\s*dossier\s(?<dossier>[\w-]+))?/u;
const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** French archives: a cote such as `F7 12345` (a raised seven counts as seven), dossier, folio. */
export const parseFrenchReference: ArchivalGrammar = (text) => {
  const found = french.exec(text);
  if (found === null) return null;
  const cote = (found.groups?.cote ?? "").replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(digits.indexOf(digit)));
  const levels = [...level("cote", cote), ...level("dossier", found.groups?.dossier)];
  const repository = found.groups?.repository ?? null;
  return reference(text, { scheme: "fr", repository, levels, start: found.index, end: found.index + found[0].length });
};

const genericSlots: readonly [kind: string, pattern: RegExp][] = [
  ["collection", /((?:[A-Z][\p{L}.'’-]+ )+(?:Papers|Collection|Archive|Records))\b/u],
  ["box", /\b[Bb]ox\s(\d+[A-Z]?)/u],
  ["folder", /\b[Ff]older\s(\d+|["“][^"”]+["”])/u],
  ["manuscript", /\b((?:Add\. )?MSS?\.?\s?(?:[A-Z][a-z]+\.? )?\d+)/u],
  ["file", /\b(KG-[A-Z]+\/[A-Z],?\s[\d:-]+)/u],
];
const genericRepository =
  /(?:^|[,;]\s*)((?:\p{L}[\p{L}'’.]* ){0,5}(?:Library|Archives?|Museum|University|Institute|Institution|Bibliothek|Bibliothèque)(?: (?:of|at|,)? ?[A-Z][\p{L}]+){0,4})/u;

/** Boxes, folders, manuscripts and collections of any other repository. Two slots, or a manuscript, must be there. */
export const parseGenericReference: ArchivalGrammar = (text) => {
  const hits = genericSlots.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text);
    return found === null
      ? []
      : [{ kind, value: found[1] ?? "", start: found.index, end: found.index + found[0].length }];
  });
  if (hits.length < 2 && !hits.some((hit) => hit.kind === "manuscript" || hit.kind === "file")) return null;
  const repository = genericRepository.exec(text);
  const levels = hits.map(({ kind, value }) => ({ kind, value }));
  const start = Math.min(repository?.index ?? Number.POSITIVE_INFINITY, ...hits.map((hit) => hit.start));
  const end = Math.max(
    repository === null ? 0 : repository.index + repository[0].length,
    ...hits.map((hit) => hit.end),
  );
  return reference(text, { scheme: "generic", repository: repository?.[1] ?? null, levels, start, end });
};
