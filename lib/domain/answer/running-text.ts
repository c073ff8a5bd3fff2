/**
 * An answer as running text: what is graded, commented, counted, hashed and printed. A form becomes paragraphs, each
 * headed by what it answers, with its evidence as chips; running text stays as it is. The words that the form itself
 * adds (headings, relations) are not the student's and are not counted.
 */
import { relationNames } from "../annotation/model";
import { type ChoiceOption, sourcingFieldNames, sourcingFields } from "../assignment/prompt-settings";
import { codePointLength } from "../document/codepoints";
import { type RichText, type RichTextBlock, wordCount } from "../richtext/model";
import type { Answer, Carried } from "./model";
import { textsOf } from "./model";

/** What marked words carry, as a reader says it. */
export const carriedNames: Record<Carried, string> = {
  Claim: "carry the claim",
  Tone: "carry the tone",
  Persuasion: "persuade",
};

const heading = (text: string): RichTextBlock => ({
  ...{ type: "p", text, atoms: [] },
  marks: [{ kind: "strong", start: 0, end: codePointLength(text) }],
});

/** A paragraph of plain words with chips at places of it. */
const paragraph = (text: string, atoms: RichTextBlock["atoms"] = []): RichTextBlock => ({
  type: "p",
  text,
  marks: [],
  atoms,
});

const chip = (annotationId: string | null, at: number): RichTextBlock["atoms"] =>
  annotationId === null ? [] : [{ kind: "evidence", at, annotationId }];

const part = (title: string, text: RichText): RichTextBlock[] =>
  text.blocks.length === 0 ? [] : [heading(title), ...text.blocks];

/** The blocks of an answer. `options` are those of its question, for a choice. */
export function runningText(answer: Answer, options: readonly ChoiceOption[] = []): RichText {
  switch (answer.form) {
    case "Text":
      return answer.text;
    case "Sourcing":
      return {
        blocks: [
          ...sourcingFields.flatMap((field) => part(sourcingFieldNames[field], answer.rows[field] ?? { blocks: [] })),
          ...part("After reading", answer.reflection),
        ],
      };
    case "Contextualization":
      return {
        blocks: [
          ...part("What was happening", answer.happening),
          ...part("How it shaped the document", answer.shaped),
          ...part("Evidence from beyond it", answer.beyond),
        ],
      };
    case "Corroboration":
      return {
        blocks: answer.pairs.flatMap(({ left, right, relation, reason }) => {
          // The second passage bears on the first: "[right] contradicts [left]".
          const bears = ` ${relation ? relationNames[relation] : "…"} `;
          const line = paragraph(bears, [...chip(right, 0), ...chip(left, codePointLength(bears))]);
          return reason.trim() === "" ? [line] : [line, paragraph(reason)];
        }),
      };
    case "CloseReading":
      return {
        blocks: answer.marks.flatMap(({ annotationId, carries, how }) => {
          const says = ` ${carries ? carriedNames[carries] : "…"}`;
          const line = paragraph(says, chip(annotationId, 0));
          return how.trim() === "" ? [line] : [line, paragraph(how)];
        }),
      };
    case "Choice": {
      const chosen = options.filter(({ id }) => answer.chosen.includes(id));
      return {
        blocks: [
          ...chosen.map(({ text }): RichTextBlock => ({ type: "listItem", text, marks: [], atoms: [] })),
          ...answer.reason.blocks,
        ],
      };
    }
  }
}

/** Words of a text that stand in no block of quotation: those of the one who wrote it. */
export const ownWords = ({ blocks }: RichText): number =>
  wordCount({ blocks: blocks.filter(({ type }) => type !== "quote") });

/** The student's own words in an answer, for counting. */
export function writtenWords(answer: Answer): number {
  if (answer.form === "Corroboration") return sum(answer.pairs.map(({ reason }) => reason));
  if (answer.form === "CloseReading") return sum(answer.marks.map(({ how }) => how));
  return textsOf(answer).reduce((count, text) => count + wordCount(text), 0);
}

const sum = (texts: readonly string[]): number =>
  texts.reduce((count, text) => count + wordCount({ blocks: [paragraph(text)] }), 0);
