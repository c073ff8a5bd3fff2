/** The one draft of a rubric: its row, and what stands in its place when there is none. */
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { type RubricDraft, rubricDraft } from "../../domain/rubric/rubric-draft";
import { rowsOf } from "../../domain/rubric/rubric-pages";
import type { Database } from "../database";
import { rubricVersion } from "./rubric-version";

/**
 * The content of a row whose draft was published or thrown away. The row stays for its version number, which never
 * comes twice: a page that was open all the while cannot take a later draft for the one it knew.
 */
const NONE = {};

/** The draft that a row holds; null when there is none. */
export const draftIn = (content: unknown): RubricDraft | null => rubricDraft.safeParse(content).data ?? null;

/** The newest published version, as a draft begins. Throws NotFound when nothing was published. */
export async function publishedRubric(
  db: Pick<Database, "rubricVersion">,
  courseId: string,
  rubricId: string,
): Promise<RubricDraft> {
  const newest = await db.rubricVersion.findFirst({ where: { courseId, rubricId }, orderBy: { number: "desc" } });
  if (!newest) throw new NotFound();
  const { number, criteria } = await rubricVersion(courseId, newest.id, db);
  return rubricDraft.parse({ base: number, criteria: rowsOf(criteria) });
}

/** Puts `draft` (null: none) in the place of version `baseVersion`; false when that is no longer the newest. */
export async function replaceRubricDraft(
  tx: Pick<Database, "workingCopy">,
  { courseId, enrollmentId: savedById }: Member,
  rubricId: string,
  { draft, baseVersion, clientId }: { draft: RubricDraft | null; baseVersion: number; clientId: string | null },
): Promise<boolean> {
  await tx.workingCopy.createMany({
    data: [{ courseId, rubricId, content: NONE, savedById }],
    skipDuplicates: true,
  });
  const { count } = await tx.workingCopy.updateMany({
    where: { courseId, rubricId, version: baseVersion },
    data: {
      ...{ content: draft ?? NONE, baseNumber: draft?.base ?? null, clientId, savedById },
      ...{ version: baseVersion + 1, savedAt: new Date() },
    },
  });
  return count === 1;
}
