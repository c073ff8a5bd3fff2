/** The time zone of a course, and what is due in it: a change moves no moment, only the clock it is read from. */
export interface ZoneMove {
  courseTitle: string;
  /** IANA name. */
  timeZone: string;
  mayEdit: boolean;
  /** Newest first; `timeZone` is the one its times were written in. */
  assignments: { id: string; title: string; dueAt: Date | null; timeZone: string }[];
}
