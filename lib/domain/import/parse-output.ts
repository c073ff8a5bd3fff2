/** The importer's result as the JSON that `npm run documents:parse` prints. Absent things are null or empty. */
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { Block, DocumentContent, Note } from "../document/model";
import type { Debris, ImportDraft, ImportQuestion } from "./model";

type AnchorPart = "title" | "dateline" | "headnote" | "body" | "closer" | "note";

export interface ParsedDocument {
  title: string | null;
  date: { printed: string | null; edtf: string | null } | null;
  headnote: string | null;
  body: string[];
  closer: string[];
  citation: {
    raw: string;
    scheme: string;
    repository: string | null;
    levels: { kind: string; value: string }[];
    locator: { kind: string; from: string; to: string | null } | null;
  } | null;
  translator: string | null;
  statements: string[];
  notes: { label: string; text: string; anchor: { part: AnchorPart; paragraph: number; offset: number } | null }[];
  starts: "whole" | "cut";
  ends: "whole" | "cut";
}

export interface ParseOutput {
  documents: ParsedDocument[];
  debris: { side: Debris["side"]; text: string }[];
  questions: { rule: string; quote: string; proposal: string; score: number }[];
}

/** Part of the output a block stands in; statements and citations are no place for a note. */
function partOf(block: Block): AnchorPart | "statement" | "citation" {
  if (block.type === "title" || block.type === "dateline" || block.type === "headnote" || block.type === "closer")
    return block.type;
  if (block.type === "citation") return "citation";
  return block.type === "editorialStatement" ? "statement" : "body";
}

/** Turns a result, or a draft under review, into the printed shape. Questions that only confirm are left out. */
export function toParseOutput(result: Pick<ImportDraft, "documents" | "debris" | "questions">): ParseOutput {
  return {
    documents: result.documents.map(({ content }) => parsedDocument(content)),
    debris: result.debris.map(({ side, text }) => ({ side, text })),
    questions: result.questions.filter(({ kind }) => kind === "ask").map(parsedQuestion),
  };
}

const parsedQuestion = ({ rule, quote, proposal, score }: ImportQuestion) => ({
  rule,
  quote,
  proposal: proposal.label,
  score: Math.round(score * 100) / 100,
});

function parsedDocument({ blocks, notes, meta }: DocumentContent): ParsedDocument {
  const of = (part: ReturnType<typeof partOf>): string[] =>
    blocks.filter((block) => partOf(block) === part).map((block) => block.text);
  const headnotes = of("headnote");
  const raws = of("citation");
  const reference = meta.archival[0] ?? null;
  return {
    title: meta.title,
    date: meta.date === null ? null : { printed: meta.date.printed, edtf: meta.date.edtf },
    headnote: headnotes.length === 0 ? null : headnotes.join("\n\n"),
    body: of("body"),
    closer: of("closer").flatMap((text) => text.split("\n")),
    citation:
      raws.length === 0
        ? null
        : {
            raw: raws.join("\n"),
            scheme: reference?.scheme ?? "unparsed",
            repository: reference?.repository?.printed ?? null,
            levels: reference?.levels ?? [],
            locator: reference?.locator ?? null,
          },
    translator: meta.translator,
    statements: of("statement"),
    notes: notes.map((note) => ({
      label: note.label,
      text: note.blocks.map((block) => block.text).join("\n\n"),
      anchor: parsedAnchor(blocks, note),
    })),
    starts: meta.starts,
    ends: meta.ends,
  };
}

/** Place of a note's marker: the part, which paragraph of that part, and the code point in it, all from zero. */
function parsedAnchor(blocks: readonly Block[], note: Note): ParsedDocument["notes"][number]["anchor"] {
  const block = blocks.find(({ id }) => id === note.anchor?.blockId);
  if (block === undefined || note.anchor === null) return null;
  const part = partOf(block);
  if (part === "statement" || part === "citation") return null;
  const before = blocks.slice(0, blocks.indexOf(block)).filter((one) => partOf(one) === part);
  if (part !== "closer") return { part, paragraph: before.length, offset: note.anchor.at };
  // A closer is printed line by line, whether its lines are blocks or stand in one.
  const above = codePointSlice(block.text, 0, note.anchor.at).split("\n");
  const paragraph = before.flatMap(({ text }) => text.split("\n")).length + above.length - 1;
  return { part, paragraph, offset: codePointLength(above.at(-1) ?? "") };
}
