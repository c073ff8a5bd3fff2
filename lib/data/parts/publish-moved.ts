/** Publishing an assignment again because a text of it was corrected: the same questions, at the same words. */
import type { AssignmentDraft } from "../../domain/assignment/draft";
import { publicationOf } from "../../domain/assignment/publish";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import type { Database } from "../database";
import { circumstancesOf } from "./assignment-circumstances";
import { type draftCopy, remember, type TaughtAssignment } from "./assignment-copy";
import { publishedAssignment } from "./published-assignment";
import { type Publisher, writeAssignment } from "./write-assignment";
import { writeVersion } from "./write-version";

/** Makes the next version of an assignment from its moved draft. Refused where the moved parts do not stand in the text. */
export async function publishMoved(
  tx: Database,
  member: Publisher,
  row: TaughtAssignment,
  draft: AssignmentDraft,
): Promise<Outcome<{ number: number }>> {
  const { courseId, enrollmentId: publishedById } = member;
  // That there are notes in the text is no obstacle here: they move with it.
  const circumstances = { ...(await circumstancesOf(tx, courseId, row.id, draft)), annotated: [] };
  const result = publicationOf(draft, { ...circumstances, timeZone: row.timeZone });
  if (!result.ok) return refused(result.problems[0]?.problem ?? "");
  const number = (row.currentNumber ?? 0) + 1;
  const rubricVersionId = row.current?.rubricVersionId ?? null;
  const changeNote = "A text of this assignment was corrected. The notes on it have moved with it.";
  const before = row.current ? await publishedAssignment(courseId, row.current.id, tx) : null;
  const promptRubrics = new Map(
    before?.prompts.flatMap(({ id, rubricVersionId: own }) => (own ? [[id, own] as const] : [])),
  );
  const facts = { courseId, assignmentId: row.id, number, changeNote, rubricVersionId, promptRubrics, publishedById };
  await writeVersion(tx, facts, result.publication);
  await writeAssignment(tx, member, row, result.publication, number);
  return done({ number });
}

/** The draft in the builder after the correction; `published` is what changes are measured by from now on. */
export async function saveMovedDraft(
  tx: Database,
  member: Publisher,
  copy: Awaited<ReturnType<typeof draftCopy>>,
  draft: AssignmentDraft,
  published: AssignmentDraft,
): Promise<void> {
  const { courseId, enrollmentId: savedById } = member;
  const number = copy.version + 1;
  await tx.workingCopy.update({
    where: { courseId_id: { courseId, id: copy.id } },
    data: { content: draft, version: number, savedById, savedAt: new Date(), clientId: null },
  });
  const entry = { workingCopyId: copy.id, number, clientId: null };
  await remember(tx, member, { ...entry, kind: "Save", content: draft });
  await remember(tx, member, { ...entry, kind: "Submit", content: published });
}
