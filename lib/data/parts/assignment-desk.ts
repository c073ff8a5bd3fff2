/** What lies around the draft on the desk: the library, the rubrics, the history. */

import type { ChoosableDocument, DraftVersion, RubricChoice } from "../../domain/assignment/desk";
import { metaSchema } from "../../domain/document/schema";
import { mostOf } from "../../domain/rubric/rubric-pages";
import { database } from "../database";
import { rubricTemplates } from "./content";
import { personName, personNamed } from "./person-name";
import { rubricVersion } from "./rubric-version";

/** Earlier states that are offered; older ones stay in the database. */
const OFFERED = 30;

/** The published documents of a course, in the order of its library, each in its current revision. */
export async function choosableDocuments(courseId: string): Promise<ChoosableDocument[]> {
  const rows = await database.document.findMany({
    where: { courseId, archivedAt: null, currentRevisionId: { not: null } },
    select: { id: true, title: true, date: true, current: { select: { id: true, number: true, meta: true } } },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, title, date, current }) => {
    if (!current) return [];
    const printed = metaSchema.parse(current.meta).date?.printed ?? date;
    const name = title ?? "Document without a title";
    return [{ documentId: id, revisionId: current.id, revision: current.number, title: name, date: printed }];
  });
}

/** The rubrics that can be chosen: those of the course as they are newest, those that are kept, and the frameworks. */
export async function rubricChoices(courseId: string, chosen: readonly string[]): Promise<RubricChoice[]> {
  const frameworks = rubricTemplates.map(({ slug, title, about, criteria }) => ({
    ...{ value: slug, title, about },
    points: mostOf(criteria),
  }));
  const rubrics = await database.rubric.findMany({
    where: { courseId },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    include: { rubricVersions: { orderBy: { number: "desc" }, select: { id: true, number: true } } },
  });
  const offered = rubrics.flatMap(({ archivedAt, rubricVersions }) => {
    const newest = rubricVersions[0]?.number ?? 0;
    const wanted = ({ id, number }: { id: string; number: number }) =>
      chosen.includes(`version:${id}`) || (number === newest && archivedAt === null);
    return rubricVersions.filter(wanted).map(({ id, number }) => ({ id, newer: number < newest ? newest : null }));
  });
  const versions = await Promise.all(
    offered.map(async ({ id, newer }) => {
      const { title, number, criteria } = await rubricVersion(courseId, id);
      const about =
        newer === null
          ? "A rubric of this course."
          : `Version ${newer} is newer; students and grades keep what they have.`;
      return { value: `version:${id}`, title: `${title}, version ${number}`, about, points: mostOf(criteria) };
    }),
  );
  return [...versions, ...frameworks];
}

/** The newest states of a draft, newest first. */
export async function historyOf(courseId: string, workingCopyId: string): Promise<DraftVersion[]> {
  const rows = await database.workingCopyVersion.findMany({
    where: { courseId, workingCopyId },
    select: {
      id: true,
      kind: true,
      savedAt: true,
      savedBy: personNamed,
    },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: OFFERED,
  });
  return rows.map(({ savedBy, savedAt, ...row }) => ({
    ...row,
    savedAt: savedAt.toISOString(),
    by: personName(savedBy),
  }));
}
