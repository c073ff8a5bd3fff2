/**
 * Archives of Russia, the Soviet Union and Ukraine: repository, fond, opis' (inventory), papka (folder, in diplomatic
 * archives), delo or edinitsa khraneniia (file), list (leaf), romanised or in Cyrillic, with commas, semicolons or
 * nothing between. The small letters before the numbers are what OCR confuses most (`l.` with `1.`, `op.` with `0p.`),
 * so a slot may be read otherwise than printed, and says so.
 */
import { readLeaves } from "./archival-leaves";
import { type ArchivalGrammar, type SlotRepair, trimJoints } from "./archival-model";
import type { ArchivalReference } from "./model";
import { currentName, findRepository, repositoryAtEnd } from "./repositories";

const slots: readonly [kind: string, source: string][] = [
  ["fond", "f(?:ond)?|ф(?:онд)?"],
  ["opis", "op(?:is['’ʹ]?)?|0p|оп(?:ись|ис)?"],
  ["papka", "p(?:apka|ap)?|п(?:апка|ап)?"],
  ["delo", "dd?(?:elo)?|ed\\.?\\s*khr|por|дд?(?:ело)?|ед\\.?\\s*хр|пор"],
  ["sprava", "spr(?:ava)?|спр(?:ава)?"],
  ["korobka", "kor(?:obka)?|кор(?:обка)?"],
  ["sviazka", "sv(?:iazka)?|св(?:язка)?"],
  ["tom", "t(?:om)?|т(?:ом)?"],
];
const joint = "[\\s,;:.]*";
/** A number with a letter before it (`R-5446`) or after it (`13a`), or letters that scanning makes of digits. */
const number = "\\.?\\s*((?:[RРPП]-?\\s?)?\\d[\\dOОoоSlIІ]*(?:[/–-]\\d+)?\\s?[a-zа-я]?(?![\\p{L}\\d]))";
const slotPatterns = slots.map(([kind, source]) => ({
  kind,
  pattern: new RegExp(`${joint}(?<![\\p{L}\\d])(${source})${number}`, "iuy"),
}));
const fondStart = /(?:^|[\s,;:.(])(?=(?:f|fond|ф|фонд)\.?\s*(?:[RРPП]-?\s?)?\d)/giu;

/** Reads `REPOSITORY, f. 12, op. 3, d. 218, l. 40-46`. At least fond and one further level must be there. */
export const parseRussianReference: ArchivalGrammar = (text) => {
  for (const hit of text.matchAll(fondStart)) {
    const fond = hit.index + hit[0].length;
    const slotsRead = readSlots(text, fond);
    if (slotsRead.levels.length < 2) continue;
    const start = repositoryStart(text, fond);
    const printed = trimJoints(text.slice(start, fond));
    const leaves = readLeaves(
      text,
      slotsRead.end,
      slotsRead.levels,
      findRepository(printed)?.id.startsWith("avp") ?? false,
    );
    const reference: ArchivalReference = {
      raw: trimJoints(text.slice(start, leaves.end)),
      scheme: "ru",
      repository: printed === "" ? null : { printed, now: currentName(printed) },
      levels: slotsRead.levels,
      locator: leaves.locator,
      residue: leaves.residue,
    };
    return { reference, start, end: leaves.end, repairs: [...slotsRead.repairs, ...leaves.repairs] };
  }
  return null;
};

/**
 * Where the repository's name begins: a name that is known and ends there, or else all after the last `;`, colon,
 * open bracket or end of a sentence.
 */
function repositoryStart(text: string, fond: number): number {
  const before = text.slice(0, fond);
  const sentence = [...before.matchAll(/\p{Ll}{3}\.\s+(?=\p{Lu})/gu)].at(-1);
  const open = Math.max(openBracket(before, "(", ")"), openBracket(before, "[", "]"));
  const cut = Math.max(before.lastIndexOf(";"), before.lastIndexOf(":"), open);
  const start = Math.max(cut + 1, sentence === undefined ? 0 : sentence.index + sentence[0].length);
  const known = repositoryAtEnd(before.slice(start));
  return known === null ? start : before.lastIndexOf(known);
}

/** Place of the last bracket that is not closed again; -1 when all are. */
function openBracket(text: string, open: string, close: string): number {
  const at = text.lastIndexOf(open);
  return at > text.lastIndexOf(close) ? at : -1;
}

const digitLetters: Record<string, string> = { O: "0", О: "0", o: "0", о: "0", S: "5", l: "1", I: "1", І: "1" };

/** The levels in whatever order the archive writes them, each once. */
function readSlots(text: string, from: number) {
  const levels: ArchivalReference["levels"] = [];
  const repairs: SlotRepair[] = [];
  let at = from;
  for (;;) {
    const hit = slotPatterns
      .filter(({ kind }) => !levels.some((level) => level.kind === kind))
      .map(({ kind, pattern }) => ({ kind, found: matchAt(pattern, text, at) }))
      // After the file, `p. 4` is a page of it and no folder.
      .find(
        ({ kind, found }) =>
          found !== null &&
          !(kind === "papka" && /^p\.?$/iu.test(found[1] ?? "") && hasFile(levels) && !/\bAVP/u.test(text)),
      );
    if (hit?.found == null) return { levels, repairs, end: at };
    at += hit.found[0].length;
    const printed = (hit.found[2] ?? "").trim();
    const value = printed.replace(
      /(?<=\d[\dOОoоSlIІ]*)[OОoоSlIІ](?=[\dOОoоSlIІ]*(?:[/–-]|$))/gu,
      (letter) => digitLetters[letter] ?? letter,
    );
    levels.push({ kind: hit.kind, value });
    if (value !== printed) {
      const reason = `I read \`${printed}\` as \`${value}\`: a number stands there, and scanning takes such letters for digits.`;
      repairs.push({ printed, read: value, reason, score: 0.8 });
    }
    if (hit.found[1]?.toLowerCase() === "0p") {
      const reason = "I read `0p.` as `op.` (opis', an inventory) because a number follows the fond.";
      repairs.push({ printed: "0p.", read: "op.", reason, score: 0.97 });
    }
  }
}

const hasFile = (levels: ArchivalReference["levels"]): boolean =>
  levels.some(({ kind }) => kind === "delo" || kind === "sprava");

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
