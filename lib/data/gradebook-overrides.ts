/** Grades that a person brings in a table, put in place of those in the gradebook. */
import type { FileChoices } from "../domain/gradebook/file-choices";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { exchange, keepExternalIds, takeFromFile } from "./parts/gradebook-exchange";
import { keptGradebookFile } from "./parts/kept-gradebook-file";
import { teachingMember } from "./parts/teaching-member";
import { lockEntry, writeEntry } from "./parts/write-entry";

/** Changes that are taken in one go. */
const MOST_CHANGES = 1000;

class Refusal extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super("refused");
  }
}

/**
 * Takes the grades of the chosen columns, all of them or none, as entries by hand. `seal` names the preview that was
 * seen: when the gradebook says something else by now, nothing is taken.
 */
export async function takeGradebookFile(
  viewer: Viewer,
  courseId: string,
  fileId: string,
  choices: FileChoices,
  { reason, seal }: { reason: string; seal: string },
): Promise<Outcome<{ entries: number }>> {
  const member = await teachingMember(viewer, courseId);
  const { file } = await keptGradebookFile(member, fileId);
  const said = reason.trim();
  if (member.archived) return refused("This course is archived: nothing can be changed in it.");
  if (said === "") return refused("Say why: it stays in the history of each entry.", "reason");
  const now = await exchange(member, file, { ...choices, mode: "take" });
  const taken = takeFromFile(now, choices);
  const { changes, problems } = taken;
  if (problems.length > 0) return refused("Some cells cannot be taken. Nothing was changed.");
  if (changes.length === 0) return refused("There is nothing to change.");
  if (changes.length > MOST_CHANGES) {
    return refused(`These are more than ${MOST_CHANGES} changes. Take fewer columns at once.`);
  }
  if (taken.seal !== seal) return refused("The gradebook has changed since you looked. Look again; nothing was taken.");
  const sections = new Map(now.people.map(({ id, sectionIds }) => [id, sectionIds]));
  const mine = changes.every(({ enrollmentId }) =>
    can(member, "grade.override", { studentId: enrollmentId, studentSectionIds: sections.get(enrollmentId) ?? [] }),
  );
  if (!mine) return refused("Some of these students are not yours to grade.");
  const grades = await database.grade.findMany({ where: { courseId, OR: changes.map(keyOf) } });
  const numbers = new Map(grades.map((grade) => [`${grade.studentId} ${grade.assignmentId}`, grade.number]));
  const max = new Map(now.columns.map((column) => [column.id, column.max]));
  try {
    await database.$transaction(
      async (tx) => {
        // Always in one order, so that two who take files never wait for each other.
        for (const change of changes.toSorted((a, b) => (lockName(a) < lockName(b) ? -1 : 1))) {
          const key = { courseId, ...keyOf(change) };
          await lockEntry(tx, key);
          const { points, state } = change.after;
          const wanted =
            state === "Graded"
              ? { do: "points" as const, points: points ?? "" }
              : { do: state === "Excused" ? ("excuse" as const) : ("missing" as const) };
          const number = numbers.get(`${key.studentId} ${key.assignmentId}`) ?? 0;
          const most = max.get(key.assignmentId) ?? null;
          const written = await writeEntry(tx, member, key, { change: wanted, reason: said, number, max: most });
          if (!written.ok) throw new Refusal(refused(written.problem));
        }
      },
      { timeout: 120_000 },
    );
  } catch (error) {
    if (error instanceof Refusal) return error.outcome;
    throw error;
  }
  await keepExternalIds(member, now);
  return done({ entries: changes.length });
}

const keyOf = ({ enrollmentId, columnId }: { enrollmentId: string; columnId: string }) => ({
  ...{ studentId: enrollmentId, assignmentId: columnId },
});
const lockName = ({ enrollmentId, columnId }: { enrollmentId: string; columnId: string }) =>
  `${enrollmentId} ${columnId}`;
