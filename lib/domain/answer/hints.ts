/** What the machine can count in an answer, in sentences: a hint for its writer, never a verdict. */
import { type RichText, wordCount } from "../richtext/model";
import type { KnownNote } from "./demands";
import { type Answer, citedIn, textsOf } from "./model";

/** A text that is read in the assignment. */
interface CountedText {
  documentId: string;
  title: string;
}

/** A paragraph as it is counted, from 1, and what it says. */
export interface CountedParagraph {
  number: number;
  words: string;
}

/** Paragraphs with words and without evidence, counted from 1; quotations and lists go with the paragraph before. */
export function bareParagraphs({ blocks }: RichText): CountedParagraph[] {
  const paragraphs: { words: string; evidence: boolean }[] = [];
  for (const block of blocks) {
    const words = wordCount({ blocks: [block] }) > 0 ? block.text.trim() : "";
    const evidence = block.atoms.length > 0;
    const last = paragraphs.at(-1);
    if (block.type !== "p" && last) last.evidence ||= evidence;
    else if (words !== "" || evidence) paragraphs.push({ words, evidence });
  }
  return paragraphs.flatMap(({ words, evidence }, index) =>
    words !== "" && !evidence ? [{ number: index + 1, words }] : [],
  );
}

const listed = (numbers: readonly number[]) =>
  numbers.length === 1 ? `Paragraph ${numbers[0]} cites` : `Paragraphs ${numbers.join(", ")} cite`;

/** Which documents an answer draws on, and which paragraphs stand without evidence. Nothing is said of nothing. */
export function countingHints(
  answer: Answer,
  notes: ReadonlyMap<string, KnownNote>,
  texts: readonly CountedText[],
): string[] {
  const cited = citedIn(answer).flatMap((id) => notes.get(id) ?? []);
  const hints: string[] = [];
  if (texts.length > 1 && cited.length > 0) {
    const documents = new Set(cited.flatMap(({ documentIds }) => documentIds));
    const left = texts.filter(({ documentId }) => !documents.has(documentId)).map(({ title }) => title);
    const all = texts.length;
    hints.push(
      left.length === 0
        ? `Your evidence comes from all ${all} documents.`
        : `Your evidence comes from ${all - left.length} of ${all} documents; not from ${left.join(", ")}.`,
    );
  }
  if (answer.form === "Corroboration" && cited.length > 0) {
    hints.push(`${cited.length} ${cited.length === 1 ? "passage is" : "passages are"} used in your pairs.`);
  }
  if (answer.form === "Text") {
    const bare = textsOf(answer)
      .flatMap(bareParagraphs)
      .map(({ number }) => number);
    if (cited.length > 0 && bare.length > 0) hints.push(`${listed(bare)} no note.`);
  }
  return hints;
}
