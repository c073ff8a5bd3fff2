/** Which posts of a discussion its reader may see, counted. */
import type { DiscussionPrompt } from "../../domain/discussion/model";
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

/** A discussion prompt in the list of them; `visit`: up to when its reader has read it. */
export async function countedPrompt(discussion: Discussion, visit: Date | null): Promise<DiscussionPrompt> {
  const { id, number, text } = discussion.prompt;
  const visible = { AND: [shownTo(discussion), { postedAt: { not: null } }] };
  const [posts, fresh] = await Promise.all([
    database.discussionPost.count({ where: visible }),
    database.discussionPost.count({ where: { AND: [visible, newSince(discussion, visit)] } }),
  ]);
  return { id, number, text, posts, fresh };
}

/** Do the others' posts wait until the reader has posted. */
export const isShut = ({ reading: { member }, facts }: Discussion): boolean =>
  member.role === "Student" && facts.postFirst && !facts.hasPosted && !facts.assignment.closed;
