/** A document as plain text, as far as a person reads it: blocks parted by blank lines, notes after the text. */
import type { ReadableBlock, ReadableDocument } from "./readable-content";

const left = "[…]";

function words(block: ReadableBlock): string {
  const text = block.parts.map((part) => part.text).join(` ${left} `);
  return `${block.cutBefore ? `${left} ` : ""}${text}${block.cutAfter ? ` ${left}` : ""}`;
}

/** The text to be saved as a file; ends with a newline. What is left out is marked […]. */
export function plainTextOf(document: ReadableDocument): string {
  const paragraphs = document.items.map((item) => (item.kind === "gap" ? left : words(item.block)));
  const notes = document.notes.map((note) => `${note.label} ${note.blocks.map(words).join("\n\n")}`.trim());
  return `${[...paragraphs, ...notes].join("\n\n")}\n`;
}
