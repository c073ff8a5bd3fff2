/** Names of months as they are printed above documents, full and shortened, in the forms that stand beside a day. */
const names: readonly string[] = [
  "january jan jany janry января январь янв ianvaria janvier januar jänner січня stycznia gennaio enero",
  "february feb febr feby febry февраля февраль фев февр fevralia février fevrier februar feber лютого lutego febbraio febrero",
  "march mar марта март marta mars märz maerz березня marca marzo",
  "april apr апреля апрель апр aprelia avril квітня kwietnia aprile abril",
  "may мая май maia mai травня maja maggio mayo",
  "june jun июня июнь iiunia juin juni червня czerwca giugno junio",
  "july jul июля июль iiulia juillet juli липня lipca luglio julio",
  "august aug augt августа август авг avgusta août aout серпня sierpnia agosto",
  "september sept sep septr 7ber 7bre сентября сентябрь сент sentiabria septembre вересня września settembre septiembre",
  "october oct octr 8ber 8bre октября октябрь окт oktiabria octobre oktober okt жовтня października ottobre octubre",
  "november nov novr 9ber 9bre ноября ноябрь нояб noiabria novembre листопада listopada noviembre",
  "december dec decr 10ber xber xbre декабря декабрь дек dekabria décembre decembre dezember dez грудня grudnia dicembre diciembre",
];
const lists = names.map((line) => line.split(" "));

const numbers = new Map(lists.flatMap((list, index) => list.map((name): [string, number] => [name, index + 1])));
const romans = new Map("I II III IV V VI VII VIII IX X XI XII".split(" ").map((roman, index) => [roman, index + 1]));

/** Regular expression source of all month names, longest first, with an optional full stop of abbreviation. */
export const monthPattern = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}])\\.?`;

/** Number 1–12 of a month's name in any of these languages, or of a Roman numeral; null when it is neither. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().replace(/\.$/, "")) ?? romans.get(name.toUpperCase()) ?? null;
}

/** English name of a month 1–12. */
export function monthName(month: number): string {
  const name = lists[month - 1]?.[0] ?? "";
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const weekdays: readonly string[] = [
  "monday mon понедельник понедельника lundi montag понеділок poniedziałek",
  "tuesday tues tue вторник вторника mardi dienstag вівторок wtorek",
  "wednesday wed weds среда среды mercredi mittwoch середа środa",
  "thursday thurs thur thu четверг четверга jeudi donnerstag четвер czwartek",
  "friday fri пятница пятницы vendredi freitag п'ятниця piątek",
  "saturday sat суббота субботы samedi samstag sonnabend субота sobota",
  "sunday sun sund воскресенье воскресенья dimanche sonntag неділя niedziela",
];
const weekdayLists = weekdays.map((line) => line.split(" "));

const weekdayNumbers = new Map(
  weekdayLists.flatMap((list, index) => list.map((name): [string, number] => [name, index])),
);

/** Regular expression source of all weekdays. */
export const weekdayPattern = `(?:${[...weekdayNumbers.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}'])\\.?`;

/** Number 0 (Monday) to 6 (Sunday) of a weekday's name; null when it is none. */
export function weekdayNumber(name: string): number | null {
  return weekdayNumbers.get(name.toLowerCase().replace(/\.$/, "")) ?? null;
}

/** English name of a weekday 0–6. */
export function weekdayName(weekday: number): string {
  const name = weekdayLists[weekday]?.[0] ?? "";
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
