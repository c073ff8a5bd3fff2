/**
 * The words of a note out of a file. No markup survives: words, marks and paragraphs are read out of it, and everything
 * else of it falls away.
 */
import { codePointLength } from "../document/codepoints";
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, parseHtml } from "../format/html/tree";
import { fromPlainText, type RichText, type RichTextBlock, type RichTextMark } from "../richtext/model";
import { storable } from "../text/storable";

/** The words of a body of a file, as they are kept. Markup of plain text stays as the characters it is. */
export function readBody(value: string, format: string | null): RichText {
  if (format === null || !/html/iu.test(format)) return fromPlainText(storable(value));
  const tree = parsed(value);
  return tree === null ? fromPlainText(storable(value)) : new BodyReader().read(tree);
}

/** A page that a parser would need hours for is read as the characters it is. */
function parsed(value: string): HtmlElement | null {
  const tree = parseHtml(value);
  return tree.ok ? tree.root : null;
}

const blockTags: Record<string, RichTextBlock["type"]> = {
  ...{ p: "p", div: "p", pre: "p", blockquote: "quote", li: "listItem", section: "p", tr: "p" },
  ...{ h1: "p", h2: "p", h3: "p", h4: "p", h5: "p", h6: "p" },
};
const silent = new Set(["script", "style", "template", "head", "noscript", "title"]);

interface Style {
  type: RichTextBlock["type"];
  kept: boolean;
  marks: MarkMaker[];
}
type MarkMaker = (start: number, end: number) => RichTextMark;

class BodyReader {
  readonly #blocks: RichTextBlock[] = [];
  #open: RichTextBlock | null = null;
  #kept = false;

  read(root: HtmlElement): RichText {
    this.#children(root, { type: "p", kept: false, marks: [] });
    this.#close();
    return { blocks: this.#blocks };
  }

  #children(element: HtmlElement, style: Style): void {
    for (const child of element.childNodes) this.#node(child, style, element);
  }

  #node(node: HtmlNode, style: Style, parent: HtmlElement): void {
    if (isText(node)) this.#words(node.value, style);
    else if (isElement(node) && !silent.has(node.tagName)) this.#element(node, style, parent);
  }

  #element(node: HtmlElement, style: Style, parent: HtmlElement): void {
    const type = blockTags[node.tagName];
    if (node.tagName === "br") this.#words("\n", { ...style, kept: true });
    else if (type === undefined) this.#children(node, { ...style, marks: [...style.marks, ...marksOf(node)] });
    else this.#block(node, type, style, parent);
  }

  #block(node: HtmlElement, type: RichTextBlock["type"], style: Style, parent: HtmlElement): void {
    const kept = style.kept || node.tagName === "pre" || /white-space:\s*pre/u.test(attribute(node, "style") ?? "");
    const item = type === "listItem" && parent.tagName === "ol" ? "numberedItem" : type;
    const inner = { type: type === "p" ? style.type : item, kept, marks: style.marks };
    this.#close();
    // An empty paragraph that was written is kept where spaces are; elsewhere it is only space between others.
    if (kept && node.tagName !== "div") this.#begin(inner);
    this.#children(node, inner);
    this.#close();
  }

  #begin({ type, kept }: Style): RichTextBlock {
    this.#open = { type, text: "", marks: [], atoms: [] };
    this.#kept = kept;
    return this.#open;
  }

  #words(value: string, style: Style): void {
    let words = storable(value);
    if (!style.kept) words = words.replaceAll(/[ \t\n]+/gu, " ");
    if (!this.#open && words.trim() === "") return;
    const block = this.#open ?? this.#begin(style);
    if (!style.kept && /(^|[ \n])$/u.test(block.text)) words = words.replace(/^ /u, "");
    const start = codePointLength(block.text);
    block.text += words;
    const end = codePointLength(block.text);
    if (start === end) return;
    for (const make of style.marks) addMark(block.marks, make(start, end));
  }

  #close(): void {
    const block = this.#open;
    this.#open = null;
    if (!block || (!this.#kept && block.text.trim() === "")) return;
    this.#blocks.push(block.text === block.text.normalize("NFC") ? trimmed(block, this.#kept) : composed(block));
  }
}

function trimmed(block: RichTextBlock, kept: boolean): RichTextBlock {
  const text = kept ? block.text : block.text.trimEnd();
  const length = codePointLength(text);
  const marks = block.marks.flatMap((mark) =>
    mark.start < length ? { ...mark, end: Math.min(mark.end, length) } : [],
  );
  return { ...block, text, marks };
}

/** Letters that came together only here are composed; marks on them would stand beside their words. */
const composed = (block: RichTextBlock): RichTextBlock => ({ ...block, text: block.text.normalize("NFC"), marks: [] });

/** Words that were cut at the border of another mark are one stretch again. */
function addMark(marks: RichTextMark[], mark: RichTextMark): void {
  const name = (each: RichTextMark) => `${each.kind} ${each.kind === "link" ? each.href : ""}`;
  const before = marks.findLast((each) => name(each) === name(mark) && each.end >= mark.start);
  if (before) before.end = Math.max(before.end, mark.end);
  else marks.push(mark);
}

function marksOf(element: HtmlElement): MarkMaker[] {
  if (element.tagName === "strong" || element.tagName === "b")
    return [(start, end) => ({ kind: "strong", start, end })];
  if (element.tagName === "em" || element.tagName === "i") return [(start, end) => ({ kind: "emphasis", start, end })];
  const href = element.tagName === "a" ? attribute(element, "href") : null;
  const safe = href !== null && href.length <= 2000 && /^(https?:\/\/|mailto:)\S+$/iu.test(href);
  return safe ? [(start, end) => ({ kind: "link", start, end, href })] : [];
}
