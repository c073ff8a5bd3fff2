import type { Tab } from "@/components/shell/tabs.client";
import { shortId } from "@/lib/domain/id/short-id";

type StudentTab = "Read" | "Answers" | "Discussion" | "Readings" | "My submission";

/** What a student has done so far, as the tabs say it. */
interface Progress {
  answered?: number;
  of?: number;
  submitted: boolean;
}

/** Where a student answers; `room` is the address of the assignment. The tab and its count go by it. */
export const answersAddress = (room: string): string => `${room}/submission?question=1`;

/** The tabs of an assignment for a student; the submission has one once there is one. */
export function studentTabs(
  courseId: string,
  assignmentId: string,
  current: StudentTab,
  { answered, of, submitted }: Progress,
): { label: string; tabs: Tab[] } {
  const room = `/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`;
  const tabs: Tab[] = [
    { name: "Read", href: room, current: current === "Read" },
    {
      name: "Answers",
      href: answersAddress(room),
      count: answered === undefined || of === undefined ? undefined : `${answered} of ${of}`,
      current: current === "Answers",
    },
    { name: "Discussion", href: `${room}/discussion`, current: current === "Discussion" },
    { name: "Readings", href: `${room}/readings`, current: current === "Readings" },
  ];
  if (submitted) {
    tabs.push({ name: "My submission", href: `${room}/submission`, current: current === "My submission" });
  }
  return { label: "This assignment", tabs };
}

/** The tabs of an assignment for those who read along: they answer nothing, and hold no reading against others'. */
export function observerTabs(
  courseId: string,
  assignmentId: string,
  current: "Read" | "Discussion",
): { label: string; tabs: Tab[] } {
  const { label, tabs } = studentTabs(courseId, assignmentId, current, { submitted: false });
  return { label, tabs: tabs.filter(({ name }) => name === "Read" || name === "Discussion") };
}
