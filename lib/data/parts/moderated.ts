/** A note or reply that somebody wants looked at: found, with what the policy asks, and as those who teach see it. */
import type { Moderated, ModeratedWords } from "../../domain/annotation/moderation";
import { type AnnotationFacts, can, type PostFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { emptyText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { annotationFor, postFor } from "./annotation-facts";
import { authorsOf } from "./authors";
import { bodyOf } from "./room-annotations";
import { addressOf } from "./tell-room";

/** The columns that name a subject, one of which is null. */
export const subjectOf = ({ annotationId, replyId }: Moderated) =>
  replyId === null ? { annotationId, postId: null } : { annotationId: null, postId: replyId };

/** May the member do this to these words? Throws NotFound where they are not theirs to see. */
export async function mayDo(
  member: Member,
  assignmentId: string,
  { annotationId, replyId }: Moderated,
  action: "flag" | "moderate",
  now: Date,
) {
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
  ...{ id: true, assignmentId: true, authorId: true, anonymous: true, body: true },
  ...{ postedAt: true, hiddenAt: true, deletedAt: true },
  assignment: { select: { title: true, gradersBlind: true } },
} as const;

export const subjectParts = {
  annotation: { select: wordsParts },
  post: { select: { ...wordsParts, annotationId: true } },
} as const;

type NoteWords = Prisma.AnnotationGetPayload<{ select: typeof wordsParts }>;
type ReplyWords = Prisma.PostGetPayload<{ select: typeof subjectParts.post.select }>;

/** A note or a reply, whichever the row is about. */
export type SubjectRow = NoteWords | ReplyWords;

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
        const written = rows.filter((row) => row.assignmentId === id);
        return [id, await authorsOf(member, { id, gradersBlind }, written, now)] as const;
      }),
    ),
  );
  return (row) => ({
    annotationId: "annotationId" in row ? row.annotationId : row.id,
    replyId: "annotationId" in row ? row.id : null,
    assignmentId: row.assignmentId,
    assignmentTitle: row.assignment.title,
    author: authors.get(row.assignmentId)?.of(row).author ?? "",
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
