/** Submissions that are marked and finished, for tests of what becomes of grades. */
import { randomUUID } from "node:crypto";
import { emptyMarking, type Marking } from "../../domain/rubric/marking";
import { finishMarking, saveMarking } from "../assessments";
import type { PrismaClient } from "../generated/client";
import { readGrading } from "../grading-desk";
import { buildNote, type Enrolled, enrol } from "./course";
import { buildSubmission } from "./submission";
import { type CourseWorld, viewerOf } from "./world";

/** The one row of the world's rubric at a level: 0 Basic, 1 Emergent, 2 Proficient, for one to three points. */
export const atLevel = ({ rubric }: CourseWorld, level: number): Marking => ({
  ...emptyMarking,
  scores: [
    {
      ...{ criterionId: rubric.criterionId, levelId: rubric.levelIds[level] ?? null },
      ...{ met: null, counted: null, points: null, note: null },
    },
  ],
});

/** A version of an assignment that work is submitted to. */
interface Given {
  assignmentId: string;
  assignmentVersionId: string | null;
  promptIds: readonly string[];
  promptVersionIds: readonly string[];
}

/** A submission of a student to the open assignment. */
export async function submitFor(
  database: PrismaClient,
  world: Omit<CourseWorld, "open"> & { open: Given },
  { enrollmentId }: Enrolled,
) {
  const { courseId, open, document, instructor, rubric } = world;
  const place = { courseId, assignmentId: open.assignmentId, ...document };
  const noteId = await buildNote(database, place, enrollmentId, "Assignment");
  const asked = {
    ...{ assignmentVersionId: open.assignmentVersionId ?? "", promptId: open.promptIds[0] ?? "" },
    promptVersionId: open.promptVersionIds[0] ?? "",
  };
  const given = { instructorId: instructor.enrollmentId, studentIds: [], rubricVersionId: rubric.rubricVersionId };
  return buildSubmission(database, { ...place, ...given, ...asked }, enrollmentId, noteId);
}

/** Marks a submission as it stands now, by somebody, and finishes it. */
export async function markAndFinish(world: CourseWorld, submissionId: string, by: Enrolled, marking: Marking) {
  const { courseId } = world;
  const { work, units } = await readGrading(viewerOf(by), courseId, submissionId);
  const { submissionVersionId } = work;
  const base = { submissionVersionId, promptId: null, clientId: randomUUID() };
  const version = units[0]?.version ?? 0;
  const saved = await saveMarking(viewerOf(by), courseId, submissionId, { ...base, baseVersion: version, marking });
  if (saved.state !== "saved") throw new Error(`not saved: ${saved.state}`);
  const done = await finishMarking(viewerOf(by), courseId, submissionId, { promptId: null, version: saved.version });
  if (!done.ok) throw new Error(done.problem);
}

/** More students of the first section, each given the open assignment and with a submission. */
export async function moreSubmissions(database: PrismaClient, world: CourseWorld, count: number) {
  const made: { student: Enrolled; submissionId: string }[] = [];
  for (let each = 0; each < count; each++) {
    const student = await enrol(database, world.courseId, "Student", `Extra ${each}`, [world.tuesday]);
    const key = { courseId: world.courseId, assignmentId: world.open.assignmentId, studentId: student.enrollmentId };
    await database.assignee.create({ data: { ...key, pseudonym: `Pale Heron ${each}` } });
    const { submissionId } = await submitFor(database, world, student);
    made.push({ student, submissionId });
  }
  return made;
}
