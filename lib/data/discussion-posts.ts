/** Writing in a discussion: saving, deleting and taking back a post. */
import type { PostWords } from "../domain/discussion/model";
import type { PostToSave } from "../domain/discussion/save";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { placeFor, quotesFor } from "./parts/allowed-post";
import { discussionPostFor, documentsOf, enterDiscussion, whyNot } from "./parts/discussion-facts";
import { addressOfPost } from "./parts/discussion-news";
import { onlyOwn, tellRoom } from "./parts/tell-room";
import { type AllowedPost, createDiscussionPost, updateDiscussionPost } from "./parts/write-discussion-post";

const no = (problem: string, field?: string): Saved<never> => ({ state: "refused", problem, field });

/**
 * Saves a post under an id that the browser made; see `Saved` for what comes back. Throws NotFound where the discussion,
 * or another person's post of that id, is not theirs to see.
 */
export async function savePost(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  post: PostToSave,
): Promise<Saved<PostWords>> {
  const now = new Date();
  const discussion = await enterDiscussion(viewer, courseId, assignmentId, post.promptId, now);
  const { member } = discussion.reading;
  const stored = await database.discussionPost.findUnique({ where: { courseId_id: { courseId, id: post.id } } });
  if (stored && (stored.promptId !== post.promptId || stored.authorId !== member.enrollmentId)) throw new NotFound();
  const closed = whyNot(discussion);
  if (closed !== null) return no(`${closed} What you wrote is kept on this device.`);
  if (post.summary && (!isStaff(member) || post.parentId !== null)) {
    return no("Those who teach write the summary of a discussion.", "summary");
  }
  if ((post.post || stored?.postedAt) && plainText(post.body).trim() === "" && post.quotes.length === 0) {
    return no("A post needs words, or a passage.", "body");
  }
  const quotes = await quotesFor(discussion, post, stored?.quotes ?? []);
  if (typeof quotes === "string") return no(quotes, "quotes");
  const place = stored ?? (await placeFor(viewer, courseId, assignmentId, discussion, post));
  if (typeof place === "string") return no(place);
  const { sectionId, groupId, parentId } = place;
  const save: AllowedPost = {
    ...{ member, assignmentId, now, post: { ...post, quotes }, prompt: discussion.prompt },
    place: { sectionId, groupId, parentId },
  };
  if (stored) return updateDiscussionPost(save);
  try {
    return await createDiscussionPost(save);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    return updateDiscussionPost(save);
  }
}

/** Deletes a post of one's own; it can be taken back. Answers to it stay. Returns its new version. */
export const deletePost = (viewer: Viewer, courseId: string, assignmentId: string, postId: string) =>
  setDeleted(viewer, { courseId, assignmentId, postId }, true);

/** Takes back the deletion of a post of one's own. Returns its new version. */
export const restorePost = (viewer: Viewer, courseId: string, assignmentId: string, postId: string) =>
  setDeleted(viewer, { courseId, assignmentId, postId }, false);

async function setDeleted(
  viewer: Viewer,
  { courseId, assignmentId, postId }: { courseId: string; assignmentId: string; postId: string },
  deleted: boolean,
): Promise<Outcome<{ version: number }>> {
  const { reading, prompt, post, postFacts, facts } = await discussionPostFor(viewer, courseId, assignmentId, postId);
  const { member, now } = reading;
  if (post.authorId !== member.enrollmentId) throw new NotFound();
  if (!can(member, "discussion.edit", { ...postFacts, deleted: false })) {
    return refused(whyNot({ reading, facts }) ?? "This post cannot be changed.");
  }
  return database.$transaction(async (tx) => {
    const key = { courseId, id: postId };
    await tx.discussionPost.updateMany({
      where: { ...key, deletedAt: deleted ? null : { not: null } },
      data: { deletedAt: deleted ? now : null, changedAt: now, version: { increment: 1 } },
    });
    const documents = documentsOf(post);
    const address = post.postedAt ? addressOfPost(prompt, { ...postFacts, documents }) : onlyOwn(member);
    await tellRoom(tx, { courseId, assignmentId, about: [address] });
    const select = { version: true };
    const { version } = await tx.discussionPost.findUniqueOrThrow({ where: { courseId_id: key }, select });
    return done({ version });
  });
}
