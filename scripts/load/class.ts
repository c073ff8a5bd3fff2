/** The class that annotates: people with their sections, groups and sessions, one text, and two rooms on it. */
import type { Role } from "../../lib/domain/policy/viewer";

/** Somebody who is signed in and reads along. */
export interface Person {
  name: string;
  userId: string;
  enrollmentId: string;
  role: Role;
  /** Of a student the section they are in, of an assistant the one that is theirs. */
  sectionId: string | null;
  groupId: string | null;
  /** Writes everything without a name. Ids and name bear a mark that must stand in no answer to a classmate. */
  hides: boolean;
  /** Of the session, for the cookie. */
  secret: string;
}

export interface LoadRoom {
  assignmentId: string;
  /** Notes to be posted before those of others are seen; 0: at once. */
  after: number;
  /** Names under which students hide, by enrollment id. */
  pseudonyms: ReadonlyMap<string, string>;
}

export interface LoadClass {
  courseId: string;
  revisionId: string;
  /** Paragraphs that can be annotated: id and code points. */
  paragraphs: { id: string; length: number }[];
  /** The first is everybody's; the second has a window of its own at every fifth student's. */
  rooms: [LoadRoom, LoadRoom];
  people: Person[];
}

/** Stands in the ids of everybody who hides. */
export const HIDDEN_ID = "5ec2e700";
/** Stands in their names. */
export const HIDDEN_NAME = "Hiddenby";

export const isStudent = ({ role }: Person): boolean => role === "Student";
