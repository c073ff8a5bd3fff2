/**
 * The tree of a web page, as browsers would make it of any markup, however broken, and questions to its elements. Only
 * the tree is read: nothing of the markup is kept, drawn or run.
 */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { limits } from "../model";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** The element `html`, or one sentence that refuses the page. */
export type HtmlTree = { ok: true; root: HtmlElement } | { ok: false; problem: string };

/** Thrown while a page is read when its elements are nested beyond `limits.depth`; `readHtmlFiles` catches it. */
export class TooDeep extends Error {}

/** The sentence for pages that are nested too deep. */
export const tooDeep = `The page has elements nested more than ${limits.depth} deep, which no printed text needs; save it as plain text and import that.`;

/** Parses a page. Deep nesting is noticed while parsing, before it costs time. */
export function parseHtml(markup: string): HtmlTree {
  if (hasHugeTag(markup)) {
    return {
      ok: false,
      problem: "The page has a tag with thousands of attributes; save it as plain text and import that.",
    };
  }
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++;
      if (depth > limits.depth) throw new TooDeep();
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    const document = parse(withoutSelfClosing(markup), { treeAdapter, scriptingEnabled: false });
    const root = document.childNodes.find((node) => isElement(node));
    return root === undefined ? { ok: false, problem: "The page is empty." } : { ok: true, root };
  } catch (error) {
    if (error instanceof TooDeep) return { ok: false, problem: tooDeep };
    throw error;
  }
}

/** Each attribute is compared with all before it, so a million of them would keep a parser busy for hours. */
function hasHugeTag(markup: string): boolean {
  const tag = /<[a-z]/giu;
  for (let found = tag.exec(markup); found !== null; found = tag.exec(markup)) {
    const close = markup.indexOf(">", found.index);
    const end = close === -1 ? markup.length : close;
    const isLong = end - found.index > 20_000;
    if (isLong && markup.slice(found.index, end).split(/[\s/"']+/u, 4001).length > 4000) return true;
    if (close === -1) return false;
    tag.lastIndex = end;
  }
  return false;
}

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** In XHTML `<a id="p1"/>` is a whole element; read as HTML it would swallow all that follows. */
function withoutSelfClosing(markup: string): string {
  if (!/<\?xml\s|xmlns\s*=/u.test(markup.slice(0, 2000))) return markup;
  return markup.replace(
    /<([a-zA-Z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*'){0,2000}?)\/>/gu,
    (tag, name: string, attributes: string) =>
      empty.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => "tagName" in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";

/** Value of an attribute; null when it is not there. Names of XML (`xml:lang`, `epub:type`) are asked for as written. */
export function attribute(element: HtmlElement, name: string): string | null {
  const found = element.attrs.find((attr) => (attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name) === name);
  return found?.value ?? null;
}

/** Ids by which links may refer to an element, of today (`id`) and of old (`name` of an anchor). */
export function idsOf(element: HtmlElement): readonly string[] {
  if (element.attrs.length === 0) return [];
  const [id, name] = [attribute(element, "id"), element.tagName === "a" ? attribute(element, "name") : null];
  return [...new Set([id, name])].filter((value): value is string => value !== null && value !== "");
}

export function elementsIn(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter((node) => isElement(node));
}

/** All elements below one, itself first, in the order of the page. */
export function* eachElement(element: HtmlElement): Generator<HtmlElement> {
  const stack = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at--) {
      const child = next.childNodes[at];
      if (child !== undefined && isElement(child)) stack.push(child);
    }
  }
}

export function parentOf(node: HtmlNode): HtmlElement | null {
  const { parentNode } = node;
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}

/** Words of an element, at most `limit` UTF-16 units of them. */
export function wordsOf(node: HtmlNode, limit = 10_000): string {
  return rawWords(node, limit, "").replace(/\s+/gu, " ").trim();
}

function rawWords(node: HtmlNode, limit: number, before: string): string {
  if (isText(node)) return before + node.value;
  let words = before;
  if (isElement(node)) {
    for (const child of node.childNodes) {
      if (words.length >= limit) break;
      words = rawWords(child, limit, words);
    }
  }
  return words;
}

/** Texts below an element in the order of the page. */
export function* eachText(element: HtmlElement): Generator<DefaultTreeAdapterTypes.TextNode> {
  for (const child of element.childNodes) {
    if (isText(child)) yield child;
    else if (isElement(child)) yield* eachText(child);
  }
}

const blockTags = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol optgroup p pre search " +
    "section summary table tbody td tfoot th thead tr caption ul"
  ).split(" "),
);

/** Whether an element begins a new paragraph-sized unit wherever it stands. */
export const isBlock = (element: HtmlElement): boolean => blockTags.has(element.tagName);
