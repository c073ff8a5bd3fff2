/** Naming people in notes: who can be named, and where one was named oneself. */
import { beginsLike, type Mentionable, NAMES_OFFERED, type UnseenMention } from "../domain/annotation/naming";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { authorsOf } from "./parts/authors";
import { bodyOf } from "./parts/room-annotations";
import { roomPeople } from "./parts/room-people";
import { visibleAnnotations, visiblePosts } from "./scope";

/** People looked through for the names that are offered: a course of this size is a crowd. */
const MOST_PEOPLE = 2000;
/** Mentions that are looked at for the page of a course. */
const MOST_UNSEEN = 30;

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
  const others = { id: { not: member.enrollmentId } };
  const people = await roomPeople(courseId, { id: assignmentId, facts }, others, MOST_PEOPLE);
  return people
    .filter(({ name }) => beginsLike(name, typed))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(0, NAMES_OFFERED)
    .map(({ id, name, role }) => ({ id, name, role }));
}

const named = {
  annotation: { select: { assignmentId: true } },
  post: { select: { assignmentId: true } },
} satisfies Prisma.MentionInclude;

/**
 * Where the viewer was named in a course and has not looked yet, newest first. The words are read now, under the
 * policy: what was deleted, hidden or is not open to them says nothing.
 */
export async function readUnseenMentions(viewer: Viewer, courseId: string): Promise<UnseenMention[]> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const rows = await database.mention.findMany({
    where: { courseId, enrollmentId: member.enrollmentId, seenAt: null },
    include: named,
    orderBy: { at: "desc" },
    take: MOST_UNSEEN,
  });
  const rooms = new Set(rows.flatMap(({ annotation, post }) => annotation?.assignmentId ?? post?.assignmentId ?? []));
  const found: UnseenMention[] = [];
  for (const assignmentId of rooms) {
    const here = rows.filter((row) => (row.annotation ?? row.post)?.assignmentId === assignmentId);
    found.push(...(await mentionsIn(member, assignmentId, here, now)));
  }
  return found.toSorted((a, b) => b.at.localeCompare(a.at));
}

async function mentionsIn(
  member: Member,
  assignmentId: string,
  rows: readonly { annotationId: string | null; postId: string | null; at: Date }[],
  now: Date,
): Promise<UnseenMention[]> {
  const { assignment, facts } = await assignmentFor(member, assignmentId, now);
  if (!can(member, "assignment.read", facts)) return [];
  const words = { id: true, authorId: true, anonymous: true, body: true };
  const ids = (of: "annotationId" | "postId") => ({ id: { in: rows.flatMap((row) => row[of] ?? []) } });
  const others = { authorId: { not: member.enrollmentId } };
  const [notes, replies] = await Promise.all([
    database.annotation.findMany({
      where: { AND: [visibleAnnotations(member, assignmentId, facts), ids("annotationId"), others] },
      select: words,
    }),
    database.post.findMany({
      where: { AND: [visiblePosts(member, assignmentId, facts), ids("postId"), others] },
      select: { ...words, annotationId: true },
    }),
  ]);
  const authors = await authorsOf(member, assignment, [...notes, ...replies], now);
  const at = new Map(rows.map((row) => [row.annotationId ?? row.postId, row.at.toISOString()]));
  const line = (row: { id: string; authorId: string; anonymous: boolean; body: Prisma.JsonValue }) => ({
    ...{ assignmentId, assignmentTitle: assignment.title, author: authors.of(row).author },
    ...{ body: bodyOf(row.body), at: at.get(row.id) ?? "" },
  });
  return [
    ...notes.map((note) => ({ ...line(note), annotationId: note.id, replyId: null })),
    ...replies.map((reply) => ({ ...line(reply), annotationId: reply.annotationId, replyId: reply.id })),
  ];
}
