/** What an instructor may mark words as, and what marks are called. */
import { codePointSlice } from "../document/codepoints";
import type { Block, Mark } from "../document/model";

type Span = { start: number; end: number };

/** A kind of mark to choose; `language` when it wants to know which. */
export interface MarkChoice {
  value: string;
  label: string;
  language: boolean;
  mark: (span: Span, language: string) => Mark;
}

const plain = (label: string, kind: "emphasis" | "strong" | "title" | "smallCaps" | "signed"): MarkChoice => ({
  ...{ value: kind, label, language: false },
  mark: (span) => ({ ...span, kind }),
});
const editorial = (label: string, role: Extract<Mark, { kind: "editorial" }>["role"]): MarkChoice => ({
  ...{ value: role, label, language: false },
  mark: (span) => ({ ...span, kind: "editorial", role, certainty: "certain" }),
});
const named = (label: string, of: Extract<Mark, { kind: "name" }>["of"]): MarkChoice => ({
  ...{ value: of, label, language: false },
  mark: (span) => ({ ...span, kind: "name", of, key: null }),
});

/** All of them, in the order of the list. */
export const markChoices: readonly MarkChoice[] = [
  editorial("Editor: explains (gloss)", "gloss"),
  editorial("Editor: supplies lost words", "supplied"),
  editorial("Editor: writes out a shortened word", "expansion"),
  editorial("Editor: marks what is left out", "omission"),
  editorial("Editor: vouches for the reading (sic)", "sic"),
  editorial("Editor: describes the original", "descriptive"),
  editorial("Editor: cites a source", "citation"),
  {
    ...{ value: "unclear", label: "Unclear in the original", language: false },
    mark: (span) => ({ ...span, kind: "unclear", certainty: "medium" }),
  },
  plain("Emphasis", "emphasis"),
  plain("Strong emphasis", "strong"),
  plain("Small capitals", "smallCaps"),
  {
    ...{ value: "foreign", label: "Words of another language", language: true },
    mark: (span, language) => ({ ...span, kind: "foreign", language }),
  },
  named("Name of a person", "person"),
  named("Name of a place", "place"),
  named("Name of an organisation", "organization"),
  plain("Title of a work", "title"),
  plain("Signature", "signed"),
];

const names: Record<Exclude<Mark["kind"], "editorial" | "name" | "foreign" | "correction">, string> = {
  emphasis: "emphasis",
  strong: "strong emphasis",
  title: "title of a work",
  unclear: "unclear",
  signed: "signature",
  salute: "salutation",
  identifier: "message number",
  date: "date",
  smallCaps: "small capitals",
  underline: "underlined",
  superscript: "raised",
  subscript: "lowered",
  struck: "struck out",
};
const roles: Record<Extract<Mark, { kind: "editorial" }>["role"], string> = {
  gloss: "editor’s explanation",
  supplied: "supplied by the editor",
  expansion: "written out by the editor",
  omission: "omission",
  sic: "editor’s sic",
  descriptive: "editor’s description",
  citation: "editor’s citation",
};

/** What a mark says of its words. */
export function markName(mark: Mark): string {
  switch (mark.kind) {
    case "editorial":
      return roles[mark.role];
    case "name":
      return mark.of === "organization" ? "organisation" : mark.of;
    case "foreign":
      return `language: ${mark.language}`;
    case "correction":
      return `corrected; printed “${mark.printed}”`;
    default:
      return names[mark.kind];
  }
}

/** The marks that lie on chosen words, each with the words it covers. */
export function marksOn(block: Block, { start, end }: Span): { mark: Mark; words: string }[] {
  return block.marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ mark, words: codePointSlice(block.text, mark.start, mark.end) }));
}
