import type { AliasPair } from "../../domain/library/search-line";
import { database } from "../database";

/** More pairs than a course has names; the oldest come first. */
const MOST = 2000;

/** The aliases of a course that hold now. */
export function liveAliases(courseId: string): Promise<AliasPair[]> {
  return database.nameAlias.findMany({
    where: { courseId, retiredAt: null },
    select: { name: true, alias: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
}
