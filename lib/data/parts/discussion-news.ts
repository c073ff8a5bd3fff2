import type { NewsAddress } from "../../domain/annotation/news";
import type { PublishedPrompt } from "../../domain/assignment/published";
import type { DiscussionPostFacts } from "../../domain/policy/can";

interface Addressed
  extends Pick<DiscussionPostFacts, "authorId" | "authorSectionIds" | "byStaff" | "sectionId" | "groupId"> {
  /** Documents that it, or the post it answers, quotes (`documentsOf`). */
  documents: readonly string[];
}

/**
 * To whom a post in the discussion of a prompt is addressed: the people of its thread, but for those who have to post
 * first, or to pass a gate. What they may read of it they ask for.
 */
export function addressOfPost(
  { id: promptId, settings, passage }: Pick<PublishedPrompt, "id" | "settings" | "passage">,
  { authorId, authorSectionIds, byStaff, sectionId, groupId, documents }: Addressed,
): NewsAddress {
  const audience = groupId !== null ? "Group" : sectionId !== null ? "Section" : "Assignment";
  const documentIds = [...new Set([...(passage ? [passage.documentId] : []), ...documents])];
  return {
    ...{ writerId: authorId, authorId, audience, sectionId, groupId, posted: true, gated: false },
    // A message of PostgreSQL holds 8,000 bytes; nobody is in so many sections.
    authorSectionIds: authorSectionIds.slice(0, 50),
    turn: { promptId, byStaff, postFirst: settings.postFirst, documentIds },
  };
}
