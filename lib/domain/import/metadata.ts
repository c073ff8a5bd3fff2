/**
 * R8: what the parts of a document say about it: title, date, who wrote to whom, where the original lies, who
 * translated it. What the page does not say stays null.
 */
import { type Citation, parseCitation } from "../document/archival";
import { codePointSlice } from "../document/codepoints";
import { type Block, type DocumentDate, emptyMeta, type Meta } from "../document/model";
import { genreOf } from "./genre";
import { correspondents } from "./names";
import type { Part } from "./part";
import { readDates } from "./read-dates";
import { endsSentence, runInCloser } from "./shapes";

/** Meta with what its questions need to know beside it. */
export interface ReadMeta {
  meta: Meta;
  citations: { citation: Citation; blockId: string }[];
  /** Doubts of the date, in sentences, and the block it was read from. */
  dateDoubts: string[];
  dateBlock: string | null;
  /** A day in the closer, when the date itself was read above. */
  closerDate: { date: DocumentDate; blockId: string } | null;
}

/** Reads the meta of one document from its parts and the blocks made of them, in the same order. */
export function readMeta(
  parts: readonly Part[],
  blocks: readonly Block[],
  context: { century: number | null; language: string; meta: Partial<Meta>; single: boolean },
): ReadMeta {
  const of = (type: Block["type"]): Block[] => blocks.filter((block) => block.type === type);
  const titles = of("title").map((block) => block.text);
  const title = titleOf(titles) ?? sourceAsTitle(parts, blocks);
  const pair = titles.map(correspondents).find((found) => found !== null);
  const citations = of("citation").map((block) => ({ citation: parseCitation(block.text), blockId: block.id }));
  const dates = readDates(parts, blocks, context.century);
  const first = <Value>(values: (Value | null)[]): Value | null => values.find((value) => value !== null) ?? null;
  const read: Meta = {
    ...emptyMeta(context.language),
    title,
    genre: genreOf(title, parts),
    date: dates.best?.date ?? null,
    senders: pair?.senders ?? [],
    recipients: pair?.recipients ?? [],
    place: dates.best?.place ?? null,
    translator: first(citations.map(({ citation }) => citation.translator)),
    archival: citations.flatMap(({ citation }) => citation.archival),
    priorPublication: first(citations.map(({ citation }) => citation.priorPublication)),
    messageNumber: messageNumberOf(blocks),
    otherDates: dates.others,
  };
  const meta = filled(read, context.meta, context.single);
  const { best, closer } = dates;
  return { meta, citations, dateDoubts: best?.doubts ?? [], dateBlock: best?.blockId ?? null, closerDate: closer };
}

/** An extract that is headed by nothing but its source is called by it. */
function sourceAsTitle(parts: readonly Part[], blocks: readonly Block[]): string | null {
  const [first] = parts;
  const heads = first?.type === "citation" && first.item.said === null && parts[1]?.type !== "citation";
  return heads && /^\([a-z]\)\s/u.test(first.item.plain) ? (blocks[0]?.text ?? null) : null;
}

/** `No. 672` of a closer that runs on, or what the file marks as the number of a message. */
function messageNumberOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const marked = block.marks.find((mark) => mark.kind === "identifier");
    if (marked !== undefined) return codePointSlice(block.text, marked.start, marked.end);
    const line = block.type === "title" && block !== blocks[0] && numberLine.test(block.text) ? block.text : undefined;
    const found = line ?? (block.type === "closer" ? runInCloser.exec(block.text)?.[2] : undefined);
    if (found !== undefined) return found.replace(/[.,]$/u, "");
  }
  return null;
}

const ofEveryDocument = ["originalLanguage", "translator", "editor", "sourceBook", "rights"] as const;
const ofTheOnlyOne = ["title", "genre", "date", "place", "messageNumber", "priorPublication"] as const;

/** What the text does not say is taken from what the file says of itself: of a book for each, of one document for it. */
function filled(read: Meta, file: Partial<Meta>, single: boolean): Meta {
  const meta = { ...read };
  const take = <Key extends keyof Meta>(key: Key) => {
    const said = file[key];
    if (meta[key] === null && said !== undefined) meta[key] = said;
  };
  ofEveryDocument.forEach(take);
  if (!single) return meta;
  ofTheOnlyOne.forEach(take);
  if (meta.senders.length === 0 && meta.recipients.length === 0) {
    meta.senders = file.senders ?? [];
    meta.recipients = file.recipients ?? [];
  }
  if (meta.archival.length === 0) meta.archival = file.archival ?? [];
  if (meta.otherDates.length === 0) meta.otherDates = file.otherDates ?? [];
  return meta;
}

/** `218.`, `DOCUMENT 4`: it counts the documents of the book. */
const bareNumber = /^(?:(?:§|No\.|Nr\.|№|Document|Doc\.)\s?)?[\dIVXLC]{1,5}\.?$/iu;
/** `No. 318`, below the title of an order or a telegram. */
const numberLine = /^(?:No|Nr|№|N°)\.?\s?\d[\d/]*(?:-?\p{L})?\.?$/u;

/** Lines of a printed title as one; a bare number above it (`218.`) is not part of it. */
export function titleOf(lines: readonly string[]): string | null {
  const named = lines.filter((line, index) => index > 0 || !bareNumber.test(line));
  const title = named.join(" ").replace(/(\p{Lu}{2})\.$/u, "$1");
  return title === "" ? (lines[0] ?? null) : title;
}

const bodyTypes: ReadonlySet<Block["type"]> = new Set(["p", "headnote", "verse", "quote", "listItem", "salute"]);

/** Rules C1 and C2: whether the document begins or ends within a sentence or without its head. */
export function completeness(blocks: readonly Block[], isFirst: boolean): Pick<Meta, "starts" | "ends"> {
  const texts = blocks.filter((block) => bodyTypes.has(block.type));
  const [firstText, lastText] = [texts[0], texts.at(-1)];
  const titled = blocks.some((block) => block.type === "title" || block.type === "dateline" || block.type === "salute");
  const midway = /^[^\p{L}\p{N}"“«'‘[(]|^\p{Ll}/u.test(firstText?.text ?? "");
  const signed = blocks.some((block) => block.type === "closer" || block.type === "citation");
  const stops = lastText === undefined || endsSentence(lastText.text) || lastText.text.length <= 160;
  return {
    starts: isFirst && (!titled || midway) ? "cut" : "whole",
    ends: !signed && !stops ? "cut" : "whole",
  };
}
