/** What a draft assignment is held against before it is published: texts, skills, rubrics, notes already written. */
import type { AssignmentDraft } from "../../domain/assignment/draft";
import type { Circumstances } from "../../domain/assignment/obstacles";
import type { DocumentContent } from "../../domain/document/model";
import type { Database } from "../database";
import { rubricTemplates } from "./content";
import { revisionContent } from "./revision-content";

type Reader = Pick<
  Database,
  "revision" | "skill" | "rubricVersion" | "groupSet" | "annotationTarget" | "prompt" | "assignmentDocument"
>;

/** Collects them. Texts of other courses, and pairs of document and revision that do not belong together, are absent. */
export async function circumstancesOf(
  db: Reader,
  courseId: string,
  assignmentId: string,
  draft: AssignmentDraft,
): Promise<Circumstances> {
  const [texts, skills, rubric, groupSets, annotated, prompts] = await Promise.all([
    textsOf(db, courseId, draft),
    db.skill.findMany({ where: { courseId }, select: { key: true } }),
    publishedRubric(db, courseId, draft.rubric),
    db.groupSet.findMany({ where: { courseId }, select: { id: true } }),
    annotatedDocuments(db, courseId, assignmentId),
    db.prompt.findMany({ where: { courseId, assignmentId }, select: { id: true, kind: true } }),
  ]);
  return {
    texts,
    skills: skills.map((skill) => skill.key),
    rubrics: [...rubricTemplates.map((template) => template.slug), ...rubric],
    groupSets: groupSets.map((set) => set.id),
    annotated,
    keptKinds: Object.fromEntries(prompts.map(({ id, kind }) => [id, kind])),
  };
}

async function textsOf(db: Reader, courseId: string, draft: AssignmentDraft): Promise<Map<string, DocumentContent>> {
  const pairs = draft.excerpts.map(({ documentId, revisionId }) => ({ documentId, id: revisionId }));
  const known = await db.revision.findMany({ where: { courseId, OR: pairs }, select: { id: true } });
  const texts = new Map<string, DocumentContent>();
  for (const { id } of known) texts.set(id, await revisionContent(db, courseId, id));
  return texts;
}

/** The draft's own `version:<id>`, when there is such a rubric in the course. */
async function publishedRubric(db: Reader, courseId: string, rubric: string | null): Promise<string[]> {
  const id = rubric?.startsWith("version:") ? rubric.slice(8) : "";
  if (!/^[0-9a-f-]{36}$/.test(id)) return [];
  const found = await db.rubricVersion.findUnique({ where: { courseId_id: { courseId, id } }, select: { id: true } });
  return found && rubric ? [rubric] : [];
}

async function annotatedDocuments(db: Reader, courseId: string, assignmentId: string) {
  const rows = await db.assignmentDocument.findMany({
    where: { courseId, assignmentId, annotationTargets: { some: {} } },
    select: { documentId: true, revisionId: true, document: { select: { title: true } } },
  });
  return rows.map(({ document, ...row }) => ({ ...row, title: document.title ?? "a document without a title" }));
}
