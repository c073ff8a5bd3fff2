/** Answering a note: saving, deleting and taking back a reply. Who may read the note may read its replies. */

import type { ReplyToSave } from "../domain/annotation/save";
import { ARCHIVED } from "../domain/policy/archived";
import { can, type PostFacts } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { annotationFor, postFor } from "./parts/annotation-facts";
import { reachesFurtherSince } from "./parts/answered-notes";
import { countReplies } from "./parts/counted-notes";
import { lockNote } from "./parts/lock-note";
import { nameFor } from "./parts/note-address";
import { mayReadOnce, roomPeople } from "./parts/room-people";
import { addressOf, onlyOwn, tellRoom } from "./parts/tell-room";
import { createPost, type ReplyWords, updatePost } from "./parts/write-post";

const no = (problem: string, field?: string): Saved<never> => ({ state: "refused", problem, field });

/**
 * Saves a reply under an id that the browser made; see `Saved` for what comes back. Throws NotFound where the note, or
 * another person's reply of that id, is not theirs to see.
 */
export async function saveReply(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  reply: ReplyToSave,
): Promise<Saved<ReplyWords>> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { facts: note, assignment } = await annotationFor(member, assignmentId, annotationId, now);
  if (!can(member, "annotation.read", note)) throw new NotFound();
  if (!can(member, "post.create", note)) return no(whyNot(member, note));
  const stored = await database.post.findUnique({ where: { courseId_id: { courseId, id: reply.id } } });
  if (stored && (stored.annotationId !== annotationId || stored.authorId !== member.enrollmentId)) throw new NotFound();
  const existing = stored && { anonymous: stored.anonymous, posted: stored.postedAt !== null };
  const hides = nameFor(member, assignment.peersAnonymous, reply.anonymous, existing);
  if (typeof hides === "object") return no(hides.problem, hides.field);
  if ((reply.post || existing?.posted) && plainText(reply.body).trim() === "") {
    return no("A reply needs words.", "body");
  }
  const named = await readersAmong(member, note, assignmentId, reply.mentions);
  const save = { member, assignmentId, annotationId, reply, note, named, now };
  if (stored) return updatePost(save);
  try {
    return await createPost(save);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    return updatePost(save);
  }
}

/** Why no reply can be written, in a sentence. */
function whyNot(member: Member, note: PostFacts["annotation"]): string {
  if (member.archived) return `${ARCHIVED} What you wrote is kept on this device.`;
  if (member.role === "Observer") return "Observers read along; they do not write replies.";
  if (!note.posted) return "This note is a draft. Post it before it is answered.";
  return "This assignment has closed. What you wrote is kept on this device.";
}

/** Those of the people named who may read the note. */
async function readersAmong(
  { courseId, enrollmentId }: Member,
  { assignment, ...note }: PostFacts["annotation"],
  id: string,
  ids: readonly string[],
): Promise<string[]> {
  const others = ids.filter((each) => each !== enrollmentId);
  if (others.length === 0) return [];
  const people = await roomPeople(courseId, { id, facts: assignment }, { id: { in: others } }, others.length);
  return people.filter((person) => mayReadOnce(person, note)).map((person) => person.id);
}

/** Deletes a reply of one's own; it can be taken back. Returns its new version. */
export function deleteReply(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  replyId: string,
) {
  return setDeleted(viewer, { courseId, assignmentId, annotationId, replyId }, true);
}

/** Takes back the deletion of a reply of one's own. Returns its new version. */
export function restoreReply(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  replyId: string,
) {
  return setDeleted(viewer, { courseId, assignmentId, annotationId, replyId }, false);
}

interface ReplyKey {
  courseId: string;
  assignmentId: string;
  annotationId: string;
  replyId: string;
}

async function setDeleted(
  viewer: Viewer,
  { courseId, assignmentId, annotationId, replyId }: ReplyKey,
  deleted: boolean,
): Promise<Outcome<{ version: number }>> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { note, post, postFacts } = await postFor(member, assignmentId, annotationId, replyId, now);
  if (post.authorId !== member.enrollmentId) throw new NotFound();
  const standing: PostFacts = { ...postFacts, deleted: false };
  if (!can(member, "post.read", standing)) throw new NotFound();
  if (!can(member, "post.edit", standing)) return refused(ARCHIVED);
  return database.$transaction(async (tx) => {
    const key = { courseId, id: replyId };
    if (!deleted && post.deletedAt && post.postedAt) {
      const held = await lockNote(tx, { courseId, annotationId }, "answer");
      const { audience, groupId, sectionId } = held ?? note;
      const of = { courseId, assignmentId, id: annotationId, authorId: note.authorId };
      if (await reachesFurtherSince(tx, of, { audience, groupId, sectionId }, post.deletedAt)) {
        return refused("The note is for more people now than your reply was written for. Write a new reply.");
      }
    }
    await tx.post.updateMany({
      where: { ...key, deletedAt: deleted ? null : { not: null } },
      data: { deletedAt: deleted ? now : null, changedAt: now, version: { increment: 1 } },
    });
    await countReplies(tx, member, assignmentId, now);
    const about = post.postedAt ? [addressOf(standing.annotation, standing)] : [onlyOwn(member)];
    await tellRoom(tx, { courseId, assignmentId, about });
    const { version } = await tx.post.findUniqueOrThrow({ where: { courseId_id: key }, select: { version: true } });
    return done({ version });
  });
}
