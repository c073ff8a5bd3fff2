/** Questions about where a document begins, its title, place and date, and whether its first words are an editor's. */
import { isLongTitle } from "./long-title";
import { correspondents, vocative } from "./names";
import { type Asked, choice, keep, quoteOf, setting } from "./question";
import { askDate, askHeadnote } from "./questions-voice";
import type { SeenDocument } from "./seen";

type Common = Pick<Asked, "documentId" | "appliesTo" | "required">;

/** Questions B1 (boundary), C2 (cut beginning), T2 (title), M1 (place), T1 (date), H1 (headnote). */
export function askHead(document: SeenDocument, previous: SeenDocument | null): Asked[] {
  const common: Common = { documentId: document.id, appliesTo: [document.id], required: true };
  return [
    ...(previous === null ? [] : [askBoundary(document, previous)]),
    ...document.uncut.map(({ boundary, blockId }) => askUncut(document, boundary, blockId)),
    ...(document.meta.starts === "cut" ? [askStart(document)] : beginsAboveDate(document) ? [askWhole(document)] : []),
    askTitle(document, common),
    ...askPlace(document, common),
    askDate(document, common),
    ...askHeadnote(document),
  ];
}

function askBoundary(document: SeenDocument, previous: SeenDocument): Asked {
  const { boundary } = document;
  return {
    rule: "B1",
    kind: boundary.score >= 0.9 ? "confirm" : "ask",
    documentId: document.id,
    appliesTo: [previous.id, document.id],
    blockId: document.blocks[0]?.id ?? null,
    field: "boundary",
    quote: quoteOf(document.blocks[0]?.text ?? ""),
    reason: boundary.reason,
    proposal: keep("A new document begins here"),
    alternatives: [choice("It belongs to the document before", { do: "join" })],
    score: boundary.score,
    required: true,
  };
}

function askUncut(document: SeenDocument, boundary: SeenDocument["boundary"], blockId: string): Asked {
  return {
    rule: "B1",
    kind: "ask",
    documentId: document.id,
    appliesTo: [document.id],
    blockId,
    field: "boundary",
    quote: quoteOf(document.blocks.find((block) => block.id === blockId)?.text ?? ""),
    reason: boundary.reason,
    proposal: keep("It belongs to this document"),
    alternatives: [choice("A new document begins here", { do: "split" })],
    score: boundary.score,
    required: true,
  };
}

function askStart(document: SeenDocument): Asked {
  const first = document.blocks[0];
  return {
    rule: "C2",
    kind: "ask",
    documentId: document.id,
    appliesTo: [document.id],
    blockId: first?.id ?? null,
    field: "start",
    quote: quoteOf(first?.text ?? "", 60),
    reason:
      "The page begins within this document: it has no title, or its first words begin midway. All signs are kept as printed.",
    proposal: setting("The beginning is missing", { starts: "cut" }),
    alternatives: [setting("It is whole", { starts: "whole" })],
    score: 0.9,
    required: false,
  };
}

/** Whether a text without title stands above the date: a headnote, a long title, or the end of another document. */
function beginsAboveDate({ blocks, boundary }: SeenDocument): boolean {
  const dated = blocks.findIndex(({ type }) => type === "dateline");
  return boundary.at === 0 && dated > 0 && blocks.slice(0, dated).every(({ type }) => type === "p");
}

function askWhole(document: SeenDocument): Asked {
  const asked = askStart(document);
  return {
    ...asked,
    reason: "The page has no title, and a text stands above the date.",
    proposal: setting("It is whole", { starts: "whole" }),
    alternatives: [setting("The beginning is missing", { starts: "cut" })],
    score: 0.6,
  };
}

function askTitle(document: SeenDocument, common: Common): Asked {
  const { title } = document.meta;
  const block = document.blocks.find((one) => one.type === "title");
  const asked = { rule: "T2", ...common, blockId: block?.id ?? null, field: "title" as const };
  if (title !== null) {
    if (block === undefined) {
      const fromSource = document.blocks[0]?.text === title;
      const reason = fromSource
        ? "No title is printed; the line that names the source heads the text."
        : "The file gives this title; no line of its text does.";
      const [proposal, alternatives] = [setting(title, { title }), [setting("No title", { title: null })]];
      return { ...asked, kind: "ask", quote: quoteOf(title), reason, proposal, alternatives, score: 0.85 };
    }
    const items = document.parts.map(({ item }) => item);
    const numbered = /^\P{L}*\d/u.test(block.text);
    const long = !numbered && isLongTitle(items, 0);
    const placed = document.boundary.score >= 0.9 || correspondents(title) !== null || document.dateBlock !== null;
    const sure = placed && !long;
    const score = sure ? 0.92 : 0.75;
    const reason = long
      ? "It stands where a title stands, but is longer than titles are."
      : "It stands where a title stands.";
    const alternatives = [setting("No title", { title: null })];
    const proposal = setting(title, { title });
    return { ...asked, kind: sure ? "confirm" : "ask", quote: quoteOf(title), reason, proposal, alternatives, score };
  }
  const suggestion = suggestedTitle(document);
  const none = setting("No title", { title: null });
  return {
    ...asked,
    kind: "ask",
    quote: suggestion?.quote ?? "",
    reason:
      suggestion === null
        ? "No title is printed."
        : `No title is printed; this one is suggested from ${suggestion.from}.`,
    proposal: suggestion === null ? none : setting(suggestion.title, { title: suggestion.title }),
    alternatives: suggestion === null ? [] : [none],
    score: suggestion === null ? 0.6 : 0.5,
  };
}

/** A title in brackets, as editors supply them, from the signature and whoever is addressed in the text. */
function suggestedTitle(document: SeenDocument): { title: string; quote: string; from: string } | null {
  const signature = document.blocks
    .find((block) => block.type === "closer" && !/\d/u.test(block.text))
    ?.text.replace(/\.$/u, "");
  const addressed = document.blocks.filter((block) => block.type === "p" || block.type === "salute");
  const name = addressed.map((block) => vocative(block.text)).find((found) => found !== null) ?? null;
  if (signature === undefined) return null;
  if (name === null) return { title: `[${signature}]`, quote: signature, from: "the signature" };
  return {
    title: `[${signature} to ${name}]`,
    quote: `${name} … ${signature}`,
    from: "the signature and the person addressed",
  };
}

function askPlace(document: SeenDocument, common: Common): Asked[] {
  const found = /,\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)$/u.exec(document.meta.title ?? "");
  const place = found?.[1];
  if (place === undefined || document.meta.place !== null || correspondents(document.meta.title ?? "") !== null)
    return [];
  return [
    {
      rule: "M1",
      kind: "ask",
      ...common,
      blockId: document.blocks.find((block) => block.type === "title")?.id ?? null,
      field: "place",
      quote: quoteOf(document.meta.title ?? ""),
      reason: `\`${place}\` ends the title; it may be the place of the document.`,
      proposal: setting(`Place: ${place}`, { place }),
      alternatives: [setting("Part of the title only", { place: null })],
      score: 0.6,
      required: false,
    },
  ];
}
