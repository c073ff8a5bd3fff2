/** Are others' notes open to a member: the facts that `unlocked` asks for. */
import { type Unlocked, unlocked } from "../../domain/annotation/unlock";
import type { Member } from "../../domain/policy/viewer";
import { type Database, database } from "../database";
import type { Assignee, Assignment } from "../generated/client";
import { countingNotes } from "./posted-enough";

type Ruled = Pick<Assignment, "id" | "unlockRule" | "unlockAfter" | "dueAt" | "revealedAt" | "timeZone">;

/** Notes of a student that count for `AfterPosting`. */
export function countForUnlocking(db: Pick<Database, "annotation">, member: Member, assignmentId: string) {
  const { courseId, enrollmentId: authorId } = member;
  return db.annotation.count({ where: { ...countingNotes, courseId, assignmentId, authorId } });
}

/**
 * The answer for one member. Who has posted enough by a rule that was made milder since need not post again. Asks the
 * database only for a student who has not yet posted enough.
 */
export async function notesUnlocked(
  member: Member,
  assignment: Ruled,
  assignee: Pick<Assignee, "postedEnoughAt" | "submittedAt"> | null,
  now: Date,
): Promise<Unlocked> {
  const { unlockRule: rule, unlockAfter: after, dueAt, revealedAt, timeZone } = assignment;
  const waits = rule === "AfterPosting" && member.role === "Student" && !assignee?.postedEnoughAt && !revealedAt;
  const posted = waits ? await countForUnlocking(database, member, assignment.id) : 0;
  const enough = waits && posted >= Math.max(1, after ?? 1);
  return unlocked(
    member.role,
    {
      ...{ rule, after, dueAt, revealedAt, timeZone, posted },
      postedEnoughAt: assignee?.postedEnoughAt ?? (enough ? now : null),
      submittedAt: assignee?.submittedAt ?? null,
    },
    now,
  );
}
