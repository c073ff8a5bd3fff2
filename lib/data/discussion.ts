/** Reading a discussion: who said what on a prompt, what is new, and what has changed since a page was made. */
import { POSTS_ON_PAGE } from "../domain/discussion/model";
import type { DiscussionPage } from "../domain/discussion/page";
import type { PageAsked } from "../domain/discussion/paging";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { discussionCounts, newSince, shownTo } from "./parts/discussion-counts";
import { discussionsOf, enterDiscussion } from "./parts/discussion-facts";
import { drawnPosts, postParts, visitsOf } from "./parts/discussion-posts-drawn";
import { pageOfPost } from "./parts/discussion-rows";
import { openDiscussion } from "./parts/open-discussion";
import { enterRoom } from "./parts/room-reading";

/** Which discussion, and what of it. Without a prompt it is the first. */
interface Asked extends Partial<PageAsked> {
  promptId: string | null;
  /** The post that is looked for: the page it stands on is read, whichever is asked for beside. */
  postId?: string | null;
}

/**
 * The discussions of an assignment and one page of one of them: 50 posts with 50 answers under each, oldest first, the
 * summary and what is pinned before the first. Throws NotFound where the assignment is not theirs to read, and for a
 * prompt that is not asked; a post that is not shown to them is looked for in vain.
 */
export async function readDiscussion(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, postId = null, page = 1, under = null }: Asked,
): Promise<DiscussionPage> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const { member, assignment, published, assignee } = reading;
  const [discussions, visits] = await Promise.all([discussionsOf(reading), visitsOf(member, assignmentId)]);
  const counts = await discussionCounts(discussions, visits);
  const open = discussions.find(({ prompt }) => promptId === null || prompt.id === promptId) ?? null;
  if (promptId !== null && !open) throw new NotFound();
  const found = open && postId !== null ? await pageOfPost(open, postId) : null;
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    timeZone: assignment.timeZone,
    role: member.role,
    version: published.number,
    submitted: assignee?.submittedAt != null,
    mayEdit: can(member, "assignment.edit"),
    prompts: discussions.map(({ prompt: { id, number, text } }) => ({ id, number, text, ...counts(id) })),
    open: open
      ? await openDiscussion(open, found ?? { page, under }, {
          ...{ counts: counts(open.prompt.id), visit: visits.get(open.prompt.id) ?? null },
        })
      : null,
  };
}

/**
 * What has come since a page was made, for those who are on it: how many posts, whose when it is one, and the first of
 * them, so that the way leads there.
 */
export async function readDiscussionNews(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, since }: { promptId: string; since: Date },
): Promise<{ posts: number; by: string | null; first: string | null; changed: boolean }> {
  const discussion = await enterDiscussion(viewer, courseId, assignmentId, promptId);
  const seen = shownTo(discussion);
  const [rows, changed] = await Promise.all([
    database.discussionPost.findMany({
      where: { AND: [seen, newSince(discussion, since)] },
      include: postParts(discussion.reading.member),
      orderBy: { createdAt: "asc" },
      take: POSTS_ON_PAGE,
    }),
    database.discussionPost.count({
      where: {
        courseId,
        promptId,
        authorId: { not: discussion.reading.member.enrollmentId },
        changedAt: { gt: since },
        AND: [seen],
      },
    }),
  ]);
  const [only, second] = await drawnPosts(discussion, rows.slice(0, 2), since);
  const by = only && !second ? only.author : null;
  return { posts: rows.length, by, first: rows[0]?.id ?? null, changed: changed > 0 };
}

/** Remembers up to when a discussion was read; a page that was made earlier takes nothing back. */
export async function rememberDiscussionVisit(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, readAt }: { promptId: string; readAt: Date },
): Promise<Outcome> {
  const { reading } = await enterDiscussion(viewer, courseId, assignmentId, promptId);
  const { member, now } = reading;
  const at = readAt > now ? now : readAt;
  const key = { courseId, promptId, enrollmentId: member.enrollmentId };
  await database.discussionVisit.createMany({ data: [{ ...key, assignmentId, readAt: at }], skipDuplicates: true });
  await database.discussionVisit.updateMany({ where: { ...key, readAt: { lt: at } }, data: { readAt: at } });
  return done(undefined);
}
