/**
 * The leaves (listy) of a Russian file: `l. 19–22`, `ll. 5-7ob.` (ob. is oborot, the back of a leaf), `арк. 12`. What
 * looks like leaves but cannot be told (`1-1`, `11. 5`) stays residue, for a person to decide.
 */
import { type SlotRepair, trimJoints } from "./archival-model";
import type { ArchivalReference } from "./model";

const leaf = "\\d+(?:\\s?(?:ob|об|06|зв|zv)\\.?)?(?![\\p{L}\\d])";
const named = "ll?|лл?|lis?ty?|лист(?:ы|ов)?|ark(?:ush)?|арк(?:уш)?";
const leaves = new RegExp(
  `[\\s,;:.]*(?:(?<name>${named})\\.?\\s*|(?<misread>[1I|!i])\\s?\\.\\s*)(?<from>${leaf})(?:\\s*[-–—]\\s*(?<to>${leaf}))?`,
  "iuy",
);
const page = /[\s,;:.]*(?:pp?|с(?:тр)?)\.?\s*(\d+)(?:\s*[-–—]\s*(\d+))?/iuy;

const side = (printed: string): string =>
  printed
    .replace(/\s/gu, "")
    .replace(/(?:06|об|ob|зв|zv)\.?$/iu, "ob.")
    .replace(/(\d)\.$/u, "$1");

interface LeavesRead {
  locator: ArchivalReference["locator"];
  repairs: SlotRepair[];
  residue: string;
  /** Where the reference ends (UTF-16). */
  end: number;
}

/** Reads what follows the levels at `at`. In diplomatic archives `p. 4` is a folder (papka), elsewhere after a file a page. */
export function readLeaves(
  text: string,
  at: number,
  levels: ArchivalReference["levels"],
  diplomatic: boolean,
): LeavesRead {
  leaves.lastIndex = at;
  const found = leaves.exec(text);
  const groups = found?.groups;
  const file = levels.find(({ kind }) => kind === "delo" || kind === "sprava");
  if (found !== null && groups !== undefined && (groups.name !== undefined || file !== undefined)) {
    const after = at + found[0].length;
    const more =
      /^\s*,\s*\d+(?:\s?(?:ob|об)\.?)?(?:\s*[-–—]\s*\d+(?:\s?(?:ob|об)\.?)?)?(?:\s*,\s*\d+(?:\s?(?:ob|об)\.?)?(?:\s*[-–—]\s*\d+(?:\s?(?:ob|об)\.?)?)?)*(?![\p{L}\d/])/u.exec(
        text.slice(after),
      )?.[0] ?? "";
    const { from = "", to } = groups;
    const locator = { kind: "list" as const, from: side(from), to: to === undefined ? null : side(to) };
    const repairs = [...misread(groups.misread, file?.value), ...back(from), ...back(to)];
    return { locator, repairs, residue: trimJoints(more), end: after + more.length };
  }
  const onPage = diplomatic || file === undefined ? null : matchPage(text, at);
  if (onPage !== null) return { ...onPage, repairs: [], residue: "" };
  const doubtful = /^[\s,;.]+([\dIl|!]{1,4}\.?\s*[-–—]?\s*\d+[\d\s–-]*)(?=[;.,)]|\s*$|\s)/u.exec(text.slice(at));
  return {
    locator: null,
    repairs: [],
    residue: trimJoints(doubtful?.[1] ?? ""),
    end: at + (doubtful?.[0].length ?? 0),
  };
}

function matchPage(text: string, at: number): { locator: ArchivalReference["locator"]; end: number } | null {
  page.lastIndex = at;
  const found = page.exec(text);
  if (found === null) return null;
  return { locator: { kind: "page", from: found[1] ?? "", to: found[2] ?? null }, end: at + found[0].length };
}

function misread(printed: string | undefined, file: string | undefined): SlotRepair[] {
  if (printed === undefined) return [];
  const reason = `I read \`${printed}.\` as \`l.\` (list, a leaf) because it follows \`d. ${file}\`.`;
  return [{ printed: `${printed}.`, read: "l.", reason, score: 0.97 }];
}

function back(printed: string | undefined): SlotRepair[] {
  const found = /06\.?$/u.exec(printed ?? "")?.[0];
  if (found === undefined || !/\d\s06\.?$/u.test(printed ?? "")) return [];
  const reason = `I read \`${found}\` as \`ob.\` (oborot, the back of the leaf) because it follows a leaf.`;
  return [{ printed: found, read: "ob.", reason, score: 0.8 }];
}
