/** What a writer may put into a post, and where: passages they read themself, in a thread that is theirs. */
import { postQuotes } from "../../domain/discussion/model";
import type { PostToSave } from "../../domain/discussion/save";
import { can } from "../../domain/policy/can";
import type { Viewer } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { type Discussion, discussionPostFor } from "./discussion-facts";
import { passagesOf } from "./discussion-quotes";
import { threadFor } from "./discussion-threads";
import { notesByIds } from "./room-annotations";
import type { AllowedPost } from "./write-discussion-post";

/** Passages that the writer gets themself, or that the post has already; a sentence when one is not. */
export async function quotesFor(
  { reading }: Discussion,
  { quotes }: PostToSave,
  stored: Prisma.JsonValue,
): Promise<PostToSave["quotes"] | string> {
  const had = new Set(postQuotes.parse(stored).map((quote) => JSON.stringify(quote)));
  const passage = passagesOf(reading);
  const asked = [...new Set(quotes.flatMap(({ annotationId }) => annotationId ?? []))];
  const readable = new Set((asked.length === 0 ? [] : await notesByIds(reading, asked)).map(({ id }) => id));
  const checked: PostToSave["quotes"] = [];
  for (const quote of quotes) {
    const known = had.has(JSON.stringify(postQuotes.element.parse(quote)));
    if (!known && (await passage(quote)).words === null) {
      return "One of the passages is not among the texts you read here. Take it out, and choose it in the text.";
    }
    const { annotationId } = quote;
    checked.push(
      known || annotationId === null || readable.has(annotationId) ? quote : { ...quote, annotationId: null },
    );
  }
  return checked;
}

/** Where a new post stands, or why it cannot. */
export async function placeFor(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { reading }: Discussion,
  post: PostToSave,
): Promise<AllowedPost["place"] | string> {
  if (post.parentId === null) {
    const thread = await threadFor(reading, post, null);
    return typeof thread === "string" ? thread : { ...thread, parentId: null };
  }
  const { post: parent, postFacts } = await discussionPostFor(viewer, courseId, assignmentId, post.parentId);
  const readable = can(reading.member, "discussion.read", postFacts) && postFacts.posted;
  if (!readable || parent.promptId !== post.promptId) {
    return "The post you answer is not there any more. What you wrote is kept on this device.";
  }
  const thread = await threadFor(reading, post, parent);
  return typeof thread === "string" ? thread : { ...thread, parentId: parent.parentId ?? parent.id };
}
