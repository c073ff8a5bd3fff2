/**
 * German and Polish archives, and boxes, folders, manuscripts and collections of any other repository. A shelfmark
 * that no grammar can take apart (`KG-NP/A, 22-4:1-2`) is kept whole, as residue, for a person to decide.
 */
import type { ArchivalGrammar, FoundReference } from "./archival-model";
import { foundReference, type Level, level } from "./archival-parts";

/** `BArch, R 58/243`, `SAPMO-BArch, DY 30/IV 2/2/1`, `PA AA, RZ 201, R 20123`: holding (Bestand) and file. */
const german =
  /(?<![\p{L}.-])(?<repository>SAPMO-BArch|SAPMO-BA|BArch-MA|BA-MA|BArch|Bundesarchiv(?:-Militärarchiv)?(?:[ ,]+(?:Berlin|Koblenz|Freiburg)(?:-Lichterfelde)?)?|PA[ /]?AA|Politisches Archiv des Auswärtigen Amt(?:e?s)|GStA(?: PK)?)[,;:]?\s+(?:(?<series>RZ \d+|I+\. HA),?\s+)?(?<holding>[A-Z]{1,3}\s?\d{1,6})(?:\s?\/\s?(?<file>(?:[IVXLC]+(?: \d+)?|\d+)(?:\/\d+)*))?(?![\d/])/u;
/** `AAN, KC PZPR, sygn. 1234`, `AIPN, BU 0236/134, t. 5`. */
const polish =
  /(?<![\p{L}.])(?<repository>AAN|AGAD|AIPN|Archiwum Akt Nowych)(?:[,;:]\s+(?<collection>\p{Lu}[\p{L}. ]*?))?[,;:]?\s+(?:sygn\.\s*(?<shelfmark>[\w/–-]+)|(?<signature>[A-Z]{2,3} \d{2,5}\/\d+))(?:,\s*t\.\s*(?<volume>\d+))?/u;

/** Reads a reference to the German federal or foreign office archives. */
export const parseGermanReference: ArchivalGrammar = (text) => {
  const found = german.exec(text);
  if (found?.groups === undefined) return null;
  const { repository = null, series, holding, file } = found.groups;
  const levels = [...level("series", series), ...level("holding", holding), ...level("file", file)];
  const end = found.index + found[0].length;
  return foundReference(text, { scheme: "generic", repository, levels, start: found.index, end });
};

/** Reads a reference to a Polish archive. */
export const parsePolishReference: ArchivalGrammar = (text) => {
  const found = polish.exec(text);
  if (found?.groups === undefined) return null;
  const { repository = null, collection, shelfmark, signature, volume } = found.groups;
  const levels = [
    ...level("collection", collection),
    ...level("shelfmark", shelfmark ?? signature),
    ...level("volume", volume),
  ];
  const end = found.index + found[0].length;
  return foundReference(text, { scheme: "generic", repository, levels, start: found.index, end });
};

const slots: readonly [kind: string, pattern: RegExp][] = [
  ["collection", /((?:[A-Z][\p{L}.'’-]+ )+(?:Papers|Collection|Archive|Records))\b/u],
  ["box", /\b[Bb]ox\s(\d+[A-Z]?)/u],
  ["carton", /\b[Cc]arton\s(\d+[A-Z]?)/u],
  ["reel", /\b[Rr]eel\s(\d+)/u],
  ["folder", /\b[Ff]older\s(\d+|["“][^"”]+["”])/u],
  ["manuscript", /\b((?:Add\. )?MSS?\.?\s?(?:[A-Z][a-z]+\.? )?\d+)/u],
];
const repositoryForm =
  /(?:^|[,;:]\s*)((?:\p{L}[\p{L}'’.]* ){0,5}(?:Library|Archives?|Museum|University|Institute|Institution|Bibliothek|Bibliothèque)(?: (?:of|at|,)? ?[A-Z][\p{L}]+){0,4})/u;
const shelfmark =
  /(?:(?<repository>(?:Arkhiv|Archive)[^,;]*),\s+)?(?<mark>\p{Lu}{1,4}-\p{Lu}{1,4}\/\p{Lu},?\s\d+(?:-\d+)?:\d+(?:-\d+)?)/u;

/** Reads any other reference: two slots, or a manuscript, must be there. */
export const parseGenericReference: ArchivalGrammar = (text) => readShelfmark(text) ?? readSlots(text);

function readShelfmark(text: string): FoundReference | null {
  const found = shelfmark.exec(text);
  if (found?.groups === undefined) return null;
  const { repository = null, mark = "" } = found.groups;
  const end = found.index + found[0].length;
  return foundReference(text, { scheme: "unparsed", repository, levels: [], start: found.index, end, residue: mark });
}

function readSlots(text: string): FoundReference | null {
  const hits = slots.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text);
    return found === null
      ? []
      : [{ kind, value: found[1] ?? "", start: found.index, end: found.index + found[0].length }];
  });
  if (hits.length < 2 && !hits.some((hit) => hit.kind === "manuscript")) return null;
  const repository = repositoryForm.exec(text);
  const levels: Level[] = hits.map(({ kind, value }) => ({ kind, value }));
  const named =
    repository === null
      ? Number.POSITIVE_INFINITY
      : repository.index + repository[0].length - (repository[1]?.length ?? 0);
  const start = Math.min(named, ...hits.map((hit) => hit.start));
  const end = Math.max(
    repository === null ? 0 : repository.index + repository[0].length,
    ...hits.map((hit) => hit.end),
  );
  return foundReference(text, { scheme: "generic", repository: repository?.[1] ?? null, levels, start, end });
}
