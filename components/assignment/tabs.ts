import type { Tab, TabSet } from "@/components/shell/tabs.client";
import { shortId } from "@/lib/domain/id/short-id";

type StaffTab =
  | "Overview"
  | "Edit"
  | "Dates"
  | "Read"
  | "Discussion"
  | "Participation"
  | "Seminar"
  | "Heat map"
  | "Readings"
  | "Submissions"
  | "Grading"
  | "Release"
  | "Regrades"
  | "Agreement"
  | "Calibration";

interface StaffFacts {
  mayEdit: boolean;
  /** Number of the published version; null while there is nothing to read. */
  version?: number | null;
  submitted?: number;
  assigned?: number;
  /** Regrade requests that are still open. */
  openRegrades?: number;
}

/** Those that are seldom wanted hang from "More"; the one that is open stands in the line all the same. */
const seldom: readonly StaffTab[] = [
  "Release",
  "Regrades",
  "Agreement",
  "Calibration",
  "Dates",
  "Seminar",
  "Participation",
  "Heat map",
  "Readings",
];

/** The tabs of an assignment for those who teach it; only who may edit has the second. */
export function staffTabs(
  courseId: string,
  assignmentId: string,
  current: StaffTab,
  { mayEdit, version, submitted, assigned, openRegrades }: StaffFacts,
): TabSet {
  const base = `/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`;
  const tabs: (Tab & { name: StaffTab })[] = [
    { name: "Overview", href: base },
    ...(mayEdit ? [{ name: "Edit" as const, href: `${base}/edit` }] : []),
    ...(version === null
      ? []
      : [
          { name: "Read" as const, href: `${base}/read` },
          { name: "Discussion" as const, href: `${base}/discussion` },
        ]),
    { name: "Submissions", href: `${base}/submissions`, count: assigned ? `${submitted} of ${assigned}` : undefined },
    ...(version === null
      ? []
      : [
          { name: "Grading" as const, href: `${base}/grading` },
          { name: "Release" as const, href: `${base}/release` },
          {
            name: "Regrades" as const,
            href: `${base}/regrades`,
            count: openRegrades ? `${openRegrades} open` : undefined,
          },
          ...(mayEdit ? [{ name: "Agreement" as const, href: `${base}/agreement` }] : []),
          { name: "Calibration" as const, href: `${base}/calibration` },
        ]),
    { name: "Dates" as const, href: `${base}/dates` },
    ...(version === null
      ? []
      : [
          { name: "Seminar" as const, href: `${base}/seminar` },
          { name: "Participation" as const, href: `${base}/participation` },
          { name: "Heat map" as const, href: `${base}/heat` },
          { name: "Readings" as const, href: `${base}/readings` },
        ]),
  ];
  const hangs = (tab: { name: StaffTab }) => seldom.includes(tab.name) && tab.name !== current;
  return {
    label: "This assignment",
    tabs: tabs.filter((tab) => !hangs(tab)).map((tab) => ({ ...tab, current: tab.name === current })),
    more: tabs.filter(hangs),
  };
}
