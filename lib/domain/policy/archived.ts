/** What is said to whoever would change something in a course that is over. */
export const ARCHIVED = "This course is archived: it can be read, not changed.";
