/** The reading room: what one person reads, is asked, and finds written in the margin of one assignment. */

import { classmatesSee } from "../domain/annotation/classmates";
import {
  type PageEnd,
  readPageEnd,
  readSince,
  type Since,
  writePageEnd,
  writeSince,
} from "../domain/annotation/cursor";
import { firstAudience } from "../domain/annotation/first-audience";
import type { Room, RoomNotes } from "../domain/annotation/room";
import { allowed } from "../domain/assignment/allowed";
import { workingWords } from "../domain/assignment/working-words";
import { ARCHIVED } from "../domain/policy/archived";
import { can } from "../domain/policy/can";
import type { Member, Viewer } from "../domain/policy/viewer";
import { courseSkills } from "./parts/course-skills";
import { gateQuestions } from "./parts/gates";
import { markMentionsSeen } from "./parts/mention-rows";
import { ownNotes } from "./parts/own-notes";
import { drawnNotes, noteRows } from "./parts/room-annotations";
import {
  begunPrompts,
  gradedByHand,
  readingPosition,
  rememberVisit,
  revisionNumbers,
  roomGroups,
  roomPrompts,
  roomSections,
} from "./parts/room-furniture";
import { changedSince, goneAmong, pageOfNotes, snapshotNow } from "./parts/room-pages";
import { enterRoom, type RoomReading } from "./parts/room-reading";
import { unseenChanges } from "./parts/unseen-changes";

/**
 * The room of a published assignment with the reader's own notes; others' notes are asked for with `listNotes`, so that
 * this does not grow with them. A student's first visit is remembered. Throws NotFound before it is published or open.
 */
export async function readRoom(viewer: Viewer, courseId: string, assignmentId: string): Promise<Room> {
  const now = new Date();
  const reading = await enterRoom(viewer, courseId, assignmentId, now);
  const { member, assignment, assignee, dates, facts, open, published, sources } = reading;
  const [notes, begun, skills, groups, sections, numbers, position, unseen, byHand, shutBy] = await Promise.all([
    ownNotes(reading),
    begunPrompts(member, assignmentId),
    courseSkills(courseId),
    roomGroups(member, assignment.groupSetId),
    roomSections(member),
    revisionNumbers(courseId, sources),
    readingPosition(member, assignmentId),
    unseenChanges(assignee, published.number),
    gradedByHand(member, assignmentId),
    gateQuestions(
      member,
      sources.map(({ excerpt }) => excerpt.documentId).filter((id) => facts.shut.includes(id)),
      now,
    ),
    assignee && (!assignee.openedAt || assignee.seenNumber === null)
      ? rememberVisit(member, assignmentId, published.number, now)
      : null,
  ]);
  const { unlockRule: rule, unlockAfter: after, revealedAt } = assignment;
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    version: published.number,
    changeNote: published.changeNote,
    unseen,
    instructions: published.instructions,
    allowedHelp: published.allowedHelp,
    timeZone: assignment.timeZone,
    dueAt: assignment.dueAt,
    working: workingWords(dates, "own", now),
    role: member.role,
    why: whyReadOnly(member) ?? allowed(now, assignment).why,
    mayWrite: can(member, "annotation.create", facts),
    texts: sources.map(({ excerpt, content, readable }) => ({
      documentId: excerpt.documentId,
      revisionId: excerpt.revisionId,
      title: content.meta.title ?? "Untitled document",
      revision: numbers.get(excerpt.revisionId) ?? 1,
      text: readable(),
    })),
    shutBy,
    prompts: roomPrompts(published, sources, begun),
    ...notes,
    notes: open,
    classmatesSee: classmatesSee({ rule, after, revealedAt }, now),
    firstAudience: firstAudience(member.role, rule),
    skills: skills.map(({ id: _, ...skill }) => skill),
    ...{ groups, sections, position },
    peersAnonymous: assignment.peersAnonymous,
    pseudonym: assignee?.pseudonym ?? null,
    submittedAt: assignee?.submittedAt ?? null,
    byHand,
  };
}

/** Why a member only reads, whatever the dates say; null for those whom the dates let write or not. */
function whyReadOnly({ archived, role }: Member): string | null {
  if (archived) return ARCHIVED;
  return role === "Observer" ? "Observers read along; they do not write notes." : null;
}

/**
 * The notes of a room that this viewer may see: the first page in reading order, the one that `cursor` names, or what
 * has changed since `after`. A word this server never gave is as none. Those who are named in them have now seen it.
 * Throws NotFound like the room.
 */
export async function listNotes(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  asked: { cursor?: string | null; after?: string | null } = {},
): Promise<RoomNotes> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const view = viewOf(reading);
  const end = asked.cursor ? readPageEnd(asked.cursor) : null;
  if (end) return end.since.view === view ? notesPage(reading, end) : firstPage(reading);
  const since = asked.after ? readSince(asked.after) : null;
  const changes = since?.view === view ? await whatChanged(reading, since) : null;
  return changes ?? firstPage(reading);
}

/** Everything that decides which notes somebody sees, but for the notes themselves. */
function viewOf({ member, facts, published }: RoomReading): string {
  const keys = [...member.sectionIds, ...member.groupIds, ...facts.shut].toSorted().join();
  let sum = 7;
  for (const sign of keys) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `${member.role}.${facts.notesOpen ? "open" : "shut"}.${published.number}.${sum}`;
}

async function firstPage(reading: RoomReading): Promise<RoomNotes> {
  const since = { at: reading.now.getTime(), snapshot: await snapshotNow(), view: viewOf(reading) };
  return { ...(await notesPage(reading, { since, text: 0, startAt: -1, id: FIRST })), anew: true };
}

/** Comes before every id. */
const FIRST = "00000000-0000-4000-8000-000000000000";

async function notesPage(reading: RoomReading, { since, ...from }: PageEnd): Promise<RoomNotes> {
  const { ids, end } = await pageOfNotes(reading, from);
  const next = end ? writePageEnd({ since, ...end }) : null;
  return answer(reading, ids, since, { gone: [], next });
}

/** What changed; null when that is more than a page should hold. */
async function whatChanged(reading: RoomReading, since: Since): Promise<RoomNotes | null> {
  const { ids, snapshot, over } = await changedSince(reading, since);
  if (over) return null;
  const asked = { ...since, at: reading.now.getTime(), snapshot };
  const found = await answer(reading, ids, asked, { gone: [], next: null });
  const shown = new Set(found.notes.map(({ id }) => id));
  const missing = ids.filter((id) => !shown.has(id));
  return { ...found, gone: await goneAmong(reading, missing) };
}

async function answer(
  reading: RoomReading,
  ids: readonly string[],
  since: Since,
  { gone, next }: Pick<RoomNotes, "gone" | "next">,
): Promise<RoomNotes> {
  const rows = ids.length === 0 ? [] : await noteRows(reading, ids, "all");
  const notes = await drawnNotes(reading, rows);
  await markMentionsSeen(reading, rows);
  const { open, published } = reading;
  return { notes, gone, next, after: writeSince(since), anew: false, open, version: published.number };
}
