/** Notes on their way out of a room: what one person may see in it, as files for other programs and other places. */
import { roomAddress } from "../domain/interchange/addresses";
import type { FileNote } from "../domain/interchange/model";
import { nickname } from "../domain/interchange/nicknames";
import { type Outgoing, outgoingNotes, outgoingUnplaced } from "../domain/interchange/outgoing";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { courseSkills } from "./parts/course-skills";
import { ownNotes } from "./parts/own-notes";
import { readableNotes } from "./parts/readable-notes";
import { drawnNotes, noteRows } from "./parts/room-annotations";
import { revisionNumbers } from "./parts/room-furniture";
import { enterRoom, type RoomReading } from "./parts/room-reading";

/** How the notes are to go out. */
export interface ExportWish {
  /** The origin under which this installation is reached. */
  site: string;
  /** People by their names instead of names for the file; only those who teach may have them. */
  names: boolean;
}

/** The notes of a room for a file. */
export interface NotesExport {
  /** Of the assignment. */
  title: string;
  /** Under which name the person who takes them out stands in the file. */
  by: string;
  /** Do people stand in it by their names? */
  named: boolean;
  notes: FileNote[];
}

/**
 * Every note of a room this viewer may see, in reading order, with its answers; then their own that stand nowhere now.
 * Throws NotFound like the room.
 */
export async function readExport(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  wish: ExportWish,
): Promise<NotesExport> {
  const entered = await enterRoom(viewer, courseId, assignmentId, new Date());
  const out = await outgoing(viewer, entered, wish);
  const reading = { ...entered, veiled: out.naming.real === null };
  const make = outgoingNotes(out);
  const notes = (await readableNotes(reading)).map(make);
  const placed = new Set(notes.map(({ id }) => id));
  const { unplaced } = await ownNotes(reading);
  const mine = unplaced.filter((note) => note.mine).map((note) => outgoingUnplaced(note, out));
  const { enrollmentId: authorKey } = reading.member;
  const me = { mine: true, author: viewer.name, authorKey, staff: isStaff(reading.member), anonymous: false };
  return {
    title: reading.assignment.title,
    by: nickname(me, out.naming),
    named: out.naming.real !== null,
    notes: [...notes, ...mine.filter(({ id }) => !placed.has(id))],
  };
}

/** One note with its answers, by its own id or that of an answer. NotFound where this viewer does not see it. */
export async function readExportedNote(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  id: string,
  site: string,
): Promise<FileNote> {
  const reading = { ...(await enterRoom(viewer, courseId, assignmentId, new Date())), veiled: true };
  const answer = await database.post.findUnique({
    where: { courseId_id: { courseId, id } },
    select: { annotationId: true },
  });
  const [note] = await drawnNotes(reading, await noteRows(reading, [answer?.annotationId ?? id], "all"));
  if (!note || (answer && note.replies.every((reply) => reply.id !== id))) throw new NotFound();
  return outgoingNotes(await outgoing(viewer, reading, { site, names: false }))(note);
}

async function outgoing(viewer: Viewer, reading: RoomReading, { site, names }: ExportWish): Promise<Outgoing> {
  const { member, assignment, assignee, sources } = reading;
  const { courseId } = member;
  const real = names && isStaff(member) ? viewer.name : null;
  const [numbers, skills] = await Promise.all([revisionNumbers(courseId, sources), courseSkills(courseId)]);
  return {
    address: roomAddress(site, courseId, assignment.id),
    texts: sources.map(({ excerpt: { documentId, revisionId }, content, ranges }) => ({
      ...{ documentId, revisionId, content, ranges, revision: numbers.get(revisionId) ?? 1 },
      title: content.meta.title ?? "Untitled document",
    })),
    naming: { room: assignment.id, real, pseudonym: assignee?.pseudonym ?? null },
    skills: new Map(skills.map(({ key, name }) => [key, name])),
  };
}
