import type { Span } from "@/lib/domain/anchor/passage";
import type { DocumentContent } from "@/lib/domain/document/model";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";

/** The part of a question's brace beside one block: its passage may run over several. */
export function Brace({ content, span, block }: { content: DocumentContent; span: Span; block: ReadableBlock }) {
  const index = (id: string) => content.blocks.findIndex((each) => each.id === id);
  const [here, first, last] = [index(block.id), index(span.start.blockId), index(span.end.blockId)];
  if (span.flow !== "doc" || here < first || here > last) return null;
  const classes = ["brace", here < last && "brace-first", here > first && "brace-on"].filter(Boolean);
  return <span className={classes.join(" ")} />;
}
