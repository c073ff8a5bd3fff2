import type { PastRelease } from "../../domain/submission/release-page";
import { database } from "../database";

/**
 * Every act of releasing in an assignment, newest first, with how many students it still holds for. `nameOf` gives a
 * student as the reader may know them, or null where the reader may not know of them at all; such a release is left out.
 */
export async function pastReleases(
  courseId: string,
  assignmentId: string,
  sectionIds: readonly string[] | "all",
  nameOf: (studentId: string) => string | null,
): Promise<PastRelease[]> {
  const rows = await database.release.findMany({
    where: { courseId, assignmentId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, at: true, visibleFrom: true, showDistribution: true, enrollmentId: true, sectionId: true },
      section: { select: { name: true } },
      by: { select: { displayName: true, user: { select: { name: true } } } },
      gradeReleases: { where: { recalledAt: null }, select: { studentId: true, seenAt: true } },
    },
  });
  return rows.flatMap(({ by, section, sectionId, enrollmentId, gradeReleases, ...release }) => {
    if (sectionId !== null && sectionIds !== "all" && !sectionIds.includes(sectionId)) return [];
    const student = enrollmentId === null ? null : nameOf(enrollmentId);
    if (enrollmentId !== null && student === null) return [];
    const held = gradeReleases.filter(({ studentId }) => nameOf(studentId) !== null);
    const seen = held.flatMap(({ seenAt }) => seenAt ?? []);
    return [
      {
        ...release,
        by: by.displayName ?? by.user.name ?? "a former member",
        to: student ?? (section ? `section ${section.name}` : "everybody"),
        ...{ students: held.length, seen: seen.length },
        firstSeenAt: seen.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
      },
    ];
  });
}
