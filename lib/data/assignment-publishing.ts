/** Publishing an assignment: one transaction turns the draft into a version that never changes again. */
import { type Change, changeOf } from "../domain/assignment/changes";
import { instantsOf } from "../domain/assignment/extension";
import { publicationOf } from "../domain/assignment/publish";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { storable } from "../domain/text/storable";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { assignToAll } from "./parts/assignees";
import { circumstancesOf } from "./parts/assignment-circumstances";
import { draftCopy, lastPublished, remember, taughtAssignment } from "./parts/assignment-copy";
import { clashingDates } from "./parts/date-clash";
import { publishedPromptRubrics, publishedRubric } from "./parts/publish-rubric";
import { isRubricChoice } from "./parts/rubric-version";
import { type Publisher, writeAssignment } from "./parts/write-assignment";
import { writeVersion } from "./parts/write-version";

/** Which state of the draft the person saw, and what they tell students about the change ("" for nothing). */
interface ToPublish {
  version: number;
  changeNote: string;
}

/** What publishing came to, and the version students have now. */
export interface Published {
  number: number;
  made: Change;
}

/**
 * Publishes the draft as it was at `version`. The first time it is given to every student; later a change of texts,
 * questions or rubric makes the next version, and a change of title, dates, groups or visibility alone changes those in place. Asked again
 * for what is published already (a double click), it says so and writes nothing.
 */
export async function publishAssignment(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  request: ToPublish,
): Promise<Outcome<Published>> {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!row.mayEdit) return refused("Only the instructors of this course can publish an assignment.");
  await draftCopy(member, row);
  return database.$transaction((tx) => publishLocked(tx, { ...member, userId: viewer.userId }, assignmentId, request));
}

async function publishLocked(
  tx: Prisma.TransactionClient,
  member: Publisher,
  assignmentId: string,
  { version, changeNote }: ToPublish,
): Promise<Outcome<Published>> {
  const { courseId, enrollmentId: publishedById } = member;
  // The second of two presses waits here, and then finds everything published.
  await tx.$queryRaw`SELECT id FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR UPDATE`;
  const row = await taughtAssignment(member, assignmentId, tx);
  const { draft, ...copy } = await draftCopy(member, row, tx);
  if (copy.version !== version) {
    return refused("The draft was changed elsewhere while you read it. Look at it again, then publish.");
  }
  const circumstances = await circumstancesOf(tx, courseId, assignmentId, draft);
  const result = publicationOf(draft, { ...circumstances, timeZone: row.timeZone });
  if (!result.ok) return refused(result.problems[0]?.problem ?? "", result.problems[0]?.field);
  const { publication } = result;
  const clash = await clashingDates(tx, row, instantsOf(publication.schedule));
  if (clash) {
    const problem = `With these dates those of ${clash} would be out of order. Change those first, on the page of dates.`;
    return refused(problem, "dates");
  }
  const last = await lastPublished(tx, row, copy.id);
  const made = changeOf(last, draft);
  const number = (row.currentNumber ?? 0) + (made === "version" ? 1 : 0);
  if (made === "nothing") return done({ number, made });
  if (made === "version") {
    if (!(await isRubricChoice(courseId, draft.rubric, tx)))
      return refused("The rubric of this draft is not there any more. Choose another.", "rubric");
    const place = {
      courseId,
      assignmentVersionId: row.current?.id ?? null,
      current: row.current?.rubricVersionId ?? null,
      publishedById,
    };
    const rubricVersionId = await publishedRubric(tx, draft.rubric, place);
    const promptRubrics = await publishedPromptRubrics(tx, draft, place);
    const note = number === 1 ? "" : storable(changeNote).trim();
    const facts = {
      courseId,
      assignmentId,
      number,
      changeNote: note || null,
      rubricVersionId,
      promptRubrics,
      publishedById,
    };
    await writeVersion(tx, facts, publication);
  }
  await writeAssignment(tx, member, row, publication, number);
  if (row.currentNumber === null) await assignToAll(tx, courseId, assignmentId);
  await remember(tx, member, {
    workingCopyId: copy.id,
    number: version,
    kind: "Submit",
    content: draft,
    clientId: null,
  });
  return done({ number, made });
}
