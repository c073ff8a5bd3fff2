/** An assignment as a student would meet it, for who writes it. Reads only: looking leaves no trace. */
import { assignmentDraft, emptyAssignment } from "../domain/assignment/draft";
import { type Preview, previewOf } from "../domain/assignment/preview";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { circumstancesOf } from "./parts/assignment-circumstances";
import { taughtAssignment } from "./parts/assignment-copy";
import { publishedDraft } from "./parts/published-draft";

/**
 * The draft of an assignment, drawn for a student without work of their own. `passed`: as after every gate. Throws
 * NotFound for whoever may not edit it.
 */
export async function readAssignmentPreview(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { passed, now }: { passed: boolean; now: Date },
): Promise<Preview> {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!can(member, "assignment.edit")) throw new NotFound();
  const copy = await database.workingCopy.findFirst({ where: { courseId, assignmentId }, select: { content: true } });
  const draft = copy ? assignmentDraft.parse(copy.content) : ((await publishedDraft(row, database)) ?? emptyAssignment);
  const [{ texts, withdrawn }, revisions] = await Promise.all([
    circumstancesOf(database, courseId, assignmentId, draft),
    database.revision.findMany({
      where: { courseId, id: { in: draft.excerpts.map((excerpt) => excerpt.revisionId) } },
      select: { id: true, number: true },
    }),
  ]);
  const gone = draft.excerpts.flatMap((each) => (withdrawn.includes(each.documentId) ? [each.revisionId] : []));
  return previewOf(draft, {
    ...{ courseTitle: row.course.title, timeZone: row.timeZone, passed, now },
    texts: new Map([...texts].filter(([revisionId]) => !gone.includes(revisionId))),
    revisions: new Map(revisions.map(({ id, number }) => [id, number])),
  });
}
