/** Locking a prediction: what a student expects of a text, kept as it is, and the text opens. */
import { isEmptyAnswer, storedAnswer } from "../domain/answer/model";
import { gateOf } from "../domain/assignment/prompt-settings";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { publishedAssignment } from "./parts/published-assignment";
import { onlyOwn, tellRoom } from "./parts/tell-room";

/** Which state of the draft the student saw, and the name of one press of the button. */
interface ToLock {
  version: number;
  clientKey: string;
}

/**
 * Locks the saved draft of a gate's question as the prediction; from then on the text is given to this student. Asked
 * again, it answers with the first time. Refused when nothing is written, when the draft was changed elsewhere, and
 * after closing. Throws NotFound for whoever the question is not asked.
 */
export async function lockPrediction(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  promptId: string,
  { version, clientKey }: ToLock,
): Promise<Outcome<{ lockedAt: string }>> {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  const published = await publishedAssignment(courseId, assignment.current.id);
  const prompt = published.prompts.find((each) => each.id === promptId);
  if (!prompt || gateOf(prompt) === null) throw new NotFound();
  const studentId = member.enrollmentId;
  const key = { courseId, promptId, studentId };
  const known = await database.gateEntry.findUnique({ where: { courseId_promptId_studentId: key } });
  if (known) return done({ lockedAt: known.lockedAt.toISOString() });
  if (!can(member, "answer.edit", facts)) {
    return refused("Nothing can be locked here any more. The text is open to you now.");
  }
  return database.$transaction(async (tx) => {
    // Saving waits here, so that what is locked is what the student saw.
    await tx.$queryRaw`SELECT 1 FROM "AnswerDraft" WHERE "courseId" = ${courseId}::uuid AND "promptId" = ${promptId}::uuid AND "studentId" = ${studentId}::uuid FOR UPDATE`;
    const draft = await tx.answerDraft.findUnique({ where: { courseId_promptId_studentId: key } });
    const answer = draft && storedAnswer.parse(draft.content);
    if (!answer || isEmptyAnswer(answer)) return refused("Write down what you expect first, then open the text.");
    if (draft.version !== version) {
      return refused("Your answer was changed in another tab or on another device. Look at it, then open the text.");
    }
    await tx.gateEntry.createMany({
      data: [{ ...key, assignmentId, promptVersionId: prompt.promptVersionId, content: answer, clientKey }],
      skipDuplicates: true,
    });
    const entry = await tx.gateEntry.findUniqueOrThrow({ where: { courseId_promptId_studentId: key } });
    await tellRoom(tx, { courseId, assignmentId, about: [onlyOwn(member)] });
    return done({ lockedAt: entry.lockedAt.toISOString() });
  });
}
