/**
 * The imported words of a document beside its reading text: what was taken away (signs, hyphens at line ends, note
 * numbers), what was put in, what was corrected, and what was left out between its parts. A change of white space is none.
 */
import type { Block } from "../document/model";
import type { ImportDraft } from "../import/model";
import { wordDifferences } from "./word-differences";

/** Why a stretch is not the same in both. `words`: somebody changed it, or the importer read it otherwise. */
export type DifferenceKind = "hyphen" | "sign" | "noteNumber" | "correction" | "words";

/** A stretch of one block: the same in both, or what stands in each; empty where it stands in one only. */
export type Piece = { same: string } | { kind: DifferenceKind; imported: string; reading: string };

/** A part of the imported text: a block as it became, or what was left out. `blockId` is null for what was left out. */
export interface Comparison {
  key: string;
  blockId: string | null;
  pieces: Piece[];
  /** Left out on purpose or as debris: no part of the reading text. */
  leftOut: boolean;
}

/** Everything of the imported text that became this document, or was left out between its parts, in order. */
export function documentDifferences(text: string, draft: ImportDraft, documentId: string): Comparison[] {
  const content = draft.documents.find(({ id }) => id === documentId)?.content;
  if (!content) return [];
  const blocks = new Map(
    [...content.blocks, ...content.notes.flatMap((note) => note.blocks)].map((block) => [block.id, block]),
  );
  const labels = new Map(
    content.notes.flatMap(({ blocks: [lead], label }) => (lead ? [[lead.id, label] as const] : [])),
  );
  // Notes may stand at the foot of another page: what is left out there is no part of this document.
  const body = (zone: ImportDraft["zones"][number]) => zone.documentId === documentId && zone.type !== "note";
  const [first, last] = [draft.zones.findIndex(body), draft.zones.findLastIndex(body)];
  const imported = new Map<string, string>();
  const order: string[] = [];
  for (const [index, zone] of draft.zones.entries()) {
    const own = zone.documentId === documentId && zone.blockId !== null && blocks.has(zone.blockId);
    const between = index > first && index < last && zone.debrisId !== null;
    const key = own ? zone.blockId : between ? `left:${zone.debrisId}` : null;
    if (key === null) continue;
    const words = text.slice(zone.start, zone.end);
    const before = imported.get(key);
    imported.set(key, before === undefined ? words : `${before}\n${words}`);
    if (before === undefined) order.push(key);
  }
  // What has no place in the imported text was put in by hand.
  for (const id of blocks.keys()) if (!imported.has(id)) order.push(id);
  return order.map((key): Comparison => {
    const block = blocks.get(key);
    const words = imported.get(key) ?? "";
    if (!block) return { key, blockId: null, leftOut: true, pieces: [{ kind: "words", imported: words, reading: "" }] };
    return { key, blockId: key, leftOut: false, pieces: piecesOf(words, block, labels.get(key) ?? "") };
  });
}

function piecesOf(imported: string, block: Block, label: string): Piece[] {
  return wordDifferences(imported, block.text).map((piece): Piece => {
    if ("same" in piece) return piece;
    const { before, after } = piece;
    return { kind: kindOf(before, after, block, label), imported: before, reading: after };
  });
}

const bare = (words: string): string => words.replace(/[\s\u00ad-]+/gu, "");

function kindOf(before: string, after: string, block: Block, label: string): DifferenceKind {
  const printed = (mark: Block["marks"][number]) => mark.kind === "correction" && mark.printed.includes(bare(before));
  if (after !== "" && block.marks.some(printed)) return "correction";
  if (/[-\u00ad\u2010]\s*\n/u.test(before) && bare(before) === bare(after)) return "hyphen";
  const signs = before.replace(/[\s*_~`#>|\\^{}[\]().]+/gu, "");
  if (after === "" && label !== "" && signs === label.replace(/[.)\s]+/gu, "")) return "noteNumber";
  if (after === "" && /^[\d¹²³⁰⁴-⁹†‡]{1,4}$/u.test(signs)) return "noteNumber";
  return after === "" && !/[\p{L}\p{N}]/u.test(before) ? "sign" : "words";
}
