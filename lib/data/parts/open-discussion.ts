/** One page of one discussion as its reader gets it: what stands first, the posts with their answers, own drafts. */
import { POSTS_ON_PAGE } from "../../domain/discussion/model";
import type { OpenDiscussion } from "../../domain/discussion/page";
import { isStaff } from "../../domain/policy/viewer";
import { database } from "../database";
import { textsOf } from "./assigned-texts";
import { isShut, newSince, shownTo } from "./discussion-counts";
import { type Discussion, whyNot } from "./discussion-facts";
import { drawnPosts, type PostRow, postParts } from "./discussion-posts-drawn";
import { passagesOf } from "./discussion-quotes";
import { placesOfAnswers } from "./discussion-scope";
import { threadChoices } from "./discussion-threads";

/** The page of a discussion that is asked for; a page past the end is the last one. */
export async function openDiscussion(
  discussion: Discussion,
  asked: number,
  visit: Date | null,
): Promise<OpenDiscussion> {
  const { reading, prompt, facts, shut } = discussion;
  const { member, assignment, sources, now } = reading;
  const { courseId, enrollmentId: authorId } = member;
  const seen = shownTo(discussion);
  const posted = { AND: [seen, { postedAt: { not: null } }] };
  const first = { OR: [{ pinnedAt: { not: null } }, { summary: true }] };
  const gaps = placesOfAnswers(member, prompt.id, { facts, shut });
  // What stands first stands nowhere else; of what is gone the place stays, for the answers under it.
  const rest = { parentId: null, OR: [{ AND: [posted, { NOT: first }] }, { AND: [gaps, { NOT: posted }] }] };
  const [count, total, writers, fresh] = await Promise.all([
    database.discussionPost.count({ where: posted }),
    database.discussionPost.count({ where: rest }),
    database.discussionPost.findMany({ where: posted, distinct: ["authorId"], select: { authorId: true } }),
    database.discussionPost.count({ where: { AND: [posted, newSince(discussion, visit)] } }),
  ]);
  const pages = Math.max(1, Math.ceil(total / POSTS_ON_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const include = {
    ...postParts(member),
    answers: {
      where: posted,
      orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }],
      include: postParts(member),
    },
  };
  const oldest = [{ createdAt: "asc" as const }, { id: "asc" as const }];
  const [above, tops, drafts] = await Promise.all([
    page > 1
      ? []
      : database.discussionPost.findMany({
          where: { parentId: null, AND: [posted, first] },
          ...{ include, orderBy: [{ summary: "desc" as const }, { pinnedAt: "asc" as const }, ...oldest] },
        }),
    database.discussionPost.findMany({
      where: rest,
      ...{ include, orderBy: oldest, skip: (page - 1) * POSTS_ON_PAGE, take: POSTS_ON_PAGE },
    }),
    database.discussionPost.findMany({
      where: { courseId, promptId: prompt.id, authorId, postedAt: null, deletedAt: null },
      ...{ include: postParts(member), orderBy: oldest },
    }),
  ]);
  const [firstDrawn, postsDrawn, draftsDrawn] = await Promise.all([
    withAnswers(discussion, above, visit),
    withAnswers(discussion, tops, visit),
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
    ...{ first: firstDrawn, posts: postsDrawn, drafts: draftsDrawn },
    ...{ page, pages, count, writers: writers.length, fresh },
    texts: textsOf(sources),
    readAt: now.toISOString(),
  };
}

async function withAnswers(
  discussion: Discussion,
  rows: readonly (PostRow & { answers: PostRow[] })[],
  visit: Date | null,
) {
  const all = rows.flatMap((row) => [row, ...row.answers]);
  const drawn = new Map((await drawnPosts(discussion, all, visit)).map((post) => [post.id, post]));
  return rows.flatMap((row) => {
    const top = drawn.get(row.id);
    return top ? [{ ...top, answers: row.answers.flatMap(({ id }) => drawn.get(id) ?? []) }] : [];
  });
}
