/** What a student has posted in a discussion, as the text that is submitted and graded. */
import { describePassage, passageLabel } from "../../domain/anchor/passage";
import { postQuotes } from "../../domain/discussion/model";
import { type OwnPost, postsAsText } from "../../domain/discussion/own-posts";
import { type RichText, richText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { revisionContent } from "./revision-content";

/**
 * The posts of one student on one prompt that stand, oldest first, with the words of the passages they bring; empty when
 * there are none. What those who teach have hidden is the student's own and is in it.
 */
export async function ownPostsAsText(
  courseId: string,
  promptId: string,
  enrollmentId: string,
  tx: Prisma.TransactionClient = database,
): Promise<RichText> {
  const rows = await tx.discussionPost.findMany({
    where: { courseId, promptId, authorId: enrollmentId, postedAt: { not: null }, deletedAt: null },
    select: { body: true, quotes: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const posts = await Promise.all(
    rows.map(async ({ body, quotes }): Promise<OwnPost> => {
      const words = await Promise.all(
        postQuotes.parse(quotes).map(async ({ revisionId, span }) => {
          const content = await revisionContent(tx, courseId, revisionId);
          const passage = describePassage(content, span);
          const title = content.meta.title ?? "Untitled document";
          return passage ? [{ words: passage.exact, label: passageLabel(content, span), title }] : [];
        }),
      );
      return { body: richText.parse(body ?? { blocks: [] }), quotes: words.flat() };
    }),
  );
  return postsAsText(posts);
}
