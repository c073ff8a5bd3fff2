import type { DocumentContent } from "../../domain/document/model";
import { documentContentSchema } from "../../domain/document/schema";
import { NotFound } from "../../domain/policy/outcome";
import type { Database } from "../database";

/** How many texts one process keeps; a published revision never changes, so what is kept is never stale. */
const KEPT = 200;
const kept = new Map<string, DocumentContent>();

function keep(revisionId: string, content: DocumentContent): void {
  kept.set(revisionId, content);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
}

/**
 * The whole content of a published revision, parsed once per process and kept. The caller must have asked the policy
 * before: what is returned holds every character. Callers share the object and never change it. Throws NotFound when
 * the course has no such revision.
 */
export async function revisionContent(
  database: Pick<Database, "revision">,
  courseId: string,
  revisionId: string,
): Promise<DocumentContent> {
  const known = kept.get(`${courseId}/${revisionId}`);
  if (known) return known;
  const row = await database.revision.findUnique({
    where: { courseId_id: { courseId, id: revisionId } },
    select: { blocks: true, notes: true, meta: true, glossary: true },
  });
  if (!row) throw new NotFound();
  const content = documentContentSchema.parse(row);
  keep(`${courseId}/${revisionId}`, content);
  return content;
}
