/** Grades of a large course, put by hand: everything but the last assignment, which is still to be marked. */
import type { ClientBase } from "pg";
import type { LargeCourse } from "./course";

/** Gives every student points out of ten in every assignment but the last. One transaction. */
export async function writeGrades(client: ClientBase, course: LargeCourse): Promise<void> {
  const { courseId, instructor, studentIds, assignments } = course;
  const marked = assignments.slice(0, -1).map(({ assignmentId }) => assignmentId);
  const given = [courseId, marked, studentIds];
  const each = `unnest($2::uuid[]) WITH ORDINALITY AS a("assignmentId", n)
    CROSS JOIN unnest($3::uuid[]) WITH ORDINALITY AS s("studentId", k)`;
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO "GradeEvent" ("courseId", "assignmentId", "studentId", number, kind, points, "maxPoints", reason, "actorId")
      SELECT $1, a."assignmentId", s."studentId", 1, 'Overridden', (a.n * 3 + s.k) % 11, 10, 'Marked on paper.', $4 FROM ${each}`,
    [...given, instructor],
  );
  await client.query(
    `INSERT INTO "Grade" ("courseId", "assignmentId", "studentId", number)
      SELECT $1, a."assignmentId", s."studentId", 1 FROM ${each}`,
    given,
  );
  await client.query("COMMIT");
}
