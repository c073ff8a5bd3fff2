/** Which standing grades were given with another version of a rubric than their assignment is marked with now. */
import { Prisma } from "../generated/client";

/**
 * Parts (`promptId`; null is the whole) of the work of an "Assignee" `a` whose standing grade was given under another
 * rubric version than the part has in the assignment as it is published now. A part that is not marked by itself any
 * more has nothing to be compared with. A grade, and not a marking: of two who mark blind nobody learns that the other
 * has finished. Of the newest version of the work only; what was submitted after it waits to be marked anyway.
 */
export const underOlderRubric = Prisma.sql`SELECT m."promptId" FROM "Grade" g
    JOIN "GradeEvent" e ON e."courseId" = g."courseId" AND e."assignmentId" = g."assignmentId"
      AND e."studentId" = g."studentId" AND e.number = g.number AND e.kind IN ('Assessed','Restored')
    JOIN "Assessment" graded ON graded."courseId" = e."courseId" AND graded.id = e."assessmentId"
    JOIN "SubmissionVersion" v ON v."courseId" = graded."courseId" AND v.id = graded."submissionVersionId"
    JOIN "Submission" w ON w."courseId" = v."courseId" AND w.id = v."submissionId" AND w."currentNumber" = v.number
    JOIN "Assignment" given ON given."courseId" = g."courseId" AND given.id = g."assignmentId"
    JOIN "AssignmentVersion" now ON now."courseId" = given."courseId" AND now."assignmentId" = given.id
      AND now.number = given."currentNumber"
    JOIN "Assessment" m ON m."courseId" = v."courseId" AND m."submissionVersionId" = v.id AND m.kind = 'First'
      AND m."retiredAt" IS NULL AND m."completedAt" IS NOT NULL
    LEFT JOIN "PromptVersion" asked ON asked."courseId" = now."courseId" AND asked."assignmentVersionId" = now.id
      AND asked."promptId" = m."promptId"
  WHERE g."courseId" = a."courseId" AND g."assignmentId" = a."assignmentId" AND g."studentId" = a."studentId"
    AND CASE WHEN m."promptId" IS NULL THEN now."rubricVersionId" ELSE asked."rubricVersionId" END <> m."rubricVersionId"`;
