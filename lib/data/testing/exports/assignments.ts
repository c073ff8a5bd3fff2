import { randomUUID } from "node:crypto";
import * as changes from "../../assignment-changes";
import * as drafts from "../../assignment-drafts";
import * as preview from "../../assignment-preview";
import * as publishing from "../../assignment-publishing";
import * as visibility from "../../assignment-visibility";
import * as assignments from "../../assignments";
import * as overview from "../../overview";
import { viewerOf } from "../world";
import { assistants, members, type Row, staff, students } from "./row";

/** Those who teach know of drafts; only instructors change them. */
const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });

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
  "overview.readOverview": {
    may: staff,
    call: (v, w) =>
      overview.readOverview(v, w.courseId, w.open.assignmentId, { filter: "all", page: 1, now: new Date() }),
  },
};
