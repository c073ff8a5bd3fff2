import type { ReactNode } from "react";
import type { BlockType } from "@/lib/domain/document/model";

export interface VoiceProps {
  /** Of the block. */
  id: string;
  type: BlockType;
  flow: string;
  /** The code point at which its words begin; absent for a block cut in several parts, which say it themselves. */
  offset?: number;
  /** For words that may run from right to left. */
  dir?: "auto";
  /** Level of the document's title among the headings of the page. */
  heading?: 1 | 2 | 3;
  children: ReactNode;
}

const voices: Record<BlockType, string> = {
  title: "t-title",
  dateline: "t-date sc",
  headnote: "t-head",
  salute: "t-p",
  p: "t-p",
  heading: "t-sub",
  verse: "t-p t-verse",
  quote: "t-p t-quote",
  listItem: "t-p",
  tableRow: "t-p",
  closer: "t-close",
  postscript: "t-p",
  editorialStatement: "t-state",
  citation: "t-cite",
};

function element(type: BlockType, heading: 1 | 2 | 3): "p" | "div" | "blockquote" | "h1" | "h2" | "h3" | "h4" {
  if (type === "title") return heading === 1 ? "h1" : heading === 2 ? "h2" : "h3";
  if (type === "heading") return heading === 1 ? "h2" : heading === 2 ? "h3" : "h4";
  return type === "quote" ? "blockquote" : type === "headnote" ? "div" : "p";
}

/**
 * The element of a block, in its voice. It says where it stands: `data-flow`, `data-block`, and `data-offset`, the code
 * point at which its words begin.
 */
export function Voice({ id, type, flow, offset, dir, heading = 2, children }: VoiceProps) {
  const Element = element(type, heading);
  return (
    <Element className={voices[type]} data-flow={flow} data-block={id} data-offset={offset} dir={dir}>
      {children}
    </Element>
  );
}
