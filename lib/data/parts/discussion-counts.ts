/** Which posts of a discussion its reader may see, counted. */
import { database } from "../database";
import type { Discussion } from "./discussion-facts";
import { visibleDiscussionPosts } from "./discussion-scope";

/** Posts of a discussion that its reader may see. */
export const shownTo = ({ reading, prompt, facts, shut }: Discussion) =>
  visibleDiscussionPosts(reading.member, prompt.id, { facts, shut });

/** Posts of others that came after an instant; all of them when there is none. */
export const newSince = ({ reading: { member } }: Discussion, since: Date | null) => ({
  authorId: { not: member.enrollmentId },
  postedAt: since ? { gt: since } : { not: null },
});

/** How many posts of a discussion its reader may see, and how many of them are new to them. */
export interface DiscussionCounts {
  posts: number;
  fresh: number;
}

/**
 * Counts of all discussions of an assignment, by prompt; asked for at once, however many there are. `visits`: up to when
 * the reader has read each.
 */
export async function discussionCounts(
  discussions: readonly Discussion[],
  visits: ReadonlyMap<string, Date>,
): Promise<(promptId: string) => DiscussionCounts> {
  const visible = discussions.map((each) => ({ AND: [shownTo(each), { postedAt: { not: null } }] }));
  const fresh = discussions.map((each, index) => ({
    AND: [visible[index] ?? {}, newSince(each, visits.get(each.prompt.id) ?? null)],
  }));
  const [posts, news] = await Promise.all([countedBy(visible), countedBy(fresh)]);
  return (promptId) => ({ posts: posts.get(promptId) ?? 0, fresh: news.get(promptId) ?? 0 });
}

async function countedBy(OR: object[]): Promise<Map<string, number>> {
  if (OR.length === 0) return new Map();
  const rows = await database.discussionPost.groupBy({ by: ["promptId"], where: { OR }, _count: true });
  return new Map(rows.map(({ promptId, _count }) => [promptId, _count]));
}

/** Do the others' posts wait until the reader has posted. */
export const isShut = ({ reading: { member }, facts }: Discussion): boolean =>
  member.role === "Student" && facts.postFirst && !facts.hasPosted && !facts.assignment.closed;
