/**
 * French archives: the cote of the Archives nationales (`F⁷ 12345`, `F/7/12345`, `BB18 1234`, `72AJ 45`, `AF II 48`),
 * of the army's historical service (`7 N 1535`), and the volumes of the Foreign Ministry.
 */
import { type ArchivalGrammar, type FoundReference, trimJoints } from "./archival-model";
import { foundReference, level } from "./archival-parts";

const cote =
  "(?:\\d{1,3}\\s?)?(?:[A-Z]{1,3}\\s?(?:[⁰¹²³⁴-⁹]+|/?\\d{1,2}(?=[\\s/])|(?:\\s[IVX]+(?=\\s)))?|[A-Z]\\*)[\\s,/]\\s?\\d{1,5}";
const national = new RegExp(
  `(?<![\\p{L}.])(?<repository>(?:Archives [Nn]ationales(?: de France)?|SHD|SHAT|ANOM|ADP|AD [A-Z][\\p{L}-]+)(?=[,;:]?\\s)|A\\.N\\.(?=,)|AN(?=,))[,;:]?\\s+(?<cote>${cote})(?![\\d/])(?:[,;]\\s*dossier\\s(?<dossier>[\\w-]+))?(?:[,;]\\s*plaquette\\s(?<plaquette>[\\w-]+))?(?:[,;]\\s*pi[èe]ces?\\s(?<piece>[\\w-]+))?`,
  "u",
);
const ministry =
  /(?<![\p{L}.])(?<repository>AMAE|MAE|Archives du [Mm]inistère des Affaires étrangères|Archives diplomatiques)(?:, (?<place>La Courneuve|Nantes|Paris))?[,;:]\s+(?<series>[^;]*?),\s*vol(?:ume)?\.?\s(?<volume>\d+)(?:[,;]\s*dossier\s(?<dossier>[\w-]+))?/u;

const plain = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => digit.normalize("NFKC")).replace(/\s*,\s*/u, " ");

/** Reads a French reference. Raised digits of a cote are put on the line: F⁷ is F7. */
export const parseFrenchReference: ArchivalGrammar = (text) => readMinistry(text) ?? readNational(text);

function readNational(text: string): FoundReference | null {
  const found = national.exec(text);
  if (found?.groups === undefined) return null;
  const { repository = null, cote: printed = "", dossier, plaquette, piece } = found.groups;
  const levels = [
    ...level("cote", plain(printed)),
    ...level("dossier", dossier),
    ...level("plaquette", plaquette),
    ...level("pièce", piece),
  ];
  const end = found.index + found[0].length;
  return foundReference(text, { scheme: "fr", repository, levels, start: found.index, end });
}

function readMinistry(text: string): FoundReference | null {
  const found = ministry.exec(text);
  if (found?.groups === undefined) return null;
  const { repository = null, series = "", volume, dossier } = found.groups;
  const levels = [...level("series", trimJoints(series)), ...level("volume", volume), ...level("dossier", dossier)];
  const end = found.index + found[0].length;
  return foundReference(text, { scheme: "fr", repository, levels, start: found.index, end });
}
