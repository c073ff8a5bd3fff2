/** A text of a few pages, published, and given to the class under one rule of unlocking. */
import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../lib/data/generated/client";
import { codePointLength } from "../../lib/domain/document/codepoints";
import { type Block, emptyMeta } from "../../lib/domain/document/model";
import { linearText } from "../../lib/domain/document/text";
import { composedReader } from "../bench/composed";
import type { LoadClass, LoadRoom } from "./class";

/** Publishes it as the first revision of a document. */
export async function publishText(database: PrismaClient, courseId: string, publishedById: string, pages: number) {
  const paragraphs = composedReader(pages).flatMap((part) => part.paragraphs);
  const blocks: Block[] = paragraphs.map((text, at) => ({
    ...{ id: `p${at + 1}`, type: "p", voice: "author", text, marks: [], atoms: [] },
  }));
  const title = "Letters of the river office";
  const document = await database.document.create({ data: { courseId, title, genre: "letter" } });
  const text = linearText(blocks);
  const meta = { ...emptyMeta("en"), title };
  const revision = await database.revision.create({
    data: {
      ...{ courseId, documentId: document.id, number: 1, title, text, textHash: text.length.toString(16) },
      ...{ blocks: structuredClone(blocks) as object[], notes: [], meta: structuredClone(meta) as object },
      publishedById,
    },
  });
  await database.document.update({
    where: { courseId_id: { courseId, id: document.id } },
    data: { currentRevisionId: revision.id },
  });
  return {
    ...{ documentId: document.id, revisionId: revision.id },
    paragraphs: blocks.map((block) => ({ id: block.id, length: codePointLength(block.text) })),
  };
}

interface Given extends Pick<LoadClass, "courseId" | "revisionId"> {
  documentId: string;
  instructor: string;
  studentIds: string[];
  groupSetId: string;
}

/** An open assignment on the text; `after`: notes to be posted before those of others are seen (0: at once). */
export async function assignText(database: PrismaClient, given: Given, after: number): Promise<LoadRoom> {
  const { courseId, documentId, revisionId, instructor, studentIds, groupSetId } = given;
  const { id: assignmentId } = await database.assignment.create({
    data: {
      ...{ courseId, title: after === 0 ? "Read together" : "Read alone first", timeZone: "Europe/Berlin" },
      ...{ groupSetId, peersAnonymous: true },
      ...(after === 0 ? { unlockRule: "AtOnce" } : { unlockRule: "AfterPosting", unlockAfter: after }),
    },
  });
  await database.assignmentDocument.create({ data: { courseId, assignmentId, documentId, revisionId } });
  const version = { courseId, assignmentId, assignmentVersionId: randomUUID() };
  await database.$transaction(async (tx) => {
    const { assignmentVersionId: id } = version;
    await tx.assignmentVersion.create({ data: { courseId, id, assignmentId, number: 1, publishedById: instructor } });
    await tx.excerpt.create({ data: { ...version, id: randomUUID(), documentId, revisionId, position: 0 } });
  });
  await database.assignment.update({
    where: { courseId_id: { courseId, id: assignmentId } },
    data: { currentNumber: 1, publishedAt: new Date(), publishedById: instructor },
  });
  const pseudonyms = new Map(studentIds.map((id, at) => [id, `${after === 0 ? "Grey Heron" : "Red Kite"} ${at + 1}`]));
  await database.assignee.createMany({
    data: studentIds.map((studentId) => ({
      ...{ courseId, assignmentId, studentId, pseudonym: pseudonyms.get(studentId) ?? "" },
    })),
  });
  return { assignmentId, after, pseudonyms };
}
