/**
 * R8: what the parts of a document say about it: title, date, who wrote to whom, where the original lies, who
 * translated it. What the page does not say stays null.
 */
import { type Citation, parseCitation } from "../document/archival";
import { documentDate, parseDate } from "../document/dates";
import type { Block, DocumentDate, Genre, Meta } from "../document/model";
import { correspondents } from "./names";
import type { Part } from "./parts";
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

const genres: readonly [RegExp, Genre][] = [
  [/\btelegram|\bcable\b/iu, "telegram"],
  [/\bletters?\b/iu, "letter"],
  [/\border no|^order\b/iu, "order"],
  [/\bdecree/iu, "decree"],
  [/\bproclamation|\bappeal\b|\bmanifesto/iu, "proclamation"],
  [/\bminutes\b|\bprotocol\b|\bstenogra/iu, "minutes"],
  [/\bdiar(?:y|ies)/iu, "diary"],
  [/\bspeech|\baddress to\b/iu, "speech"],
  [/\bmemoirs?\b|\brecollections\b/iu, "memoir"],
  [/\bact of\b|\babdication\b/iu, "act"],
];

/** Reads the meta of one document from its parts and the blocks made of them, in the same order. */
export function readMeta(
  parts: readonly Part[],
  blocks: readonly Block[],
  context: { century: number | null; language: string },
): ReadMeta {
  const of = (type: Block["type"]): Block[] => blocks.filter((block) => block.type === type);
  const titles = of("title").map((block) => block.text);
  const title = titleOf(titles);
  const pair = titles.map(correspondents).find((found) => found !== null);
  const citations = of("citation").map((block) => ({ citation: parseCitation(block.text), blockId: block.id }));
  const dates = readDates(parts, blocks, context.century);
  const first = <Value>(values: (Value | null)[]): Value | null => values.find((value) => value !== null) ?? null;
  const meta: Meta = {
    title,
    genre: genres.find(([pattern]) => pattern.test(title ?? ""))?.[1] ?? null,
    date: dates.date,
    senders: pair?.senders ?? [],
    recipients: pair?.recipients ?? [],
    place: parts.find((part) => part.type === "dateline")?.item.date?.place ?? null,
    language: context.language,
    originalLanguage: null,
    translator: first(citations.map(({ citation }) => citation.translator)),
    rights: null,
    archival: citations.flatMap(({ citation }) => citation.archival),
    priorPublication: first(citations.map(({ citation }) => citation.priorPublication)),
    starts: "whole",
    ends: "whole",
  };
  return { meta, citations, dateDoubts: dates.doubts, dateBlock: dates.blockId, closerDate: dates.closer };
}

/** Lines of a printed title as one; a bare number above it (`218.`) is not part of it. */
export function titleOf(lines: readonly string[]): string | null {
  const named = lines.filter((line) => !/^(?:§\s?)?[\dIVXLC]{1,5}\.?$/u.test(line));
  const title = named.join(" ").replace(/(\p{Lu}{2})\.$/u, "$1");
  return title === "" ? (lines[0] ?? null) : title;
}

function readDates(parts: readonly Part[], blocks: readonly Block[], century: number | null) {
  const read: { date: DocumentDate; doubts: string[]; blockId: string }[] = [];
  for (const [index, { item, type }] of parts.entries()) {
    const basis = type === "dateline" ? "dateline" : type === "closer" || type === "postscript" ? "closer" : null;
    const block = blocks[index];
    if (basis === null || block === undefined) continue;
    const year = Number(/\d{4}/u.exec(read[0]?.date.edtf ?? "")?.[0] ?? Number.NaN) || null;
    const printed = item.date === null ? runInCloser.exec(block.text)?.[1] : block.text;
    const reading = item.date?.reading ?? (printed === undefined ? null : parseDate(printed, { century, year }));
    if (reading === null || printed === undefined) continue;
    const completed =
      reading.doubts.length > 0 && year !== null ? (parseDate(printed, { century, year }) ?? reading) : reading;
    read.push({ date: documentDate(printed, completed, basis), doubts: completed.doubts, blockId: block.id });
  }
  const [best, ...others] = read;
  const closer = others.find(({ date }) => date.basis === "closer") ?? null;
  return { date: best?.date ?? null, doubts: best?.doubts ?? [], blockId: best?.blockId ?? null, closer };
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
