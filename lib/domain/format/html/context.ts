/** What holds for the words at a place of a page: what the elements around it have said, the nearest one first. */
import type { BlockType } from "../../document/model";
import { linesOf, wrapColumn } from "../../import/lines";
import type { MarkFacts } from "../facts";
import type { SourceBlock, SourceForm } from "../model";
import { isNotesHeading } from "./note-signs";
import { formOf, isDocument, keepsLines, partOf } from "./speaking";
import { alignOf, indentOf, sizeOf } from "./style";
import { eachElement, eachText, elementsIn, type HtmlElement, parentOf, wordsOf } from "./tree";

export interface Context {
  marks: readonly MarkFacts[];
  form: SourceForm;
  level: number | null;
  part: BlockType | null;
  indent: number;
  align: SourceBlock["align"];
  size: number;
  /** Line breaks are meant, not only where a line was full. */
  lines: boolean;
  verse: boolean;
  /** White space is printed as it stands; `prose` when only the lines of a paragraph are wrapped. */
  pre: "lines" | "prose" | null;
  listDepth: number;
  /** Inside a cell of a table: what would be a block is words. */
  flat: boolean;
  /** Language of the document. */
  language: string | null;
}

/** Words of a page about which nothing is said. */
export function plainContext(language: string | null): Context {
  return {
    marks: [],
    form: "paragraph",
    level: null,
    part: null,
    indent: 0,
    align: null,
    size: 1,
    lines: false,
    verse: false,
    pre: null,
    listDepth: 0,
    flat: false,
    language,
  };
}

/** What holds inside a block-level element. */
export function insideBlock(element: HtmlElement, names: readonly string[], around: Context): Context {
  const { tagName } = element;
  const heading = /^h([1-6])$/u.exec(tagName)?.[1];
  const said = formOf(names);
  const part = partIn(element, names) ?? around.part;
  const align = alignOf(element, names) ?? around.align;
  const size = sizeOf(element);
  const isPage = tagName === "body" || tagName === "html";
  const inside: Context = {
    ...around,
    part,
    align,
    indent: around.indent + (isPage ? 0 : indentOf(element) + (setIn.has(tagName) ? 2.5 : 0)),
    size: isPage ? 1 : (size.absolute ? 1 : around.size) * size.factor,
    verse: around.verse || said === "verse",
  };
  if (heading !== undefined) {
    const form = isNotesHeading(wordsOf(element, 60)) || around.form === "furniture" ? "furniture" : "heading";
    return { ...inside, form, level: form === "heading" ? Number(heading) : null, lines: false };
  }
  if (tagName === "ul" || tagName === "ol" || tagName === "dir" || tagName === "menu") inside.listDepth++;
  if (isFurniture(element)) return { ...inside, form: "furniture", level: null };
  if (tagName === "li") Object.assign(inside, { form: "listItem", level: Math.max(1, inside.listDepth) });
  else if (said !== null) Object.assign(inside, { form: said, level: said === "heading" ? 3 : null });
  else if (tagName === "blockquote") Object.assign(inside, { form: "quote", level: null });
  if (tagName === "pre" || tagName === "xmp" || tagName === "listing") inside.pre = preOf(element);
  if (inside.pre === "lines") inside.form = "verse";
  const closes = part === "closer" || (align === "right" && part !== "dateline");
  inside.lines =
    inside.verse || inside.pre === "lines" || closes || around.lines || tagName === "address" || keepsLines(names);
  return inside;
}

const setIn = new Set(["blockquote", "dd", "ul", "ol"]);

/** How long a part of a document may be: a class `source` around a whole text does not call all of it a citation. */
const longest: Partial<Record<BlockType, number>> = {
  title: 600,
  dateline: 300,
  salute: 300,
  closer: 800,
  citation: 1500,
};

function partIn(element: HtmlElement, names: readonly string[]): BlockType | null {
  const part = partOf(names);
  if (part === null) return isHeadingOfDocument(element, names) ? "title" : null;
  const limit = longest[part] ?? 12_000;
  return wordsOf(element, limit + 1).length > limit ? null : part;
}

/** A heading that is itself called a letter or document is its title. */
export const isHeadingOfDocument = (element: HtmlElement, names: readonly string[]): boolean =>
  /^h[1-6]$/u.test(element.tagName) && isDocument(names);

/** What stands about the text of a page: menus, the foot of the page. */
function isFurniture(element: HtmlElement): boolean {
  return element.tagName === "nav" || (element.tagName === "footer" && parentOf(element)?.tagName === "body");
}

function preOf(element: HtmlElement): "lines" | "prose" {
  const words = [...eachText(element)].map(({ value }) => value).join("");
  return wrapColumn(linesOf(words)) === null ? "lines" : "prose";
}

/** Whether a table only arranges a page: cells with several paragraphs, headings or tables, or a single column. */
export function isLayout(table: HtmlElement): boolean {
  if (/presentation|none/u.test(table.attrs.find(({ name }) => name === "role")?.value ?? "")) return true;
  let widest = 0;
  for (const element of eachElement(table)) {
    if (element !== table && /^(?:table|h[1-6]|ul|ol|blockquote|article|section|pre)$/u.test(element.tagName))
      return true;
    if (element.tagName === "tr") widest = Math.max(widest, elementsIn(element).length);
    if (element.tagName !== "td" && element.tagName !== "th") continue;
    const paragraphs = elementsIn(element).filter(({ tagName }) => tagName === "p" || tagName === "div").length;
    if (paragraphs > 1 || wordsOf(element, 1500).length > 1200) return true;
  }
  return widest < 2;
}
