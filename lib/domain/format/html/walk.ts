/** Walks the tree of a page and hands its words to the builder, block by block, with the notes where they stand. */
import type { SourceBuilder } from "../builder";
import { limits } from "../model";
import { type Context, insideBlock, isHeadingOfDocument, isLayout, plainContext } from "./context";
import { inlineMarks } from "./inline";
import { listNumber } from "./list-number";
import type { HtmlNote, HtmlNotes } from "./notes";
import { initialOf, type Omitted } from "./omitted";
import { pageMark } from "./pages";
import { isDocument, isStanza, namesOf } from "./speaking";
import { isRaised, sizeOf, stylesOf } from "./style";
import {
  eachElement,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isText,
  TooDeep,
  wordsOf,
} from "./tree";
import { pageWriter } from "./writer";

/** What a page is read into, and what is known of it. */
export interface Reading {
  builder: SourceBuilder;
  notes: HtmlNotes;
  omitted: Omitted;
  /** Language of the page, null when it says none. */
  language: string | null;
}

/** Reads what is below `root` into the builder. Throws `TooDeep`. */
export function walkPage(root: HtmlElement, reading: Reading) {
  pageReader(reading).page(root);
}

/** Reads of a page only the notes that markers elsewhere lead to. */
export function walkNotes(root: HtmlElement, reading: Reading) {
  const reader = pageReader(reading);
  for (const element of eachElement(root)) {
    const note = reading.notes.notes.get(element);
    if (note?.marked === true) reader.note(note);
  }
}

function pageReader({ builder, notes, omitted, language }: Reading) {
  const writer = pageWriter(builder);
  const { words, ready, close } = writer;
  let depth = 0;
  const listNumbers = new Map<HtmlElement, number>();
  let page: string | null = null;

  function children(element: HtmlElement, context: Context) {
    for (const child of element.childNodes) visit(child, context);
  }

  function visit(node: HtmlNode, context: Context) {
    if (isText(node)) {
      if (context.pre === null) words(node.value, context);
      else writer.preformatted(node.value, context);
    } else if (isElement(node)) {
      if (++depth > limits.depth * 2) throw new TooDeep();
      visitElement(node, context);
      depth--;
    } else if ("data" in node) omitted.comment(node.data);
  }

  function visitElement(element: HtmlElement, context: Context) {
    if (notes.taken.has(element)) return;
    const marker = notes.markers.get(element);
    const note = notes.notes.get(element);
    if (marker !== undefined) {
      ready(context);
      builder.marker(marker);
      if (note !== undefined) readNote(note);
    } else if (note !== undefined) {
      if (isBlock(element)) builder.close();
      else if (!note.marked) {
        ready(context);
        builder.marker({ text: "", key: note.facts.key, note: note.facts.id });
      }
      readNote(note);
    } else if (omitted.leavesOut(element)) {
      if (initialOf(element) !== "") words(initialOf(element), context);
    } else if (!pageBreak(element)) visitWords(element, context);
  }

  function visitWords(element: HtmlElement, context: Context) {
    const { tagName } = element;
    if (tagName === "br") writer.lineBreak();
    else if (tagName === "hr") builder.close();
    else if (tagName === "table" && !context.flat && !isLayout(element) && !holdsNote(element)) rows(element, context);
    else if (isBlock(element) || stylesOf(element).get("display") === "block") block(element, context);
    else if (tagName === "q") quoted(element, context);
    else inline(element, context);
  }

  function block(element: HtmlElement, context: Context) {
    if (context.flat) {
      words(" ", context);
      children(element, context);
      words(" ", context);
      return;
    }
    const names = namesOf(element);
    const inside = insideBlock(element, names, context);
    if (context.verse && inside.form === "verse" && !isStanza(names) && !hasBreaks(element)) {
      builder.line();
      children(element, inside);
      builder.line();
      return;
    }
    close();
    if (element.tagName === "article" || isHeadingOfDocument(element, names)) writer.beginDocument();
    else if (isDocument(names) && containers.has(element.tagName)) writer.beginDocument();
    if (element.tagName === "li") writer.number(listNumber(element, listNumbers));
    children(element, inside);
    close();
    if (element.tagName === "li") writer.number("");
  }

  function inline(element: HtmlElement, context: Context) {
    const raised = isRaised(element) ? wordsOf(element, 12) : "";
    if (isMarkerSign(raised, writer.tail())) {
      ready(context);
      builder.marker({ text: raised, key: raised.replace(/[.)]$/u, ""), note: null });
      return;
    }
    const marks = inlineMarks(element, language);
    const { factor, absolute } = sizeOf(element);
    // Type of another size about a few words is no size of the block.
    const size =
      factor === 1 || wordsOf(element, 41).length <= 40 ? context.size : (absolute ? 1 : context.size) * factor;
    const inside = { ...context, size, marks: [...context.marks, ...marks] };
    children(element, marks.length === 0 && size === context.size ? context : inside);
  }

  /** Browsers print quotation marks about `<q>`. */
  function quoted(element: HtmlElement, context: Context) {
    const bare = !/^[“"„«‘']/u.test(wordsOf(element, 4)) && !/[“"„«]\s*$/u.test(writer.tail());
    if (bare) words("“", context);
    inline(element, context);
    if (bare) words("”", context);
  }

  function rows(table: HtmlElement, context: Context) {
    close();
    for (const row of eachElement(table)) {
      if (row.tagName === "caption") block(row, context);
      if (row.tagName !== "tr") continue;
      const cells = elementsIn(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
      const inside: Context = { ...insideBlock(row, namesOf(row), context), form: "tableRow", level: null, flat: true };
      writer.open(inside);
      for (const [at, cell] of cells.entries()) {
        if (at > 0) builder.cell();
        children(cell, inside);
      }
      close();
    }
  }

  function pageBreak(element: HtmlElement): boolean {
    const found = pageMark(element);
    if (found === null) return false;
    if (found.label === null || found.label !== page) builder.atom({ kind: "pageBreak", label: found.label });
    page = found.label;
    return true;
  }

  function readNote(note: HtmlNote) {
    const inside = plainContext(language);
    builder.openNote(note.facts);
    writer.apart(() => {
      if (note.words !== null) words(note.words, inside);
      else {
        for (const element of note.elements) {
          children(element, inside);
          close();
        }
      }
      builder.closeNote();
    });
  }

  function holdsNote(table: HtmlElement): boolean {
    for (const element of eachElement(table)) if (notes.notes.has(element) && isBlock(element)) return true;
    return false;
  }

  return {
    page: (root: HtmlElement) => {
      children(root, insideBlock(root, namesOf(root), plainContext(language)));
      close();
    },
    note: readNote,
  };
}

const containers = new Set(["div", "section", "article", "li", "td", "blockquote", "main"]);

const hasBreaks = (element: HtmlElement): boolean =>
  element.tagName === "p" && [...eachElement(element)].some(({ tagName }) => tagName === "br");

/** A raised figure marks a note, but not after a unit, an archive's single letter or another figure. */
function isMarkerSign(raised: string, before: string): boolean {
  if (!/^(?:\d{1,3}|[*†‡§]{1,3})[.)]?$/u.test(raised) || before.trim() === "") return false;
  if (/\d$/u.test(before)) return /(?:^|\D)1\d{3}$/u.test(before);
  return !/(?<![\p{L}])(?:[mkcd]?m|ft|in|yd|sq|\p{Lu}{1,2})$|[+=×^/]$/u.test(before);
}
