/** The text of a revision as everybody counts it: nothing added, nothing left out. */

import { codePointLength } from "../domain/document/codepoints";
import type { Flow } from "../domain/document/model";
import { readableNotes, readableStretches } from "../domain/document/readable";
import { flowBlocks, linearText } from "../domain/document/text";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { readingSelect, readingsOf } from "./parts/readings";
import { revisionContent } from "./parts/revision-content";
import { readableDocuments } from "./scope";

/**
 * The linear text of one flow of a revision: the blocks in order, joined by one newline, with no newline at its end.
 * Whoever may read only parts of it gets NotFound: a text with holes would count other characters.
 */
export async function readCanonicalText(
  viewer: Viewer,
  courseId: string,
  documentId: string,
  { number, flow }: { number: number; flow: Flow },
): Promise<string> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const row = await database.document.findFirst({
    where: { AND: [readableDocuments(member, now), { id: documentId, archivedAt: null }] },
    select: readingSelect,
  });
  const reading = row && (await readingsOf(member, [row], now, number)).get(documentId);
  if (!reading) throw new NotFound();
  const content = await revisionContent(database, courseId, reading.revisionId);
  const text = linearText(flowBlocks(content, flow));
  if (flow !== "doc") {
    if (!readableNotes(content, reading.ranges).has(flow.slice(5))) throw new NotFound();
    return text;
  }
  const [whole, ...more] = readableStretches(content, reading.ranges);
  if (!whole || more.length > 0 || whole.startAt > 0 || whole.endAt < codePointLength(text)) throw new NotFound();
  return text;
}
