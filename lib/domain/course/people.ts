/**
 * The people of a course as those see them who teach it, and what will happen to an address that is being invited.
 */
import type { Role } from "../policy/viewer";

/** One line of the roster. */
export interface PersonEntry {
  enrollmentId: string;
  name: string | null;
  email: string | null;
  role: Role;
  /** Sections by name; a student has at most one. */
  sections: { id: string; name: string }[];
  /** Has an account that was never used: invited, not here yet. */
  invited: boolean;
  joinedAt: Date;
  /** Removed since; null while in the course. */
  endedAt: Date | null;
  /** The viewer's own line. */
  isViewer: boolean;
}

/** Which lines are shown: all, one section by id, those who teach or read along, or the removed. */
export type Showing =
  | { kind: "all" }
  | { kind: "section"; sectionId: string }
  | { kind: "staff" }
  | { kind: "removed" };

export interface SectionCount {
  id: string;
  name: string;
  people: number;
}

/** A join code that works now, and the place it leads into. */
export interface JoinCode {
  code: string;
  sectionId: string | null;
  expiresAt: Date | null;
  /** How many have joined with it. */
  used: number;
}

/** The page of people. `everyone`, `staff` and `removed` count what the viewer may see. */
export interface PeoplePage {
  role: Role;
  mayEdit: boolean;
  people: PersonEntry[];
  page: number;
  pages: number;
  found: number;
  everyone: number;
  staff: number;
  removed: number;
  students: number;
  sections: SectionCount[];
  joinCode: JoinCode | null;
}

/** What is known of an address before it is invited. */
export interface KnownAddress {
  enrolled: { role: Role; sectionName: string | null; ended: boolean } | null;
  hasAccount: boolean;
}

/** What will happen to one address: the word, the reason beneath it, and whether anything happens at all. */
export interface Fate {
  will: "invite" | "enroll" | "restore" | "nothing";
  word: string;
  reason: string | null;
}

const asRole: Record<Role, string> = {
  Instructor: "an instructor",
  Assistant: "an assistant",
  Student: "a student",
  Observer: "an observer",
};

/** Decides what inviting an address does; `name` is the one pasted beside it. */
export function fateOf(known: KnownAddress, name: string | null): Fate {
  const { enrolled } = known;
  if (enrolled && !enrolled.ended) {
    const where = enrolled.sectionName ? ` in ${enrolled.sectionName}` : "";
    return { will: "nothing", word: "nothing", reason: `Already ${asRole[enrolled.role]}${where}.` };
  }
  if (enrolled) return { will: "restore", word: "let in again", reason: "Was removed; their work is still there." };
  if (known.hasAccount) return { will: "enroll", word: "added", reason: "Has an account and can enter at once." };
  return { will: "invite", word: "invited", reason: name ? `Named ${name} until they choose otherwise.` : null };
}
