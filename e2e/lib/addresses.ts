/** Every page of a course and who is served there. A page of `app/` that is not listed fails the test. */
import { quoted } from "../../lib/data/testing/course";
import { shortId } from "../../lib/domain/id/short-id";
import type { ExportsWorld, Person } from "./people";

export interface Address {
  /** The page's file, below `app/`. */
  file: string;
  may: readonly Person[];
  path: string;
}

/** A passage that notes stand at. */
const { startAt, endAt } = quoted("b5", "No ship above 300 tons");
const teachers = ["instructor", "assistant"] as const satisfies Person[];
const staff = [...teachers, "otherAssistant"] as const satisfies Person[];
const students = ["student", "classmate", "neighbour"] as const satisfies Person[];
const members = [...staff, ...students, "observer"] as const satisfies Person[];

/** Pages that belong to no course: public ones, and those about the viewer alone. */
export const ownPages: readonly string[] = [
  "page.tsx",
  "(public)/join/page.tsx",
  "(public)/join/[code]/page.tsx",
  "(public)/links/[token]/page.tsx",
  "(public)/sign-in/page.tsx",
  "(workspace)/account/page.tsx",
  "(workspace)/courses/page.tsx",
  "(workspace)/courses/new/page.tsx",
  "(workspace)/rubrics/page.tsx",
];

