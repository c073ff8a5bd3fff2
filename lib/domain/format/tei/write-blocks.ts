/**
 * Blocks as the elements TEI has for them, in divisions: front of the document, headnote, text, source. TEI has an
 * order within a division (heads first, closers last), so a block that would break it begins the next division. The
 * order of the blocks never changes.
 */
import type { Block, BlockType } from "../../document/model";
import { usualVoice } from "../voices";
import { xmlId } from "./ids";
import type { TeiFlow } from "./write-inline";
import { inlineXml } from "./write-inline";
import { type Attributes, ana, element, startTag } from "./xml-out";

type Division = "headnote" | "text" | "source";
/** Where in its division a block may stand: among the heads, in the middle, among the closers, or anywhere. */
type Stage = 0 | 1 | 2 | null;

const places: Record<BlockType, readonly [division: Division, stage: Stage]> = {
  title: ["text", 0],
  dateline: ["text", 0],
  headnote: ["headnote", 1],
  salute: ["text", 0],
  heading: ["text", 0],
  p: ["text", 1],
  verse: ["text", 1],
  quote: ["text", 1],
  listItem: ["text", 1],
  tableRow: ["text", 1],
  closer: ["text", 2],
  postscript: ["text", 2],
  editorialStatement: ["text", null],
  citation: ["source", 1],
};

/** The text of a document: its front, then one division after another. */
export function bodyXml(blocks: readonly Block[], flow: TeiFlow): string {
  const first = blocks.findIndex(({ type }) => type !== "title" && type !== "dateline");
  const front = first < 0 ? blocks : blocks.slice(0, first);
  const divisions: string[] = [];
  for (const { division, blocks: own } of dividedBlocks(blocks.slice(front.length))) {
    divisions.push(element("div", { type: division }, `\n${elements(own, flow).join("\n")}\n`));
  }
  // A division of TEI is not empty; a paragraph without an id is no block.
  const rest = divisions.length === 0 ? [element("p")] : divisions;
  return [...front.map((block) => blockXml(block, flow, {})), ...rest].join("\n");
}

function dividedBlocks(blocks: readonly Block[]): { division: Division; blocks: Block[] }[] {
  const divisions: { division: Division; stage: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const [division, stage] = places[block.type];
    const last = divisions.at(-1);
    if (last !== undefined && last.division === division && (stage ?? last.stage) >= last.stage) {
      last.blocks.push(block);
      last.stage = stage ?? last.stage;
    } else divisions.push({ division, stage: stage ?? 0, blocks: [block] });
  }
  return divisions;
}

const groups: Partial<Record<BlockType, string>> = { listItem: "list", tableRow: "table" };

/** Elements of one division; items and rows that follow each other share a list or table. */
function elements(blocks: readonly Block[], flow: TeiFlow): string[] {
  const runs: { group: string | undefined; members: string[] }[] = [];
  for (const block of blocks) {
    const group = groups[block.type];
    const last = runs.at(-1);
    const xml = blockXml(block, flow, {});
    if (last !== undefined && last.group === group) last.members.push(xml);
    else runs.push({ group, members: [xml] });
  }
  return runs.flatMap(({ group, members }) =>
    group === undefined ? members : [element(group, {}, `\n${members.join("\n")}\n`)],
  );
}

/** The blocks of a note: its own flow, without divisions. What has no element inside a note is an `ab` with a type. */
export function noteBlocksXml(blocks: readonly Block[], flow: TeiFlow): string {
  return blocks
    .map((block) => {
      const group = groups[block.type];
      if (group !== undefined) return element(group, {}, blockXml(block, flow, {}));
      const own = block.type === "p" || block.type === "verse" || block.type === "quote" || block.type === "citation";
      return own ? blockXml(block, flow, {}) : blockXml(block, flow, { in: "ab" });
    })
    .join("");
}

const names: Record<BlockType, readonly [name: string, attributes: Attributes]> = {
  title: ["head", {}],
  heading: ["head", { type: "heading" }],
  dateline: ["dateline", {}],
  headnote: ["p", {}],
  salute: ["salute", {}],
  p: ["p", {}],
  verse: ["lg", {}],
  quote: ["quote", {}],
  listItem: ["item", {}],
  tableRow: ["row", {}],
  closer: ["closer", {}],
  postscript: ["p", {}],
  editorialStatement: ["note", { type: "statement", place: "inline" }],
  citation: ["bibl", { type: "source" }],
};

function blockXml(block: Block, flow: TeiFlow, wanted: { in?: "ab" }): string {
  const [name, attributes] = wanted.in === "ab" ? (["ab", { type: block.type }] as const) : names[block.type];
  const voice = block.voice === usualVoice(block.type) ? null : block.voice;
  const start = startTag(name, { ...attributes, "xml:id": xmlId(flow.prefix, "block", block.id), ana: ana({ voice }) });
  const xml = `${start}${inlineXml(block, flow, name)}</${name}>`;
  if (wanted.in === "ab") return xml;
  if (block.type === "salute") return element("opener", {}, xml);
  return block.type === "postscript" ? element("postscript", {}, xml) : xml;
}
