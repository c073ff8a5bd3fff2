import type { Tab } from "@/components/shell/tabs.client";
import { shortId } from "@/lib/domain/id/short-id";
import type { Role } from "@/lib/domain/policy/viewer";

type CourseTab =
  | "Assignments"
  | "Documents"
  | "Gradebook"
  | "Insight"
  | "Participation"
  | "Rubrics"
  | "People"
  | "Moderation";
const folders: Record<CourseTab, string> = {
  Assignments: "",
  Documents: "/documents",
  Gradebook: "/gradebook",
  Insight: "/insight",
  Participation: "/participation",
  Rubrics: "/rubrics",
  People: "/people",
  Moderation: "/moderation",
};

/** The tabs of a course for one who has this role in it; People and Moderation are for those who teach, gradebook and insight for students too. */
export function courseTabs(courseId: string, role: Role, current: CourseTab): { label: string; tabs: Tab[] } {
  const teaches = role === "Instructor" || role === "Assistant";
  const names: CourseTab[] = teaches
    ? ["Assignments", "Documents", "Gradebook", "Insight", "Participation", "Rubrics", "People", "Moderation"]
    : ["Assignments", "Documents", ...(role === "Student" ? (["Gradebook", "Insight"] as const) : [])];
  return {
    label: "This course",
    tabs: names.map((name) => ({
      name,
      href: `/courses/${shortId(courseId)}${folders[name]}`,
      current: name === current,
    })),
  };
}
