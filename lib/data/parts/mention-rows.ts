/** Who is named in a note or reply: rows beside the words, kept in step with them. */
import { stillNamed } from "../../domain/annotation/mention";
import type { Database } from "../database";
import { database } from "../database";
import type { NoteRow } from "./room-annotations";
import type { RoomReading } from "./room-reading";

/** A note or a reply. */
export type Subject = { annotationId: string } | { postId: string };

/**
 * Writes who is named now: those given, and those named before whose name still stands in the words. Who has seen it is
 * not told again.
 */
export async function writeMentions(
  tx: Pick<Database, "mention">,
  courseId: string,
  subject: Subject,
  { given, text, at }: { given: readonly string[]; text: string; at: Date },
): Promise<void> {
  const rows = await tx.mention.findMany({
    where: { courseId, ...subject },
    select: { enrollmentId: true, enrollment: { select: { displayName: true, user: { select: { name: true } } } } },
  });
  const before = rows.map(({ enrollmentId: id, enrollment: { displayName, user } }) => {
    return { id, name: displayName ?? user.name ?? "" };
  });
  const kept = stillNamed(
    text,
    before.filter(({ name }) => name !== ""),
  ).map(({ id }) => id);
  const wanted = new Set([...given, ...kept]);
  const known = new Set(before.map(({ id }) => id));
  const lost = [...known].filter((id) => !wanted.has(id));
  if (lost.length > 0) await tx.mention.deleteMany({ where: { courseId, ...subject, enrollmentId: { in: lost } } });
  const fresh = [...wanted].filter((id) => !known.has(id));
  if (fresh.length > 0) {
    const data = fresh.map((enrollmentId) => ({ courseId, ...subject, enrollmentId, at }));
    await tx.mention.createMany({ data, skipDuplicates: true });
  }
}

/** Takes all of them away: what only its author reads names nobody. */
export async function dropMentions(tx: Pick<Database, "mention">, courseId: string, subject: Subject): Promise<void> {
  await tx.mention.deleteMany({ where: { courseId, ...subject } });
}

/** The reader has been shown these notes, and where they are named in them. */
export async function markMentionsSeen(
  { member, now }: Pick<RoomReading, "member" | "now">,
  rows: readonly Pick<NoteRow, "mentions" | "posts">[],
): Promise<void> {
  const named = rows.flatMap((row) => [...row.mentions, ...row.posts.flatMap((post) => post.mentions)]);
  const id = { in: named.flatMap((mention) => (mention.seenAt === null ? [mention.id] : [])) };
  if (id.in.length === 0) return;
  await database.mention.updateMany({ where: { courseId: member.courseId, id }, data: { seenAt: now } });
}
