import type { Passage } from "../../domain/anchor/passage";
import type { AnnotationWords } from "../../domain/annotation/model";
import { type AnnotationToSave, kindOf, sameWords } from "../../domain/annotation/save";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { emptyText, plainText, richText } from "../../domain/richtext/model";
import type { Saved } from "../../domain/submission/saving";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { passageColumns } from "./passage-columns";

type Transaction = Prisma.TransactionClient;

/** A save that was allowed: the words, and for a new note the place they stand at. */
export interface AllowedSave {
  member: Member;
  assignmentId: string;
  note: AnnotationToSave;
  skillId: string | null;
  sectionId: string | null;
  /** Where a new note stands; null for one that exists. */
  place: { documentId: string; passage: Passage } | null;
  now: Date;
}

/** What a note says, as its row has it. */
const annotationWords = {
  kind: true,
  skill: { select: { key: true } },
  tags: true,
  body: true,
  audience: true,
  sectionId: true,
} satisfies Prisma.AnnotationSelect;

type WordsRow = Prisma.AnnotationGetPayload<{ select: typeof annotationWords }>;

const wordsFrom = ({ skill, body, ...row }: WordsRow): AnnotationWords => ({
  ...row,
  skill: skill?.key ?? null,
  body: body === null ? emptyText : richText.parse(body),
});

const wordsOf = ({ note, sectionId }: AllowedSave): AnnotationWords => ({
  kind: note.post ? kindOf(note.kind, note.body) : note.kind,
  skill: note.skill,
  tags: note.tags,
  body: note.body,
  audience: note.audience,
  sectionId: note.audience === "Section" ? sectionId : null,
});

const columnsOf = (save: AllowedSave) => {
  const { skill: _, ...words } = wordsOf(save);
  return { ...words, skillId: save.skillId, bodyText: plainText(save.note.body), changedAt: save.now };
};

/** Writes a new note with its place and its first version. */
export async function createAnnotation(save: AllowedSave): Promise<Saved<AnnotationWords>> {
  const { member, assignmentId, note, place, now } = save;
  const { courseId, enrollmentId } = member;
  if (!place) return { state: "refused", problem: "This note has no place in the text." };
  return database.$transaction(async (tx) => {
    const key = { courseId, assignmentId };
    const times = { createdAt: now, postedAt: note.post ? now : null };
    await tx.annotation.create({ data: { ...key, id: note.id, authorId: enrollmentId, ...times, ...columnsOf(save) } });
    const { documentId, passage } = place;
    await tx.annotationTarget.create({
      data: { ...key, annotationId: note.id, documentId, revisionId: note.revisionId, ...passageColumns(passage) },
    });
    await keepVersion(tx, save, 1, note.post ? "Save" : "Autosave");
    await countAnnotations(tx, member, assignmentId, now);
    return { state: "saved", version: 1, savedAt: now.toISOString() };
  });
}

/**
 * Writes on top of `baseVersion`. When somebody was faster, both texts are kept: theirs stands and comes back, the one
 * sent is a version of kind Conflict. The same save sent again, or the same words, say "saved".
 */
export async function updateAnnotation(save: AllowedSave): Promise<Saved<AnnotationWords>> {
  const { member, assignmentId, note, now } = save;
  const { courseId, enrollmentId: authorId } = member;
  const key = { courseId, id: note.id };
  return database.$transaction(async (tx) => {
    const { count } = await tx.annotation.updateMany({
      where: { ...key, assignmentId, authorId, deletedAt: null, version: note.baseVersion },
      data: { ...columnsOf(save), version: note.baseVersion + 1 },
    });
    if (count === 1 && note.post)
      await tx.annotation.updateMany({ where: { ...key, postedAt: null }, data: { postedAt: now } });
    const row = await tx.annotation.findFirst({
      where: { ...key, assignmentId, authorId },
      select: { ...annotationWords, version: true, changedAt: true, postedAt: true, deletedAt: true },
    });
    if (!row) throw new NotFound();
    const { version } = row;
    const savedAt = row.changedAt.toISOString();
    if (count === 0) {
      if (row.deletedAt)
        return { state: "refused", problem: "This note was deleted. Undo that first to write on in it." };
      const said = row.postedAt !== null || !note.post;
      if (said && (sameWords(wordsFrom(row), wordsOf(save)) || (await isKnown(tx, save))))
        return { state: "saved", version, savedAt };
      await keepVersion(tx, save, note.baseVersion + 1, "Conflict");
      return { state: "conflict", version, savedAt, theirs: wordsFrom(row) };
    }
    // A draft is saved every few seconds: its first words and what is posted make history, what is between does not.
    if (row.postedAt) await keepVersion(tx, save, version, "Save");
    await countAnnotations(tx, member, assignmentId, now);
    return { state: "saved", version, savedAt };
  });
}

async function isKnown(tx: Transaction, { member, note }: AllowedSave): Promise<boolean> {
  const { courseId } = member;
  const where = { courseId, annotationId: note.id, clientId: note.clientId, kind: { not: "Conflict" as const } };
  return (await tx.annotationVersion.count({ where })) > 0;
}

async function keepVersion(tx: Transaction, save: AllowedSave, number: number, kind: "Save" | "Autosave" | "Conflict") {
  const { member, note } = save;
  const content = { ...wordsOf(save) };
  const data = { courseId: member.courseId, annotationId: note.id, number, kind, content, clientId: note.clientId };
  await tx.annotationVersion.create({ data: { ...data, byId: member.enrollmentId } });
}

/** Keeps the number of a student's notes beside them, where the overview reads it. */
export async function countAnnotations(
  tx: Transaction,
  member: Member,
  assignmentId: string,
  now: Date,
): Promise<void> {
  const { courseId, enrollmentId } = member;
  const own = { courseId, assignmentId, authorId: enrollmentId, deletedAt: null, postedAt: { not: null } };
  const annotationCount = await tx.annotation.count({ where: own });
  const row = { courseId, assignmentId, studentId: enrollmentId };
  await tx.assignee.updateMany({ where: row, data: { annotationCount, lastActiveAt: now } });
  await tx.assignee.updateMany({ where: { ...row, openedAt: null }, data: { openedAt: now } });
}
