/** What a student has posted in a discussion, as the text that is submitted and graded. */
import { describePassage, passageLabel } from "../../domain/anchor/passage";
import { type PostWords, postQuotes, postWords } from "../../domain/discussion/model";
import { type OwnPost, postsAsText } from "../../domain/discussion/own-posts";
import { type RichText, richText } from "../../domain/richtext/model";
import { database } from "../database";
import type { DiscussionPost, Prisma } from "../generated/client";
import { revisionContent } from "./revision-content";

/**
 * The posts of one student on one prompt that stand, oldest first, with the words of the passages they bring; empty when
 * there are none. What those who teach have hidden is the student's own and is in it. `before`: as they were at an
 * instant, without what was posted or changed from then on.
 */
export async function ownPostsAsText(
  courseId: string,
  promptId: string,
  enrollmentId: string,
  tx: Prisma.TransactionClient = database,
  before: Date | null = null,
): Promise<RichText> {
  const postedAt = before ? { lt: before } : { not: null };
  const rows = await tx.discussionPost.findMany({
    where: { courseId, promptId, authorId: enrollmentId, postedAt, deletedAt: null },
    select: { body: true, quotes: true, ...versionBefore(before) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const posts = await Promise.all(
    rows.map(async ({ versions: [then], ...now }): Promise<OwnPost> => {
      const { body, quotes } = (before && postWords.safeParse(then?.content).data) || stored(now);
      const words = await Promise.all(
        quotes.map(async ({ revisionId, span }) => {
          const content = await revisionContent(tx, courseId, revisionId);
          const passage = describePassage(content, span);
          const title = content.meta.title ?? "Untitled document";
          return passage ? [{ words: passage.exact, label: passageLabel(content, span), title }] : [];
        }),
      );
      return { body, quotes: words.flat() };
    }),
  );
  return postsAsText(posts);
}

const stored = ({ body, quotes }: Pick<DiscussionPost, "body" | "quotes">): PostWords => ({
  body: richText.parse(body ?? { blocks: [] }),
  quotes: postQuotes.parse(quotes),
});

/** The words others could read last before an instant. */
const versionBefore = (before: Date | null) =>
  ({
    versions: {
      where: { kind: "Save", ...(before ? { at: { lt: before } } : {}) },
      ...{ orderBy: { number: "desc" }, take: 1, select: { content: true } },
    },
  }) satisfies Prisma.DiscussionPostSelect;
