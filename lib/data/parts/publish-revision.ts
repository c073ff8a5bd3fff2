import { createHash } from "node:crypto";
import type { DocumentContent } from "../../domain/document/model";
import { linearText } from "../../domain/document/text";
import type { Database } from "../database";
import { indexDocument } from "./document-index";

interface Publication {
  courseId: string;
  documentId: string;
  /** 1 for the first; each next one counts from the one before. */
  number: number;
  content: DocumentContent;
  changeNote: string | null;
  publishedById: string;
}

/** Writes one revision, which never changes again, and makes it the one that is read. Returns its id. */
export async function publishRevisionRow(tx: Database, publication: Publication): Promise<string> {
  const { courseId, documentId, number, content, changeNote, publishedById } = publication;
  const { meta } = content;
  const text = linearText(content.blocks);
  const json: { blocks: object[]; notes: object[]; meta: object; glossary: object[] } = structuredClone(content);
  const revision = await tx.revision.create({
    data: {
      ...{ courseId, documentId, number, changeNote, publishedById, text },
      parentNumber: number > 1 ? number - 1 : null,
      language: meta.language,
      title: meta.title,
      textHash: createHash("sha256").update(text).digest("hex"),
      ...json,
    },
    select: { id: true },
  });
  await tx.document.update({
    where: { courseId_id: { courseId, id: documentId } },
    data: { currentRevisionId: revision.id, title: meta.title, genre: meta.genre, date: meta.date?.edtf ?? null },
  });
  await indexDocument(tx, { courseId, documentId, revisionId: revision.id }, content);
  return revision.id;
}
