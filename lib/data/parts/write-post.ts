/** Writing a reply that was allowed, as a note is written: nothing is overwritten, what was posted makes history. */
import type { ReplyToSave } from "../../domain/annotation/save";
import type { PostFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { emptyText, plainText, type RichText, richText } from "../../domain/richtext/model";
import type { Saved } from "../../domain/submission/saving";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { countReplies } from "./counted-notes";
import { lockNote } from "./lock-note";
import { writeMentions } from "./mention-rows";
import { addressOf, onlyOwn, tellRoom } from "./tell-room";

type Transaction = Prisma.TransactionClient;

/** What a reply says, as a server returns it. */
export interface ReplyWords {
  body: RichText;
  anonymous: boolean;
}

/** A reply that was allowed. */
export interface AllowedReply {
  member: Member;
  assignmentId: string;
  annotationId: string;
  reply: ReplyToSave;
  /** Of the note it answers. */
  note: PostFacts["annotation"];
  /** People named who may read it. */
  named: readonly string[];
  now: Date;
}

const shown = {
  ...{ body: true, anonymous: true, version: true, changedAt: true, postedAt: true, deletedAt: true, gated: true },
} satisfies Prisma.PostSelect;
type Row = Prisma.PostGetPayload<{ select: typeof shown }>;

const wordsFrom = ({ body, anonymous }: Row): ReplyWords => {
  return { body: body === null ? emptyText : richText.parse(body), anonymous };
};
const wordsOf = ({ reply: { body, anonymous } }: AllowedReply): ReplyWords => ({ body, anonymous });
const isSame = (a: ReplyWords, b: ReplyWords) =>
  JSON.stringify([a.body, a.anonymous]) === JSON.stringify([b.body, b.anonymous]);

const readdressed: Saved<never> = {
  state: "refused",
  problem: "This note was changed just now and is for other readers. Look at it again before you answer.",
};

/** Is the note still for those whom its answer was written for? Until the answer is written it stays so. */
async function standsAsRead(tx: Transaction, { member, annotationId, note }: AllowedReply): Promise<boolean> {
  const now = await lockNote(tx, { courseId: member.courseId, annotationId }, "answer");
  if (!now || now.deletedAt) return false;
  return now.audience === note.audience && now.groupId === note.groupId && now.sectionId === note.sectionId;
}

/** Writes a new reply with its first version. */
export async function createPost(save: AllowedReply): Promise<Saved<ReplyWords>> {
  const { member, assignmentId, annotationId, reply, now } = save;
  const { courseId, enrollmentId: authorId } = member;
  return database.$transaction(async (tx) => {
    if (!(await standsAsRead(tx, save))) return readdressed;
    await tx.post.create({
      data: {
        ...{ courseId, assignmentId, annotationId, id: reply.id, authorId, gated: !isStaff(member) },
        ...{ ...wordsOf(save), bodyText: plainText(reply.body) },
        ...{ createdAt: now, changedAt: now, postedAt: reply.post ? now : null },
      },
    });
    await keepVersion(tx, save, 1, reply.post ? "Save" : "Autosave");
    await besideWords(tx, save, null);
    return { state: "saved", version: 1, savedAt: now.toISOString() };
  });
}

/** Writes on top of `baseVersion`; see `updateAnnotation`. */
export async function updatePost(save: AllowedReply): Promise<Saved<ReplyWords>> {
  const { member, annotationId, reply, now } = save;
  const where = { courseId: member.courseId, id: reply.id, annotationId, authorId: member.enrollmentId };
  return database.$transaction(async (tx) => {
    if (!(await standsAsRead(tx, save))) return readdressed;
    const row = await tx.post.findFirst({ where, select: shown });
    if (!row) throw new NotFound();
    if (row.deletedAt || row.version !== reply.baseVersion) return tooLate(tx, save, row);
    const version = reply.baseVersion + 1;
    const { count } = await tx.post.updateMany({
      where: { ...where, deletedAt: null, version: reply.baseVersion },
      data: {
        ...{ ...wordsOf(save), bodyText: plainText(reply.body), changedAt: now, version },
        // A reply counts from when others can read it.
        ...(row.postedAt === null && reply.post ? { postedAt: now, createdAt: now } : {}),
      },
    });
    if (count === 0) return tooLate(tx, save, (await tx.post.findFirst({ where, select: shown })) ?? row);
    if (reply.post || row.postedAt) await keepVersion(tx, save, version, "Save");
    await besideWords(tx, save, row);
    return { state: "saved", version, savedAt: now.toISOString() };
  });
}

async function tooLate(tx: Transaction, save: AllowedReply, row: Row): Promise<Saved<ReplyWords>> {
  const { member, reply } = save;
  const { version } = row;
  const savedAt = row.changedAt.toISOString();
  if (row.deletedAt) {
    return { state: "refused", problem: "This reply was deleted. Undo that first to write on in it." };
  }
  const where = { courseId: member.courseId, postId: reply.id, clientId: reply.clientId };
  const said = row.postedAt !== null || !reply.post;
  const known = async () => (await tx.postVersion.count({ where: { ...where, kind: { not: "Conflict" } } })) > 0;
  if (said && (isSame(wordsFrom(row), wordsOf(save)) || (await known()))) return { state: "saved", version, savedAt };
  await keepVersion(tx, save, reply.baseVersion + 1, "Conflict");
  return { state: "conflict", version, savedAt, theirs: wordsFrom(row) };
}

async function keepVersion(
  tx: Transaction,
  save: AllowedReply,
  number: number,
  kind: "Save" | "Autosave" | "Conflict",
): Promise<void> {
  const { member, reply, now } = save;
  const data = { courseId: member.courseId, postId: reply.id, number, kind, clientId: reply.clientId };
  await tx.postVersion.create({ data: { ...data, content: { ...wordsOf(save) }, byId: member.enrollmentId, at: now } });
}

async function besideWords(tx: Transaction, save: AllowedReply, before: Row | null): Promise<void> {
  const { member, assignmentId, reply, note, named: given, now } = save;
  const { courseId, enrollmentId: authorId } = member;
  if (before || given.length > 0) {
    await writeMentions(tx, courseId, { postId: reply.id }, { given, text: plainText(reply.body), at: now });
  }
  await countReplies(tx, member, assignmentId, now);
  const posted = reply.post || (before?.postedAt ?? null) !== null;
  const gated = before?.gated ?? !isStaff(member);
  const about = posted ? [addressOf(note, { authorId, gated })] : [onlyOwn(member)];
  await tellRoom(tx, { courseId, assignmentId, about });
}
