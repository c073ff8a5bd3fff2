/** How the students of a course are parted, as the page of groups shows it. */

/** A way of parting the students, such as "Seminar groups": each is in one of its groups at most. */
export interface GroupSetEntry {
  id: string;
  name: string;
  groups: number;
  /** Students who are in one of them. */
  people: number;
  /** Titles of the assignments that use it. */
  assignments: string[];
}

export interface GroupPerson {
  enrollmentId: string;
  name: string;
  /** Names of their sections. */
  sections: string[];
}

export interface GroupEntry {
  id: string;
  name: string;
  /** In the order of names; only those whom the viewer teaches. */
  people: GroupPerson[];
  /** Members whom the viewer does not teach (for assistants). */
  others: number;
  /** Notes have been written for it: it can be dissolved and not deleted. */
  written: boolean;
}

/** One set with its groups in their order. */
export interface GroupSetView {
  id: string;
  name: string;
  groups: GroupEntry[];
  /** Students who are in none of its groups: they joined later, or their group was dissolved. */
  without: GroupPerson[];
  dissolved: { id: string; name: string }[];
  assignments: { id: string; title: string }[];
  /** Why the set cannot be deleted, in a sentence; null when it can. */
  kept: string | null;
}

export interface GroupsPage {
  courseTitle: string;
  mayEdit: boolean;
  /** Students of the course now. */
  students: number;
  /** The course has sections to spread over the groups. */
  hasSections: boolean;
  sets: GroupSetEntry[];
  /** The one that was asked for, else the first; null when there is none. */
  set: GroupSetView | null;
}

/** Somebody to be moved: from where the instructor saw them, to a group or to none (null). */
export interface GroupMove {
  enrollmentId: string;
  from: string | null;
  to: string | null;
}

/** Whom a colleague had moved in the meantime: they stay where the colleague put them. */
export interface MovedElsewhere {
  name: string;
  /** The group they are in now; null is "none". */
  group: string | null;
}
