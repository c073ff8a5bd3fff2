/** What the policy has to know of a discussion and of a post before it answers. */

import type { PublishedPrompt } from "../../domain/assignment/published";
import { postQuotes } from "../../domain/discussion/model";
import { ARCHIVED } from "../../domain/policy/archived";
import { can, type DiscussionFacts, type DiscussionPostFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Viewer } from "../../domain/policy/viewer";
import { database } from "../database";
import type { DiscussionPost, Role } from "../generated/client";
import { postedIn } from "./posted-in";
import { enterRoom, type RoomReading } from "./room-reading";

/** A discussion that somebody has entered. */
export interface Discussion {
  reading: RoomReading;
  prompt: PublishedPrompt;
  facts: DiscussionFacts;
  /** Documents whose gate the reader has not passed. */
  shut: ReadonlySet<string>;
}

/** What has to be read with a post so that the policy can be asked about it. */
export const factParts = {
  author: { select: { role: true, sectionMembers: { select: { sectionId: true } } } },
  parent: { select: { quotes: true } },
} as const;
type WithFacts = DiscussionPost & {
  author: { role: Role; sectionMembers: { sectionId: string }[] };
  parent: Pick<DiscussionPost, "quotes"> | null;
};

/** The documents a post quotes, and those that the post it answers quotes: an answer talks about them too. */
export const documentsOf = ({ quotes, parent }: Pick<WithFacts, "quotes" | "parent">): string[] =>
  [quotes, parent?.quotes ?? []].flatMap((each) => postQuotes.parse(each).map(({ documentId }) => documentId));

/** The discussion prompts that an assignment asks now. */
const discussionPrompts = ({ published }: RoomReading): PublishedPrompt[] =>
  published.prompts.filter(({ kind }) => kind === "Discussion");

/** Documents of the course whose gate the reader has not passed; posts that quote them wait. */
const shutDocuments = ({ facts }: RoomReading): ReadonlySet<string> => new Set(facts.shut);

/** The discussions that an assignment has now, as one reader meets them. */
export async function discussionsOf(reading: RoomReading): Promise<Discussion[]> {
  const prompts = discussionPrompts(reading);
  const { member, assignment, facts } = reading;
  const asks = prompts.some(({ settings }) => settings.postFirst);
  const posted = asks ? await postedIn(member, assignment.id) : new Set();
  const shut = shutDocuments(reading);
  return prompts.map((prompt): Discussion => {
    const { id, passage, settings } = prompt;
    const { postFirst } = settings;
    const aboutShut = passage !== null && facts.shut.includes(passage.documentId);
    const hasPosted = postFirst && posted.has(id);
    return { reading, prompt, shut, facts: { assignment: facts, postFirst, hasPosted, aboutShut } };
  });
}

/** Enters the discussion of a prompt that is asked now. Throws NotFound where there is none for this viewer. */
export async function enterDiscussion(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  promptId: string,
  now = new Date(),
): Promise<Discussion> {
  const reading = await enterRoom(viewer, courseId, assignmentId, now);
  const discussion = (await discussionsOf(reading)).find(({ prompt }) => prompt.id === promptId);
  if (!discussion) throw new NotFound();
  return discussion;
}

/** What the policy asks about one post of it. */
export function postFactsOf({ facts, shut }: Pick<Discussion, "facts" | "shut">, row: WithFacts): DiscussionPostFacts {
  const { authorId, author, sectionId, groupId } = row;
  return {
    ...{ authorId, sectionId, groupId },
    authorSectionIds: author.sectionMembers.map((each) => each.sectionId),
    byStaff: author.role === "Instructor" || author.role === "Assistant",
    posted: row.postedAt !== null,
    deleted: row.deletedAt !== null,
    hidden: row.hiddenAt !== null,
    quotesShut: documentsOf(row).some((documentId) => shut.has(documentId)),
    discussion: facts,
  };
}

/** One post of an assignment, of whomever and in whatever state; whether the viewer may see it the policy says. */
export async function discussionPostFor(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  postId: string,
  now = new Date(),
) {
  const row = await database.discussionPost.findUnique({
    where: { courseId_id: { courseId, id: postId } },
    include: factParts,
  });
  // Whoever is not in the course learns nothing of which posts there are.
  if (!row || row.assignmentId !== assignmentId) throw new NotFound();
  const discussion = await enterDiscussion(viewer, courseId, assignmentId, row.promptId, now);
  return { ...discussion, post: row, postFacts: postFactsOf(discussion, row) };
}

/** Why nothing can be posted, in a sentence; null when it can. */
export function whyNot({ reading: { member }, facts }: Pick<Discussion, "reading" | "facts">): string | null {
  if (can(member, "discussion.post", facts)) return null;
  if (member.archived) return ARCHIVED;
  if (member.role === "Observer") return "Observers read along; they do not post.";
  return "This assignment has closed. The discussion can be read.";
}
