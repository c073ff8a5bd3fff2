/** Writing a post that was allowed, as a reply is written: nothing is overwritten, what was posted makes history. */
import type { PublishedPrompt } from "../../domain/assignment/published";
import { type PostWords, postQuotes } from "../../domain/discussion/model";
import type { PostToSave } from "../../domain/discussion/save";
import { NotFound } from "../../domain/policy/outcome";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { emptyText, plainText, richText } from "../../domain/richtext/model";
import type { Saved } from "../../domain/submission/saving";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { documentsOf } from "./discussion-facts";
import { addressOfPost } from "./discussion-news";
import { onlyOwn, tellRoom } from "./tell-room";

type Transaction = Prisma.TransactionClient;

/** A post that was allowed. */
export interface AllowedPost {
  member: Member;
  assignmentId: string;
  /** The prompt that is discussed. */
  prompt: PublishedPrompt;
  post: PostToSave;
  /** In whose thread it stands, and which post it answers; frozen when it is first saved. */
  place: { sectionId: string | null; groupId: string | null; parentId: string | null };
  now: Date;
}

const shown = {
  ...{ body: true, quotes: true, summary: true, version: true, changedAt: true, postedAt: true, deletedAt: true },
} satisfies Prisma.DiscussionPostSelect;
type Row = Prisma.DiscussionPostGetPayload<{ select: typeof shown }>;

const wordsFrom = ({ body, quotes }: Row): PostWords => {
  return { body: body === null ? emptyText : richText.parse(body), quotes: postQuotes.parse(quotes) };
};
const wordsOf = ({ post: { body, quotes } }: AllowedPost): PostWords => ({ body, quotes });
const columnsOf = ({ post }: AllowedPost) => ({
  ...{ body: post.body, bodyText: plainText(post.body), quotes: post.quotes, summary: post.summary },
});
/** Text compared as it is kept, whatever the order of its keys. */
const told = ({ body, quotes }: PostWords) =>
  JSON.stringify([richText.parse(body).blocks, quotes.map((each) => postQuotes.element.parse(each))]);

/** Writes a new post with its first version. */
export async function createDiscussionPost(save: AllowedPost): Promise<Saved<PostWords>> {
  const { member, assignmentId, post, place, now } = save;
  const { courseId, enrollmentId: authorId } = member;
  return database.$transaction(async (tx) => {
    await tx.discussionPost.create({
      data: {
        ...{ courseId, assignmentId, promptId: post.promptId, id: post.id, authorId, ...place },
        ...{ ...columnsOf(save), createdAt: now, changedAt: now, postedAt: post.post ? now : null },
      },
    });
    await keepVersion(tx, save, 1, post.post ? "Save" : "Autosave");
    await tell(tx, save, post.post);
    return { state: "saved", version: 1, savedAt: now.toISOString() };
  });
}

/** Writes on top of `baseVersion`; what is sent twice is written once, and what comes too late is kept beside. */
export async function updateDiscussionPost(save: AllowedPost): Promise<Saved<PostWords>> {
  const { member, post, now } = save;
  const { id, promptId, baseVersion } = post;
  const where = { courseId: member.courseId, id, promptId, authorId: member.enrollmentId };
  return database.$transaction(async (tx) => {
    const row = await tx.discussionPost.findFirst({ where, select: shown });
    if (!row) throw new NotFound();
    if (row.deletedAt || row.version !== baseVersion) return tooLate(tx, save, row);
    const version = baseVersion + 1;
    const { count } = await tx.discussionPost.updateMany({
      where: { ...where, deletedAt: null, version: baseVersion },
      data: {
        ...{ ...columnsOf(save), changedAt: now, version },
        // A post counts from when others can read it.
        ...(row.postedAt === null && post.post ? { postedAt: now, createdAt: now } : {}),
      },
    });
    if (count === 0) return tooLate(tx, save, (await tx.discussionPost.findFirst({ where, select: shown })) ?? row);
    const posted = post.post || row.postedAt !== null;
    if (posted) await keepVersion(tx, save, version, "Save");
    await tell(tx, save, posted);
    return { state: "saved", version, savedAt: now.toISOString() };
  });
}

async function tooLate(tx: Transaction, save: AllowedPost, row: Row): Promise<Saved<PostWords>> {
  const { member, post } = save;
  const { version } = row;
  const savedAt = row.changedAt.toISOString();
  if (row.deletedAt) return { state: "refused", problem: "This post was deleted. Undo that first to write on in it." };
  const sent = {
    courseId: member.courseId,
    postId: post.id,
    clientId: post.clientId,
    kind: { not: "Conflict" },
  } as const;
  const said = row.postedAt !== null || !post.post;
  const same = told(wordsFrom(row)) === told(wordsOf(save));
  if (said && (same || (await tx.discussionPostVersion.count({ where: sent })) > 0)) {
    return { state: "saved", version, savedAt };
  }
  await keepVersion(tx, save, post.baseVersion + 1, "Conflict");
  return { state: "conflict", version, savedAt, theirs: wordsFrom(row) };
}

async function keepVersion(
  tx: Transaction,
  save: AllowedPost,
  number: number,
  kind: "Save" | "Autosave" | "Conflict",
): Promise<void> {
  const { member, post, now } = save;
  const data = { courseId: member.courseId, postId: post.id, number, kind, clientId: post.clientId };
  const content = { ...wordsOf(save) };
  await tx.discussionPostVersion.create({ data: { ...data, content, byId: member.enrollmentId, at: now } });
}

async function tell(
  tx: Transaction,
  { member, assignmentId, prompt, post: { quotes }, place, now }: AllowedPost,
  posted: boolean,
): Promise<void> {
  const { courseId, enrollmentId: authorId } = member;
  if (member.role === "Student") {
    const row = { courseId, assignmentId, studentId: authorId };
    await tx.assignee.updateMany({ where: row, data: { lastActiveAt: now } });
  }
  const author = { authorId, authorSectionIds: member.sectionIds, byStaff: isStaff(member) };
  const { parentId } = place;
  const parent = parentId
    ? await tx.discussionPost.findUnique({
        where: { courseId_id: { courseId, id: parentId } },
        select: { quotes: true },
      })
    : null;
  const documents = documentsOf({ quotes, parent });
  const about = [posted ? addressOfPost(prompt, { ...place, ...author, documents }) : onlyOwn(member)];
  await tellRoom(tx, { courseId, assignmentId, about });
}
