/** The lists of the page of moderation, under the policy: an instructor's are of the course, an assistant's of their people. */
import {
  type HiddenWords,
  MODERATION_PAGE,
  type ModerationList,
  type ModerationStep,
  type OpenFlag,
} from "../../domain/annotation/moderation";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { moderatedWords, namesOf, type SubjectRow, subjectParts } from "./moderated";

/** Words of those whom this member teaches. */
const ofMyPeople = ({ role, sectionIds }: Member) =>
  role === "Instructor" ? {} : { author: { sectionMembers: { some: { sectionId: { in: sectionIds } } } } };

/**
 * Notes that this member reads: an assistant neither what was written for another section, nor what people of others
 * wrote for their group or for the instructors. What its author keeps to themself is nobody's business.
 */
function readable(member: Member): Prisma.AnnotationWhereInput {
  if (member.role === "Instructor") return { audience: { not: "Private" } };
  const mine = { sectionId: { in: member.sectionIds } };
  return {
    OR: [
      { audience: "Assignment" },
      { audience: "Section", ...mine },
      { audience: { in: ["Group", "Instructors"] }, author: { sectionMembers: { some: mine } } },
    ],
  };
}

/** Words that stand, words that stand and are hidden, and all that ever were. */
const standing = { deletedAt: null };
const hiddenNow = { deletedAt: null, hiddenAt: { not: null } };
const everWritten = {};

/** Rows about such words of those whom this member teaches, as far as they read them. */
function aboutMyPeople(member: Member, words: { deletedAt?: null; hiddenAt?: { not: null } }) {
  const note = { AND: [ofMyPeople(member), readable(member), words] };
  const answered = { AND: [readable(member), words === everWritten ? everWritten : standing] };
  const post = { ...ofMyPeople(member), ...words, annotation: answered };
  const discussionPost = { ...ofMyPeople(member), ...words, postedAt: { not: null } };
  return { courseId: member.courseId, OR: [{ annotation: note }, { post }, { discussionPost }] };
}

const openFlags = (member: Member): Prisma.FlagWhereInput => ({ ...aboutMyPeople(member, standing), resolvedAt: null });
/** Events that hid words which are hidden now. */
const hidings = (member: Member): Prisma.ModerationEventWhereInput => ({
  ...aboutMyPeople(member, hiddenNow),
  action: "Hide",
});
const steps = (member: Member): Prisma.ModerationEventWhereInput => aboutMyPeople(member, everWritten);

/** How many flags wait for this member. */
export const openFlagCount = (member: Member): Promise<number> => database.flag.count({ where: openFlags(member) });

/** How many lines each list has. */
export async function listLengths(member: Member): Promise<Record<ModerationList, number>> {
  const [flags, hidden, trail] = await Promise.all([
    openFlagCount(member),
    hiddenIds(member).then((ids) => ids.length),
    database.moderationEvent.count({ where: steps(member) }),
  ]);
  return { flags, hidden, trail };
}

/** One event for each hidden subject, the newest, newest first. */
async function hiddenIds(member: Member): Promise<string[]> {
  const rows = await database.moderationEvent.findMany({
    where: hidings(member),
    select: { id: true, annotationId: true, postId: true, discussionPostId: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const seen = new Set<string>();
  return rows.flatMap(({ id, annotationId, postId, discussionPostId }) => {
    const subject = annotationId ?? postId ?? discussionPostId ?? "";
    if (seen.has(subject)) return [];
    seen.add(subject);
    return [id];
  });
}

const newest = [{ at: "desc" as const }, { id: "desc" as const }];
type About = Record<"annotation" | "post" | "discussionPost", SubjectRow | null>;
const subject = (row: About): SubjectRow[] => {
  const words = row.annotation ?? row.post ?? row.discussionPost;
  return words ? [words] : [];
};

/** Flags that wait, newest first. */
export async function flagLines(member: Member, skip: number, now: Date): Promise<OpenFlag[]> {
  const rows = await database.flag.findMany({
    where: openFlags(member),
    include: subjectParts,
    ...{ orderBy: newest, skip, take: MODERATION_PAGE },
  });
  const [drawn, name] = await Promise.all([
    moderatedWords(member, rows.flatMap(subject), now),
    namesOf(
      member.courseId,
      rows.map(({ byId }) => byId),
    ),
  ]);
  return rows.flatMap((row) => {
    const { id, at, byId, reason } = row;
    return subject(row).map((words) => ({ id, at: at.toISOString(), by: name(byId), reason, words: drawn(words) }));
  });
}

/** What is hidden now, the last hidden first. */
export async function hiddenLines(member: Member, skip: number, now: Date): Promise<HiddenWords[]> {
  const ids = (await hiddenIds(member)).slice(skip, skip + MODERATION_PAGE);
  return eventLines(member, { courseId: member.courseId, id: { in: ids } }, 0, now);
}

/** Everything that was done, newest first. */
export const trailLines = (member: Member, skip: number, now: Date): Promise<ModerationStep[]> =>
  eventLines(member, steps(member), skip, now);

async function eventLines(
  member: Member,
  where: Prisma.ModerationEventWhereInput,
  skip: number,
  now: Date,
): Promise<ModerationStep[]> {
  const rows = await database.moderationEvent.findMany({
    ...{ where, include: subjectParts },
    ...{ orderBy: newest, skip, take: MODERATION_PAGE },
  });
  const [drawn, name] = await Promise.all([
    moderatedWords(member, rows.flatMap(subject), now),
    namesOf(
      member.courseId,
      rows.map(({ actorId }) => actorId),
    ),
  ]);
  return rows.flatMap((row) => {
    const { id, at, action, reason, actorId } = row;
    const line = { id, at: at.toISOString(), by: name(actorId), action, reason };
    return subject(row).map((words) => ({ ...line, words: drawn(words) }));
  });
}
