/** Giving a note its place in the text by naming a block and the words after which its number stands. */
import { codePointLength, codePointOffset } from "../document/codepoints";
import { paragraphNumbers } from "../document/text";
import type { DraftDocument } from "../import/model";
import { blockTypeNames } from "./words";

/** All blocks of an import as choices: number or kind, and their first words. */
export function blockChoices(documents: readonly DraftDocument[]): { value: string; label: string }[] {
  return documents.flatMap(({ content }, index) => {
    const numbers = paragraphNumbers(content.blocks);
    const document = documents.length > 1 ? `Document ${index + 1}, ` : "";
    return content.blocks.map((block) => {
      const number = numbers.get(block.id);
      const place = number === undefined ? blockTypeNames[block.type].toLowerCase() : `¶${number}`;
      return { value: block.id, label: `${document}${place}: ${block.text.slice(0, 40)}` };
    });
  });
}

/** The place right after the first occurrence of these words, or the block's end without words; null: not found. */
export function placeAfter(
  documents: readonly DraftDocument[],
  blockId: string,
  words: string,
): { blockId: string; at: number } | null {
  const block = documents.flatMap(({ content }) => content.blocks).find((each) => each.id === blockId);
  if (!block) return null;
  const wanted = words.trim().normalize("NFC").replace(/\s+/gu, " ");
  if (wanted === "") return { blockId, at: codePointLength(block.text) };
  const found = block.text.indexOf(wanted);
  return found < 0 ? null : { blockId, at: codePointOffset(block.text, found + wanted.length) };
}
