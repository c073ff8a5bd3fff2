import { documentOf } from "../../domain/import/draft";
import type { Member } from "../../domain/policy/viewer";
import type { Review } from "../../domain/review/schema";
import type { Database } from "../database";
import { publishRevisionRow } from "./publish-revision";
import { markFinished, saveReview } from "./review-changes";
import type { LockedCopy } from "./working-copy";

/**
 * Makes documents of the library from documents of an import's draft, each with its revision 1, at the end of the
 * library. It cannot be taken back. Returns the ids of the new documents.
 */
export async function publishDraft(
  tx: Database,
  member: Member,
  importId: string,
  copy: LockedCopy,
  review: Review,
  draftIds: readonly string[],
): Promise<string[]> {
  const { courseId, enrollmentId } = member;
  const last = await tx.document.aggregate({ where: { courseId }, _max: { position: true } });
  let position = (last._max.position ?? -1) + 1;
  const published: Record<string, string> = {};
  for (const draftId of draftIds) {
    const content = documentOf(review.draft, draftId)?.content;
    if (!content) continue;
    const { id: documentId } = await tx.document.create({
      data: { courseId, importId, position: position++, title: content.meta.title },
      select: { id: true },
    });
    const revision = { courseId, documentId, number: 1, content, changeNote: null, publishedById: enrollmentId };
    await publishRevisionRow(tx, revision);
    published[draftId] = documentId;
  }
  const count = Object.keys(published).length;
  const said = `${count} ${count === 1 ? "document" : "documents"} published`;
  const decision = { number: copy.version, undoes: null, said, final: true };
  const next: Review = {
    ...review,
    published: { ...review.published, ...published },
    decisions: [...review.decisions, decision],
  };
  await saveReview(tx, member, copy, next, null);
  await tx.importDecision.create({
    data: {
      courseId,
      importId,
      number: decision.number,
      byId: enrollmentId,
      operation: { do: "publish", published, said },
    },
  });
  await markFinished(tx, courseId, importId, next);
  return Object.values(published);
}
