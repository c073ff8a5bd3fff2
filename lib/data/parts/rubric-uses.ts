import { database } from "../database";

/** Where a version of a rubric is used now. */
interface RubricUse {
  rubricId: string;
  /** Number of the version. */
  number: number;
  /** Null for a column of participation. */
  assignmentId: string | null;
  title: string;
}

/** The rubrics that assignments of a course (as published now, questions included) and participation are marked with. */
export async function rubricUses(courseId: string): Promise<RubricUse[]> {
  const version = { select: { rubricId: true, number: true } };
  const assignments = await database.assignment.findMany({
    where: { courseId, currentNumber: { not: null } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      current: { select: { rubricVersion: version, promptVersions: { select: { rubricVersion: version } } } },
    },
  });
  const columns = await database.participationColumn.findMany({
    where: { courseId, archivedAt: null },
    select: { title: true, rubricVersion: version },
  });
  const participation = columns.map(({ title, rubricVersion }) => ({ ...rubricVersion, assignmentId: null, title }));
  const asked = assignments.flatMap(({ id, title, current }) => {
    const used = [current?.rubricVersion, ...(current?.promptVersions ?? []).map((each) => each.rubricVersion)];
    const found = new Map(used.flatMap((each) => (each ? [[`${each.rubricId} ${each.number}`, each] as const] : [])));
    return [...found.values()].map((each) => ({ ...each, assignmentId: id, title }));
  });
  return [...asked, ...participation];
}
