/** Reading a discussion: who said what on a prompt, what is new, and what has changed since a page was made. */
import { POSTS_ON_PAGE } from "../domain/discussion/model";
import type { DiscussionPage } from "../domain/discussion/page";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { countedPrompt, newSince, shownTo } from "./parts/discussion-counts";
import {
  type Discussion,
  discussionFacts,
  discussionPrompts,
  enterDiscussion,
  shutDocuments,
} from "./parts/discussion-facts";
import { drawnPosts, postParts, visitsOf } from "./parts/discussion-posts-drawn";
import { openDiscussion } from "./parts/open-discussion";
import { enterRoom } from "./parts/room-reading";

/** Which discussion, and which page of it; pages count from 1. Without a prompt it is the first. */
interface Asked {
  promptId: string | null;
  page: number;
}

/**
 * The discussions of an assignment and one page of one of them: 50 posts with their answers, oldest first, the summary
 * and what is pinned before the first. Throws NotFound where the assignment is not theirs to read, and for a prompt that
 * is not asked.
 */
export async function readDiscussion(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  asked: Asked,
): Promise<DiscussionPage> {
  const now = new Date();
  const reading = await enterRoom(viewer, courseId, assignmentId, now);
  const { member, assignment, published, assignee } = reading;
  const [shut, visits] = [shutDocuments(reading), await visitsOf(member, assignmentId)];
  const discussions = await Promise.all(
    discussionPrompts(reading).map(async (prompt): Promise<Discussion> => {
      return { reading, prompt, shut, facts: await discussionFacts(reading, prompt) };
    }),
  );
  const open = discussions.find(({ prompt }) => asked.promptId === null || prompt.id === asked.promptId) ?? null;
  if (asked.promptId !== null && !open) throw new NotFound();
  const visit = (promptId: string) => visits.get(promptId) ?? null;
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    timeZone: assignment.timeZone,
    role: member.role,
    version: published.number,
    submitted: assignee?.submittedAt != null,
    mayEdit: can(member, "assignment.edit"),
    prompts: await Promise.all(discussions.map((each) => countedPrompt(each, visit(each.prompt.id)))),
    open: open ? await openDiscussion(open, asked.page, visit(open.prompt.id)) : null,
  };
}

/** What has come since a page was made, for those who are on it: how many posts, and whose when it is one. */
export async function readDiscussionNews(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, since }: { promptId: string; since: Date },
): Promise<{ posts: number; by: string | null; changed: boolean }> {
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
  return { posts: rows.length, by: only && !second ? only.author : null, changed: changed > 0 };
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
