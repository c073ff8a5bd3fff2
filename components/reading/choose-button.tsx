import type { ReadableBlock } from "@/lib/domain/document/readable-content";

/** What a block is called where its button says which one it is. */
export function blockName(block: Pick<ReadableBlock, "number" | "type">): string {
  if (block.number !== null) return `paragraph ${block.number}`;
  return block.type === "editorialStatement" ? "the editor's remark" : `the ${block.type}`;
}

/** What a passage is chosen for: `annotate`, by a reader; `choose`, by those who prepare or mark. */
export type Choosable = "annotate" | "choose";

interface ChooseButtonProps {
  /** The block that is chosen from. */
  blockId: string;
  /** "paragraph 5", "note 3". */
  name: string;
  choosable: Choosable;
}

/**
 * The way to choose a passage without a mouse; PassagePicker answers it. A reader's is a pencil under the number of the
 * paragraph, seen when it has the focus or the pointer is near; always there for screen readers.
 */
export function ChooseButton({ blockId, name, choosable }: ChooseButtonProps) {
  const annotates = choosable === "annotate";
  // One element for a reader's: a long text has hundreds of them. Its sign is drawn by the sheet of styles.
  return annotates ? (
    <button
      type="button"
      className="choose pencil"
      data-choose={blockId}
      aria-describedby="choose-help"
      aria-label={`Annotate ${name}`}
    />
  ) : (
    <button type="button" className="choose" data-choose={blockId} aria-describedby="choose-help">
      <span>
        Choose a passage
        <span className="vh"> in {name}</span>
      </span>
    </button>
  );
}
