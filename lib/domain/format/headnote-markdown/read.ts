/** Reading Headnote's Markdown back into the documents it was written from. What is broken is refused with its line. */
import type { DocumentContent } from "../../document/model";
import { blockTypes, emptyMeta } from "../../document/model";
import { documentContentSchema } from "../../document/schema";
import { unsoundness } from "../../document/soundness";
import { limits, type SourceRead } from "../model";
import { ownSource } from "../own-source";
import { usualVoice } from "../voices";
import { noteAnchors } from "./anchors";
import { readFrontMatter } from "./front-matter";
import { readInline } from "./read-inline";
import { readBraces } from "./syntax";

/** Breaks off the reading; never leaves this file. */
class Refused extends Error {}

const refuse = (line: number, what: string): never => {
  throw new Refused(
    `Line ${line + 1} of this Headnote Markdown file is broken: ${what} Repair it there and import it again.`,
  );
};

/** Reads a file that begins with our front matter. */
export function readHeadnoteMarkdown(bytes: Uint8Array): SourceRead {
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
  if (text.length > limits.characters) {
    const most = limits.characters.toLocaleString("en-GB");
    return { ok: false, problem: `The file holds more than ${most} characters; import it in parts.` };
  }
  try {
    const documents = readDocuments(text.split("\n"));
    return { ok: true, source: ownSource("markdown", documents) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.message };
    throw error;
  }
}

function readDocuments(lines: readonly string[]): DocumentContent[] {
  const documents: DocumentContent[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at]?.trim() === "") at++;
    else {
      const { content, end } = readDocument(lines, at);
      documents.push(content);
      at = end;
    }
  }
  return documents;
}

function readDocument(lines: readonly string[], start: number): { content: DocumentContent; end: number } {
  const front = readFrontMatter(lines, start);
  if (!front.ok) return refuse(front.line, front.problem);
  const blocks: Record<string, unknown>[] = [];
  const notes: Record<string, unknown>[] = [];
  let at = front.end;
  for (let line = lines[at]; line !== undefined && line !== "---"; line = lines[at]) {
    if (line.startsWith("::::note")) {
      const { note, end } = readNote(lines, at);
      notes.push(note);
      at = end;
    } else if (line.startsWith(":::")) {
      const { block, end } = readBlock(lines, at);
      blocks.push(block);
      at = end;
    } else if (line.trim() === "") at++;
    else return refuse(at, "words stand outside of a block.");
  }
  const meta = { ...emptyMeta(""), ...front.meta };
  const parsed = documentContentSchema.safeParse({ blocks, notes, meta, glossary: front.glossary });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(start, `the document that begins here has a wrong ${issue?.path.join(" ") ?? "value"}.`);
  }
  const content = placed(parsed.data, notes);
  const wrong = unsoundness(content);
  return wrong === null ? { content, end: at } : refuse(start, `of the document that begins here, ${wrong}.`);
}

/** A note whose line tells no place stands at its first reference. */
function placed(content: DocumentContent, told: readonly Record<string, unknown>[]): DocumentContent {
  const anchors = noteAnchors(content.blocks);
  const notes = content.notes.map((note, index) =>
    told[index]?.referred === true ? { ...note, anchor: anchors.get(note.id) ?? null } : note,
  );
  return { ...content, notes };
}

function readBlock(lines: readonly string[], start: number): { block: Record<string, unknown>; end: number } {
  const [, name = "", braces = ""] = /^:::([A-Za-z]+)(\{.*\})$/su.exec(lines[start] ?? "") ?? [];
  const type = blockTypes.find((one) => one === name);
  if (type === undefined) return refuse(start, "it should begin a block, as :::p{#b1} does.");
  const attributes = readBraces(braces, 0)?.attributes;
  if (attributes === undefined) return refuse(start, "its attributes cannot be read.");
  const end = lines.indexOf(":::", start + 1);
  if (end < 0) return refuse(start, "the block is not closed by a line with :::.");
  const inline = readInline(lines.slice(start + 1, end).join("\n"));
  if (inline === null) return refuse(start + 1, "a directive in this block cannot be read.");
  const length = [...inline.text].length;
  const inside = inline.marks.every(({ start: from, end: to }) => Number(from) <= Number(to) && Number(to) <= length);
  if (!inside) return refuse(start + 1, "a mark in this block has its place outside of the words.");
  const voice = attributes.get("voice") ?? usualVoice(type);
  return { block: { id: attributes.get("id"), type, voice, ...inline }, end: end + 1 };
}

function readNote(lines: readonly string[], start: number): { note: Record<string, unknown>; end: number } {
  const attributes = readBraces((lines[start] ?? "").slice("::::note".length), 0)?.attributes;
  if (attributes === undefined) return refuse(start, "its attributes cannot be read.");
  const blocks: Record<string, unknown>[] = [];
  let at = start + 1;
  for (let line = lines[at]; line !== "::::"; line = lines[at]) {
    if (line === undefined) return refuse(start, "the note is not closed by a line with ::::.");
    if (line.startsWith(":::")) {
      const { block, end } = readBlock(lines, at);
      blocks.push(block);
      at = end;
    } else if (line.trim() === "") at++;
    else return refuse(at, "words stand outside of a block.");
  }
  const block = attributes.get("block");
  const anchor = block === undefined ? null : { blockId: block, at: Number(attributes.get("at")) };
  const referred = anchor === null && !attributes.has("anchor");
  const [id, label, kind] = [attributes.get("id"), attributes.get("label") ?? "", attributes.get("kind")];
  return { note: { id, label, kind, anchor, referred, blocks }, end: at + 1 };
}
