import * as accommodations from "../../accommodations";
import * as courseZone from "../../course-zone";
import * as giving from "../../giving-dates";
import * as overrides from "../../overrides";
import * as ownDeadline from "../../own-deadline";
import { assistants, type Row, staff, students } from "./row";
import type { ExportsWorld } from "./world";

const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });
const times = { kind: "times", opens: null, due: "2099-12-03T18:00", closes: null } as const;
const forNeighbour = (w: ExportsWorld) => ({
  ...{ whom: { kind: "students", ids: [w.neighbour.enrollmentId] } as const, shift: times },
});

/** Dates of an assignment that are not everybody's. */
export const dateRows: Record<string, Row> = {
  "overrides.readDates": {
    may: staff,
    call: (v, w) =>
      overrides.readDates(v, w.courseId, w.open.assignmentId, {
        ...{ sectionId: null, missing: false, search: "", page: 1 },
      }),
  },
  "giving-dates.previewDates": instructorsOnly((v, w) =>
    giving.previewDates(v, w.courseId, w.open.assignmentId, forNeighbour(w)),
  ),
  "giving-dates.giveDates": instructorsOnly((v, w) =>
    giving.giveDates(v, w.courseId, w.open.assignmentId, { ...forNeighbour(w), reason: "Ill" }, new Date()),
  ),
  "giving-dates.revokeDates": instructorsOnly((v, w) =>
    giving.revokeDates(v, w.courseId, w.open.assignmentId, w.overrideId, new Date()),
  ),
  "course-zone.readCourseZone": { may: staff, call: (v, w) => courseZone.readCourseZone(v, w.courseId) },
  "course-zone.changeTimeZone": instructorsOnly((v, w) => courseZone.changeTimeZone(v, w.courseId, "Africa/Lagos")),
  "own-deadline.readOwnDeadline": {
    may: students,
    call: (v, w) => ownDeadline.readOwnDeadline(v, w.courseId, w.open.assignmentId, new Date()),
  },
  "accommodations.setExtraTime": instructorsOnly((v, w) =>
    accommodations.setExtraTime(v, w.courseId, [w.neighbour.enrollmentId], 24),
  ),
};
