import { z } from "zod";
import type { ReleasedStanding } from "../../domain/grading/class-standing";
import { feedbackSchema } from "../../domain/rubric/feedback";
import { database } from "../database";

interface Row {
  points: string | null;
  maxPoints: string | null;
  rows: unknown;
}

const givenRows = z.object({ rows: feedbackSchema.shape.rows });

/** What everybody in an assignment sees of their grade now, without their names: for counts. */
export async function releasedStandings(courseId: string, assignmentId: string): Promise<ReleasedStanding[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT r.points::text AS points, r."maxPoints"::text AS "maxPoints",
      CASE WHEN r."maxPoints" IS NULL THEN r.feedback -> 'rows' END AS rows
    FROM "ReleasedGrade" r JOIN "Enrollment" e ON e."courseId" = r."courseId" AND e.id = r."studentId"
    WHERE r."courseId" = ${courseId}::uuid AND r."assignmentId" = ${assignmentId}::uuid
      AND e."endedAt" IS NULL AND r.kind IN ('Assessed', 'Overridden', 'Restored')`;
  return rows.map(({ points, maxPoints: max, rows: given }) => {
    const read = givenRows.safeParse({ rows: given });
    return { points, max, rows: read.success ? read.data.rows : [] };
  });
}
