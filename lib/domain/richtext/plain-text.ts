/**
 * Plain words to rich text and back. Apart from the model, whose rules of parsing a page that only shows notes would
 * otherwise load with them.
 */
import type { RichText } from "./model";

/** Plain paragraphs as rich text; blank lines part paragraphs. */
export function fromPlainText(text: string): RichText {
  const paragraphs = text
    .normalize("NFC")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return {
    blocks: paragraphs.map((paragraph) => ({
      type: "p",
      text: paragraph,
      marks: [],
      atoms: [],
    })),
  };
}

/** The words alone, blocks joined by one newline: for search, counting and hashing. */
export function plainText(text: RichText): string {
  return text.blocks.map((each) => each.text).join("\n");
}
