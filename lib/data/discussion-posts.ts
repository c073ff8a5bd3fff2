/** Writing in a discussion: saving, deleting and taking back a post, putting one first, and how it came to be. */
import type { ReplyVersion } from "../domain/annotation/history";
import { type PostWords, postQuotes, postWords } from "../domain/discussion/model";
import type { PostToSave } from "../domain/discussion/save";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { authorsOf } from "./parts/authors";
import { type Discussion, discussionPostFor, enterDiscussion, whyNot } from "./parts/discussion-facts";
import { addressOfPost } from "./parts/discussion-news";
import { passagesOf } from "./parts/discussion-quotes";
import { threadFor } from "./parts/discussion-threads";
import { notesByIds } from "./parts/room-annotations";
import { onlyOwn, tellRoom } from "./parts/tell-room";
import { type AllowedPost, createDiscussionPost, updateDiscussionPost } from "./parts/write-discussion-post";

/** Versions that are listed; somebody who saves oftener will find the last ones. */
const MOST = 200;
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
    ...{ member, assignmentId, now, post: { ...post, quotes } },
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

/** Passages that the writer gets themself, or that the post has already; a sentence when one is not. */
async function quotesFor(
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
async function placeFor(
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
  const { reading, post, postFacts, facts } = await discussionPostFor(viewer, courseId, assignmentId, postId);
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
    await tellRoom(tx, { courseId, assignmentId, about: [post.postedAt ? addressOfPost(postFacts) : onlyOwn(member)] });
    const select = { version: true };
    const { version } = await tx.discussionPost.findUniqueOrThrow({ where: { courseId_id: key }, select });
    return done({ version });
  });
}

/** Puts a post first in its discussion, or not any more; by those who teach. */
export async function pinPost(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  postId: string,
  pinned: boolean,
): Promise<Outcome> {
  const { reading, post, postFacts } = await discussionPostFor(viewer, courseId, assignmentId, postId);
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
    await tellRoom(tx, { courseId, assignmentId, about: [addressOfPost(postFacts)] });
    return done(undefined);
  });
}

/** The versions of a post, oldest first: all for its author, what was posted for those who teach. NotFound for others. */
export async function readPostHistory(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  postId: string,
): Promise<{ versions: ReplyVersion[] }> {
  const { reading, post, postFacts } = await discussionPostFor(viewer, courseId, assignmentId, postId);
  const { member, assignment, now } = reading;
  const mine = post.authorId === member.enrollmentId;
  if (!can(member, "discussion.read", postFacts) || !(mine || isStaff(member))) throw new NotFound();
  const anonymous = isStaff(member) && assignment.gradersBlind && !postFacts.byStaff;
  const [rows, authors] = await Promise.all([
    database.discussionPostVersion.findMany({
      where: { courseId, postId, ...(mine ? {} : { kind: "Save" }) },
      ...{ orderBy: { at: "desc" }, take: MOST },
    }),
    authorsOf(member, assignment, [{ authorId: post.authorId, anonymous }], now),
  ]);
  const by = authors.of({ authorId: post.authorId, anonymous }).author;
  const versions = rows.flatMap(({ number, at, kind, content }): ReplyVersion[] => {
    const words = postWords.safeParse(content).data;
    if (!words) return [];
    return [{ version: number, at: at.toISOString(), by, conflict: kind === "Conflict", body: words.body }];
  });
  return { versions: versions.toReversed() };
}
