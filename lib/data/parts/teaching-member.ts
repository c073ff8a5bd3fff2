import { NotFound } from "../../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../../domain/policy/viewer";
import { memberOf } from "../member";

/** The viewer's standing in a course in which they teach. Throws NotFound for everybody else. */
export async function teachingMember(viewer: Viewer, courseId: string): Promise<Member> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  return member;
}
