/**
 * Which posts of a discussion may be listed: the policy's reading rule as conditions of a query. A test holds over seeded
 * people: a row is in the scope if and only if `can(member, "discussion.read", row)`.
 */
import type { DiscussionFacts } from "../../domain/policy/can";
import { isStaff, type Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";

type Where = Prisma.DiscussionPostWhereInput;

/** What decides, beside the post itself, which posts a reader gets. */
export interface DiscussionSight {
  facts: DiscussionFacts;
  /** Documents whose gate the reader has not passed. */
  shut: ReadonlySet<string>;
}

const everybody = { sectionId: null, groupId: null };
const byStaff: Where = { author: { role: { in: ["Instructor", "Assistant"] } } };

/** Threads a member reads. */
function inMyThreads({ role, sectionIds, groupIds }: Member): Where {
  if (role === "Instructor") return {};
  if (role === "Observer") return everybody;
  if (role === "Student") return { OR: [everybody, { sectionId: { in: sectionIds } }, { groupId: { in: groupIds } }] };
  const ofMine: Where = { author: { sectionMembers: { some: { sectionId: { in: sectionIds } } } } };
  return {
    OR: [everybody, { sectionId: { in: sectionIds } }, { groupId: { not: null }, OR: [byStaff, ofMine] }],
  };
}

/** Others' posts of a discussion that would be shown if they stood: posted, in the reader's threads, and not waiting. */
function othersShown(member: Member, { facts, shut }: DiscussionSight): Where {
  const posted: Where = { postedAt: { not: null }, AND: [inMyThreads(member)] };
  if (isStaff(member)) return posted;
  // Who talks about a passage quotes it: these posts are read with the text.
  if (facts.aboutShut && member.role === "Student") return { id: { in: [] } };
  const waits = member.role === "Student" && facts.postFirst && !facts.hasPosted && !facts.assignment.closed;
  const quotesShut = [...shut].flatMap((documentId): Where[] => {
    const quoting = { quotes: { array_contains: [{ documentId }] } };
    return [quoting, { parent: { is: quoting } }];
  });
  return { ...posted, ...(waits ? byStaff : {}), ...(quotesShut.length > 0 ? { NOT: { OR: quotesShut } } : {}) };
}

/** Posts this member may see, if they may enter the assignment at all. */
export function visibleDiscussionPosts(member: Member, promptId: string, sight: DiscussionSight): Where {
  const { courseId, enrollmentId: authorId } = member;
  const others = { ...othersShown(member, sight), ...(isStaff(member) ? {} : { hiddenAt: null }) };
  return { courseId, promptId, deletedAt: null, OR: [{ authorId }, others] };
}

/** Posts that are deleted, or hidden from this member, under which answers stand that they may see. */
export function placesOfAnswers(member: Member, promptId: string, sight: DiscussionSight): Where {
  const { courseId } = member;
  return {
    ...{ courseId, promptId },
    AND: [othersShown(member, sight), { OR: [{ deletedAt: { not: null } }, { hiddenAt: { not: null } }] }],
    answers: { some: { ...visibleDiscussionPosts(member, promptId, sight), postedAt: { not: null } } },
  };
}
