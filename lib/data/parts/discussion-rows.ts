/** In which order the posts of a discussion stand, and on which page one of them is. */
import { type PageAsked, pageAfter } from "../../domain/discussion/paging";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { shownTo } from "./discussion-counts";
import type { Discussion } from "./discussion-facts";
import { placesOfAnswers } from "./discussion-scope";

type Where = Prisma.DiscussionPostWhereInput;

/** As posts are read, and answers under them. */
export const oldestFirst: { createdAt?: "asc"; id?: "asc" }[] = [{ createdAt: "asc" }, { id: "asc" }];

/** Conditions for what one reader gets of a discussion. */
export interface DiscussionRows {
  /** All that is posted and shown to them. */
  posted: Where;
  /** The summary and pinned posts, which stand before the first page and nowhere else. */
  first: Where;
  /** All other posts at the top; of what is gone the place stays, for the answers under it. */
  rest: Where;
}

/** What stands first in a discussion, and what stands on its pages. */
export function rowsOf(discussion: Discussion): DiscussionRows {
  const { reading, prompt, facts, shut } = discussion;
  const posted = { AND: [shownTo(discussion), { postedAt: { not: null } }] };
  const isFirst = { OR: [{ pinnedAt: { not: null } }, { summary: true }] };
  const gaps = placesOfAnswers(reading.member, prompt.id, { facts, shut });
  return {
    posted,
    first: { parentId: null, AND: [posted, isFirst] },
    rest: { parentId: null, OR: [{ AND: [posted, { NOT: isFirst }] }, { AND: [gaps, { NOT: posted }] }] },
  };
}

const before = ({ createdAt, id }: { createdAt: Date; id: string }): Where => ({
  OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
});

/** Where a post is read: the page it stands on, or the one its post stands on. Null when it is not shown to this reader. */
export async function pageOfPost(discussion: Discussion, postId: string): Promise<PageAsked | null> {
  const { posted, rest } = rowsOf(discussion);
  const select = { id: true, parentId: true, createdAt: true };
  const post = await database.discussionPost.findFirst({
    where: { AND: [{ id: postId }, { OR: [posted, rest] }] },
    select,
  });
  if (!post) return null;
  const { parentId } = post;
  const [top, answersBefore] = await Promise.all([
    database.discussionPost.findFirst({ where: { AND: [{ id: parentId ?? post.id }, rest] }, select }),
    parentId === null ? 0 : database.discussionPost.count({ where: { AND: [posted, { parentId }, before(post)] } }),
  ]);
  const page = top ? pageAfter(await database.discussionPost.count({ where: { AND: [rest, before(top)] } })) : 1;
  return { page, under: parentId === null ? null : { postId: parentId, page: pageAfter(answersBefore) } };
}
