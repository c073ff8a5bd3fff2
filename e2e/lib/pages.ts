/** Every page, in the states that look different, and as whom it is opened. */

import { createCourse } from "../../lib/data/courses";
import { database } from "../../lib/data/database";
import { createOneTimeLink } from "../../lib/data/public/links";
import { showJoinCode } from "../../lib/domain/course/join-code";
import { shortId } from "../../lib/domain/id/short-id";
import { demoAddresses } from "./ids";
import { ownCourse } from "./people";
import { sessionOf } from "./sessions";

/** Demonstration accounts; people who have just come, to teach or to study; one who reviews an import; a visitor. */
export const watchers = ["visitor", "newcomer", "beginner", "importer", "instructor", "assistant", "student"] as const;
export type Watcher = (typeof watchers)[number];

/** A page as it is looked at. */
export interface Look {
  /** Names its pictures. */
  name: string;
  /** The page's file, below `app/`. */
  file: string;
  path: string;
}

const inCourse = "(workspace)/courses/[courseId]/";
const look = (name: string, file: string, path: string): Look => ({ name, file, path });
const courseLook = (name: string, file: string, path: string): Look => look(name, `${inCourse}${file}`, path);

/** The session of a watcher and the pages they look at; makes what of it is not in the demonstration. */
export async function looksOf(watcher: Watcher): Promise<{ secret: string | null; looks: Look[] }> {
  if (watcher === "visitor") return { secret: null, looks: await publicLooks() };
  if (watcher === "newcomer") return newcomer();
  if (watcher === "beginner") return beginner();
  if (watcher === "importer") return importer();
  const { id } = await database.user.findUniqueOrThrow({ where: { email: `${watcher}@headnote.test` } });
  const demo = await demoAddresses();
  const looks = { instructor: instructorLooks, assistant: assistantLooks, student: studentLooks }[watcher](demo);
  return { secret: await sessionOf(id), looks };
}

const newPerson = (coursesGrantedAt: Date | null) =>
  database.user.create({ data: { name: "Yetunde Newcomer", coursesGrantedAt }, select: { id: true } });

async function newcomer() {
  const { id } = await newPerson(null);
  return { secret: await sessionOf(id), looks: [look("courses-none", "(workspace)/courses/page.tsx", "/courses")] };
}

async function publicLooks(): Promise<Look[]> {
  const { world } = await ownCourse();
  const { courseId, instructor, student } = world;
  const { code } = await database.joinLink.create({
    data: { courseId, code: codeOf(courseId), createdById: instructor.enrollmentId },
  });
  const link = { userId: student.userId, createdById: instructor.userId };
  const reset = await createOneTimeLink({ ...link, kind: "Reset" }, new Date());
  return [
    look("home-visitor", "page.tsx", "/"),
    look("sign-in", "(public)/sign-in/page.tsx", "/sign-in?next=%2Fcourses"),
    look("sign-in-problem", "(public)/sign-in/page.tsx", "/sign-in?error=Verification"),
    look("join", "(public)/join/page.tsx", "/join"),
    look("join-mistyped", "(public)/join/page.tsx", "/join?code=R7KP"),
    look("join-offer", "(public)/join/[code]/page.tsx", `/join/${showJoinCode(code)}`),
    look("join-wrong", "(public)/join/[code]/page.tsx", "/join/0000-0000-0000"),
    look("link-reset", "(public)/links/[token]/page.tsx", `/links/${reset}`),
    look("link-used", "(public)/links/[token]/page.tsx", "/links/opens-nothing"),
    look("nowhere", "not-found.tsx", "/nowhere"),
  ];
}

/** A join code that no other course has: twelve of its letters, out of the course's id. */
const codeOf = (courseId: string) => courseId.replaceAll("-", "").slice(-12).toUpperCase();

async function beginner() {
  const { id: userId } = await newPerson(new Date());
  const viewer = { userId, name: "Yetunde Newcomer", email: null, coursesGrantedAt: new Date() };
  const made = await createCourse(viewer, { title: "HIST 101", term: null, timeZone: "Africa/Lagos" }, new Date());
  if (!made.ok) throw new Error(made.problem);
  const course = `/courses/${shortId(made.value.courseId)}`;
  const looks = [
    look("new-course", "(workspace)/courses/new/page.tsx", "/courses/new"),
    courseLook("course-empty", "page.tsx", course),
    courseLook("documents-empty", "documents/page.tsx", `${course}/documents`),
    courseLook("assignments-empty", "assignments/page.tsx", `${course}/assignments`),
    courseLook("people-alone", "people/page.tsx", `${course}/people`),
  ];
  return { secret: await sessionOf(userId), looks };
}

