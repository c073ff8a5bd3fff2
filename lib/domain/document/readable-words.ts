/** The words of a document as far as they may be read, block after block: what quotations are checked against. */
import type { ReadableDocument } from "./readable-content";

/** A line for each block; what is left out within a block is a sign that stands in no quotation. */
export const readableWords = ({ items }: Pick<ReadableDocument, "items">): string =>
  items
    .flatMap((item) => (item.kind === "block" ? [item.block.parts.map((part) => part.text).join(" … ")] : []))
    .join("\n");
