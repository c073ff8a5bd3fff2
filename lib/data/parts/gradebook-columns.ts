/** What stands at the head of the gradebook: published assignments with the most they can give, and categories. */

import type { Category } from "../../domain/gradebook/model";
import type { Column } from "../../domain/gradebook/page";
import { fromThousandths, sumPoints, thousandths } from "../../domain/rubric/decimal";
import { maxPoints } from "../../domain/rubric/total";
import { database } from "../database";
import type { Assignment, Prisma } from "../generated/client";

/** A decimal of the database without its zeros: "8.500" is "8.5". */
export const plainPoints = (value: { toString(): string } | string | null): string | null =>
  value === null ? null : fromThousandths(thousandths(value.toString()));

/** The categories of a course in their order. */
export async function gradeCategories(courseId: string): Promise<Category[]> {
  const rows = await database.gradeCategory.findMany({
    where: { courseId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, weight, dropLowest }) => ({ id, name, weight: plainPoints(weight), dropLowest }));
}

/** A column of an assignment with what else is asked of its row. */
export interface AssignmentColumn extends Column {
  assignment: Assignment;
}

const select = {
  rubricVersionId: true,
  promptVersions: { select: { points: true, rubricVersionId: true } },
} satisfies Prisma.AssignmentVersionSelect;
type Version = Prisma.AssignmentVersionGetPayload<{ select: typeof select }>;

const byDue = [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }, { id: "asc" }] as const;

/** Columns of the published assignments that `where` lets through, as they are due. */
export async function assignmentColumns(
  courseId: string,
  where: Prisma.AssignmentWhereInput = {},
  db: Prisma.TransactionClient = database,
): Promise<AssignmentColumn[]> {
  const rows = await db.assignment.findMany({
    where: { AND: [{ courseId, publishedAt: { not: null } }, where] },
    include: { current: { select } },
    orderBy: [...byDue],
  });
  const rubrics = await rubricMaxima(
    db,
    courseId,
    rows.flatMap(({ current }) => rubricsOf(current)),
  );
  return rows.map(({ current, ...assignment }) => {
    const { id, title, categoryId, dueAt, timeZone } = assignment;
    const named = title || "Assignment without a title";
    const max = versionMax(current, rubrics);
    return { ...{ id, title: named, kind: "assignment", categoryId, max, dueAt, timeZone }, assignment };
  });
}

const rubricsOf = (version: Version | null): string[] =>
  version
    ? [version.rubricVersionId, ...version.promptVersions.map((each) => each.rubricVersionId)].flatMap((id) => id ?? [])
    : [];

/** The sum over its rubrics; where none carries points, over what its questions are said to be worth. */
function versionMax(version: Version | null, rubrics: ReadonlyMap<string, string | null>): string | null {
  const given = rubricsOf(version).flatMap((id) => rubrics.get(id) ?? []);
  const worth = version?.promptVersions.flatMap(({ points }) => plainPoints(points) ?? []) ?? [];
  if (given.length > 0) return sumPoints(given);
  return worth.length > 0 ? sumPoints(worth) : null;
}

async function rubricMaxima(db: Prisma.TransactionClient, courseId: string, ids: readonly string[]) {
  const versions = await db.rubricVersion.findMany({
    where: { courseId, id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      criteria: { select: { kind: true, points: true, levels: { select: { points: true, maxPoints: true } } } },
    },
  });
  return new Map(
    versions.map(({ id, criteria }): [string, string | null] => {
      const most = criteria.flatMap(({ kind, points, levels }) => {
        const exact = levels.map((level) => ({
          points: plainPoints(level.points),
          maxPoints: plainPoints(level.maxPoints),
        }));
        return maxPoints({ kind, points: plainPoints(points), levels: exact }) ?? [];
      });
      return [id, most.length > 0 ? sumPoints(most) : null];
    }),
  );
}
