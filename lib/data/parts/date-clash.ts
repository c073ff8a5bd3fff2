/** Whose other dates would be out of order with new dates for everybody. */
import { type DateSet, datesGiven } from "../../domain/assignment/effective-dates";
import { disorder } from "../../domain/assignment/schedule";
import type { Prisma } from "../generated/client";
import type { TaughtAssignment } from "./assignment-copy";

/** The name of the first section or student whose dates would break the order; null when nobody's would. */
export async function clashingDates(
  tx: Prisma.TransactionClient,
  row: TaughtAssignment,
  dates: DateSet,
): Promise<string | null> {
  const { courseId, id: assignmentId, opensAt, dueAt, closesAt } = row;
  const overrides = await tx.dateOverride.findMany({
    where: { courseId, assignmentId, revokedAt: null },
    include: {
      section: { select: { name: true } },
      enrollment: {
        select: {
          displayName: true,
          user: { select: { name: true } },
          sectionMembers: { select: { sectionId: true } },
        },
      },
    },
  });
  const clash = overrides.find((override) => {
    const theirs = override.enrollment?.sectionMembers.map((each) => each.sectionId) ?? [];
    const sections = overrides.flatMap(({ section, ...each }) =>
      section && theirs.includes(each.sectionId ?? "") ? [{ ...each, section: section.name }] : [],
    );
    const broken = (base: DateSet) =>
      isBroken(datesGiven({ ...base, timeZone: row.timeZone }, { student: override, sections }));
    return broken(dates) && !broken({ opensAt, dueAt, closesAt });
  });
  if (!clash) return null;
  return clash.section
    ? `section ${clash.section.name}`
    : (clash.enrollment?.displayName ?? clash.enrollment?.user.name ?? "a student");
}

/** Opens, due and closes are not in this order. */
export function isBroken({ opensAt, dueAt, closesAt }: DateSet): boolean {
  const [opens, due, closes] = [opensAt, dueAt, closesAt].map((instant) => instant && { instant });
  return disorder({ opens: opens ?? null, due: due ?? null, closes: closes ?? null }).length > 0;
}
