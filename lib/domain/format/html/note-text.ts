/**
 * The label of a note and its links back, which are no words of the note: `[1]`, `*`, `Footnote 1:`, `↩`. Labels that
 * are plain characters are taken out of the tree's text; elements are reported.
 */
import type { DefaultTreeAdapterTypes } from "parse5";
import { isRaisedAbout, signOf } from "./note-signs";
import { namesOf } from "./speaking";
import { attribute, eachElement, eachText, elementsIn, type HtmlElement, isBlock, parentOf, wordsOf } from "./tree";

type TextNode = DefaultTreeAdapterTypes.TextNode;

/** What is no text of a note: `label` as printed without brackets around it ("" when there is none). */
export interface NoteLabel {
  label: string;
  dropped: HtmlElement[];
}

/** Takes label and links back out of a note. `key` is what its marker shows, when there is one. */
export function labelNote(
  elements: readonly HtmlElement[],
  key: string | null,
  isBack: (element: HtmlElement) => boolean,
): NoteLabel {
  const [first] = elements;
  if (first === undefined) return { label: "", dropped: [] };
  const texts = [...eachText(first)].filter(({ value }) => value.trim() !== "");
  const found = elementLabel(texts, first, key, isBack) ?? plainLabel(texts, elements, key);
  const dropped = found?.element === undefined ? [] : [found.element];
  for (const element of elements) {
    for (const inner of eachElement(element)) {
      if (inner !== element && !dropped.includes(inner) && isBack(inner) && wordsOf(inner, 60).length <= 40)
        dropped.push(inner);
    }
  }
  return { label: found?.label ?? numberInList(first), dropped };
}

interface FoundLabel {
  label: string;
  element?: HtmlElement;
}

/** A label in an element of its own: a link back, a raised figure, `<span class="label">`. */
function elementLabel(
  texts: readonly TextNode[],
  note: HtmlElement,
  key: string | null,
  isBack: (element: HtmlElement) => boolean,
): FoundLabel | null {
  const bracketed = /^\s*[[(]\s*$/u.test(texts[0]?.value ?? "");
  const node = texts[bracketed ? 1 : 0];
  const element = node === undefined ? null : highestSign(node, note);
  if (node === undefined || element === null) return null;
  const words = wordsOf(element, 40);
  const isOne =
    signOf(words) === key ||
    isBack(element) ||
    isRaisedAbout(element) ||
    namesOf(element).some((name) => /label|mark|num/u.test(name));
  if (!isOne) return null;
  const opening = texts[0];
  if (bracketed && opening !== undefined) opening.value = "";
  const inside = new Set(eachText(element));
  const after = texts.find((text, at) => at > 0 && !inside.has(text) && text.value !== "");
  const tail = /^\s*(?:[\])]\s*)?[.:)]?(?:\s*[—–-]\s)?\s*/u.exec(after?.value ?? "")?.[0] ?? "";
  if (after !== undefined) after.value = after.value.slice(tail.length);
  if (bracketed && !/[\])]/u.test(tail)) dropLast(texts, /[\])]\s*$/u);
  const bare = unwrapped(words.replace(/^\W*(?:foot|end)?note\s+/iu, ""));
  return { label: tail.trim().startsWith(".") && !bare.endsWith(".") ? `${bare}.` : bare, element };
}

/** The largest element about a text whose only words are a sign. */
function highestSign(node: TextNode, note: HtmlElement): HtmlElement | null {
  let found: HtmlElement | null = null;
  for (
    let up = parentOf(node);
    up !== null && up !== note && (!isBlock(up) || up.tagName === "td" || up.tagName === "dt");
    up = parentOf(up)
  ) {
    if (signOf(wordsOf(up, 40)) === null) break;
    found = up;
  }
  return found;
}

const footnoteLabel = /^\s*\[\s*(?:foot|end)?note\s+(\S{1,4}?)\s*[:.]\s*/iu;
const signLabel = /^\s*[[(]?((\d{1,4}[a-z]?|[*†‡§¶]{1,4}|[a-z](?=[.)\]])|[¹²³⁰⁴-⁹]{1,3})[.)]?)[\])]?:?\s*/u;

function plainLabel(
  texts: readonly TextNode[],
  elements: readonly HtmlElement[],
  key: string | null,
): FoundLabel | null {
  const [node] = texts;
  if (node === undefined) return null;
  const printed = footnoteLabel.exec(node.value);
  if (printed !== null) {
    node.value = node.value.slice(printed[0].length);
    const all = elements.flatMap((element) => [...eachText(element)]);
    dropLast(all, /\]\s*$/u);
    return { label: printed[1] ?? "" };
  }
  const sign = signLabel.exec(node.value);
  if (sign === null || (key !== null && signOf(sign[2] ?? "") !== key)) return null;
  if (key === null && /^\d/u.test(sign[2] ?? "") && !/^\s*[[(]|[.)\]:]\s*$/u.test(sign[0])) return null;
  node.value = node.value.slice(sign[0].length);
  return { label: unwrapped(sign[1] ?? "") };
}

/** Takes a closing bracket away whose opening one went with the label. */
function dropLast(texts: readonly TextNode[], pattern: RegExp) {
  const last = texts.findLast(({ value }) => value.trim() !== "");
  if (last !== undefined) last.value = last.value.replace(pattern, "");
}

const unwrapped = (words: string): string => words.replace(/^[[({]+\s*|\s*[\]}):]+$/gu, "").trim();

/** The number that a browser prints before an item of a list. */
function numberInList(element: HtmlElement): string {
  const list = element.tagName === "li" ? parentOf(element) : null;
  if (list?.tagName !== "ol") return "";
  const value = Number.parseInt(attribute(element, "value") ?? "", 10);
  if (!Number.isNaN(value)) return `${value}.`;
  const start = Number.parseInt(attribute(list, "start") ?? "1", 10) || 1;
  const items = elementsIn(list).filter(({ tagName }) => tagName === "li");
  return `${start + items.indexOf(element)}.`;
}
