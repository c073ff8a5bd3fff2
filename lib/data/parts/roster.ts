/** Lines of the roster: what is read of each, and how it is told. */
import type { PersonEntry } from "../../domain/course/people";
import type { Viewer } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";

export const peopleSelect = {
  id: true,
  userId: true,
  role: true,
  displayName: true,
  joinedAt: true,
  endedAt: true,
  extraHours: true,
  user: {
    select: {
      name: true,
      email: true,
      passwordHash: true,
      emailVerified: true,
      accounts: { select: { provider: true } },
    },
  },
  sectionMembers: { select: { section: { select: { id: true, name: true } } } },
} satisfies Prisma.EnrollmentSelect;
export type PeopleRow = Prisma.EnrollmentGetPayload<{ select: typeof peopleSelect }>;

/** An account that nobody has used yet: no password, no other way in, no proved address. */
export const isUnused = (user: PeopleRow["user"]): boolean =>
  user.passwordHash === null && user.emailVerified === null && user.accounts.length === 0;

/** A row as a line of the roster. */
export function toPersonEntry(row: PeopleRow, viewer: Viewer): PersonEntry {
  return {
    enrollmentId: row.id,
    name: row.displayName ?? row.user.name,
    email: row.user.email,
    role: row.role,
    sections: row.sectionMembers.map((each) => each.section),
    invited: isUnused(row.user),
    joinedAt: row.joinedAt,
    extraHours: row.extraHours,
    endedAt: row.endedAt,
    isViewer: row.userId === viewer.userId,
  };
}
