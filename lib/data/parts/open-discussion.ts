/** One page of one discussion as its reader gets it: what stands first, the posts with their answers, own drafts. */
import { POSTS_ON_PAGE } from "../../domain/discussion/model";
import type { OpenDiscussion } from "../../domain/discussion/page";
import { type PageAsked, pageOf } from "../../domain/discussion/paging";
import { isStaff } from "../../domain/policy/viewer";
import { database } from "../database";
import { withAnswers } from "./answers-under";
import { textsOf } from "./assigned-texts";
import { type DiscussionCounts, isShut } from "./discussion-counts";
import { type Discussion, whyNot } from "./discussion-facts";
import { drawnPosts, postParts } from "./discussion-posts-drawn";
import { passagesOf } from "./discussion-quotes";
import { oldestFirst, rowsOf } from "./discussion-rows";
import { threadChoices } from "./discussion-threads";

/** What is known of a discussion before a page of it is read. */
interface Known {
  counts: DiscussionCounts;
  /** Up to when its reader has read it. */
  visit: Date | null;
}

/** The page of a discussion that is asked for; a page past the end is the last one. */
export async function openDiscussion(
  discussion: Discussion,
  asked: PageAsked,
  { counts, visit }: Known,
): Promise<OpenDiscussion> {
  const { reading, prompt } = discussion;
  const { member, assignment, sources, now } = reading;
  const { courseId, enrollmentId: authorId } = member;
  const { posted, first, rest } = rowsOf(discussion);
  const [total, writers] = await Promise.all([
    database.discussionPost.count({ where: rest }),
    database.discussionPost.groupBy({ by: ["authorId"], where: posted }),
  ]);
  const { page, pages, skip } = pageOf(total, asked.page);
  const include = postParts(member);
  const [above, tops, drafts] = await Promise.all([
    page > 1
      ? []
      : database.discussionPost.findMany({
          ...{ where: first, include },
          orderBy: [{ summary: "desc" as const }, { pinnedAt: "asc" as const }, ...oldestFirst],
        }),
    database.discussionPost.findMany({ where: rest, include, orderBy: oldestFirst, skip, take: POSTS_ON_PAGE }),
    database.discussionPost.findMany({
      where: { courseId, promptId: prompt.id, authorId, postedAt: null, deletedAt: null },
      ...{ include, orderBy: oldestFirst },
    }),
  ]);
  const [drawn, draftsDrawn] = await Promise.all([
    withAnswers(discussion, [...above, ...tops], { posted, under: asked.under, visit }),
    drawnPosts(discussion, drafts, visit),
  ]);
  const passage = prompt.passage ? await passagesOf(reading)({ ...prompt.passage, span: prompt.passage }) : null;
  return {
    ...{ promptId: prompt.id, number: prompt.number, text: prompt.text, scope: assignment.discussionScope },
    passage:
      prompt.passage && passage?.words
        ? { revisionId: prompt.passage.revisionId, label: passage.label, title: passage.title, words: passage.words }
        : null,
    ...{ shut: isShut(discussion), postFirst: prompt.settings.postFirst, whyNot: whyNot(discussion) },
    maySummarize: isStaff(member) && !member.archived,
    threads: await threadChoices(reading),
    ...{ first: drawn.slice(0, above.length), posts: drawn.slice(above.length), drafts: draftsDrawn },
    ...{ page, pages, count: counts.posts, writers: writers.length, fresh: counts.fresh },
    texts: textsOf(sources),
    readAt: now.toISOString(),
  };
}
