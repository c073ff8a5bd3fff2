import { studentTabs } from "./student-tabs";
import { staffTabs } from "./tabs";

/** The tabs of an assignment on the pages that count the class's notes, for whoever looks. */
export const readingsTabs = (
  courseId: string,
  assignmentId: string,
  current: "Heat map" | "Readings",
  { teaches, mayEdit, submitted }: { teaches: boolean; mayEdit: boolean; submitted: boolean },
) =>
  teaches
    ? staffTabs(courseId, assignmentId, current, { mayEdit })
    : studentTabs(courseId, assignmentId, "Readings", { submitted });
