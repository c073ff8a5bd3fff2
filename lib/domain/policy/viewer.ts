/** Who is looking: a signed-in person, and what they are in the course of the address. */

export type Role = "Instructor" | "Assistant" | "Student" | "Observer";

/** A signed-in person; made by `lib/auth` once per request. */
export interface Viewer {
  userId: string;
  name: string;
  email: string | null;
  /** When this person was allowed to create courses; null is "not". */
  coursesGrantedAt: Date | null;
}

/** A person's standing in one course. The role is always that of the course in the URL. */
export interface Member {
  courseId: string;
  enrollmentId: string;
  role: Role;
  /** Sections the person belongs to (a student), is given (an assistant), or all (an instructor). */
  sectionIds: string[];
  /** Groups the person is in now, of any way of parting the course; an instructor all of them. */
  groupIds: string[];
  /** Archived courses are read-only for all. */
  archived: boolean;
}

/** Instructors and assistants. */
export const isStaff = (member: Member): boolean => member.role === "Instructor" || member.role === "Assistant";
