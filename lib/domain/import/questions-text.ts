/** Questions about the words of a document: its closer, brackets, quotation marks, notes, and a cut end. */
import { codePointSlice } from "../document/codepoints";
import { bracketsOf, unbalanced } from "./brackets";
import type { Answer } from "./model";
import { type Asked, choice, keep, quoteOf, setting } from "./question";
import { askNotes } from "./questions-notes";
import type { SeenDocument, SeenPage } from "./seen";

/** Questions X2 (closer's date), E1 (brackets), E3 (unbalanced signs), E4 (foreign words), N4 (notes), C1 (cut end). */
export function askText(document: SeenDocument, notes: SeenPage["notes"]): Asked[] {
  return [
    ...askCloserDate(document),
    ...askBrackets(document),
    ...askUnbalanced(document),
    ...askForeign(document),
    ...askNotes(document, notes),
    ...(document.meta.ends === "cut" ? [askEnd(document)] : []),
  ];
}

function askCloserDate({ id, closerDate, meta }: SeenDocument): Asked[] {
  if (closerDate === null || closerDate.date.inferred.length === 0) return [];
  const { date, blockId } = closerDate;
  const agrees = date.edtf === meta.date?.edtf;
  return [
    {
      rule: "X2",
      kind: "ask",
      documentId: id,
      appliesTo: [id],
      blockId,
      field: "closer",
      quote: date.printed ?? "",
      reason: agrees
        ? `The closer gives no year; with that of the date above it is the same day, ${date.edtf}.`
        : `The closer gives no year; with that of the date above it is ${date.edtf}, not ${meta.date?.edtf}.`,
      proposal: keep(agrees ? "The same day" : "Keep the date above"),
      alternatives: agrees ? [] : [setting(`${date.edtf}`, { date })],
      score: agrees ? 0.85 : 0.5,
      required: false,
    },
  ];
}

function askBrackets({ id, blocks }: SeenDocument): Asked[] {
  const found = blocks
    .filter((block) => block.type !== "editorialStatement" && block.type !== "citation")
    .flatMap((block) => bracketsOf(block.text, false).map((bracket) => ({ ...bracket, blockId: block.id })))
    .filter((bracket) => bracket.score < 0.9);
  const roles = [...new Set(found.map(({ role }) => role))];
  return roles.map((role) => {
    const same = found.filter((bracket) => bracket.role === role);
    const places = same.map(({ blockId, start, end }) => ({ blockId, start, end }));
    const as = (to: Extract<Answer, { do: "brackets" }>["role"]): Answer => ({ do: "brackets", places, role: to });
    const names = {
      gloss: "explain",
      supplied: "supply words that are missing",
      expansion: "write out what is shortened",
      omission: "mark what is left out",
      sic: "vouch for the reading",
      descriptive: "describe the original",
      citation: "cite a source",
    };
    const others = (["gloss", "supplied", "expansion"] as const).filter((other) => other !== role);
    return {
      rule: "E1",
      kind: "ask",
      documentId: id,
      appliesTo: [id],
      blockId: same[0]?.blockId ?? null,
      field: "bracket",
      quote: quoteOf(same.map(({ inside }) => `[${inside}]`).join(" ")),
      reason: `These brackets of an editor seem to ${names[role]}.`,
      proposal: choice(`They ${names[role]}`, as(role)),
      alternatives: [
        ...others.map((other) => choice(`They ${names[other]}`, as(other))),
        choice("The author's own brackets", as(null)),
      ],
      score: Math.max(
        0.6,
        same.reduce((least, { score }) => Math.min(least, score), 1),
      ),
      required: false,
    };
  });
}

function askUnbalanced({ id, blocks, notes }: SeenDocument): Asked[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const found = all.flatMap((block, index) => {
    const signs = unbalanced(block.text).filter(
      (sign) => sign !== "quotation" || !/^["“]/u.test(all[index + 1]?.text ?? ""),
    );
    return signs.length === 0 ? [] : [{ block, signs }];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      rule: "E3",
      kind: "ask",
      documentId: id,
      appliesTo: [id],
      blockId: first.block.id,
      field: "text",
      quote: quoteOf(first.block.text),
      reason: `A ${first.signs[0]} sign has no partner in ${found.length === 1 ? "this paragraph" : `${found.length} paragraphs`}; where it opens or closes cannot be told.`,
      proposal: keep("Keep as printed"),
      alternatives: [],
      score: 0.6,
      required: false,
    },
  ];
}

function askForeign({ id, blocks }: SeenDocument): Asked[] {
  const found = blocks.flatMap((block) =>
    block.marks.flatMap(({ kind, start, end }) => {
      const ours = kind === "foreign" && block.marks.some((mark) => mark.kind === "emphasis" && mark.start === start);
      return ours ? [{ block, words: codePointSlice(block.text, start, end) }] : [];
    }),
  );
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      rule: "E4",
      kind: "confirm",
      documentId: id,
      appliesTo: [id],
      blockId: first.block.id,
      field: "text",
      quote: quoteOf([...new Set(found.map(({ words }) => words))].join(", ")),
      reason: "These words in italics seem to be of another language; I marked them as foreign.",
      proposal: keep("They are foreign words"),
      alternatives: [],
      score: 0.9,
      required: false,
    },
  ];
}

function askEnd({ id, blocks }: SeenDocument): Asked {
  const last = blocks.at(-1);
  return {
    rule: "C1",
    kind: "ask",
    documentId: id,
    appliesTo: [id],
    blockId: last?.id ?? null,
    field: "end",
    quote: `… ${last?.text.slice(-80) ?? ""}`,
    reason: "The last paragraph does not end a sentence; the document goes on beyond this page.",
    proposal: setting("The end is missing", { ends: "cut" }),
    alternatives: [setting("It is whole", { ends: "whole" })],
    score: 0.9,
    required: false,
  };
}
