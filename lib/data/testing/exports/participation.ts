import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../domain/policy/viewer";
import * as course from "../../course-participation";
import * as insight from "../../insight";
import * as columns from "../../participation-columns";
import * as marks from "../../participation-marks";
import { atLevel } from "../marked";
import type { CourseWorld } from "../world";
import { assistants, type Row, staff, students, teachers } from "./row";
import type { ExportsWorld } from "./world";

/** What is said of how Sami took part; nobody but those who teach him knows it before it is released. */
export const UNRELEASED_WORDS = "He speaks late and to the point.";

/** A column of participation, in which Sami is marked and not finished. */
export async function beginParticipation(instructor: Viewer, world: CourseWorld): Promise<string> {
  const { courseId, rubric, student } = world;
  const made = await columns.createParticipationColumn(instructor, courseId, {
    ...{ title: "The term", rubricVersionId: rubric.rubricVersionId, categoryId: null, from: null, until: null },
  });
  if (!made.ok) throw new Error(made.problem);
  const key = { columnId: made.value.columnId, studentId: student.enrollmentId };
  const marking = { ...atLevel(world, 1), overall: UNRELEASED_WORDS };
  await marks.saveParticipationMark(instructor, courseId, key, { baseVersion: 0, clientId: randomUUID(), marking });
  return made.value.columnId;
}

const keyOf = (
  { participationColumnId: columnId }: ExportsWorld,
  { enrollmentId: studentId }: CourseWorld["student"],
) => ({
  ...{ columnId, studentId },
});
const instructorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: assistants, call });
const anything = { skill: null, kind: null, columnId: null, page: 1 };

/** What a class shows, and how students took part. The mark is Sami's, whom the first assistant teaches. */
export const participationRows: Record<string, Row> = {
  "insight.readInsight": {
    may: staff,
    call: (v, w) => insight.readInsight(v, w.courseId, { sectionId: w.tuesday, assignmentId: w.open.assignmentId }),
  },
  "insight.readOwnGrowth": { may: students, call: (v, w) => insight.readOwnGrowth(v, w.courseId) },
  "course-participation.readCourseParticipation": {
    may: staff,
    call: (v, w) => course.readCourseParticipation(v, w.courseId, { sectionId: w.tuesday, page: 1 }),
  },
  "course-participation.readStudentParticipation": {
    may: [...teachers, "student"],
    call: (v, w) => course.readStudentParticipation(v, w.courseId, w.student.enrollmentId, anything, new Date()),
  },
  "participation-columns.createParticipationColumn": instructorsOnly((v, w) =>
    columns.createParticipationColumn(v, w.courseId, {
      ...{ title: "October", rubricVersionId: w.rubric.rubricVersionId, categoryId: null },
      ...{ from: "2026-10-01", until: "2026-10-31" },
    }),
  ),
  "participation-marks.saveParticipationMark": {
    may: teachers,
    call: (v, w) =>
      marks.saveParticipationMark(v, w.courseId, keyOf(w, w.classmate), {
        ...{ baseVersion: 0, clientId: randomUUID(), marking: atLevel(w, 2) },
      }),
  },
  "participation-marks.finishParticipationMark": {
    may: teachers,
    call: (v, w) => marks.finishParticipationMark(v, w.courseId, keyOf(w, w.student), { version: 1 }),
  },
  "participation-marks.releaseParticipation": instructorsOnly((v, w) =>
    marks.releaseParticipation(v, w.courseId, w.participationColumnId, {}, new Date()),
  ),
  "participation-columns.archiveParticipationColumn": instructorsOnly((v, w) =>
    columns.archiveParticipationColumn(v, w.courseId, w.participationColumnId, new Date()),
  ),
};
