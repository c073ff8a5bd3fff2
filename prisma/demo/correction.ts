/** A document that is corrected under the notes of the class: some go along, one was written about words taken out. */
import { giveRevision } from "../../lib/data/corrections";
import { database } from "../../lib/data/database";
import type { Prisma } from "../../lib/data/generated/client";
import { publishRevisionRow } from "../../lib/data/parts/publish-revision";
import { demoDocuments, demoRoom } from "./content";
import type { DemoDocument } from "./documents";
import type { DemoPeople } from "./people";

/** Publishes the document as it is shipped, over the wording it had at first. */
export async function seedCorrectedText(
  tx: Prisma.TransactionClient,
  { courseId, instructorId }: DemoPeople,
  documents: Map<string, DemoDocument>,
): Promise<void> {
  const { documentSlug, changeNote } = demoRoom.correction;
  const shipped = demoDocuments.find(({ slug }) => slug === documentSlug);
  const documentId = documents.get(documentSlug)?.documentId;
  if (!shipped || !documentId) throw new Error(`no document ${documentSlug}`);
  const { content } = shipped;
  await publishRevisionRow(tx, { courseId, documentId, number: 2, content, changeNote, publishedById: instructorId });
}

/** Gives the assignment the corrected text, as the instructor would: notes and questions move with the words. */
export async function seedCorrection(
  { courseId, instructorId }: DemoPeople,
  documents: Map<string, DemoDocument>,
  assignmentId: string,
): Promise<void> {
  const where = { courseId_id: { courseId, id: instructorId } };
  const { user } = await database.enrollment.findUniqueOrThrow({ where, include: { user: true } });
  const viewer = { userId: user.id, name: user.name ?? "", email: user.email, coursesGrantedAt: user.coursesGrantedAt };
  const documentId = documents.get(demoRoom.correction.documentSlug)?.documentId ?? "";
  const given = await giveRevision(viewer, courseId, documentId, assignmentId, 2);
  if (!given.ok) throw new Error(given.problem);
}
