/** What one student wrote and said in the assignments of a course, as far as a member may read it. */

import type { Contribution, ContributionKind } from "../../domain/grading/participation";
import { shortId } from "../../domain/id/short-id";
import type { DiscussionFacts } from "../../domain/policy/can";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { visibleAnnotations, visiblePosts } from "../scope";
import { visibleDiscussionPosts } from "./discussion-scope";

/** Where and when something was contributed, before its words are fetched. */
export interface Trace {
  id: string;
  kind: ContributionKind;
  assignmentId: string;
  at: Date;
  skillId: string | null;
}

interface Sought {
  studentId: string;
  assignmentIds: readonly string[];
  from: Date | null;
  until: Date | null;
}

/**
 * Everyone who comes here reads all that is posted of the student: they teach them, or are the student. For both of them
 * nothing waits and no text is shut.
 */
const open = { notesOpen: true, shut: [] };
const facts: DiscussionFacts = {
  ...{ postFirst: false, hasPosted: true, aboutShut: false },
  assignment: { published: true, opened: true, closed: false, assigned: true, ...open },
};

/** All traces of a student within some days, private notes left out; in no particular order. */
export async function traces(member: Member, { studentId, assignmentIds, from, until }: Sought): Promise<Trace[]> {
  const { courseId } = member;
  const within = { not: null, ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) };
  const base = { courseId, authorId: studentId, postedAt: within };
  const select = { id: true, assignmentId: true, postedAt: true } as const;
  const prompts = await database.discussionPost.findMany({
    where: { courseId, authorId: studentId, assignmentId: { in: [...assignmentIds] } },
    ...{ distinct: ["promptId"], select: { promptId: true } },
  });
  const sight = { facts, shut: new Set<string>() };
  const [notes, replies, posts, turns] = await Promise.all([
    database.annotation.findMany({
      where: {
        ...{ ...base, audience: { not: "Private" } },
        OR: assignmentIds.map((id) => visibleAnnotations(member, id, open)),
      },
      select: { ...select, skillId: true },
    }),
    database.post.findMany({
      where: { ...base, OR: assignmentIds.map((id) => visiblePosts(member, id, open)) },
      select,
    }),
    database.discussionPost.findMany({
      where: { ...base, OR: prompts.map(({ promptId }) => visibleDiscussionPosts(member, promptId, sight)) },
      select,
    }),
    database.spokenTurn.findMany({
      where: {
        ...{ courseId, enrollmentId: studentId, deletedAt: null, assignmentId: { in: [...assignmentIds] } },
        at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) },
      },
      select: { id: true, assignmentId: true, at: true },
    }),
  ]);
  const traced = (kind: ContributionKind, rows: { id: string; assignmentId: string; postedAt: Date | null }[]) =>
    rows.flatMap(({ postedAt, ...row }): Trace[] => (postedAt ? [{ skillId: null, ...row, kind, at: postedAt }] : []));
  return [
    ...traced("note", notes),
    ...traced("reply", replies),
    ...traced("post", posts),
    ...turns.map((row): Trace => ({ ...row, kind: "turn", skillId: null })),
  ];
}

/** The words of some traces, in their order. Quotations of the text, and what was noted of turns, are for those who teach. */
export async function drawnTraces(
  member: Member,
  found: readonly Trace[],
  skillKeys: ReadonlyMap<string, string>,
): Promise<(Contribution & { assignmentId: string })[]> {
  const { courseId } = member;
  const staff = isStaff(member);
  const of = (kind: ContributionKind) => ({
    courseId,
    id: { in: found.flatMap((each) => (each.kind === kind ? each.id : [])) },
  });
  const words = { id: true, bodyText: true, hiddenAt: true } as const;
  const targets = {
    where: { supersededAt: null },
    orderBy: { ordinal: "asc" },
    take: 1,
    select: { exact: true },
  } as const;
  const [notes, replies, posts, turns] = await Promise.all([
    database.annotation.findMany({ where: of("note"), select: { ...words, annotationTargets: targets } }),
    database.post.findMany({
      where: of("reply"),
      select: { ...words, annotationId: true, annotation: { select: { annotationTargets: targets } } },
    }),
    database.discussionPost.findMany({ where: of("post"), select: { ...words, promptId: true } }),
    database.spokenTurn.findMany({ where: of("turn"), select: { id: true, note: true } }),
  ]);
  type Said = Pick<Contribution, "words" | "quote" | "place" | "hidden">;
  const said = new Map<string, Said>();
  const quoteOf = (all: readonly { exact: string | null }[]) => (staff ? (all[0]?.exact ?? null) : null);
  for (const { id, bodyText, hiddenAt, annotationTargets } of notes) {
    said.set(id, {
      words: bodyText,
      hidden: hiddenAt !== null,
      quote: quoteOf(annotationTargets),
      place: `/read#note-${id}`,
    });
  }
  for (const { id, bodyText, hiddenAt, annotationId, annotation } of replies) {
    const quote = quoteOf(annotation.annotationTargets);
    said.set(id, { words: bodyText, hidden: hiddenAt !== null, quote, place: `/read#note-${annotationId}` });
  }
  for (const { id, bodyText, hiddenAt, promptId } of posts) {
    said.set(id, {
      words: bodyText,
      hidden: hiddenAt !== null,
      quote: null,
      place: `/discussion?prompt=${shortId(promptId)}&post=${shortId(id)}#post-${id}`,
    });
  }
  for (const { id, note } of turns)
    said.set(id, { words: (staff && note) || "", hidden: false, quote: null, place: null });
  return found.flatMap(({ id, kind, at, assignmentId, skillId }) => {
    const its = said.get(id);
    return its ? { ...its, id, kind, at, assignmentId, skill: skillKeys.get(skillId ?? "") ?? null } : [];
  });
}
