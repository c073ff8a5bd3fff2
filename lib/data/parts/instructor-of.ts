import { can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member, Viewer } from "../../domain/policy/viewer";
import { memberOf } from "../member";

/** The viewer as an instructor of a course, archived or not: who may take its contents elsewhere. NotFound for all others. */
export async function instructorOf(viewer: Viewer, courseId: string): Promise<Member> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  return member;
}
