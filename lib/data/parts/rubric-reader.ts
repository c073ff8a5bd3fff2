/** Who may read the rubrics of a course, who may change them, and finding one. */
import { can } from "../../domain/policy/can";
import { NotFound, refused } from "../../domain/policy/outcome";
import type { Member, Viewer } from "../../domain/policy/viewer";
import { database } from "../database";
import { memberOf } from "../member";

/** Somebody who may read the rubrics of the course. Throws NotFound for all others. */
export async function rubricReader(viewer: Viewer, courseId: string): Promise<Member> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "rubric.read")) throw new NotFound();
  return member;
}

/** Why this member may not change rubrics, in a sentence; null when they may. */
export const whyNoRubricEdit = (member: Member): string | null =>
  can(member, "rubric.edit")
    ? null
    : member.archived
      ? "This course is archived."
      : "Only an instructor changes rubrics.";

/** The same as a refusal. */
export function refuseRubricEdit(member: Member) {
  const problem = whyNoRubricEdit(member);
  return problem === null ? null : refused(problem);
}

/** A rubric with its versions, newest first. Throws NotFound when the course has none of this id. */
export async function findRubric(courseId: string, id: string) {
  const rubric = await database.rubric.findUnique({
    where: { courseId_id: { courseId, id } },
    include: {
      rubricVersions: { orderBy: { number: "desc" }, include: { publishedBy: { include: { user: true } } } },
    },
  });
  if (!rubric) throw new NotFound();
  return rubric;
}
