/** Which scan shows the page of a document, when several were given with an import. */
import type { ImportDraft } from "../import/model";

/**
 * The place of the scan, counted from 0. With as many scans as files or page breaks tell pages, it is that of the page
 * where the document begins; otherwise the scans are taken to be spread evenly over the text.
 */
export function scanOf(text: string, draft: ImportDraft, documentId: string, scans: number): number {
  const zone = draft.zones.find((each) => each.documentId === documentId && each.type !== "note");
  if (!zone || scans < 2) return 0;
  const before = (end: number) => text.slice(0, end).split("\f").length - 1;
  const pages = before(text.length) + 1;
  if (pages === scans) return before(zone.start);
  const at = draft.documents.findIndex(({ id }) => id === documentId);
  const breaks = draft.documents.map(({ content }) =>
    content.blocks.reduce((sum, block) => sum + block.atoms.filter(({ kind }) => kind === "pageBreak").length, 0),
  );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  if (sum(breaks) + 1 === scans) return sum(breaks.slice(0, at));
  return Math.min(scans - 1, Math.floor((zone.start / Math.max(1, text.length)) * scans));
}
