/** The reading room: what one person reads, is asked, and finds written in the margin of one assignment. */
import type { Room, RoomPrompt } from "../domain/annotation/room";
import { allowed } from "../domain/assignment/allowed";
import type { PublishedAssignment } from "../domain/assignment/published";
import { readableContent } from "../domain/document/readable-content";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { publishedAssignment } from "./parts/published-assignment";
import { roomAnnotations } from "./parts/room-annotations";
import { type RoomSource, roomSources } from "./parts/room-texts";

/**
 * The room of a published assignment, with everything in it that this viewer may see and nothing else. `pages`: how
 * many pages of others' notes. A student's first visit is remembered. Throws NotFound before it is published or open.
 */
export async function readRoom(viewer: Viewer, courseId: string, assignmentId: string, pages = 1): Promise<Room> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { assignment, facts, assignee } = await assignmentFor(member, assignmentId, now);
  if (!can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  const published = await publishedAssignment(courseId, assignment.current.id);
  const sources = await roomSources(member, published);
  const [notes, begun, sections, numbers] = await Promise.all([
    roomAnnotations(member, assignmentId, sources, pages),
    begunPrompts(member, assignmentId),
    sectionsOf(member),
    revisionNumbers(courseId, sources),
    assignee && !assignee.openedAt ? rememberVisit(member, assignmentId, now) : null,
  ]);
  const mayWrite = can(member, "annotation.create", facts);
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    version: published.number,
    changeNote: published.changeNote,
    instructions: published.instructions,
    timeZone: assignment.timeZone,
    dueAt: assignment.dueAt,
    role: member.role,
    why: member.archived ? "This course is archived: it can be read, not changed." : allowed(now, assignment).why,
    mayWrite,
    texts: sources.map(({ excerpt, content, ranges }) => ({
      documentId: excerpt.documentId,
      revisionId: excerpt.revisionId,
      title: content.meta.title ?? "Untitled document",
      revision: numbers.get(excerpt.revisionId) ?? 1,
      text: readableContent(content, ranges),
    })),
    prompts: roomPrompts(published, sources, begun),
    ...notes,
    sections,
    submittedAt: assignee?.submittedAt ?? null,
  };
}

/** Questions with their passages; one whose passage this person does not get stands without it. */
function roomPrompts(published: PublishedAssignment, sources: readonly RoomSource[], begun: Set<string>): RoomPrompt[] {
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

async function begunPrompts({ courseId, enrollmentId, role }: Member, assignmentId: string): Promise<Set<string>> {
  if (role !== "Student") return new Set();
  const drafts = await database.answerDraft.findMany({
    where: { courseId, assignmentId, studentId: enrollmentId, wordCount: { gt: 0 } },
    select: { promptId: true },
  });
  return new Set(drafts.map((draft) => draft.promptId));
}

async function sectionsOf({ courseId, sectionIds, role }: Member): Promise<Room["sections"]> {
  if (role === "Observer" || sectionIds.length === 0) return [];
  return database.section.findMany({
    where: { courseId, id: { in: sectionIds } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

async function revisionNumbers(courseId: string, sources: readonly RoomSource[]): Promise<Map<string, number>> {
  const rows = await database.revision.findMany({
    where: { courseId, id: { in: sources.map(({ excerpt }) => excerpt.revisionId) } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

async function rememberVisit({ courseId, enrollmentId }: Member, assignmentId: string, now: Date): Promise<void> {
  await database.assignee.updateMany({
    where: { courseId, assignmentId, studentId: enrollmentId, openedAt: null },
    data: { openedAt: now, lastActiveAt: now },
  });
}
