/**
 * An answer as running text: what is graded, commented, counted and hashed. A form becomes paragraphs, each headed by
 * what it answers, with its evidence as chips; running text stays as it is. The words that the form itself adds
 * (headings, relations) are not the student's and are not counted.
 */
import type { ChoiceOption } from "../assignment/prompt-settings";
import { fromPlainText, type RichText, wordCount } from "../richtext/model";
import { partsOf } from "./form-parts";
import type { Answer } from "./model";
import { textsOf } from "./model";

/** The blocks of an answer. `options` are those of its question, for a choice. */
export const runningText = (answer: Answer, options: readonly ChoiceOption[] = []): RichText =>
  answer.form === "Text" ? answer.text : { blocks: partsOf(answer, options).flatMap(({ blocks }) => blocks) };

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
  texts.reduce((count, text) => count + wordCount(fromPlainText(text)), 0);
