/** Where a reader is in a room, so that they go on there on whichever device they come back with. */

import { readableContent } from "../domain/document/readable-content";
import { ARCHIVED } from "../domain/policy/archived";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { enterRoom } from "./parts/room-reading";

/** Keeps the paragraph that was read last, of a text of this room. Throws NotFound like the room. */
export async function saveReadingPosition(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { revisionId, blockId }: { revisionId: string; blockId: string },
): Promise<Outcome> {
  const now = new Date();
  const { member, sources } = await enterRoom(viewer, courseId, assignmentId, now);
  if (member.archived) return refused(ARCHIVED);
  const source = sources.find(({ excerpt }) => excerpt.revisionId === revisionId);
  const items = source ? readableContent(source.content, source.ranges).items : [];
  if (!items.some((item) => item.kind === "block" && item.block.id === blockId)) {
    return refused("This paragraph is not part of what is read here now. Reload the page.", "blockId");
  }
  const key = { courseId, assignmentId, enrollmentId: member.enrollmentId };
  const place = { revisionId, blockId, at: now };
  await database.readingPosition.upsert({
    where: { courseId_assignmentId_enrollmentId: key },
    create: { ...key, ...place },
    update: place,
  });
  return done(undefined);
}
