/** A published version as a draft again: where editing begins when no draft is there, and what changes are measured by. */
import type { UnlockRule } from "../../domain/annotation/unlock";
import type { AssignmentDraft } from "../../domain/assignment/draft";
import { nothingHidden } from "../../domain/assignment/prompt-settings";
import type { WorkRules } from "../../domain/assignment/work-rules";
import { plainText, type RichText } from "../../domain/richtext/model";
import { pointsRubric } from "../../domain/rubric/band";
import { type Database, database } from "../database";
import { rubricTemplates } from "./content";
import { hiddenParts } from "./hidden-parts";
import { publishedAssignment } from "./published-assignment";

/** The columns of an assignment that a draft needs. */
interface PublishedRow {
  courseId: string;
  title: string;
  opensWall: string | null;
  dueWall: string | null;
  closesWall: string | null;
  unlockRule: UnlockRule;
  unlockAfter: number | null;
  peersAnonymous: boolean;
  groupSetId: string | null;
  latePolicy: WorkRules["latePolicy"];
  latePercent: { toString(): string } | null;
  graceMinutes: number;
  submitsAtDue: boolean;
  mayResubmit: boolean;
  factsToInstructors: boolean;
  discussionScope: WorkRules["discussionScope"];
  current: { id: string } | null;
}

type Reading = Pick<Database, "rubricVersion" | "assignmentVersion" | "promptVersion">;

/** Paragraphs as a plain text field shows them; the way back from `fromPlainText`. */
const paragraphs = (text: RichText) => plainText(text).replaceAll("\n", "\n\n");

/**
 * What students have now, as a draft; null when nothing was published. `db`: the transaction that asks, so that one that
 * holds the assignment needs no second connection while everybody who writes in it waits with theirs.
 */
export async function publishedDraft(row: PublishedRow, db: Reading = database): Promise<AssignmentDraft | null> {
  if (!row.current) return null;
  const version = await publishedAssignment(row.courseId, row.current.id, db);
  const hidden = await hiddenParts(db, row.courseId, row.current.id);
  const rubrics = await Promise.all(
    version.prompts.map(({ rubricVersionId: own, points }) => {
      // A question that has nothing but its points names no rubric.
      const bare = version.rubricVersionId === null && points !== null ? pointsRubric(points).title : null;
      return own && rubricValue(db, row.courseId, own, bare);
    }),
  );
  return {
    title: row.title,
    instructions: version.instructions ? paragraphs(version.instructions) : "",
    excerpts: version.excerpts,
    prompts: version.prompts.map(
      ({ promptVersionId: _version, number, text, passage, rubricVersionId: _own, ...prompt }) => ({
        ...prompt,
        text: paragraphs(text),
        hidden: hidden.get(prompt.id) ?? nothingHidden,
        rubric: rubrics[number - 1] ?? null,
        passage: passage && {
          documentId: passage.documentId,
          revisionId: passage.revisionId,
          span: { flow: passage.flow, start: passage.start, end: passage.end },
        },
      }),
    ),
    rubric: version.rubricVersionId && (await rubricValue(db, row.courseId, version.rubricVersionId, null)),
    opens: row.opensWall,
    due: row.dueWall,
    closes: row.closesWall,
    visibility: {
      unlockRule: row.unlockRule,
      unlockAfter: row.unlockAfter,
      peersAnonymous: row.peersAnonymous,
    },
    groupSetId: row.groupSetId,
    allowedHelp: version.allowedHelp ?? "",
    rules: {
      latePolicy: row.latePolicy,
      latePercent: row.latePercent?.toString() ?? null,
      graceMinutes: row.graceMinutes,
      submitsAtDue: row.submitsAtDue,
      mayResubmit: row.mayResubmit,
      factsToInstructors: row.factsToInstructors,
      discussionScope: row.discussionScope,
    },
  };
}

/** How a draft names a published rubric: by its template when it was copied from one, else by its version. */
async function rubricValue(
  db: Reading,
  courseId: string,
  rubricVersionId: string,
  bare: string | null,
): Promise<string | null> {
  const version = await db.rubricVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: rubricVersionId } },
    select: { rubric: { select: { title: true } } },
  });
  if (version.rubric.title === bare) return null;
  const template = rubricTemplates.find((each) => each.title === version.rubric.title);
  return template?.slug ?? `version:${rubricVersionId}`;
}
