/** The answers under the posts of a page: of each at most 50, so that a long talk under one post costs no more. */
import type { DiscussionPost } from "../../domain/discussion/model";
import { POSTS_ON_PAGE } from "../../domain/discussion/model";
import { answersPart, type PageAsked, pageOf } from "../../domain/discussion/paging";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { newSince } from "./discussion-counts";
import type { Discussion } from "./discussion-facts";
import { drawnPosts, type PostRow, postParts } from "./discussion-posts-drawn";
import { oldestFirst } from "./discussion-rows";

/** Which answers are wanted: those that are posted and shown to the reader, and under one post another page of them. */
interface Wanted {
  posted: Prisma.DiscussionPostWhereInput;
  under: PageAsked["under"];
  /** Up to when the reader has read the discussion. */
  visit: Date | null;
}

/** Draws posts with the answers under them, and says of which answers others are left. */
export async function withAnswers(
  discussion: Discussion,
  tops: readonly PostRow[],
  { posted, under, visit }: Wanted,
): Promise<DiscussionPost[]> {
  if (tops.length === 0) return [];
  const of = { parentId: { in: tops.map(({ id }) => id) } };
  const totals = await countedUnder({ AND: [posted, of] });
  const long = tops.filter(({ id }) => (totals.get(id) ?? 0) > POSTS_ON_PAGE);
  const fresh =
    long.length === 0
      ? new Map<string, number>()
      : await countedUnder({ AND: [posted, of, newSince(discussion, visit)] });
  const pageOfAnswers = (id: string) => pageOf(totals.get(id) ?? 0, under?.postId === id ? under.page : 1);
  const find = { include: postParts(discussion.reading.member), orderBy: oldestFirst };
  const short = tops.filter((top) => totals.has(top.id) && !long.includes(top)).map(({ id }) => id);
  const found = await Promise.all([
    short.length === 0
      ? []
      : database.discussionPost.findMany({ ...find, where: { AND: [posted, { parentId: { in: short } }] } }),
    // Of the long ones each has a page of its own. They are few.
    ...long.map(({ id }) =>
      database.discussionPost.findMany({
        ...{ ...find, where: { AND: [posted, { parentId: id }] } },
        ...{ skip: pageOfAnswers(id).skip, take: POSTS_ON_PAGE },
      }),
    ),
  ]);
  const drawn = await drawnPosts(discussion, [...tops, ...found.flat()], visit);
  const answers = Map.groupBy(drawn.slice(tops.length), ({ parentId }) => parentId);
  return drawn.slice(0, tops.length).map((top) => {
    const here = answers.get(top.id) ?? [];
    const shown = here.filter((each) => each.fresh).length;
    const part = answersPart(totals.get(top.id) ?? 0, pageOfAnswers(top.id).page, {
      all: fresh.get(top.id) ?? 0,
      shown,
    });
    return { ...top, answers: here, part };
  });
}

async function countedUnder(where: Prisma.DiscussionPostWhereInput): Promise<Map<string, number>> {
  const rows = await database.discussionPost.groupBy({ by: ["parentId"], where, _count: true });
  return new Map(rows.flatMap(({ parentId, _count }) => (parentId === null ? [] : [[parentId, _count]])));
}
