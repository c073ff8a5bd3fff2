import type { ReadableBlock } from "@/lib/domain/document/readable-content";

/** What a block is called where its button says which one it is. */
export function blockName(block: Pick<ReadableBlock, "number" | "type">): string {
  if (block.number !== null) return `paragraph ${block.number}`;
  return block.type === "editorialStatement" ? "the editor's remark" : `the ${block.type}`;
}

/** The way to choose a passage without a mouse; PassagePicker answers it. Seen when it has the focus. */
export function ChooseButton({ block }: { block: ReadableBlock }) {
  return (
    <button type="button" className="choose" data-choose={block.id} aria-describedby="choose-help">
      Choose a passage<span className="vh"> in {blockName(block)}</span>
    </button>
  );
}
