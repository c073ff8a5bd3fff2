/**
 * An answer in its parts: the rows of a sheet, the pairs of a board, marked words, what was chosen and why. Each part
 * knows the paragraphs it is in running text, so that what is commented in running text can be drawn in its form.
 */
import { relationNames } from "../annotation/model";
import {
  type ChoiceOption,
  type PromptSettings,
  sourcingFieldNames,
  sourcingFields,
} from "../assignment/prompt-settings";
import { codePointLength } from "../document/codepoints";
import type { RichText, RichTextBlock } from "../richtext/model";
import { afterReading, carriedNames, contextFields, sourcingAsks } from "./form-words";
import type { Answer, CloseMark, EvidencePair } from "./model";

/** What a part is, and its paragraphs of running text. */
type Part =
  /** A field with its name and what it asks; the first paragraph is the name. None: it was left empty. */
  | { kind: "row"; name: string; asks: string; optional: boolean; blocks: RichTextBlock[] }
  /** The first paragraph says how the passages stand to each other; the reason follows. */
  | { kind: "pair"; pair: EvidencePair; blocks: RichTextBlock[] }
  /** The first paragraph says what the words carry; how they do it follows. */
  | { kind: "mark"; mark: CloseMark; blocks: RichTextBlock[] }
  /** A paragraph for each option that was chosen. */
  | { kind: "chosen"; ids: string[]; blocks: RichTextBlock[] }
  | { kind: "reason"; blocks: RichTextBlock[] }
  | { kind: "text"; blocks: RichTextBlock[] };

const heading = (text: string): RichTextBlock => ({
  ...{ type: "p", text, atoms: [] },
  marks: [{ kind: "strong", start: 0, end: codePointLength(text) }],
});

const paragraph = (text: string, atoms: RichTextBlock["atoms"] = []): RichTextBlock => ({
  ...{ type: "p", text, atoms },
  marks: [],
});

const chip = (annotationId: string | null, at: number): RichTextBlock["atoms"] =>
  annotationId === null ? [] : [{ kind: "evidence", at, annotationId }];

function row({ name, asks }: { name: string; asks: string }, text: RichText | undefined, optional = false): Part {
  const blocks = text && text.blocks.length > 0 ? [heading(name), ...text.blocks] : [];
  return { kind: "row", name, asks, optional, blocks };
}

const withReason = (line: RichTextBlock, reason: string): RichTextBlock[] =>
  reason.trim() === "" ? [line] : [line, paragraph(reason)];

function pairPart(pair: EvidencePair): Part {
  // The second passage bears on the first: "[right] contradicts [left]".
  const bears = ` ${pair.relation ? relationNames[pair.relation] : "…"} `;
  const line = paragraph(bears, [...chip(pair.right, 0), ...chip(pair.left, codePointLength(bears))]);
  return { kind: "pair", pair, blocks: withReason(line, pair.reason) };
}

function markPart(mark: CloseMark): Part {
  const says = ` ${mark.carries ? carriedNames[mark.carries] : "…"}`;
  return { kind: "mark", mark, blocks: withReason(paragraph(says, chip(mark.annotationId, 0)), mark.how) };
}

/** The parts of an answer in the order of its form; `asked` are the rows that its question asks for. */
export function partsOf(
  answer: Answer,
  options: readonly ChoiceOption[] = [],
  asked: PromptSettings["fields"] = [],
): Part[] {
  switch (answer.form) {
    case "Text":
      return [{ kind: "text", blocks: answer.text.blocks }];
    case "Sourcing":
      return [
        ...sourcingFields.map((field) =>
          row(
            { name: sourcingFieldNames[field], asks: sourcingAsks[field] },
            answer.rows[field],
            !asked.includes(field),
          ),
        ),
        row(afterReading, answer.reflection, true),
      ];
    case "Contextualization":
      return contextFields.map((field) => row(field, answer[field.part]));
    case "Corroboration":
      return answer.pairs.map(pairPart);
    case "CloseReading":
      return answer.marks.map(markPart);
    case "Choice": {
      const chosen = options.filter(({ id }) => answer.chosen.includes(id));
      const item = (text: string): RichTextBlock => ({ type: "listItem", text, marks: [], atoms: [] });
      return [
        { kind: "chosen", ids: chosen.map(({ id }) => id), blocks: chosen.map(({ text }) => item(text)) },
        { kind: "reason", blocks: answer.reason.blocks },
      ];
    }
  }
}

/** A part and where its paragraphs stand among those of the running text: `[from, to)`. */
export type PlacedPart = Part & { from: number; to: number };

interface PlacedParts {
  parts: PlacedPart[];
  /** Where what is not in the form begins: posts of a discussion. */
  rest: number;
}

/**
 * Where each part of a form stands in the running text that was frozen beside it. Null when the text is not that of the
 * form, and when there is no form to draw: then the text is read as it is.
 */
export function placedParts(
  form: Answer | null,
  content: RichText,
  { options, fields }: Pick<PromptSettings, "options" | "fields">,
): PlacedParts | null {
  if (form === null || form.form === "Text") return null;
  let at = 0;
  const parts = partsOf(form, options, fields).map((part): PlacedPart => {
    const from = at;
    at += part.blocks.length;
    return { ...part, from, to: at };
  });
  const same = parts.every(({ blocks, from }) =>
    blocks.every((block, index) => {
      const there = content.blocks[from + index];
      // A quotation may have been blanked for a reader to whom its text is shut; its length stays.
      return there?.type === block.type && codePointLength(there.text) === codePointLength(block.text);
    }),
  );
  return same ? { parts, rest: at } : null;
}
