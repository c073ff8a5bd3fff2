/** Dates of two particular clerks: the French Republic's calendar (1792–1805) and the military date-time group. */
import { type DateContext, type DateReading, edtfOf, noDay } from "./date-model";
import { readParts } from "./date-readings";
import { romanNumber } from "./date-spans";
import { dayNumberOfGregorian, gregorianOfDayNumber } from "./julian";
import { monthName, monthNumber } from "./months";

const republicanMonths = [
  "vend[ée]miaire",
  "brumaire",
  "frimaire",
  "niv[ôo]se",
  "pluvi[ôo]se",
  "vent[ôo]se",
  "germinal",
  "flor[ée]al",
  "prairial",
  "messidor",
  "thermidor",
  "fructidor",
  "jours? compl[ée]mentaires?",
];
const republican = new RegExp(
  `^(?:(?<day>\\d{1,2})(?:er|e|ème)?\\s+)?(?<month>${republicanMonths.join("|")}),?\\s+(?:de\\s+)?(?:l['’]\\s?)?(?:an|year)\\s+(?<year>[IVX]+|\\d{1,2})(?:\\s+de la r[ée]publique.*)?$`,
  "iu",
);
/** Day of September on which each Republican year from an I (1792) to an XIV began. */
const newYears = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23];

/** `2 germinal an III`: the day is worked out, and always asked. Null when the text is no such date. */
export function readRepublican(text: string): DateReading | null {
  const groups = republican.exec(text.replace(/^le\s+/iu, ""))?.groups;
  if (groups === undefined) return null;
  const year = Number(groups.year) || (romanNumber((groups.year ?? "").toUpperCase()) ?? 0);
  const start = newYears[year - 1];
  const month = republicanMonths.findIndex((name) => new RegExp(`^${name}$`, "iu").test(groups.month ?? ""));
  const day = Number(groups.day ?? 1);
  if (start === undefined || day < 1 || day > (month === 12 ? 6 : 30)) {
    return noDay("The Republican calendar has no such day.");
  }
  const newYear = dayNumberOfGregorian({ year: 1791 + year, month: 9, day: start });
  const found = gregorianOfDayNumber(newYear + month * 30 + day - 1);
  const words = groups.day === undefined ? `begins on ${found.day}` : `is ${found.day}`;
  const doubt = `The date is of the Republican calendar; \`${text}\` ${words} ${monthName(found.month)} ${found.year}.`;
  const edtf = groups.day === undefined ? null : edtfOf(found.year, found.month, found.day);
  return { edtf, calendar: "unknown", inferred: [], doubts: [doubt] };
}

/** `141200Z DEC 55`: day, hour and minute, zone, month, year. */
export function readDateTimeGroup(text: string, context: DateContext): DateReading | null {
  const found = /^(?:[OPRZ] )?(\d{2})([01]\d|2[0-3])([0-5]\d)[A-Z] ([A-Z]{3})(?: (\d{2}|\d{4}))?$/u.exec(text);
  const month = found === null ? null : monthNumber(found[4] ?? "");
  if (found === null || month === null) return null;
  const digits = found[5]?.length === 4 ? 4 : 2;
  const year = found[5] === undefined ? null : ({ value: Number(found[5]), digits, dual: false } as const);
  const day = Number(found[1]);
  return day < 1 || day > 31 ? null : readParts({ day, month, year, eitherOrder: false }, null, context);
}
