/** The number that a browser prints before an item of an ordered list: readers cite articles of a decree by it. */
import { stylesOf } from "./style";
import { attribute, type HtmlElement, parentOf, wordsOf } from "./tree";

/** `3. `, `c. `, `iii. `; "" where none is printed or the words begin with one. `last` is the last number of each list. */
export function listNumber(item: HtmlElement, last: Map<HtmlElement, number>): string {
  const list = parentOf(item);
  if (list?.tagName !== "ol") return "";
  const own = Number.parseInt(attribute(item, "value") ?? "", 10);
  const start = Number.parseInt(attribute(list, "start") ?? "", 10);
  const value = Number.isNaN(own) ? (last.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1) + 1 : own;
  last.set(list, value);
  if (/^[[(]?(?:\d+|[a-z])[.)\]]/iu.test(wordsOf(item, 8))) return "";
  if (/none/u.test(`${stylesOf(list).get("list-style-type") ?? ""}${stylesOf(list).get("list-style") ?? ""}`))
    return "";
  return `${written(value, attribute(list, "type") ?? "")}. `;
}

function written(value: number, type: string): string {
  const letter = value >= 1 && value <= 26 ? String.fromCodePoint(96 + value) : String(value);
  if (type === "a") return letter;
  if (type === "A") return letter.toUpperCase();
  if (type === "i") return roman(value);
  return type === "I" ? roman(value).toUpperCase() : String(value);
}

const romanSigns: readonly [value: number, sign: string][] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let [rest, signs] = [value, ""];
  for (const [step, sign] of romanSigns) {
    for (; rest >= step; rest -= step) signs += sign;
  }
  return signs;
}
