/**
 * Russian and Soviet archives: repository, fond, opis' (inventory), delo or edinitsa khraneniia (file), list (leaf),
 * romanised or in Cyrillic, with commas, semicolons or nothing between. The small letters before the numbers are what
 * OCR confuses most (`l.` with `1.`, `op.` with `0p.`), so a slot may be read otherwise than printed, and says so.
 */
import { type ArchivalGrammar, type SlotRepair, trimJoints } from "./archival-model";
import type { ArchivalReference } from "./model";

const slots: readonly [kind: string, source: string][] = [
  ["fond", "f(?:ond)?|ф(?:онд)?"],
  ["opis", "op(?:is['’ʹ]?)?|0p|оп(?:ись)?"],
  ["papka", "p(?:apka|ap)|п(?:апка|ап)"],
  ["delo", "d(?:elo)?|ed\\.?\\s*khr|por|д(?:ело)?|ед\\.?\\s*хр"],
];
const joint = "[\\s,;:.]*";
const number = "\\.?\\s*(\\d+(?:[/-]\\d+)?\\s?[a-zа-я]?(?![\\p{L}\\d]))";
const slotPatterns = slots.map(([kind, source]) => ({
  kind,
  pattern: new RegExp(`${joint}(${source})${number}`, "iuy"),
}));
const fondStart = /(?:^|[\s,;:.(])(?=(?:f|fond|ф|фонд)\.?\s*\d)/giu;
const leaf = "\\d+\\s?(?:ob|об|06)?\\.?";
const locatorPattern = new RegExp(
  `${joint}(ll?|лл?|lis?ty?)\\.\\s*(${leaf})(?:\\s*[-–—]\\s*(${leaf}))?|${joint}([1I|!i])\\s?\\.\\s*(${leaf})(?:\\s*[-–—]\\s*(${leaf}))?`,
  "uy",
);

/** Names under which repositories are found today; shown beside the printed name, never instead of it. */
const successors: Record<string, string> = {
  RTSKHIDNI: "RGASPI",
  РЦХИДНИ: "РГАСПИ",
  TSKHSD: "RGANI",
  ЦХСД: "РГАНИ",
  TSGAOR: "GARF",
  ЦГАОР: "ГАРФ",
  TSGALI: "RGALI",
  TSGASA: "RGVA",
};

const leafOf = (printed: string): string =>
  printed
    .replace(/\s/gu, "")
    .replace(/(?:06|об)\.?$/u, "ob.")
    .replace(/(\d)\.$/u, "$1");

/** Reads `REPOSITORY, f. 12, op. 3, d. 218, l. 40-46`. At least fond and one further level must be there. */
export const parseRussianReference: ArchivalGrammar = (text) => {
  for (const hit of text.matchAll(fondStart)) {
    const start = hit.index + hit[0].length;
    const found = readSlots(text, start);
    if (found.levels.length < 2) continue;
    const repository = trimJoints(text.slice(sentenceStart(text, start), start));
    const raw = trimJoints(text.slice(sentenceStart(text, start), found.end));
    const now = successors[repository.replace(/[\s.'’]/gu, "").toUpperCase()] ?? null;
    const reference: ArchivalReference = {
      raw,
      scheme: "ru",
      repository: repository === "" ? null : { printed: repository, now },
      levels: found.levels,
      locator: found.locator,
      residue: found.residue,
    };
    return { reference, start: sentenceStart(text, start), end: found.end, repairs: found.repairs };
  }
  return null;
};

/** The repository's name begins after the last `;`, opening bracket or `Source:` before the fond. */
function sentenceStart(text: string, fond: number): number {
  const before = text.slice(0, fond);
  const cut = Math.max(
    before.lastIndexOf(";"),
    before.lastIndexOf("("),
    before.lastIndexOf("["),
    before.lastIndexOf(":"),
  );
  return cut + 1;
}

function readSlots(text: string, from: number) {
  const levels: ArchivalReference["levels"] = [];
  const repairs: SlotRepair[] = [];
  let at = from;
  for (const { kind, pattern } of slotPatterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    at = pattern.lastIndex;
    levels.push({ kind, value: (found[2] ?? "").trim() });
    const name = found[1] ?? "";
    if (name.toLowerCase() === "0p")
      repairs.push({
        printed: "0p.",
        read: "op.",
        reason: "I read `0p.` as `op.` (opis', an inventory) because a number follows the fond.",
        score: 0.97,
      });
  }
  const locator = readLocator(text, at, levels);
  if (locator.repair !== null) repairs.push(locator.repair);
  return { levels, repairs, locator: locator.value, residue: locator.residue, end: locator.end };
}

/** The leaves after the file; what looks like leaves but cannot be told (`1-1`, `11. 5`) becomes residue. */
function readLocator(text: string, at: number, levels: ArchivalReference["levels"]) {
  locatorPattern.lastIndex = at;
  const found = locatorPattern.exec(text);
  const after = found === null ? at : locatorPattern.lastIndex;
  const more = /^\s*,\s*\d+[\d\s,obоб.–-]*/u.exec(text.slice(after))?.[0] ?? "";
  const file = levels.at(-1);
  if (found !== null && (found[1] !== undefined || file?.kind === "delo")) {
    const from = leafOf(found[2] ?? found[5] ?? "");
    const to = found[3] ?? found[6];
    const value = { kind: "list" as const, from, to: to === undefined ? null : leafOf(to) };
    const printed = `${found[4]}.`;
    const reason = `I read \`${printed}\` as \`l.\` (list, a leaf) because it follows \`d. ${file?.value}\`.`;
    const repair = found[4] === undefined ? null : { printed, read: "l.", reason, score: 0.97 };
    return { value, repair, residue: trimJoints(more), end: after + more.length };
  }
  const doubtful = /^[\s,;.]+([\dIl|!]{1,4}\.?\s*[-–—]?\s*\d+[\d\s–-]*)(?=[;.,]|\s*$|\s)/u.exec(text.slice(at));
  const end = at + (doubtful?.[0].length ?? 0);
  return { value: null, repair: null, residue: trimJoints(doubtful?.[1] ?? ""), end };
}
