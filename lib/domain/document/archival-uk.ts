/** The National Archives at Kew: department, series, piece (`TNA: PRO, FO 371/2996, f. 12`). */
import type { ArchivalGrammar } from "./archival-model";
import { foundReference, level } from "./archival-parts";

const departments =
  "ADM|AIR|AVIA|BT|CAB|CO|CUST|DEFE|DO|DPP|ED|FCO|FD|FO|GFM|HO|HS|HW|INF|KV|LAB|LCO|MAF|MEPO|MH|MT|PCOM|PIN|POWE|PREM|PRO|SP|SUPP|TS|WO|T";
const series = "(?<series>\\d{1,4})\\s?/\\s?(?<piece>\\d{1,5}(?:/\\d+)*)(?:/(?<paper>[A-Z]\\s?\\d+))?(?![\\d/])";
const named = new RegExp(
  `(?<repository>The National Archives(?: of the (?:UK|United Kingdom))?(?: \\(TNA\\))?|National Archives(?=(?: \\(UK\\))?,? (?:Kew|London))|TNA|Public Record Office(?: \\(PRO\\))?|PRO|P\\.R\\.O\\.)(?:\\s?\\(UK\\))?[,:]?\\s+(?:(?:\\(?PRO\\)?|Public Record Office|Kew|London|UK)[,:]?\\s+)*(?<department>[A-Z]{1,5})\\s?${series}`,
  "u",
);
const bare = new RegExp(`(?<![\\p{L}\\d])(?<department>${departments})\\s(?:${series})`, "u");

/** Reads a reference to Kew, with or without the archive's name. */
export const parseBritishReference: ArchivalGrammar = (text) => {
  const found = named.exec(text) ?? bare.exec(text);
  if (found === null) return null;
  const groups = found.groups ?? {};
  const levels = [
    ...level("department", groups.department),
    ...level("series", groups.series),
    ...level("piece", groups.piece),
    ...level("paper", groups.paper),
  ];
  const after = found.index + found[0].length;
  // `FO 371/2996, 12` may be a leaf, a page or a paper.
  const bareNumber = /^,\s*(\d{1,4}(?:\s*[-–]\s*\d{1,4})?)(?=\s*[;.]|\s*$)/u.exec(text.slice(after));
  const end = after + (bareNumber?.[0].length ?? 0);
  const repository = groups.repository ?? null;
  const residue = bareNumber?.[1] ?? "";
  return foundReference(text, { scheme: "uk-tna", repository, levels, start: found.index, end, residue });
};
