/** A note marker with all that is printed about it: the raised link of `<sup>[<a>1</a>]</sup>`, the brackets around. */
import type { MarkerFacts } from "../facts";
import { type HtmlElement, isBlock, isText, parentOf, wordsOf } from "./tree";

/** The element that is nothing but the marker, and what it shows; brackets beside it are taken out of the text. */
export function markerOf(link: HtmlElement, key: string): { element: HtmlElement; facts: MarkerFacts } {
  let element = link;
  const bare = letters(wordsOf(link, 60));
  for (let up = parentOf(link); up !== null && !isBlock(up) && letters(wordsOf(up, 60)) === bare; up = parentOf(up))
    element = up;
  const words = wordsOf(element, 60);
  return { element, facts: { text: withBrackets(element, words), key, note: null } };
}

const letters = (words: string): string => words.replace(/[\s[\](){}]/gu, "");

function withBrackets(element: HtmlElement, words: string): string {
  const siblings = element.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(element);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  if (before === undefined || after === undefined || !isText(before) || !isText(after)) return words;
  const open = /[[(]$/u.exec(before.value)?.[0];
  const close = /^[\])]/u.exec(after.value)?.[0];
  if (open === undefined || close === undefined) return words;
  before.value = before.value.slice(0, -1);
  after.value = after.value.slice(1);
  return open + words + close;
}
