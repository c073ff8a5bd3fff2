/** Who wrote what, as one reader may know them: a name, or the pseudonym of this assignment. */
import type { Author } from "../../domain/annotation/model";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Assignment } from "../generated/client";
import { gradedNames } from "./graded-names";

/** Words somebody wrote. */
export interface Written {
  authorId: string;
  /** Their name is hidden from classmates. */
  anonymous: boolean;
}

/** Names that are needed to draw a room. */
export interface Authors {
  /** The author as this reader may know them. */
  of: (written: Written) => Author;
  /** The name of somebody who acted under it: those who teach always do. */
  name: (enrollmentId: string) => string;
}

const FORMER = "A former member";

/**
 * Looks up all authors of some words at once. Classmates and observers get the pseudonym of who hid their name, and a
 * key made from it; those who teach get the name, unless marking is anonymous: then every student is a pseudonym to
 * them until their grade is released or it was lifted. `others`: people named without having written. `veiled`: nobody
 * gets the name of who hid it.
 */
export async function authorsOf(
  member: Member,
  assignment: Pick<Assignment, "id" | "gradersBlind">,
  written: readonly Written[],
  now: Date,
  { others = [], veiled = false }: { others?: readonly string[]; veiled?: boolean } = {},
): Promise<Authors> {
  const blind = isStaff(member) && assignment.gradersBlind;
  const hiding = written.flatMap(({ anonymous, authorId }) => (anonymous || blind ? [authorId] : []));
  const asked = [...new Set(hiding)];
  // Nobody has to be told who they are.
  const strangers = written.map(({ authorId }) => authorId).filter((id) => id !== member.enrollmentId);
  const [people, pseudonyms, named] = await Promise.all([
    peopleBy(member.courseId, [...new Set([...strangers, ...others])]),
    pseudonymsBy(member.courseId, assignment.id, asked),
    knownBy(member, assignment, asked, now),
  ]);
  const name = (enrollmentId: string) => people.get(enrollmentId)?.name ?? FORMER;
  const of = ({ authorId, anonymous }: Written): Author => {
    if (authorId === member.enrollmentId) {
      return { mine: true, author: "You", authorKey: authorId, staff: isStaff(member), anonymous };
    }
    const staff = people.get(authorId)?.staff ?? false;
    const hides = anonymous || (blind && !staff);
    if (!hides || (named.has(authorId) && !(anonymous && veiled))) {
      return { mine: false, author: name(authorId), authorKey: authorId, staff, anonymous };
    }
    const pseudonym = pseudonyms.get(authorId) ?? "A classmate";
    return { mine: false, author: pseudonym, authorKey: `~${pseudonym}`, staff: false, anonymous };
  };
  return { of, name };
}

async function peopleBy(courseId: string, ids: string[]): Promise<Map<string, { name: string; staff: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await database.enrollment.findMany({
    where: { courseId, id: { in: ids } },
    select: { id: true, role: true, displayName: true, user: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ id, role, displayName, user }) => {
      return [id, { name: displayName ?? user.name ?? FORMER, staff: role === "Instructor" || role === "Assistant" }];
    }),
  );
}

async function pseudonymsBy(courseId: string, assignmentId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database.assignee.findMany({
    where: { courseId, assignmentId, studentId: { in: ids } },
    select: { studentId: true, pseudonym: true },
  });
  return new Map(rows.map(({ studentId, pseudonym }) => [studentId, pseudonym]));
}

/** Those among the hiding whose name this reader gets all the same. */
async function knownBy(
  member: Member,
  assignment: Pick<Assignment, "id" | "gradersBlind">,
  hiding: string[],
  now: Date,
): Promise<Set<string>> {
  if (!isStaff(member) || hiding.length === 0) return new Set();
  if (!assignment.gradersBlind) return new Set(hiding);
  const names = await gradedNames(member, assignment, hiding, now);
  return new Set(hiding.filter((id) => names.get(id)?.veiled === false));
}