/** The addresses of a course's pages, in several states where it matters who sees them. */
export function courseAddresses(world: ExportsWorld): Address[] {
  const course = `/courses/${shortId(world.courseId)}`;
  const assignment = ({ assignmentId }: { assignmentId: string }) => `${course}/assignments/${shortId(assignmentId)}`;
  const document = ({ documentId }: { documentId: string }) => `${course}/documents/${shortId(documentId)}`;
  const [open, given] = [assignment(world.open), document(world.document)];
  const firstPrompt = shortId(world.open.promptIds[0] ?? "");
  const submission = shortId(world.submission.submissionId);
  const sami = shortId(world.student.enrollmentId);
  const sheet = `${open}/seminar/${shortId(world.sheetId)}`;
  const pages: [file: string, may: readonly Person[], ...paths: string[]][] = [
    ["page.tsx", members, course],
    ["copy/page.tsx", ["instructor"], `${course}/copy`],
    ["gradebook/page.tsx", [...staff, ...students], `${course}/gradebook`],
    ["gradebook/[enrollmentId]/page.tsx", teachers, `${course}/gradebook/${shortId(world.student.enrollmentId)}`],
    ["gradebook/categories/page.tsx", staff, `${course}/gradebook/categories`],
    ["gradebook/history/page.tsx", staff, `${course}/gradebook/history`],
    ["gradebook/import/page.tsx", staff, `${course}/gradebook/import`],
    [
      "gradebook/import/page.tsx",
      ["instructor"],
      `${course}/gradebook/import?file=${shortId(world.gradebookFileId)}&mode=take`,
    ],
    ["rubrics/page.tsx", staff, `${course}/rubrics`],
    ["rubrics/new/page.tsx", ["instructor"], `${course}/rubrics/new`],
    ["rubrics/[rubricId]/page.tsx", staff, `${course}/rubrics/${shortId(world.rubric.rubricId)}`],
    ["rubrics/[rubricId]/edit/page.tsx", ["instructor"], `${course}/rubrics/${shortId(world.rubric.rubricId)}/edit`],
    ["people/page.tsx", staff, `${course}/people`, `${course}/people?show=staff`],
    ["documents/page.tsx", members, `${course}/documents`, `${course}/documents?words=ship&order=date`],
    ["documents/names/page.tsx", ["instructor"], `${course}/documents/names`],
    ["documents/copy/page.tsx", ["instructor"], `${course}/documents/copy`],
    ["documents/import/page.tsx", ["instructor"], `${course}/documents/import`],
    ["documents/imports/[importId]/page.tsx", ["instructor"], `${course}/documents/imports/${shortId(world.importId)}`],
    ["documents/[documentId]/page.tsx", members, given],
    ["documents/[documentId]/page.tsx", [...staff, "observer"], document(world.unassigned)],
    ["documents/[documentId]/revisions/[number]/page.tsx", members, `${given}/revisions/1`],
    ["documents/[documentId]/edit/page.tsx", ["instructor"], `${given}/edit`],
    ["documents/[documentId]/assignments/page.tsx", ["instructor"], `${given}/assignments`],
    ["assignments/page.tsx", members, `${course}/assignments`],
    ["assignments/import/page.tsx", ["instructor"], `${course}/assignments/import`],
    ["assignments/[assignmentId]/copy/page.tsx", ["instructor"], `${open}/copy`, `${assignment(world.draft)}/copy`],
    ["assignments/[assignmentId]/reminders/page.tsx", staff, `${open}/reminders`],
    ["assignments/[assignmentId]/page.tsx", members, open],
    ["assignments/[assignmentId]/page.tsx", staff, assignment(world.later), assignment(world.draft)],
    ["assignments/[assignmentId]/read/page.tsx", members, `${open}/read`],
    ["assignments/[assignmentId]/annotations/import/page.tsx", members, `${open}/annotations/import`],
    ["assignments/[assignmentId]/packet/page.tsx", members, `${open}/packet`, `${open}/packet?notes=mine`],
    ["assignments/[assignmentId]/read/page.tsx", staff, `${assignment(world.later)}/read`],
    ["comments/page.tsx", staff, `${course}/comments`, `${course}/comments?words=who`],
    ["groups/page.tsx", staff, `${course}/groups`],
    ["groups/[groupSetId]/page.tsx", staff, `${course}/groups/${shortId(world.groups.groupSetId)}`],
    ["skills/page.tsx", staff, `${course}/skills`],
    ["insight/page.tsx", [...staff, ...students], `${course}/insight`],
    ["participation/page.tsx", staff, `${course}/participation`],
    ["participation/[enrollmentId]/page.tsx", [...teachers, "student"], `${course}/participation/${sami}`],
    ["moderation/page.tsx", staff, `${course}/moderation`, `${course}/moderation?list=trail`],
    ["assignments/[assignmentId]/release/page.tsx", staff, `${open}/release`],
    ["assignments/[assignmentId]/agreement/page.tsx", ["instructor"], `${open}/agreement`],
    ["assignments/[assignmentId]/regrades/page.tsx", staff, `${open}/regrades`],
    ["assignments/[assignmentId]/heat/page.tsx", [...staff, ...students], `${open}/heat`],
    ["assignments/[assignmentId]/heat/page.tsx", staff, `${assignment(world.later)}/heat`],
    ["assignments/[assignmentId]/heat/notes/page.tsx", staff, `${open}/heat/notes?from=${startAt}&to=${endAt}`],
    ["assignments/[assignmentId]/readings/page.tsx", [...staff, ...students], `${open}/readings`],
    ["assignments/[assignmentId]/edit/page.tsx", ["instructor"], `${open}/edit`, `${assignment(world.draft)}/edit`],
    ["assignments/[assignmentId]/preview/page.tsx", ["instructor"], `${open}/preview`],
    ["assignments/[assignmentId]/preview/page.tsx", ["instructor"], `${assignment(world.draft)}/preview?gates=passed`],
    ["assignments/[assignmentId]/dates/page.tsx", staff, `${open}/dates`],
    ["assignments/[assignmentId]/discussion/page.tsx", members, `${open}/discussion`],
    ["assignments/[assignmentId]/participation/page.tsx", staff, `${open}/participation`],
    ["assignments/[assignmentId]/seminar/page.tsx", staff, `${open}/seminar`],
    ["assignments/[assignmentId]/seminar/[sheetId]/page.tsx", staff, sheet],
    ["assignments/[assignmentId]/seminar/[sheetId]/show/page.tsx", staff, `${sheet}/show`],
    ["assignments/[assignmentId]/copy/page.tsx", ["instructor"], `${open}/copy`],
    ["assignments/import/page.tsx", ["instructor"], `${course}/assignments/import`],
    ["time-zone/page.tsx", staff, `${course}/time-zone`],
    ["assignments/[assignmentId]/submission/page.tsx", students, `${open}/submission`, `${open}/submission?question=1`],
    ["assignments/[assignmentId]/submissions/page.tsx", staff, `${open}/submissions`, `${open}/submissions?show=older`],
    ["assignments/[assignmentId]/calibration/page.tsx", staff, `${open}/calibration`, `${open}/calibration?sample=1`],
    ["assignments/[assignmentId]/grading/page.tsx", staff, `${open}/grading`],
    ["assignments/[assignmentId]/grading/[promptId]/page.tsx", staff, `${open}/grading/${firstPrompt}`],
    [
      "assignments/[assignmentId]/grading/[promptId]/page.tsx",
      teachers,
      `${open}/grading/all?submission=${submission}`,
      `${open}/grading/${firstPrompt}?submission=${submission}&show=unmarked`,
    ],
    ["assignments/[assignmentId]/submissions/[submissionId]/page.tsx", teachers, `${open}/submissions/${submission}`],
    [
      "assignments/[assignmentId]/submissions/[submissionId]/page.tsx",
      ["instructor"],
      `${open}/submissions/${submission}?settle=1`,
    ],
  ];
  return pages.flatMap(([file, may, ...paths]) =>
    paths.map((path) => ({ file: `(workspace)/courses/[courseId]/${file}`, may, path })),
  );
}
