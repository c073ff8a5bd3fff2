import { randomUUID } from "node:crypto";
import { emptyAssignment } from "../../../domain/assignment/draft";
import { packedText } from "../../../domain/assignment/packed";
import { done } from "../../../domain/policy/outcome";
import * as changes from "../../assignment-changes";
import * as copies from "../../assignment-copies";
import * as drafts from "../../assignment-drafts";
import * as preview from "../../assignment-preview";
import * as publishing from "../../assignment-publishing";
import * as visibility from "../../assignment-visibility";
import * as assignments from "../../assignments";
import * as courseCopies from "../../course-copies";
import * as overview from "../../overview";
import * as reminders from "../../reminders";
import { viewerOf } from "../world";
import { assistants, members, type Row, staff, students } from "./row";

/** Those who teach know of drafts; only instructors change them. */
const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });

/** The smallest assignment that can be taken in. */
const emptyFile = packedText({ timeZone: "Europe/Berlin", draft: emptyAssignment, texts: [], rubrics: [] });

/** Assignments as those who teach see and write them. */
export const assignmentRows: Record<string, Row> = {
  "assignments.listAssignments": {
    may: members,
    call: (v, w) => assignments.listAssignments(v, w.courseId, new Date()),
  },
  "assignments.createAssignment": instructorsOnly((v, w) => assignments.createAssignment(v, w.courseId)),
  "assignment-changes.markChangesSeen": {
    may: students,
    call: (v, w) => changes.markChangesSeen(v, w.courseId, w.open.assignmentId, 1),
  },
  "assignment-copies.readCopyPlace": {
    may: ["instructor"],
    call: (v, w) => copies.readCopyPlace(v, w.courseId, w.open.assignmentId),
  },
  "assignment-copies.copyAssignment": {
    may: ["instructor"],
    call: (v, w) =>
      copies.copyAssignment(v, w.courseId, w.open.assignmentId, { courseId: w.secondCourseId, key: randomUUID() }),
  },
  "assignment-copies.exportAssignment": {
    may: ["instructor"],
    call: (v, w) => copies.exportAssignment(v, w.courseId, w.open.assignmentId),
  },
  "assignment-copies.importAssignment": instructorsOnly((v, w) =>
    copies.importAssignment(v, w.courseId, () => Promise.resolve(done(new TextEncoder().encode(emptyFile)))),
  ),
  "course-copies.readCourseCopy": {
    may: ["instructor"],
    call: (v, w) => courseCopies.readCourseCopy(v, w.courseId),
  },
  "course-copies.copyCourse": {
    may: ["instructor"],
    call: (v, w) =>
      courseCopies.copyCourse(
        v,
        w.courseId,
        { title: "Next term", term: null, timeZone: "Europe/Berlin", firstDue: null, key: randomUUID() },
        new Date(),
      ),
  },
  "assignment-drafts.readAssignmentDesk": {
    may: ["instructor"],
    call: (v, w) => drafts.readAssignmentDesk(v, w.courseId, w.draft.assignmentId),
  },
  "assignment-drafts.saveAssignmentDraft": instructorsOnly((v, w) =>
    drafts.saveAssignmentDraft(v, w.courseId, w.draft.assignmentId, {
      ...{ draft: { ...w.keptDraft, title: "The quay, again" }, baseVersion: w.draftVersion, clientId: randomUUID() },
    }),
  ),
  "assignment-drafts.restoreAssignmentDraft": instructorsOnly((v, w) =>
    drafts.restoreAssignmentDraft(v, w.courseId, w.draft.assignmentId, {
      ...{ versionId: w.keptDraftId, baseVersion: w.draftVersion },
    }),
  ),
  "assignment-preview.readAssignmentPreview": {
    may: ["instructor"],
    call: (v, w) =>
      preview.readAssignmentPreview(v, w.courseId, w.draft.assignmentId, { passed: false, now: new Date() }),
  },
  "assignment-publishing.publishAssignment": instructorsOnly((v, w) =>
    publishing.publishAssignment(v, w.courseId, w.draft.assignmentId, { version: w.draftVersion, changeNote: "" }),
  ),
  "assignment-visibility.revealNotes": instructorsOnly((v, w) =>
    visibility.revealNotes(v, w.courseId, w.open.assignmentId, new Date()),
  ),
  "assignment-visibility.shutNotesAgain": {
    ...instructorsOnly((v, w) => visibility.shutNotesAgain(v, w.courseId, w.open.assignmentId)),
    prepare: (w) => visibility.revealNotes(viewerOf(w.instructor), w.courseId, w.open.assignmentId, new Date()),
  },
  "reminders.readReminderPage": {
    may: staff,
    call: (v, w) =>
      reminders.readReminderPage(v, w.courseId, w.open.assignmentId, { page: 1, sent: 1, now: new Date() }),
  },
  "reminders.remind": {
    may: staff,
    call: (v, w) => {
      const asked = { whom: "missing" as const, ids: [], words: "Until Friday." };
      return reminders.remind(v, w.courseId, w.open.assignmentId, asked, new Date());
    },
  },
  "reminders.readReminders": { may: members, call: (v, w) => reminders.readReminders(v, w.courseId) },
  "reminders.seeReminder": {
    may: ["neighbour"],
    call: (v, w) => reminders.seeReminder(v, w.courseId, w.reminderId, new Date()),
  },
  "overview.readOverview": {
    may: staff,
    call: (v, w) =>
      overview.readOverview(v, w.courseId, w.open.assignmentId, { filter: "all", page: 1, now: new Date() }),
  },
};
