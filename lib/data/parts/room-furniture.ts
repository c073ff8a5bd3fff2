/** What a room has beside its texts and notes: questions, skills, groups, and where its reader was. */
import type { Room, RoomPrompt } from "../../domain/annotation/room";
import type { PublishedAssignment } from "../../domain/assignment/published";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { releasedGrade, setByHand } from "./released-feedback";
import type { RoomSource } from "./room-texts";

/** Questions with their passages; one whose passage this person does not get stands without it. */
export function roomPrompts(
  published: PublishedAssignment,
  sources: readonly RoomSource[],
  begun: Set<string>,
): RoomPrompt[] {
  return published.prompts.map(({ id, number, kind, text, points, passage }) => {
    const source = sources.find(
      ({ excerpt, holds }) => passage !== null && excerpt.revisionId === passage.revisionId && holds(passage),
    );
    const place =
      passage && source
        ? {
            revisionId: passage.revisionId,
            span: { flow: passage.flow, start: passage.start, end: passage.end },
            label: source.label(passage),
          }
        : null;
    return { id, number, kind, text, points, place, begun: begun.has(id) };
  });
}

/** Words are in it, or a choice or a passage alone. */
const begun = { OR: [{ wordCount: { gt: 0 } }, { text: { not: "" } }] };

/** Questions for which a student has written something. */
export async function begunPrompts(
  { courseId, enrollmentId, role }: Member,
  assignmentId: string,
): Promise<Set<string>> {
  if (role !== "Student") return new Set();
  const drafts = await database.answerDraft.findMany({
    where: { courseId, assignmentId, studentId: enrollmentId, ...begun },
    select: { promptId: true },
  });
  return new Set(drafts.map((draft) => draft.promptId));
}

/** The groups a member can write for: of those who work together in this assignment. */
export async function roomGroups(
  { courseId, groupIds, role }: Member,
  groupSetId: string | null,
): Promise<Room["groups"]> {
  if (groupSetId === null || role === "Observer" || groupIds.length === 0) return [];
  return database.group.findMany({
    where: { courseId, groupSetId, id: { in: groupIds }, retiredAt: null },
    select: { id: true, name: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
  });
}

/** The sections a member can write for. */
export async function roomSections({ courseId, sectionIds, role }: Member): Promise<Room["sections"]> {
  if (role === "Observer" || sectionIds.length === 0) return [];
  return database.section.findMany({
    where: { courseId, id: { in: sectionIds } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** How many revisions one process keeps the numbers of; they never change. */
const KEPT = 1000;
const numbers = new Map<string, number>();

/** The number of each text's revision, for print. */
export async function revisionNumbers(courseId: string, sources: readonly RoomSource[]): Promise<Map<string, number>> {
  const ids = sources.map(({ excerpt }) => excerpt.revisionId);
  const unknown = ids.filter((id) => !numbers.has(id));
  const rows =
    unknown.length === 0
      ? []
      : await database.revision.findMany({
          where: { courseId, id: { in: unknown } },
          select: { id: true, number: true },
        });
  const found = new Map(rows.map(({ id, number }) => [id, number]));
  for (const id of ids) {
    const number = numbers.get(id);
    if (number !== undefined) found.set(id, number);
  }
  if (numbers.size > KEPT) numbers.clear();
  for (const [id, number] of found) numbers.set(id, number);
  return found;
}

/** Where the reader was last; null when they were never beyond the beginning. */
export async function readingPosition(
  { courseId, enrollmentId }: Member,
  assignmentId: string,
): Promise<Room["position"]> {
  return database.readingPosition.findUnique({
    where: { courseId_assignmentId_enrollmentId: { courseId, assignmentId, enrollmentId } },
    select: { revisionId: true, blockId: true },
  });
}

/** How a student's grade was put by hand, as far as it is released. To be told so is not yet to have read it. */
export async function gradedByHand(member: Member, assignmentId: string): Promise<Room["byHand"]> {
  const grade = member.role === "Student" ? await releasedGrade(member, assignmentId) : null;
  return grade ? (setByHand(grade)?.kind ?? null) : null;
}

/** Notes a student's first visit, and which version they saw then: only what changes after it is told to them. */
export async function rememberVisit(
  { courseId, enrollmentId: studentId }: Member,
  assignmentId: string,
  number: number,
  now: Date,
): Promise<void> {
  const where = { courseId, assignmentId, studentId };
  await Promise.all([
    database.assignee.updateMany({ where: { ...where, openedAt: null }, data: { openedAt: now, lastActiveAt: now } }),
    database.assignee.updateMany({ where: { ...where, seenNumber: null }, data: { seenNumber: number } }),
  ]);
}
