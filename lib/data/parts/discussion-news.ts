import type { NewsAddress } from "../../domain/annotation/news";
import type { DiscussionPostFacts } from "../../domain/policy/can";

type Addressed = Pick<DiscussionPostFacts, "authorId" | "authorSectionIds" | "sectionId" | "groupId">;

/** To whom a post is addressed: the people of its thread. What they may read of it they ask for. */
export function addressOfPost({ authorId, authorSectionIds, sectionId, groupId }: Addressed): NewsAddress {
  const audience = groupId !== null ? "Group" : sectionId !== null ? "Section" : "Assignment";
  return {
    ...{ writerId: authorId, authorId, audience, sectionId, groupId, posted: true, gated: false },
    // A message of PostgreSQL holds 8,000 bytes; nobody is in so many sections.
    authorSectionIds: authorSectionIds.slice(0, 50),
  };
}
