import { createHash } from "node:crypto";
import type { Prisma } from "../../lib/data/generated/client";
import type { DocumentContent } from "../../lib/domain/document/model";
import { linearText } from "../../lib/domain/document/text";
import { demoDocuments, demoRoom } from "./content";

export interface DemoDocument {
  documentId: string;
  revisionId: string;
  content: DocumentContent;
}

/** Publishes the documents of `content/reader` into a course. Returns them by slug. */
export async function seedDocuments(
  tx: Prisma.TransactionClient,
  courseId: string,
  publishedById: string,
  publishedAt: Date,
): Promise<Map<string, DemoDocument>> {
  const documents = new Map<string, DemoDocument>();
  for (const [position, { slug, content: shipped }] of demoDocuments.entries()) {
    const content = asFirstPrinted(slug, shipped);
    const { meta, blocks, notes } = content;
    const { id: documentId } = await tx.document.create({
      data: { courseId, title: meta.title, genre: meta.genre, date: meta.date?.edtf ?? null, position },
    });
    const text = linearText(blocks);
    const { id: revisionId } = await tx.revision.create({
      data: {
        ...{
          courseId,
          documentId,
          number: 1,
          title: meta.title,
          language: meta.language,
          text,
          publishedById,
          publishedAt,
        },
        textHash: createHash("sha256").update(text).digest("hex"),
        blocks: blocks.map((block) => ({ ...block })),
        notes: notes.map((note) => ({ ...note, blocks: note.blocks.map((block) => ({ ...block })) })),
        meta: JSON.parse(JSON.stringify(meta)),
      },
    });
    await tx.document.update({
      where: { courseId_id: { courseId, id: documentId } },
      data: { currentRevisionId: revisionId },
    });
    documents.set(slug, { documentId, revisionId, content });
  }
  return documents;
}

/** One document was published with a slip at first, so that the demonstration can show notes moving with a correction. */
function asFirstPrinted(slug: string, content: DocumentContent): DocumentContent {
  const { documentSlug, changes } = demoRoom.correction;
  if (slug !== documentSlug) return content;
  const before = (text: string) => changes.reduce((said, { was, now }) => said.replace(now, was), text);
  return { ...content, blocks: content.blocks.map((block) => ({ ...block, text: before(block.text) })) };
}
