/**
 * Gates: a question that is answered before its text opens. A student who has not locked a prediction gets the citation
 * and the headnote of that document on every path of the course, whatever else would give them more.
 */
import { storedAnswer } from "../../domain/answer/model";
import { allowed } from "../../domain/assignment/allowed";
import { heldOpen } from "../../domain/assignment/effective-dates";
import { gateOf } from "../../domain/assignment/prompt-settings";
import type { PublishedAssignment } from "../../domain/assignment/published";
import type { Member } from "../../domain/policy/viewer";
import type { Gate, GateQuestion } from "../../domain/submission/gate";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { listedAssignments } from "../scope";
import { ownDates } from "./date-facts";

/** Questions that keep a text shut to this student while their room is not closed: asked now, and not locked by them. */
function shutBy(member: Member, documentIds: readonly string[] | "all"): Prisma.PromptVersionWhereInput {
  const { courseId, enrollmentId: studentId } = member;
  return {
    courseId,
    gatesDocumentId: documentIds === "all" ? { not: null } : { in: [...documentIds] },
    assignmentVersion: { assignments: { some: listedAssignments(member) } },
    prompt: { gateEntries: { none: { studentId } } },
  };
}

/**
 * The questions that keep these documents, or any of the course, shut to a member; none for those who predict nothing. In
 * an archived course nothing can be locked any more: as after the close, its texts are open.
 */
export async function gateQuestions(
  member: Member,
  documentIds: readonly string[] | "all",
  now: Date,
): Promise<GateQuestion[]> {
  if (member.role !== "Student" || member.archived || documentIds.length === 0) return [];
  const asked = await database.promptVersion.findMany({
    where: shutBy(member, documentIds),
    select: { gatesDocumentId: true, position: true, assignmentVersion: { select: { assignments: true } } },
    orderBy: { position: "asc" },
  });
  const rooms = asked.flatMap(({ assignmentVersion }) => assignmentVersion.assignments);
  const datesOf = await ownDates(member, rooms);
  return asked.flatMap(({ gatesDocumentId: documentId, position, assignmentVersion: { assignments } }) =>
    assignments.flatMap((room): GateQuestion[] => {
      const dates = datesOf(room);
      const { phase } = allowed(now, dates);
      if (documentId === null || phase === "Closed" || heldOpen(dates, now)) return [];
      const { id: assignmentId, title: assignment } = room;
      return [{ documentId, assignmentId, assignment, number: position + 1, opened: phase !== "NotYetOpen" }];
    }),
  );
}

/** Which of these documents, or of all of the course, are shut to a member. */
export async function gatedDocuments(
  member: Member,
  documentIds: readonly string[] | "all",
  now: Date,
): Promise<ReadonlySet<string>> {
  const questions = await gateQuestions(member, documentIds, now);
  return new Set(questions.map(({ documentId }) => documentId));
}

/** The gates of an assignment as its student meets them, with what they predicted; none for anybody else. */
export async function ownGates(
  { courseId, enrollmentId: studentId, role }: Member,
  assignmentId: string,
  { prompts }: PublishedAssignment,
  shut: readonly string[],
): Promise<Gate[]> {
  const asked = prompts.flatMap((prompt) => {
    const documentId = gateOf(prompt);
    return documentId === null ? [] : [{ promptId: prompt.id, number: prompt.number, documentId }];
  });
  if (asked.length === 0 || role !== "Student") return [];
  const id = { in: asked.map(({ documentId }) => documentId) };
  const [entries, documents] = await Promise.all([
    database.gateEntry.findMany({ where: { courseId, assignmentId, studentId } }),
    database.document.findMany({ where: { courseId, id }, select: { id: true, title: true } }),
  ]);
  return asked.map((gate): Gate => {
    const entry = entries.find(({ promptId }) => promptId === gate.promptId);
    const title = documents.find((each) => each.id === gate.documentId)?.title ?? "Untitled document";
    const locked = entry ? { prediction: storedAnswer.parse(entry.content), at: entry.lockedAt } : null;
    const isShut = shut.includes(gate.documentId);
    return { ...gate, title, locked, shut: isShut && !entry, shutElsewhere: isShut && entry !== undefined };
  });
}
