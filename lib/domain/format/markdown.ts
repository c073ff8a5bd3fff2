/**
 * Reads Markdown as instructors write it and as text recognition gives it out. The raw file stays the text of the
 * import: spans of blocks are into it, while the blocks hold reading text without signs of emphasis. Numbers that begin
 * a paragraph are kept, since `218. To Steiner` is the head of a letter, not the item of a list.
 */
import { decodeImport } from "../import/decode";
import { createBuilder } from "./builder";
import { frontMatter } from "./markdown/front-matter";
import { parseMarkdown } from "./markdown/parse";
import { walkMarkdown } from "./markdown/walk";
import type { SourceRead } from "./model";

/** A Markdown file as a source. */
export function readMarkdown(bytes: Uint8Array): SourceRead {
  const decoded = decodeImport(bytes);
  if (!decoded.ok) return decoded;
  const { text, notices } = decoded;
  const builder = createBuilder();
  const head = frontMatter(text);
  if (head.end > 0) {
    builder.open({ form: "furniture", span: { start: 0, end: head.end } });
    builder.text(head.words);
    builder.close();
  }
  const parsed = parseMarkdown(text, head.end);
  if (!parsed.ok) return parsed;
  const left = walkMarkdown(parsed.root, text, builder);
  return builder.finish({ format: "markdown", text, meta: head.meta, notices: [...notices, ...left] });
}
