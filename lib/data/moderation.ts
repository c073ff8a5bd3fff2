/** Flags, hiding and the trail of both: what readers ask those who teach to look at, and what these do about it. */

import {
  type Hiding,
  kindOfWords,
  MODERATION_PAGE,
  type Moderated,
  type ModerationList,
  type ModerationPage,
  type Settling,
  wordsId,
} from "../domain/annotation/moderation";
import { ARCHIVED } from "../domain/policy/archived";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { mayDo, subjectOf } from "./parts/moderated";
import { flagLines, hiddenLines, listLengths, trailLines } from "./parts/moderation-lists";
import { tellRoom } from "./parts/tell-room";

/** Asks those who teach to look at a note or reply. Once a person has an open flag on it, a second one changes nothing. */
export async function flagWords(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  words: Moderated,
  reason: string,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { may, authorId } = await mayDo(viewer, member, assignmentId, words, "flag", now);
  if (!may) return refused(whyNoFlag(member, authorId));
  try {
    await database.flag.create({
      data: { courseId, ...subjectOf(words), byId: member.enrollmentId, reason, at: now },
    });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
  }
  return done(undefined);
}

function whyNoFlag(member: Member, authorId: string): string {
  if (member.archived) return ARCHIVED;
  if (authorId === member.enrollmentId) return "These are your own words. You can delete them.";
  return isStaff(member) ? "You teach here: hide it, and say why." : "Observers read along; they do not flag.";
}

/** Hides words from readers, or shows them again. Its author and those who teach still see them. Settles open flags. */
export async function hideWords(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  words: Moderated,
  { hide, reason }: Hiding,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { may, about } = await mayDo(viewer, member, assignmentId, words, "moderate", now);
  if (!may) return refused(member.archived ? ARCHIVED : "Only those who teach its author can hide this.");
  return database.$transaction(async (tx) => {
    if ((await setHidden(tx, courseId, words, hide ? now : null, now)) === 0) return done(undefined);
    const event = { courseId, ...subjectOf(words), actorId: member.enrollmentId, at: now };
    await tx.moderationEvent.create({
      data: { ...event, action: hide ? "Hide" : "Show", reason: reason === "" ? null : reason },
    });
    if (hide) await closeFlags(tx, member, words, now);
    await tellRoom(tx, { courseId, assignmentId, about });
    return done(undefined);
  });
}

/** How many rows changed: none where it was so before. */
async function setHidden(
  tx: Prisma.TransactionClient,
  courseId: string,
  words: Moderated,
  hiddenAt: Date | null,
  now: Date,
): Promise<number> {
  const where = { courseId, id: wordsId(words), hiddenAt: hiddenAt ? null : { not: null } };
  const of = { where, data: { hiddenAt, changedAt: now } };
  const kind = kindOfWords(words);
  if (kind === "post") return (await tx.discussionPost.updateMany(of)).count;
  return (await (kind === "reply" ? tx.post.updateMany(of) : tx.annotation.updateMany(of))).count;
}

/** Settles the open flags of words that are left as they are, with a reason for the trail. */
export async function settleFlags(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  words: Moderated,
  { action, reason }: Settling,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { may } = await mayDo(viewer, member, assignmentId, words, "moderate", now);
  if (!may) return refused(member.archived ? ARCHIVED : "Only those who teach its author can settle this.");
  return database.$transaction(async (tx) => {
    if ((await closeFlags(tx, member, words, now)) === 0) return done(undefined);
    const event = { courseId, ...subjectOf(words), actorId: member.enrollmentId, at: now };
    await tx.moderationEvent.create({ data: { ...event, action, reason: reason === "" ? null : reason } });
    return done(undefined);
  });
}

async function closeFlags(tx: Prisma.TransactionClient, member: Member, words: Moderated, now: Date): Promise<number> {
  const { count } = await tx.flag.updateMany({
    where: { courseId: member.courseId, ...subjectOf(words), resolvedAt: null },
    data: { resolvedAt: now, resolvedById: member.enrollmentId },
  });
  return count;
}

/**
 * A page of what was flagged, of what is hidden, or of what was done: for an instructor of the whole course, for an
 * assistant of their sections' people. NotFound for everybody else.
 */
export async function readModeration(
  viewer: Viewer,
  courseId: string,
  asked: { list: ModerationList; page: number },
): Promise<ModerationPage> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  const now = new Date();
  const [course, counts] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    listLengths(member),
  ]);
  const pages = Math.max(1, Math.ceil(counts[asked.list] / MODERATION_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const skip = (page - 1) * MODERATION_PAGE;
  const lists = {
    flags: async () => ({ list: "flags" as const, lines: await flagLines(member, skip, now) }),
    hidden: async () => ({ list: "hidden" as const, lines: await hiddenLines(member, skip, now) }),
    trail: async () => ({ list: "trail" as const, lines: await trailLines(member, skip, now) }),
  };
  return {
    ...{ courseTitle: course.title, timeZone: course.timeZone, mayModerate: !member.archived, page, pages, counts },
    shown: await lists[asked.list](),
  };
}
