/** The number that a browser prints before an item of an ordered list: readers cite articles of a decree by it. */
import { romanNumber } from "../roman";
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
  if (type === "i") return romanNumber(value);
  return type === "I" ? romanNumber(value).toUpperCase() : String(value);
}
