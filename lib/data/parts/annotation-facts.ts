/** What the policy has to know of one note or reply before it answers, with the row it was read from. */
import type { AnnotationFacts, PostFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { assignmentFor } from "./assignment-facts";

const author = { select: { sectionMembers: { select: { sectionId: true } } } } as const;

/**
 * One note of an assignment, of whomever and in whatever state. Throws NotFound when the assignment has none of that
 * id; whether the member may see it is to be asked of the policy.
 */
export async function annotationFor(member: Member, assignmentId: string, annotationId: string, now: Date) {
  const { courseId } = member;
  const [found, row] = await Promise.all([
    assignmentFor(member, assignmentId, now),
    database.annotation.findUnique({
      where: { courseId_id: { courseId, id: annotationId } },
      include: { author, annotationTargets: { where: { supersededAt: null }, select: { documentId: true } } },
    }),
  ]);
  if (!row || row.assignmentId !== assignmentId) throw new NotFound();
  const { author: writer, annotationTargets: places, ...note } = row;
  const facts: AnnotationFacts = {
    authorId: note.authorId,
    authorSectionIds: writer.sectionMembers.map((each) => each.sectionId),
    audience: note.audience,
    groupId: note.groupId,
    sectionId: note.sectionId,
    posted: note.postedAt !== null,
    deleted: note.deletedAt !== null,
    hidden: note.hiddenAt !== null,
    gated: note.gated,
    inShut: places.some(({ documentId }) => found.facts.shut.includes(documentId)),
    assignment: found.facts,
  };
  return { ...found, note, facts, currentVersionId: found.assignment.current?.id ?? null };
}

/** One reply to that note, in the same way. */
export async function postFor(member: Member, assignmentId: string, annotationId: string, replyId: string, now: Date) {
  const { courseId } = member;
  const [found, row] = await Promise.all([
    annotationFor(member, assignmentId, annotationId, now),
    database.post.findUnique({ where: { courseId_id: { courseId, id: replyId } }, include: { author } }),
  ]);
  if (!row || row.annotationId !== annotationId) throw new NotFound();
  const { author: writer, ...post } = row;
  const postFacts: PostFacts = {
    authorId: post.authorId,
    authorSectionIds: writer.sectionMembers.map((each) => each.sectionId),
    posted: post.postedAt !== null,
    deleted: post.deletedAt !== null,
    hidden: post.hiddenAt !== null,
    gated: post.gated,
    annotation: found.facts,
  };
  return { ...found, post, postFacts };
}
