/** The weekday and the hour beside a date: `Monday, 27 February 1917, 6.30 a.m.`, `December 14, 1955—6:41 p.m.` */
import { weekdayNumber, weekdayPattern } from "./months";

const half = "\\s*[ap]\\.?\\s?m\\.?";
const clock = `\\d{1,2}(?:[.:h]\\s?\\d{2})?(?:${half}|\\s?(?:o['’]clock|hours|hrs\\.?|h(?:eures?)?\\.?|Uhr|час(?:ов|а)?\\.?)(?![\\p{L}]))|\\d{1,2}[.:h]\\d{2}(?:\\s?(?:Uhr|час(?:ов|а)?|ч\\.))?|\\d{4}Z`;
const hour = `(?:${clock}|noon|midnight)`;
const partOfDay = "(?:(?:in the |at )?(?:morning|evening|afternoon|night)|утра|дня|вечера|ночи)";
const zone = "(?:,?\\s*(?:EST|EDT|GMT|UTC|CET|MSK|local time|Moscow time|Washington time))?";
const time = `(?:at\\s+|à\\s+|um\\s+|в\\s+)?(?:${hour}(?:\\s*(?:[-–—]|to)\\s*${hour})?(?:\\s+${partOfDay})?|\\d{1,2}(?:[.:]\\d{2})?\\s*[-–—]\\s*${hour}|${partOfDay})${zone}`;
const timeAfter = new RegExp(`(?:\\s*[,;—–]|\\.)?\\s*(?<=[\\s,;—–.])${time}$`, "iu");
const timeBefore = new RegExp(`^${time}(?:\\s*[,;—–]\\s*|\\.?\\s+)(?:on\\s+)?(?=\\p{L}|\\d)`, "iu");

/** The line without the time of day at its end or beginning. */
export function withoutTime(line: string): string {
  const after = line.replace(timeAfter, "");
  return after !== line ? after : line.replace(timeBefore, "");
}

const before = new RegExp(
  `^(?:on\\s+|le\\s+|am\\s+)?(?<name>${weekdayPattern})(?:,\\s*(?:the\\s+|den\\s+)?|\\s+(?:the\\s+|le\\s+|den\\s+)?)`,
  "iu",
);
const after = new RegExp(`,?\\s*\\(?(?<name>${weekdayPattern})\\)?$`, "iu");
const within = new RegExp(`(?<=\\d{4}|\\p{L})[,.]?\\s+\\(?(?<name>${weekdayPattern})\\)?,(?=\\s)`, "iu");

/** The line without its weekday, which is 0 (Monday) to 6; null when none stands there. */
export function withoutWeekday(line: string): { rest: string; weekday: number | null } {
  for (const pattern of [before, after, within]) {
    const found = pattern.exec(line);
    const weekday = found === null ? null : weekdayNumber(found.groups?.name ?? "");
    if (found === null || weekday === null) continue;
    const rest = `${line.slice(0, found.index)}${pattern === within ? "," : ""}${line.slice(found.index + found[0].length)}`;
    if (/\d/u.test(rest)) return { rest: rest.trim(), weekday };
  }
  return { rest: line, weekday: null };
}
