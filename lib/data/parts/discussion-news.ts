import type { NewsAddress } from "../../domain/annotation/news";
import type { PublishedPrompt } from "../../domain/assignment/published";
import { postQuotes } from "../../domain/discussion/model";
import type { DiscussionPostFacts } from "../../domain/policy/can";
import type { Prisma } from "../generated/client";

interface Addressed
  extends Pick<DiscussionPostFacts, "authorId" | "authorSectionIds" | "byStaff" | "sectionId" | "groupId"> {
  /** The passages it brings, as they are kept. */
  quotes: Prisma.JsonValue;
}

/**
 * To whom a post in the discussion of a prompt is addressed: the people of its thread, but for those who have to post
 * first, or to pass a gate. What they may read of it they ask for.
 */
export function addressOfPost(
  { id: promptId, settings, passage }: Pick<PublishedPrompt, "id" | "settings" | "passage">,
  { authorId, authorSectionIds, byStaff, sectionId, groupId, quotes }: Addressed,
): NewsAddress {
  const audience = groupId !== null ? "Group" : sectionId !== null ? "Section" : "Assignment";
  const about = [...(passage ? [passage] : []), ...postQuotes.parse(quotes)];
  const documentIds = [...new Set(about.map(({ documentId }) => documentId))];
  return {
    ...{ writerId: authorId, authorId, audience, sectionId, groupId, posted: true, gated: false },
    // A message of PostgreSQL holds 8,000 bytes; nobody is in so many sections.
    authorSectionIds: authorSectionIds.slice(0, 50),
    turn: { promptId, byStaff, postFirst: settings.postFirst, documentIds },
  };
}
