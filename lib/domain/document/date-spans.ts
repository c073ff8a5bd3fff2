/** Dates that are no day of a month: eras, centuries, decades and seasons; `A. D. 325`, `fourth century`, `1920s`. */
import { dateBounds } from "./date-bounds";
import { type DateReading, edtfOf, edtfYear, plainReading, qualified } from "./date-model";
import { monthNumber, monthPattern } from "./months";

const ordinals = [
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth",
  "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first",
]
  .join(" ")
  .split(" ");

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const romanForm = /^M{0,3}(?:C[MD]|D?C{0,4})(?:X[CL]|L?X{0,4})(?:I[XV]|V?I{0,4})$/u;

/** Value of a Roman numeral in capitals; null when it is none. Old prints write `MDCCCCX` as well as `MCMX`. */
export function romanNumber(text: string): number | null {
  if (text === "" || !romanForm.test(text)) return null;
  const digits = [...text].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** `MDCCCXII` and `M.DCC.XC.` as years in figures; other words stay. */
export function withYearsInFigures(text: string): string {
  return text.replace(/\bM[.\s]?[MDCLXVI][MDCLXVI.]*\b/gu, (found) => {
    const value = romanNumber(found.replace(/[.\s]/gu, ""));
    return value !== null && value >= 1000 && value < 2100 ? String(value) : found;
  });
}

const anno = "A\\.? ?D\\.?|C\\.? ?E\\.?|anno Domini|н\\. ?э\\.?";
const ante = "B\\.? ?C\\.?(?: ?E\\.?)?|до н\\. ?э\\.?";
const eraBefore = new RegExp(`^(?:(?<ad>${anno})|(?<bc>${ante}))\\s*(?<rest>.+)$`, "u");
const eraAfter = new RegExp(`^(?<rest>.+?)\\s*(?:(?<bc>${ante})|(?<ad>${anno}))$`, "u");
const dayOfEra = new RegExp(
  `^(?:(?:(?<day>\\d{1,2})\\s+)?(?<month>${monthPattern}),?\\s+|(?<first>${monthPattern})\\s+(?<second>\\d{1,2}),?\\s+)?(?<year>\\d{1,4})$`,
  "iu",
);
const century = new RegExp(
  `^(?:the\\s+)?(?:(?<word>${ordinals.toReversed().join("|")})|(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<roman>[IVX]+)(?:e|-й)?)\\s*(?:century|cent\\.?|c\\.|siècle|век(?:а|е)?|в\\.?|Jahrhundert)$`,
  "iu",
);

/** A year, a day or a century with its era. */
export function readEra(text: string): DateReading | null {
  const groups = (eraBefore.exec(text) ?? eraAfter.exec(text))?.groups;
  const rest = groups?.rest?.trim().replace(/,$/u, "");
  if (groups === undefined || rest === undefined) return null;
  const before = groups.bc !== undefined;
  const years = /^(\d{1,4})\s*[-–—]\s*(\d{1,4})$/u.exec(rest);
  if (years !== null) {
    const ends = [eraYear(Number(years[1]), before), eraYear(Number(years[2]), before)].map(edtfYear).join("/");
    return dateBounds(ends) === null ? null : plainReading(ends);
  }
  const about = /^(?:ca?\.|circa|about)\s*/iu.exec(rest)?.[0] ?? "";
  const parts = dayOfEra.exec(rest.slice(about.length))?.groups;
  if (parts === undefined) return readCentury(rest.slice(about.length), before);
  const named = parts.month ?? parts.first;
  const month = named === undefined ? null : monthNumber(named);
  const day = parts.day ?? parts.second;
  const edtf = edtfOf(eraYear(Number(parts.year), before), month, day === undefined ? null : Number(day));
  if (dateBounds(edtf) === null) return null;
  return {
    ...plainReading(about === "" ? edtf : qualified(edtf, "~")),
    calendar: month === null ? "gregorian" : "unknown",
  };
}

/** Astronomers' year: 1 BC is 0, 44 BC is -43. */
const eraYear = (year: number, before: boolean): number => (before ? 1 - year : year);

/** `fourth century`, `XIX в.`: the years 300–399 as EDTF masks them; before Christ, an interval. */
export function readCentury(text: string, before = false): DateReading | null {
  const groups = century.exec(text)?.groups;
  if (groups === undefined) return null;
  const word = groups.word?.toLowerCase();
  const number =
    word === undefined
      ? Number(groups.number ?? romanNumber((groups.roman ?? "").toUpperCase()))
      : ordinals.indexOf(word) + 1;
  if (!(number >= 1 && number <= 21)) return null;
  if (before) return plainReading(`${edtfYear(1 - number * 100)}/${edtfYear(-(number - 1) * 100)}`);
  return plainReading(`${String(number - 1).padStart(2, "0")}XX`);
}

/** `1920s`, `the 1920’s`, `1920-е годы`. */
export function readDecade(text: string): DateReading | null {
  const found = /^(?:the\s+)?(1\d|20)(\d)0(?:['’]?s|-?(?:е|х|ые|ых)(?:\s*(?:гг?\.?|год(?:ы|ов)))?)$/iu.exec(text);
  return found === null ? null : plainReading(`${found[1]}${found[2]}X`);
}

const seasons: Record<string, number> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  весна: 21,
  весной: 21,
  лето: 22,
  летом: 22,
  осень: 23,
  осенью: 23,
  зима: 24,
  зимой: 24,
  printemps: 21,
  été: 22,
  automne: 23,
  hiver: 24,
  frühjahr: 21,
  frühling: 21,
  sommer: 22,
  herbst: 23,
};
const season = new RegExp(
  `^(?:in\\s+|the\\s+)*(?<season>${Object.keys(seasons).join("|")}),?\\s+(?:of\\s+)?(?<year>\\d{4})(?:[-–/](?<next>\\d{2}|\\d{4}))?(?:\\s*г(?:ода|\\.)?)?$`,
  "iu",
);

/** `Spring 1919`, `Winter 1917–18`. EDTF counts a winter from December of its year. */
export function readSeason(text: string): DateReading | null {
  const groups = season.exec(text)?.groups;
  if (groups === undefined) return null;
  const code = seasons[(groups.season ?? "").toLowerCase()] ?? 0;
  const next = groups.next === undefined ? null : Number(groups.next) % 100;
  if (next !== null && (code !== 24 || (Number(groups.year) + 1) % 100 !== next)) return null;
  const doubts = code === 24 && next === null ? ["A winter lies in two years; I took the one it begins in."] : [];
  return { ...plainReading(`${groups.year}-${code}`), doubts };
}
