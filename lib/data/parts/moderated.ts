/** A note, reply or post that somebody wants looked at: found, with what the policy asks, and as those who teach see it. */
import type { Moderated, ModeratedWords } from "../../domain/annotation/moderation";
import { type AnnotationFacts, can, type PostFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member, Viewer } from "../../domain/policy/viewer";
import { emptyText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { annotationFor, postFor } from "./annotation-facts";
import { authorsOf } from "./authors";
import { discussionPostFor, documentsOf } from "./discussion-facts";
import { addressOfPost } from "./discussion-news";
import { bodyOf } from "./room-annotations";
import { addressOf } from "./tell-room";

/** The columns that name a subject, all but one of which are null. */
export const subjectOf = (words: Moderated) => {
  const none = { annotationId: null, postId: null, discussionPostId: null };
  if (words.discussionPostId !== undefined) return { ...none, discussionPostId: words.discussionPostId };
  return words.replyId === null ? { ...none, annotationId: words.annotationId } : { ...none, postId: words.replyId };
};

/** May the member do this to these words? Throws NotFound where they are not theirs to see. */
export async function mayDo(
  viewer: Viewer,
  member: Member,
  assignmentId: string,
  words: Moderated,
  action: "flag" | "moderate",
  now: Date,
) {
  if (words.discussionPostId !== undefined) {
    const found = await discussionPostFor(viewer, member.courseId, assignmentId, words.discussionPostId, now);
    const { postFacts } = found;
    if (!can(member, "discussion.read", postFacts)) throw new NotFound();
    const { authorId, hidden } = postFacts;
    const about = [addressOfPost(found.prompt, { ...postFacts, documents: documentsOf(found.post) })];
    return { may: can(member, `discussion.${action}`, postFacts), hidden, authorId, about };
  }
  const { annotationId, replyId } = words;
  if (replyId === null) {
    const { facts } = await annotationFor(member, assignmentId, annotationId, now);
    if (!can(member, "annotation.read", facts)) throw new NotFound();
    return found(facts, can(member, `annotation.${action}`, facts), facts.hidden);
  }
  const { postFacts } = await postFor(member, assignmentId, annotationId, replyId, now);
  if (!can(member, "post.read", postFacts)) throw new NotFound();
  return found(postFacts.annotation, can(member, `post.${action}`, postFacts), postFacts.hidden, postFacts);
}

const found = (note: AnnotationFacts, may: boolean, hidden: boolean, reply?: PostFacts) => ({
  ...{ may, hidden, authorId: reply?.authorId ?? note.authorId },
  about: [addressOf(note, reply)],
});

/** What is needed to show words in a list of moderation. */
const wordsParts = {
  ...{ id: true, assignmentId: true, authorId: true, body: true },
  ...{ postedAt: true, hiddenAt: true, deletedAt: true },
  assignment: { select: { title: true, gradersBlind: true } },
} as const;

export const subjectParts = {
  annotation: { select: { ...wordsParts, anonymous: true } },
  post: { select: { ...wordsParts, anonymous: true, annotationId: true } },
  discussionPost: { select: { ...wordsParts, promptId: true } },
} as const;

type NoteWords = Prisma.AnnotationGetPayload<{ select: typeof subjectParts.annotation.select }>;
type ReplyWords = Prisma.PostGetPayload<{ select: typeof subjectParts.post.select }>;

type PostWords = Prisma.DiscussionPostGetPayload<{ select: typeof subjectParts.discussionPost.select }>;

/** A note, a reply or a post, whichever the row is about. */
export type SubjectRow = NoteWords | ReplyWords | PostWords;

/** Under which name its author is known. In a discussion no name is hidden from classmates. */
const writtenAs = (row: SubjectRow) => ({
  authorId: row.authorId,
  anonymous: "anonymous" in row && row.anonymous,
});

function aboutOf(row: SubjectRow): Moderated {
  if ("promptId" in row) return { discussionPostId: row.id };
  return "annotationId" in row
    ? { annotationId: row.annotationId, replyId: row.id }
    : { annotationId: row.id, replyId: null };
}

/** Words of one page as those who teach see them, in the order given. */
export async function moderatedWords(
  member: Member,
  rows: readonly SubjectRow[],
  now: Date,
): Promise<(row: SubjectRow) => ModeratedWords> {
  const assignments = new Map(rows.map((row) => [row.assignmentId, row.assignment]));
  const authors = new Map(
    await Promise.all(
      [...assignments].map(async ([id, { gradersBlind }]) => {
        const written = rows.filter((row) => row.assignmentId === id).map(writtenAs);
        return [id, await authorsOf(member, { id, gradersBlind }, written, now)] as const;
      }),
    ),
  );
  return (row) => ({
    about: aboutOf(row),
    promptId: "promptId" in row ? row.promptId : null,
    assignmentId: row.assignmentId,
    assignmentTitle: row.assignment.title,
    author: authors.get(row.assignmentId)?.of(writtenAs(row)).author ?? "",
    // What its author took back nobody reads any more.
    body: row.deletedAt === null ? bodyOf(row.body) : emptyText,
    postedAt: row.postedAt?.toISOString() ?? null,
    hidden: row.hiddenAt !== null,
    deleted: row.deletedAt !== null,
  });
}

/** Names of people who flagged or acted. */
export async function namesOf(courseId: string, ids: readonly string[]): Promise<(id: string) => string> {
  const rows = await database.enrollment.findMany({
    where: { courseId, id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true, user: { select: { name: true } } },
  });
  const names = new Map(rows.map(({ id, displayName, user }) => [id, displayName ?? user.name]));
  return (id) => names.get(id) ?? "A former member";
}
