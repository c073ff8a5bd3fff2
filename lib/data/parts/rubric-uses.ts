import { database } from "../database";

/** Where a version of a rubric is used now. */
interface RubricUse {
  rubricId: string;
  /** Number of the version. */
  number: number;
  assignmentId: string;
  title: string;
}

/** The rubrics that the assignments of a course are marked with as they are published now, questions included. */
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
  return assignments.flatMap(({ id, title, current }) => {
    const used = [current?.rubricVersion, ...(current?.promptVersions ?? []).map((each) => each.rubricVersion)];
    const found = new Map(used.flatMap((each) => (each ? [[`${each.rubricId} ${each.number}`, each] as const] : [])));
    return [...found.values()].map((each) => ({ ...each, assignmentId: id, title }));
  });
}