async function importer() {
  const { world } = await ownCourse();
  const course = `/courses/${shortId(world.courseId)}`;
  const desk = `${course}/documents/${shortId(world.document.documentId)}/edit`;
  const open = `${course}/assignments/${shortId(world.open.assignmentId)}`;
  const sheet = `${open}/seminar/${shortId(world.sheetId)}`;
  const looks = [
    courseLook(
      "import-review",
      "documents/imports/[importId]/page.tsx",
      `${course}/documents/imports/${shortId(world.importId)}`,
    ),
    courseLook(
      "gradebook-person",
      "gradebook/[enrollmentId]/page.tsx",
      `${course}/gradebook/${shortId(world.student.enrollmentId)}`,
    ),
    courseLook(
      "gradebook-file",
      "gradebook/import/page.tsx",
      `${course}/gradebook/import?file=${shortId(world.gradebookFileId)}&mode=take&column.${shortId(world.open.assignmentId)}=2`,
    ),
    courseLook("rubric", "rubrics/[rubricId]/page.tsx", `${course}/rubrics/${shortId(world.rubric.rubricId)}`),
    courseLook(
      "rubric-edit",
      "rubrics/[rubricId]/edit/page.tsx",
      `${course}/rubrics/${shortId(world.rubric.rubricId)}/edit`,
    ),
    courseLook("discussion-talk", `${assignmentFolder}discussion/page.tsx`, `${open}/discussion`),
    courseLook("regrades-asked", `${assignmentFolder}regrades/page.tsx`, `${open}/regrades`),
    courseLook("sheet", `${assignmentFolder}seminar/[sheetId]/page.tsx`, sheet),
    courseLook("sheet-shown", `${assignmentFolder}seminar/[sheetId]/show/page.tsx`, `${sheet}/show`),
    courseLook("documents-waiting", "documents/page.tsx", `${course}/documents`),
    courseLook("document-edit-changed", "documents/[documentId]/edit/page.tsx", desk),
  ];
  return { secret: await sessionOf(world.instructor.userId), looks };
}

type Demo = Awaited<ReturnType<typeof demoAddresses>>;

const assignmentFolder = "assignments/[assignmentId]/";

