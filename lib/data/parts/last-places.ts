/** Where places that were lost, or whose words were corrected, stood before: back through the corrections of a text. */
import type { Database } from "../database";
import type { AnnotationTarget } from "../generated/client";

/** Looks up many at once; the function returned says where a place stood last before the present text, or null. */
export async function lastPlaces(
  db: Pick<Database, "annotationTarget">,
  courseId: string,
  targets: readonly AnnotationTarget[],
): Promise<(target: AnnotationTarget) => AnnotationTarget | null> {
  const rows = new Map<string, AnnotationTarget>();
  let next = targets;
  // As many steps as a text has corrections; a ring cannot be, for a row comes from an older one.
  while (next.length > 0) {
    const ids = next.flatMap(({ mappedFromId }) => (mappedFromId && !rows.has(mappedFromId) ? [mappedFromId] : []));
    if (ids.length === 0) break;
    const older = await db.annotationTarget.findMany({ where: { courseId, id: { in: ids } } });
    for (const row of older) rows.set(row.id, row);
    next = older.filter(({ startAt }) => startAt === null);
  }
  const before = ({ mappedFromId }: AnnotationTarget) => (mappedFromId ? rows.get(mappedFromId) : undefined);
  return (target) => {
    let row = before(target);
    while (row && row.startAt === null) row = before(row);
    return row ?? null;
  };
}
