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
  /** Extra time of a student in every assignment; 0 is none. */
  extraHours: number;
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
  /**
   * Somebody has shown that the account is the owner's of the address: by a mail, or with a link that an instructor or
   * who runs the installation handed to them. Anyone with a join code can make an account with any address.
   */
  proved: boolean;
}

/**
 * What will happen to one address: the word, the reason beneath it, and whether anything happens at all. "refuse" does
 * nothing either, and says what has to be done first.
 */
export interface Fate {
  will: "invite" | "enroll" | "restore" | "nothing" | "refuse";
  word: string;
  reason: string | null;
}

const asRole: Record<Role, string> = {
  Instructor: "an instructor",
  Assistant: "an assistant",
  Student: "a student",
  Observer: "an observer",
};

const teaches = (role: Role) => role === "Instructor" || role === "Assistant";

/** Why nobody teaches a course with an account that may be somebody else's, and what to do. */
const NOT_PROVED =
  "Somebody made an account with this address without showing that it is theirs. Ask its owner to sign in once by a mailed link, or whoever runs this installation for a link: npm run people:reset.";

/** Decides what inviting an address as `role` does; `name` is the one pasted beside it. */
export function fateOf(known: KnownAddress, name: string | null, role: Role): Fate {
  const { enrolled } = known;
  if (enrolled && !enrolled.ended) {
    const where = enrolled.sectionName ? ` in ${enrolled.sectionName}` : "";
    return { will: "nothing", word: "nothing", reason: `Already ${asRole[enrolled.role]}${where}.` };
  }
  if (teaches(role) && known.hasAccount && !known.proved) {
    return { will: "refuse", word: "address not proved", reason: NOT_PROVED };
  }
  if (enrolled) return { will: "restore", word: "let in again", reason: "Was removed; their work is still there." };
  if (known.hasAccount) return { will: "enroll", word: "added", reason: "Has an account and can enter at once." };
  return { will: "invite", word: "invited", reason: name ? `Named ${name} until they choose otherwise.` : null };
}
