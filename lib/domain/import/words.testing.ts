/** For tests: whether every word of an imported text is still in its documents, notes or debris. */
import { canonical } from "./canonical";
import type { ImportDraft } from "./model";

const count = (words: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const wordsOf = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];

/** All words that a draft holds: blocks, notes with their labels, debris, and the numbers of markers. */
export function heldWords({ documents, debris }: Pick<ImportDraft, "documents" | "debris">): string[] {
  const texts = [
    ...debris.map(({ text }) => text),
    ...documents.flatMap(({ content }) => [
      ...content.blocks.map(({ text }) => text),
      ...content.notes.flatMap((note) => [note.label, ...note.blocks.map(({ text }) => text)]),
    ]),
  ];
  return texts.flatMap(wordsOf);
}

const signs = /\^\{\s*\d+[.)]?\s*\}|\^\d+\^|\[\^[^\]]+\]|\[(?:Foot)?[Nn]ote\s+\w+|<\/?sup>/gu;

/**
 * Letters and figures of `text`, signs of the apparatus left out, that a draft does not hold as often. Unlike words,
 * letters stay the same when a sign between them goes or a divided word is joined.
 */
export function lostLetters(text: string, draft: Pick<ImportDraft, "documents" | "debris">): string[] {
  const lettersOf = (words: string): Map<string, number> =>
    count(words.normalize("NFD").match(/[\p{L}\p{Nd}]/gu) ?? []);
  const held = lettersOf(heldWords(draft).join(" "));
  return [...lettersOf(canonical(text.replace(signs, " ")))].flatMap(([letter, times]) =>
    (held.get(letter) ?? 0) < times ? [letter] : [],
  );
}

/**
 * Words of `text` that a draft does not hold as often. The word `Footnote` of a label, raised marker figures and the
 * numbers of markers are signs of the apparatus, not words.
 */
export function lostWords(text: string, draft: Pick<ImportDraft, "documents" | "debris">): string[] {
  const held = count(heldWords(draft));
  const lost = [...count(wordsOf(text.replace(signs, " ")))].filter(([word, times]) => (held.get(word) ?? 0) < times);
  return lost.map(([word]) => word);
}
