/** The page from which an assignment is copied. */
export interface CopyPlace {
  courseTitle: string;
  /** The assignment's. */
  title: string;
  courses: CopyTarget[];
}

/** What a copy came to: where it is, and what could not be taken along, one sentence each. */
export interface CopyMade {
  courseId: string;
  assignmentId: string;
  leftOut: string[];
}

/** A course that an assignment can be copied into. */
export interface CopyTarget {
  id: string;
  title: string;
  term: string | null;
  /** The course it is in: the copy is a second one beside it. */
  here: boolean;
}