const instructorLooks = ({ course, document, assignment, submission, section, student, groupSet }: Demo): Look[] => [
  look("home-instructor", "page.tsx", "/"),
  look("courses-instructor", "(workspace)/courses/page.tsx", "/courses"),
  look("account", "(workspace)/account/page.tsx", "/account"),
  look("nowhere-instructor", "(workspace)/not-found.tsx", `${course}/documents/nowhere`),
  courseLook("course-instructor", "page.tsx", course),
  courseLook("course-copy", "copy/page.tsx", `${course}/copy`),
  courseLook("people", "people/page.tsx", `${course}/people`),
  courseLook("people-section", "people/page.tsx", `${course}/people?show=${section}`),
  courseLook("gradebook", "gradebook/page.tsx", `${course}/gradebook`),
  courseLook("gradebook-none-found", "gradebook/page.tsx", `${course}/gradebook?search=nobody`),
  courseLook("gradebook-weights", "gradebook/categories/page.tsx", `${course}/gradebook/categories`),
  courseLook("gradebook-history", "gradebook/history/page.tsx", `${course}/gradebook/history`),
  courseLook("gradebook-files", "gradebook/import/page.tsx", `${course}/gradebook/import`),
  courseLook("insight", "insight/page.tsx", `${course}/insight`),
  courseLook("insight-section", "insight/page.tsx", `${course}/insight?section=${section}`),
  courseLook("participation", "participation/page.tsx", `${course}/participation`),
  courseLook("participation-one", "participation/[enrollmentId]/page.tsx", `${course}/participation/${student}`),
  look("rubric-library", "(workspace)/rubrics/page.tsx", "/rubrics"),
  courseLook("rubrics", "rubrics/page.tsx", `${course}/rubrics`),
  courseLook("rubric-new", "rubrics/new/page.tsx", `${course}/rubrics/new`),
  courseLook("groups", "groups/page.tsx", `${course}/groups`),
  courseLook("group-set", "groups/[groupSetId]/page.tsx", `${course}/groups/${groupSet}`),
  courseLook("skills", "skills/page.tsx", `${course}/skills`),
  courseLook("time-zone", "time-zone/page.tsx", `${course}/time-zone`),
  courseLook("moderation", "moderation/page.tsx", `${course}/moderation`),
  courseLook("moderation-trail", "moderation/page.tsx", `${course}/moderation?list=trail`),
  courseLook("people-none-found", "people/page.tsx", `${course}/people?search=nobody-of-this-name`),
  courseLook("documents", "documents/page.tsx", `${course}/documents`),
  courseLook("documents-found", "documents/page.tsx", `${course}/documents?words=soldiers&from=1917&order=date`),
  courseLook("documents-none-found", "documents/page.tsx", `${course}/documents?words=zeppelin&genre=letter`),
  courseLook("names", "documents/names/page.tsx", `${course}/documents/names`),
  courseLook("documents-copy", "documents/copy/page.tsx", `${course}/documents/copy`),
  courseLook("document", "documents/[documentId]/page.tsx", document),
  courseLook("document-revision", "documents/[documentId]/revisions/[number]/page.tsx", `${document}/revisions/1`),
  courseLook("document-edit", "documents/[documentId]/edit/page.tsx", `${document}/edit`),
  courseLook("document-readers", "documents/[documentId]/assignments/page.tsx", `${document}/assignments`),
  courseLook("import", "documents/import/page.tsx", `${course}/documents/import`),
  courseLook("assignments", "assignments/page.tsx", `${course}/assignments`),
  courseLook("assignment-import", "assignments/import/page.tsx", `${course}/assignments/import`),
  courseLook("assignment-copy", `${assignmentFolder}copy/page.tsx`, `${assignment.open}/copy`),
  courseLook("reminders", `${assignmentFolder}reminders/page.tsx`, `${assignment.open}/reminders`),
  courseLook("overview-draft", `${assignmentFolder}page.tsx`, assignment.draft),
  courseLook("overview-open", `${assignmentFolder}page.tsx`, assignment.open),
  courseLook("overview-released", `${assignmentFolder}page.tsx`, assignment.released),
  courseLook("dates", `${assignmentFolder}dates/page.tsx`, `${assignment.open}/dates`),
  courseLook("dates-draft", `${assignmentFolder}dates/page.tsx`, `${assignment.draft}/dates`),
  courseLook("edit-draft", `${assignmentFolder}edit/page.tsx`, `${assignment.draft}/edit`),
  courseLook("edit-published", `${assignmentFolder}edit/page.tsx`, `${assignment.open}/edit`),
  courseLook("preview-draft", `${assignmentFolder}preview/page.tsx`, `${assignment.draft}/preview`),
  courseLook("preview-published", `${assignmentFolder}preview/page.tsx`, `${assignment.open}/preview?gates=passed`),
  courseLook("room-instructor", `${assignmentFolder}read/page.tsx`, `${assignment.released}/read`),
  courseLook("discussion", `${assignmentFolder}discussion/page.tsx`, `${assignment.open}/discussion`),
  courseLook("seminar", `${assignmentFolder}seminar/page.tsx`, `${assignment.open}/seminar`),
  courseLook("participation", `${assignmentFolder}participation/page.tsx`, `${assignment.open}/participation`),
  courseLook("heat", `${assignmentFolder}heat/page.tsx`, `${assignment.released}/heat`),
  courseLook("heat-skill", `${assignmentFolder}heat/page.tsx`, `${assignment.released}/heat?text=2&skill=context`),
  courseLook("heat-notes", `${assignmentFolder}heat/notes/page.tsx`, `${assignment.released}/heat/notes?from=0&to=40`),
  courseLook("readings-instructor", `${assignmentFolder}readings/page.tsx`, `${assignment.released}/readings`),
  courseLook("submissions-closed", `${assignmentFolder}submissions/page.tsx`, `${assignment.closed}/submissions`),
  courseLook("submissions-graded", `${assignmentFolder}submissions/page.tsx`, `${assignment.graded}/submissions`),
  courseLook("release-graded", `${assignmentFolder}release/page.tsx`, `${assignment.graded}/release`),
  courseLook("release-released", `${assignmentFolder}release/page.tsx`, `${assignment.released}/release`),
  courseLook("agreement", `${assignmentFolder}agreement/page.tsx`, `${assignment.graded}/agreement`),
  courseLook("regrades", `${assignmentFolder}regrades/page.tsx`, `${assignment.released}/regrades`),
  courseLook("calibration", `${assignmentFolder}calibration/page.tsx`, `${assignment.open}/calibration`),
  courseLook("comments", "comments/page.tsx", `${course}/comments`),
  courseLook("queue-closed", `${assignmentFolder}grading/page.tsx`, `${assignment.closed}/grading`),
  courseLook("queue-graded", `${assignmentFolder}grading/page.tsx`, `${assignment.graded}/grading`),
  courseLook("queue-desk", `${assignmentFolder}grading/[promptId]/page.tsx`, `${assignment.closed}/grading/all`),
  courseLook(
    "queue-empty",
    `${assignmentFolder}grading/[promptId]/page.tsx`,
    `${assignment.closed}/grading/all?show=flagged`,
  ),
  courseLook("grading-unmarked", `${assignmentFolder}submissions/[submissionId]/page.tsx`, submission.closed),
  courseLook("grading-released", `${assignmentFolder}submissions/[submissionId]/page.tsx`, submission.released),
];

