/** Names of months as they are printed above documents: English, Russian, French and German, full and shortened. */
const names: readonly string[][] = [
  ["january", "jan", "января", "январь", "янв", "janvier", "januar", "jänner"],
  ["february", "feb", "febr", "февраля", "февраль", "фев", "février", "fevrier", "februar"],
  ["march", "mar", "марта", "март", "mars", "märz"],
  ["april", "apr", "апреля", "апрель", "апр", "avril"],
  ["may", "мая", "май", "mai"],
  ["june", "jun", "июня", "июнь", "juin", "juni"],
  ["july", "jul", "июля", "июль", "juillet", "juli"],
  ["august", "aug", "августа", "август", "авг", "août", "aout"],
  ["september", "sept", "sep", "сентября", "сентябрь", "сент", "septembre"],
  ["october", "oct", "октября", "октябрь", "окт", "octobre", "oktober"],
  ["november", "nov", "ноября", "ноябрь", "нояб", "novembre"],
  ["december", "dec", "декабря", "декабрь", "дек", "décembre", "decembre", "dezember"],
];

const numbers = new Map(names.flatMap((list, index) => list.map((name): [string, number] => [name, index + 1])));
const romans = new Map(
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].map((roman, index) => [roman, index + 1]),
);

/** Regular expression source of all month names, longest first, with an optional full stop of abbreviation. */
export const monthPattern = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?(?![\\p{L}])`;

/** Number 1–12 of a month's name in any of the four languages, or of a Roman numeral; null when it is neither. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().replace(/\.$/, "")) ?? romans.get(name.toUpperCase()) ?? null;
}

/** English name of a month 1–12. */
export function monthName(month: number): string {
  const name = names[month - 1]?.[0] ?? "";
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
