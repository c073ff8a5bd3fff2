/** What lies around the draft on the desk: the library, the rubrics, the history. */

import type { ChoosableDocument, DraftVersion, RubricChoice } from "../../domain/assignment/desk";
import { metaSchema } from "../../domain/document/schema";
import { sumPoints } from "../../domain/rubric/decimal";
import type { RubricTemplate, RubricVersion } from "../../domain/rubric/model";
import { maxPoints } from "../../domain/rubric/total";
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

/** The rubrics that can be chosen: the templates, and those that are kept from the published version. */
export async function rubricChoices(courseId: string, chosen: readonly string[]): Promise<RubricChoice[]> {
  const choices = rubricTemplates.map(({ slug, title, about, criteria }) => ({
    value: slug,
    title,
    about,
    points: mostPoints(withIds(criteria)),
  }));
  const kept = chosen.filter((each) => each.startsWith("version:"));
  const versions = await Promise.all(
    kept.map(async (value) => {
      const { title, criteria } = await rubricVersion(courseId, value.slice(8));
      return { value, title, about: "As it was published.", points: mostPoints(criteria) };
    }),
  );
  return [...versions, ...choices];
}

const withIds = (criteria: RubricTemplate["criteria"]): RubricVersion["criteria"] =>
  criteria.map((criterion) => ({
    ...criterion,
    id: criterion.key,
    levels: criterion.levels.map((level, index) => ({ ...level, id: `${criterion.key}-${index}` })),
  }));

function mostPoints(criteria: RubricVersion["criteria"]): string | null {
  const points = criteria.flatMap((criterion) => maxPoints(criterion) ?? []);
  return points.length === 0 ? null : sumPoints(points);
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
