/** What an assignment is called where it has to be called something: a draft may have no title yet. */
export const titleOrNone = (title: string): string => title.trim() || "Assignment without a title";
