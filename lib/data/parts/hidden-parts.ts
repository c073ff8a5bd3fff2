import { type PromptHidden, promptHidden } from "../../domain/assignment/prompt-settings";
import type { Database } from "../database";

/**
 * What the questions of one version keep from students (expected zones, sample answers, keys), by prompt id. Only for
 * what those who teach are shown: nothing that a student is answered with may be made from it before release.
 */
export async function hiddenParts(
  db: Pick<Database, "promptVersion">,
  courseId: string,
  assignmentVersionId: string,
): Promise<Map<string, PromptHidden>> {
  const rows = await db.promptVersion.findMany({
    where: { courseId, assignmentVersionId },
    select: { promptId: true, hidden: true },
  });
  return new Map(rows.map(({ promptId, hidden }) => [promptId, promptHidden.parse(hidden)]));
}
