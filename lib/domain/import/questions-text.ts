/** Questions about the words of a document: its closer, brackets, quotation marks, notes, and a cut end. */
import { bracketsOf, unbalanced } from "./brackets";
import type { Answer } from "./model";
import { suggestPlace } from "./note-pairs";
import { type Asked, choice, keep, quoteOf, setting } from "./question";
import type { SeenDocument, SeenPage } from "./seen";

/** Questions X2 (closer's date), E1 (brackets), E3 (unbalanced signs), N4 (notes), C1 (cut end). */
export function askText(document: SeenDocument, notes: SeenPage["notes"]): Asked[] {
  return [
    ...askCloserDate(document),
    ...askBrackets(document),
    ...askUnbalanced(document),
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

function askNotes(document: SeenDocument, notes: SeenPage["notes"]): Asked[] {
  const { id, blocks } = document;
  const begun = {
    rule: "N4",
    kind: "ask" as const,
    documentId: id,
    appliesTo: [id],
    field: "note-anchor" as const,
    required: false,
  };
  const questions: Asked[] = [];
  const empty = document.notes.filter((note) => note.blocks.length === 0);
  if (empty.length > 0) {
    const quote = empty.map((note) => note.label).join(", ");
    const blockId = empty[0]?.anchor?.blockId ?? null;
    questions.push({
      ...begun,
      blockId,
      quote,
      reason: "Markers stand in the text, but the page has no note of that number.",
      proposal: keep("The note is missing"),
      alternatives: [],
      score: 0.6,
    });
  }
  for (const { note, doubtful } of notes) {
    const quote = quoteOf(`${note.label} ${note.blocks[0]?.text ?? ""}`);
    if (note.anchor !== null) {
      if (!doubtful) continue;
      const detach = choice("Not this place", { do: "anchor", noteId: note.id, anchor: null });
      questions.push({
        ...begun,
        blockId: note.anchor.blockId,
        quote,
        reason: "The marker of that number stands on another page than the note.",
        proposal: choice("They belong together", { do: "anchor", noteId: note.id, anchor: note.anchor }),
        alternatives: [detach],
        score: 0.7,
      });
      continue;
    }
    const place = blocks
      .map((block) => ({ block, found: suggestPlace(note.blocks[0]?.text ?? "", block.text) }))
      .find(({ found }) => found !== null);
    const without = choice("Leave it without a place", { do: "anchor", noteId: note.id, anchor: null });
    const found = place?.found ?? null;
    const anchored =
      place === undefined || found === null
        ? null
        : choice(`After \`${found.name}\``, {
            do: "anchor",
            noteId: note.id,
            anchor: { blockId: place.block.id, at: found.at },
          });
    questions.push({
      ...begun,
      blockId: place?.block.id ?? null,
      quote,
      reason:
        found === null
          ? "No marker of this number stands in the text."
          : `No marker of this number stands in the text; \`${found.name}\` is named in both.`,
      proposal: anchored ?? without,
      alternatives: anchored === null ? [] : [without],
      score: 0.5,
      required: true,
    });
  }
  return questions;
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
