/** What a draft assignment is held against before it is published: texts, skills, rubrics, notes already written. */
import { type AssignmentDraft, rubricsOf } from "../../domain/assignment/draft";
import type { Circumstances } from "../../domain/assignment/obstacles";
import type { DocumentContent } from "../../domain/document/model";
import type { Database } from "../database";
import { rubricTemplates } from "./content";
import { revisionContent } from "./revision-content";

type Reader = Pick<
  Database,
  | "document"
  | "revision"
  | "skill"
  | "rubricVersion"
  | "groupSet"
  | "annotationTarget"
  | "prompt"
  | "assignmentDocument"
>;

/** Collects them. Texts of other courses, and pairs of document and revision that do not belong together, are absent. */
export async function circumstancesOf(
  db: Reader,
  courseId: string,
  assignmentId: string,
  draft: AssignmentDraft,
): Promise<Circumstances> {
  const [texts, skills, rubrics, groupSets, withdrawn, annotated, prompts] = await Promise.all([
    textsOf(db, courseId, draft),
    db.skill.findMany({ where: { courseId }, select: { key: true } }),
    publishedRubrics(db, courseId, rubricsOf(draft)),
    db.groupSet.findMany({ where: { courseId }, select: { id: true } }),
    withdrawnDocuments(db, courseId, assignmentId, draft),
    annotatedDocuments(db, courseId, assignmentId),
    db.prompt.findMany({ where: { courseId, assignmentId }, select: { id: true, kind: true } }),
  ]);
  return {
    texts,
    skills: skills.map((skill) => skill.key),
    rubrics: [...rubricTemplates.map((template) => template.slug), ...rubrics],
    groupSets: groupSets.map((set) => set.id),
    withdrawn,
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

/** Which of the draft's `version:<id>` are rubrics of the course. */
async function publishedRubrics(db: Reader, courseId: string, chosen: readonly string[]): Promise<string[]> {
  const ids = chosen.flatMap((each) => (/^version:[0-9a-f-]{36}$/.test(each) ? [each.slice(8)] : []));
  if (ids.length === 0) return [];
  const found = await db.rubricVersion.findMany({ where: { courseId, id: { in: ids } }, select: { id: true } });
  return found.map(({ id }) => `version:${id}`);
}

/** Documents of the draft that were taken out of the library; what this assignment gave already stays in it. */
async function withdrawnDocuments(db: Reader, courseId: string, assignmentId: string, draft: AssignmentDraft) {
  const ids = draft.excerpts.map(({ documentId }) => documentId);
  const given = { assignmentDocuments: { none: { assignmentId } } };
  const where = { courseId, id: { in: ids }, archivedAt: { not: null }, ...given };
  return (await db.document.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

async function annotatedDocuments(db: Reader, courseId: string, assignmentId: string) {
  const rows = await db.assignmentDocument.findMany({
    where: { courseId, assignmentId, annotationTargets: { some: {} } },
    select: { documentId: true, revisionId: true, document: { select: { title: true } } },
  });
  return rows.map(({ document, ...row }) => ({ ...row, title: document.title ?? "a document without a title" }));
}