const assistantLooks = ({ course, document, assignment }: Demo): Look[] => [
  courseLook("course-assistant", "page.tsx", course),
  courseLook("insight-assistant", "insight/page.tsx", `${course}/insight`),
  courseLook("groups-assistant", "groups/page.tsx", `${course}/groups`),
  courseLook("skills-assistant", "skills/page.tsx", `${course}/skills`),
  courseLook("moderation-assistant", "moderation/page.tsx", `${course}/moderation`),
  courseLook("people-assistant", "people/page.tsx", `${course}/people`),
  courseLook("document-assistant", "documents/[documentId]/page.tsx", document),
  courseLook("overview-assistant", `${assignmentFolder}page.tsx`, assignment.graded),
  courseLook("dates-assistant", `${assignmentFolder}dates/page.tsx`, `${assignment.open}/dates`),
  courseLook("release-assistant", `${assignmentFolder}release/page.tsx`, `${assignment.graded}/release`),
  courseLook("submissions-assistant", `${assignmentFolder}submissions/page.tsx`, `${assignment.graded}/submissions`),
];

const studentLooks = ({ course, document, assignment, student }: Demo): Look[] => [
  courseLook("insight-student", "insight/page.tsx", `${course}/insight`),
  courseLook("participation-student", "participation/[enrollmentId]/page.tsx", `${course}/participation/${student}`),
  courseLook("gradebook-student", "gradebook/page.tsx", `${course}/gradebook`),
  look("home-student", "page.tsx", "/"),
  look("courses-student", "(workspace)/courses/page.tsx", "/courses"),
  courseLook("course-student", "page.tsx", course),
  courseLook("documents-student", "documents/page.tsx", `${course}/documents`),
  courseLook("documents-student-found", "documents/page.tsx", `${course}/documents?words=garrison`),
  courseLook("document-student", "documents/[documentId]/page.tsx", document),
  courseLook("room-open", `${assignmentFolder}page.tsx`, assignment.open),
  courseLook("room-beside", `${assignmentFolder}page.tsx`, `${assignment.open}?beside=1&beside=2`),
  courseLook("packet", `${assignmentFolder}packet/page.tsx`, `${assignment.open}/packet`),
  courseLook(
    "notes-as-files",
    `${assignmentFolder}annotations/import/page.tsx`,
    `${assignment.open}/annotations/import`,
  ),
  courseLook("room-closed", `${assignmentFolder}page.tsx`, assignment.released),
  courseLook("discussion-student", `${assignmentFolder}discussion/page.tsx`, `${assignment.open}/discussion`),
  courseLook("heat-student", `${assignmentFolder}heat/page.tsx`, `${assignment.released}/heat`),
  courseLook("readings-student", `${assignmentFolder}readings/page.tsx`, `${assignment.released}/readings`),
  courseLook("answers-open", `${assignmentFolder}submission/page.tsx`, `${assignment.open}/submission`),
  courseLook("answers-second", `${assignmentFolder}submission/page.tsx`, `${assignment.open}/submission?question=2`),
  courseLook("answers-closed", `${assignmentFolder}submission/page.tsx`, `${assignment.closed}/submission?question=1`),
  courseLook("submitted", `${assignmentFolder}submission/page.tsx`, `${assignment.closed}/submission`),
  courseLook("feedback", `${assignmentFolder}submission/page.tsx`, `${assignment.released}/submission`),
  look("nowhere-student", "(workspace)/not-found.tsx", `${course}/people`),
];
