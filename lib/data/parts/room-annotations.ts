/** Notes of a room as their reader gets them: rows with their places, replies and names. */
import type { Annotation, Reply } from "../../domain/annotation/model";
import { isStaff } from "../../domain/policy/viewer";
import { emptyText, type RichText, richText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { visibleAnnotations, visiblePosts } from "../scope";
import { type Authors, authorsOf } from "./authors";
import { placesFrom, type WordsBefore, wordsBefore } from "./note-places";
import type { RoomReading } from "./room-reading";

/** Which replies come with a note: all that the reader may see, or their own alone. */
export type WhichReplies = "all" | "own";

const hiding = {
  where: { action: "Hide" as const },
  orderBy: { at: "desc" as const },
  take: 1,
  select: { reason: true },
};
const savings = { where: { kind: "Save" as const } };

/** What a row is drawn from. Replies of a note the reader may see need not ask for the note again. */
function noteParts({ member, assignment, facts, sources }: RoomReading, replies: WhichReplies) {
  const { enrollmentId } = member;
  const { annotation: _, ...posts } = visiblePosts(member, assignment.id, facts);
  const mine = { where: { enrollmentId }, select: { id: true, seenAt: true } };
  const revisionId = { in: sources.map(({ excerpt }) => excerpt.revisionId) };
  return {
    skill: { select: { key: true } },
    annotationTargets: { where: { supersededAt: null, revisionId }, orderBy: { ordinal: "asc" } },
    moderationEvents: hiding,
    mentions: mine,
    flags: {
      where: { resolvedAt: null, ...(isStaff(member) ? {} : { byId: enrollmentId }) },
      take: 1,
      select: { id: true },
    },
    posts: {
      where: replies === "all" ? posts : { ...posts, authorId: enrollmentId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: { moderationEvents: hiding, mentions: mine, _count: { select: { versions: savings } } },
    },
    _count: { select: { annotationVersions: savings } },
  } satisfies Prisma.AnnotationInclude;
}

export type NoteRow = Prisma.AnnotationGetPayload<{ include: ReturnType<typeof noteParts> }>;

export const bodyOf = (body: Prisma.JsonValue): RichText => (body === null ? emptyText : richText.parse(body));

/** Rows of notes the reader may see among these ids; in no order. */
export async function noteRows(
  reading: RoomReading,
  ids: readonly string[],
  replies: WhichReplies,
): Promise<NoteRow[]> {
  if (ids.length === 0) return [];
  const visible = visibleAnnotations(reading.member, reading.assignment.id, reading.facts);
  return database.annotation.findMany({
    where: { AND: [visible, { id: { in: [...ids] } }] },
    include: noteParts(reading, replies),
  });
}

/** Some notes as the reader gets them, in the order of their ids; what they may not see is left out. */
export async function notesByIds(reading: RoomReading, ids: readonly string[]): Promise<Annotation[]> {
  const drawn = await drawnNotes(reading, await noteRows(reading, ids, "all"));
  const found = new Map(drawn.map((note) => [note.id, note]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Rows as the reader gets them; those that stand nowhere in what they read here are left out. */
export async function drawnNotes(reading: RoomReading, rows: readonly NoteRow[]): Promise<Annotation[]> {
  const { member, assignment, sources, now, veiled = false } = reading;
  const written = rows.flatMap((row) => [row, ...row.posts]);
  const others = rows.flatMap(({ resolvedById }) => resolvedById ?? []);
  const [authors, before] = await Promise.all([
    authorsOf(member, assignment, written, now, { others, veiled }),
    wordsBefore(
      member,
      rows.flatMap((row) => row.annotationTargets),
      sources,
    ),
  ]);
  return rows.flatMap((row) => noteFrom(row, reading, authors, before) ?? []);
}

function noteFrom(row: NoteRow, reading: RoomReading, authors: Authors, before: WordsBefore): Annotation | null {
  const { member, sources } = reading;
  const places = placesFrom(row.annotationTargets, sources, before);
  if (places.length === 0) return null;
  const { id, kind, relation, skill, tags, audience, groupId, sectionId, version, postedAt, changedAt, origin } = row;
  const mine = row.authorId === member.enrollmentId;
  const by = authors.of(row);
  return {
    ...{ id, kind, relation, tags, audience, groupId, sectionId, version, places, ...by },
    // It names its author, and leads to them elsewhere: who is unknown here stays so.
    origin: by.authorKey === row.authorId ? origin : null,
    skill: skill?.key ?? null,
    body: bodyOf(row.body),
    postedAt: postedAt?.toISOString() ?? null,
    savedAt: changedAt.toISOString(),
    edited: row._count.annotationVersions > 1,
    resolved: resolvedOf(row, authors),
    ...hiddenOf(row, mine || isStaff(member)),
    namesMe: row.mentions.length > 0 || row.posts.some((post) => post.mentions.length > 0),
    flagged: row.flags.length > 0,
    replies: row.posts.map((post) => replyFrom(post, reading, authors)),
  };
}

/** Only its author or those who teach can settle a note; an author stays as unknown as they are in it. */
function resolvedOf(row: NoteRow, authors: Authors): Annotation["resolved"] {
  const { resolvedAt, resolvedById, authorId } = row;
  if (!resolvedAt || !resolvedById) return null;
  const by = resolvedById === authorId ? authors.of(row).author : authors.name(resolvedById);
  return { at: resolvedAt.toISOString(), by };
}

const hiddenOf = (row: { hiddenAt: Date | null; moderationEvents: { reason: string | null }[] }, told: boolean) => {
  const hidden = row.hiddenAt !== null;
  return { hidden, hiddenWhy: hidden && told ? (row.moderationEvents[0]?.reason ?? null) : null };
};

function replyFrom(post: NoteRow["posts"][number], { member }: RoomReading, authors: Authors): Reply {
  const { id, body, version, postedAt, changedAt } = post;
  const mine = post.authorId === member.enrollmentId;
  return {
    ...{ id, version, ...authors.of(post) },
    body: bodyOf(body),
    postedAt: postedAt?.toISOString() ?? null,
    savedAt: changedAt.toISOString(),
    edited: post._count.versions > 1,
    ...hiddenOf(post, mine || isStaff(member)),
  };
}
