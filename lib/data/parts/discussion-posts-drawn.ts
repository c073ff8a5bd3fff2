/** Posts as one reader gets them: with names, quotations and what may be done about them. */
import type { DiscussionPost as Post } from "../../domain/discussion/model";
import { can } from "../../domain/policy/can";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { emptyText, type RichText, richText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { authorsOf } from "./authors";
import { type Discussion, factParts, postFactsOf } from "./discussion-facts";
import { quotesOf } from "./discussion-quotes";

/** What a post is drawn from. */
export function postParts({ enrollmentId, ...member }: Member) {
  const waiting = isStaff({ ...member, enrollmentId }) ? {} : { byId: enrollmentId };
  return {
    ...factParts,
    section: { select: { name: true } },
    group: { select: { name: true } },
    flags: { where: { resolvedAt: null, ...waiting }, take: 1, select: { id: true } },
    moderationEvents: {
      where: { action: "Hide" as const },
      ...{ orderBy: { at: "desc" as const }, take: 1, select: { reason: true } },
    },
    _count: { select: { versions: { where: { kind: "Save" as const } } } },
  } satisfies Prisma.DiscussionPostInclude;
}

export type PostRow = Prisma.DiscussionPostGetPayload<{ include: ReturnType<typeof postParts> }>;

const bodyOf = (body: Prisma.JsonValue): RichText => (body === null ? emptyText : richText.parse(body));

/** Draws rows; a row that the reader may not read is drawn as a place without words. */
export async function drawnPosts(discussion: Discussion, rows: readonly PostRow[], readAt: Date | null) {
  const { member, assignment, now } = discussion.reading;
  // In a discussion names are hidden from nobody but from who marks blindly.
  const written = rows.map(({ authorId }) => ({ authorId, anonymous: false }));
  const facts = rows.map((row) => postFactsOf(discussion, row));
  const readable = facts.map((each) => can(member, "discussion.read", each));
  const others = rows.flatMap(({ pinnedById }) => pinnedById ?? []);
  const authors = await authorsOf(member, assignment, written, now, { others });
  const quotes = await quotesOf(
    discussion.reading,
    rows.map(({ quotes }, index) => (readable[index] ? quotes : [])),
  );
  return rows.map((row, index): Post => {
    const [post, who] = [facts[index], written[index]];
    if (!post || !who) throw new Error("every row has its facts");
    if (!readable[index]) return placeOf(row);
    const { author, mine, staff } = authors.of(who);
    const { id, parentId, version, postedAt, changedAt, pinnedById, summary } = row;
    const hidden = row.hiddenAt !== null;
    return {
      ...{ id, parentId, version, mine, author, staff, summary, hidden, gone: null, answers: [], part: null },
      body: bodyOf(row.body),
      quotes: quotes[index] ?? [],
      postedAt: postedAt?.toISOString() ?? null,
      savedAt: changedAt.toISOString(),
      edited: row._count.versions > 1,
      fresh: !mine && postedAt !== null && (readAt === null || postedAt > readAt),
      hiddenWhy: hidden && (mine || isStaff(member)) ? (row.moderationEvents[0]?.reason ?? null) : null,
      pinnedBy: pinnedById === null ? null : authors.name(pinnedById),
      flagged: row.flags.length > 0,
      thread: row.section?.name ?? row.group?.name ?? null,
      may: {
        edit: can(member, "discussion.edit", post),
        flag: can(member, "discussion.flag", post),
        moderate: can(member, "discussion.moderate", post),
        pin: can(member, "discussion.pin", post),
      },
    };
  });
}

/** Where answers stand under a post that is gone: nothing of it but when it was written. */
function placeOf({ id, version, postedAt, changedAt, deletedAt }: PostRow): Post {
  return {
    ...{ id, parentId: null, version, mine: false, author: "", staff: false, body: emptyText, quotes: [] },
    ...{ postedAt: postedAt?.toISOString() ?? null, savedAt: changedAt.toISOString(), edited: false, fresh: false },
    ...{ gone: deletedAt ? "deleted" : "hidden", hidden: false, hiddenWhy: null, pinnedBy: null, summary: false },
    ...{ flagged: false, thread: null, answers: [], part: null },
    may: { edit: false, flag: false, moderate: false, pin: false },
  };
}

/** Up to when a member has read each discussion of an assignment, by prompt. */
export async function visitsOf({ courseId, enrollmentId }: Member, assignmentId: string): Promise<Map<string, Date>> {
  const rows = await database.discussionVisit.findMany({ where: { courseId, assignmentId, enrollmentId } });
  return new Map(rows.map(({ promptId, readAt }) => [promptId, readAt]));
}
