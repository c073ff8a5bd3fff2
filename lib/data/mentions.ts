/** Naming people in notes: who can be named, and where one was named oneself. */
import type { Mentionable, UnseenMention } from "../domain/annotation/naming";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { peopleNamedLike } from "./parts/named-like";
import { notesByIds } from "./parts/room-annotations";
import { roomPeople } from "./parts/room-people";
import { enterRoom, type RoomReading } from "./parts/room-reading";

/** Mentions that are shown on the page of a course, and looked through for them. */
const MOST_UNSEEN = 30;
const MOST_LOOKED_THROUGH = 600;

/**
 * People who may read a room and whose name begins like what is typed, by name; the viewer is not among them. Students
 * and those who teach may ask, for they write there; NotFound for whom the room is not, none for observers.
 */
export async function findMentionable(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  typed: string,
): Promise<Mentionable[]> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (!can(member, "assignment.read", facts)) throw new NotFound();
  if (member.role === "Observer") return [];
  const ids = await peopleNamedLike(member, assignmentId, facts, typed);
  const people = await roomPeople(courseId, { id: assignmentId, facts }, { id: { in: ids } }, ids.length);
  const byId = new Map(people.map((person) => [person.id, person]));
  return ids.flatMap((id) => {
    const person = byId.get(id);
    return person ? [{ id, name: person.name, role: person.role }] : [];
  });
}

const named = {
  annotation: { select: { assignmentId: true } },
  post: { select: { assignmentId: true, annotationId: true } },
} satisfies Prisma.MentionInclude;

/**
 * Where the viewer was named in a course and has not looked yet, newest first. The words are read now, as the room
 * would show them: what was deleted, hidden, is not open to them or stands in no text they read says nothing.
 */
export async function readUnseenMentions(viewer: Viewer, courseId: string): Promise<UnseenMention[]> {
  const { enrollmentId } = await memberOf(viewer, courseId);
  const rooms = new Map<string, Promise<RoomReading | null>>();
  const found: UnseenMention[] = [];
  for (let skip = 0; found.length < MOST_UNSEEN && skip < MOST_LOOKED_THROUGH; skip += MOST_UNSEEN) {
    const rows = await database.mention.findMany({
      where: { courseId, enrollmentId, seenAt: null },
      include: named,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      ...{ skip, take: MOST_UNSEEN },
    });
    const here = Map.groupBy(rows, ({ annotation, post }) => annotation?.assignmentId ?? post?.assignmentId ?? "");
    for (const [assignmentId, of] of here) {
      const room = rooms.get(assignmentId) ?? enterIfOpen(viewer, courseId, assignmentId);
      rooms.set(assignmentId, room);
      const reading = await room;
      if (reading) found.push(...(await mentionsIn(reading, of)));
    }
    if (rows.length < MOST_UNSEEN) break;
  }
  return found.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, MOST_UNSEEN);
}

/** The room, or null where it is not open to the viewer now. */
async function enterIfOpen(viewer: Viewer, courseId: string, assignmentId: string): Promise<RoomReading | null> {
  try {
    return await enterRoom(viewer, courseId, assignmentId, new Date());
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

type MentionRow = Prisma.MentionGetPayload<{ include: typeof named }>;

async function mentionsIn(reading: RoomReading, rows: readonly MentionRow[]): Promise<UnseenMention[]> {
  const { id: assignmentId, title: assignmentTitle } = reading.assignment;
  const ids = new Set(rows.flatMap(({ annotationId, post }) => annotationId ?? post?.annotationId ?? []));
  const notes = new Map((await notesByIds(reading, [...ids])).map((note) => [note.id, note]));
  return rows.flatMap(({ annotationId, postId, post, at }) => {
    const note = notes.get(annotationId ?? post?.annotationId ?? "");
    const words = postId === null ? note : note?.replies.find(({ id }) => id === postId);
    if (!note || !words || words.mine || words.postedAt === null) return [];
    const { author, body } = words;
    return [
      { assignmentId, assignmentTitle, annotationId: note.id, replyId: postId, author, body, at: at.toISOString() },
    ];
  });
}
