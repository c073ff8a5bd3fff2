/**
 * Documents as Headnote's Markdown: all of a document in a text that a person can read and edit, and that comes back
 * exactly as it was (`read.ts`). Each document begins with its front matter; several follow each other in one file.
 */
import type { Atom, Block, DocumentContent, Mark, Note } from "../../document/model";
import { emptyMeta } from "../../document/model";
import { nested } from "../nesting";
import { usualVoice } from "../voices";
import { noteAnchors } from "./anchors";
import { braces, directiveOf, escaped, type MarkdownAttributes, markdownVersion } from "./syntax";

/** The text of a file with these documents, in order. */
export function writeHeadnoteMarkdown(documents: readonly DocumentContent[]): string {
  return documents.map(documentText).join("\n");
}

function documentText(content: DocumentContent): string {
  const anchors = noteAnchors(content.blocks);
  const notes = content.notes.map((note) => noteText(note, anchors.get(note.id) ?? null));
  const parts = [frontMatter(content), ...content.blocks.map((block) => blockText(block)), ...notes];
  return `${parts.join("\n\n")}\n`;
}

/** What is known of the document, each fact on a line: YAML whose values are JSON. What is not stated has no line. */
function frontMatter({ meta, glossary }: DocumentContent): string {
  const nothing = new Map(Object.entries(emptyMeta("")).map(([key, value]) => [key, JSON.stringify(value)]));
  const facts = Object.entries(meta).map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
  const told = facts.filter(([key, value]) => nothing.get(key) !== value).map(([key, value]) => `${key}: ${value}`);
  const terms = glossary.map((entry) => `  - ${JSON.stringify(entry)}`);
  const list = terms.length === 0 ? [] : ["glossary:", ...terms];
  return ["---", `headnote: ${markdownVersion}`, ...told, ...list, "---"].join("\n");
}

function blockText(block: Block): string {
  const voice = block.voice === usualVoice(block.type) ? null : block.voice;
  return `:::${block.type}${braces({ id: block.id, voice })}\n${inlineText(block)}\n:::`;
}

/** A note: a container with one colon more. Its place is told only when its first reference does not tell it. */
function noteText({ id, label, kind, anchor, blocks }: Note, referred: Note["anchor"]): string {
  const same = anchor?.blockId === referred?.blockId && anchor?.at === referred?.at;
  const place: MarkdownAttributes = same
    ? {}
    : anchor === null
      ? { anchor: "none" }
      : { block: anchor.blockId, at: anchor.at };
  const head = `::::note${braces({ id, label, kind, ...place })}`;
  return [head, ...blocks.map((block) => blockText(block)), "::::"].join("\n");
}

function inlineText(block: Block): string {
  const { events, aside } = nested(block, { separator: null, places: new Set() });
  const pieces: string[] = [];
  const orders = new Map<Mark, number | null>();
  let words = "";
  const flush = (last: boolean) => {
    pieces.push(escaped(words, last));
    words = "";
  };
  for (const event of events) {
    if (event.do === "text") words += event.text;
    else if (event.do !== "place" && event.do !== "break") {
      flush(false);
      if (event.do === "atom") pieces.push(atomText(event.atom, event.order));
      else {
        const [name, attributes] = directiveOf(event.mark);
        if (event.do === "open") {
          pieces.push(`:${name}[`);
          orders.set(event.mark, event.order);
        } else pieces.push(`]${braces({ ...attributes, order: orders.get(event.mark) ?? null })}`);
      }
    }
  }
  flush(aside.length === 0);
  for (const { mark, order } of aside) {
    const [name, attributes] = directiveOf(mark);
    pieces.push(`:${name}${braces({ from: mark.start, to: mark.end, ...attributes, order })}`);
  }
  return pieces.join("");
}

function atomText(atom: Atom, order: number | null): string {
  if (atom.kind === "pageBreak") return `:pb${braces({ label: atom.label, order }) || "{}"}`;
  if (atom.kind === "gap") return `:gap${braces({ reason: atom.reason, extent: atom.extent, order })}`;
  const plain = order === null && /^[\w.-]+$/u.test(atom.noteId);
  return plain ? `[^${atom.noteId}]` : `:ref${braces({ note: atom.noteId, order })}`;
}
