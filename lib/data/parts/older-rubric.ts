/** Which standing grades were given with another version of a rubric than their assignment is marked with now. */
import { Prisma } from "../generated/client";

/**
 * Parts (`promptId`; null is the whole) of the work of students (`studentId`) whose standing grade was given under
 * another rubric version than the part has in the assignment as it is published now. A part that is not marked by itself
 * any more has nothing to be compared with. A grade, and not a marking: of two who mark blind nobody learns that the
 * other has finished. Of the newest version of the work only; what was submitted after it waits to be marked anyway.
 *
 * Found once for the whole assignment, beginning with the few markings under another version: asked student by student,
 * eight tables deep, it took seconds in a database whose statistics were young.
 */
export const olderParts = (courseId: string, assignmentId: string): Prisma.Sql => Prisma.sql`
  WITH asked AS MATERIALIZED (SELECT p."promptId", p."rubricVersionId" FROM "Assignment" a
        JOIN "AssignmentVersion" n ON n."courseId" = a."courseId" AND n."assignmentId" = a.id AND n.number = a."currentNumber"
        CROSS JOIN LATERAL (SELECT NULL::uuid AS "promptId", n."rubricVersionId" UNION ALL
          SELECT "promptId", "rubricVersionId" FROM "PromptVersion" WHERE "courseId" = n."courseId" AND "assignmentVersionId" = n.id) p
      WHERE a."courseId" = ${courseId}::uuid AND a.id = ${assignmentId}::uuid),
    other AS MATERIALIZED (SELECT m."studentId", m."submissionVersionId", m."promptId" FROM "Assessment" m
        JOIN asked ON asked."promptId" IS NOT DISTINCT FROM m."promptId" AND asked."rubricVersionId" <> m."rubricVersionId"
      WHERE m."courseId" = ${courseId}::uuid AND m."assignmentId" = ${assignmentId}::uuid AND m.kind = 'First'
        AND m."retiredAt" IS NULL AND m."completedAt" IS NOT NULL)
  SELECT other."studentId", other."promptId" FROM other
  WHERE EXISTS (SELECT FROM "SubmissionVersion" v
        JOIN "Submission" w ON w."courseId" = v."courseId" AND w.id = v."submissionId" AND w."currentNumber" = v.number
      WHERE v."courseId" = ${courseId}::uuid AND v.id = other."submissionVersionId")
    AND EXISTS (SELECT FROM "Grade" g
        JOIN "GradeEvent" e ON e."courseId" = g."courseId" AND e."assignmentId" = g."assignmentId"
          AND e."studentId" = g."studentId" AND e.number = g.number AND e.kind IN ('Assessed','Restored')
        JOIN "Assessment" m ON m."courseId" = e."courseId" AND m.id = e."assessmentId"
      WHERE g."courseId" = ${courseId}::uuid AND g."assignmentId" = ${assignmentId}::uuid AND g."studentId" = other."studentId"
        AND m."submissionVersionId" = other."submissionVersionId")`;
