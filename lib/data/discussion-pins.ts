/** What stands first in a discussion. */
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { discussionPostFor, documentsOf } from "./parts/discussion-facts";
import { addressOfPost } from "./parts/discussion-news";
import { tellRoom } from "./parts/tell-room";

/** Puts a post first in its discussion, or not any more; by those who teach. */
export async function pinPost(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  postId: string,
  pinned: boolean,
): Promise<Outcome> {
  const { reading, prompt, post, postFacts } = await discussionPostFor(viewer, courseId, assignmentId, postId);
  const { member, now } = reading;
  if (!can(member, "discussion.read", postFacts)) throw new NotFound();
  if (!can(member, "discussion.pin", postFacts)) return refused("Those who teach here put posts first.");
  if (post.parentId !== null) return refused("An answer stands under its post. Put the post first.");
  return database.$transaction(async (tx) => {
    const data = { pinnedAt: pinned ? now : null, pinnedById: pinned ? member.enrollmentId : null, changedAt: now };
    await tx.discussionPost.updateMany({
      where: { courseId, id: postId, pinnedAt: pinned ? null : { not: null } },
      data,
    });
    await tellRoom(tx, {
      courseId,
      assignmentId,
      about: [addressOfPost(prompt, { ...postFacts, documents: documentsOf(post) })],
    });
    return done(undefined);
  });
}
