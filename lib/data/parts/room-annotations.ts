import { withoutContext } from "../../domain/anchor/passage";
import { type Annotation, inReadingOrder } from "../../domain/annotation/model";
import type { UnplacedNote } from "../../domain/annotation/room";
import type { Member } from "../../domain/policy/viewer";
import { emptyText, richText } from "../../domain/richtext/model";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { visibleAnnotations } from "../scope";
import { passageFrom } from "./passage-columns";
import type { RoomSource } from "./room-texts";

/** Notes of others that one page holds, and the most pages that are shown together. */
const PAGE = 200;
const MOST_PAGES = 50;

const withPlace = {
  author: { select: { displayName: true, user: { select: { name: true } } } },
  skill: { select: { key: true } },
  annotationTargets: { where: { supersededAt: null }, orderBy: { ordinal: "asc" } },
  _count: { select: { annotationVersions: { where: { kind: "Save" } } } },
} satisfies Prisma.AnnotationInclude;

type Row = Prisma.AnnotationGetPayload<{ include: typeof withPlace }>;

const bodyOf = ({ body }: Row) => (body === null ? emptyText : richText.parse(body));

/** A row as its reader gets it; null when it stands nowhere in what they may read here. */
function annotationFrom(row: Row, member: Member, sources: readonly RoomSource[]): Annotation | null {
  for (const target of row.annotationTargets) {
    const passage = passageFrom(target);
    const source = sources.find(
      ({ excerpt, holds }) => excerpt.revisionId === target.revisionId && passage !== null && holds(passage),
    );
    if (!passage || !source) continue;
    const { id, kind, skill, tags, audience, sectionId, version, postedAt, changedAt } = row;
    return {
      ...{ id, kind, tags, audience, sectionId, version, passage: withoutContext(passage) },
      skill: skill?.key ?? null,
      body: bodyOf(row),
      mine: row.authorId === member.enrollmentId,
      author: row.author.displayName ?? row.author.user.name ?? "A former member",
      revisionId: target.revisionId,
      label: source.label(passage),
      postedAt: postedAt?.toISOString() ?? null,
      savedAt: changedAt.toISOString(),
      edited: row._count.annotationVersions > 1,
    };
  }
  return null;
}

/**
 * The notes of a room this member may see, in reading order: all of their own, and others' up to `pages` pages. `more`
 * counts what is left. Their own that stand nowhere in what they read now come as `unplaced`, without the words of the
 * text. The caller must have asked the policy for the room.
 */
export async function roomAnnotations(
  member: Member,
  assignmentId: string,
  sources: readonly RoomSource[],
  pages = 1,
): Promise<{ annotations: Annotation[]; unplaced: UnplacedNote[]; more: number }> {
  const visible = visibleAnnotations(member, assignmentId);
  const authorId = member.enrollmentId;
  const others = { AND: [visible, { authorId: { not: authorId } }] };
  const take = PAGE * Math.min(Math.max(1, pages), MOST_PAGES);
  const [own, page, count] = await Promise.all([
    database.annotation.findMany({ where: { AND: [visible, { authorId }] }, include: withPlace, take: 1000 }),
    database.annotation.findMany({
      where: others,
      include: withPlace,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take,
    }),
    database.annotation.count({ where: others }),
  ]);
  const readable = [...own, ...page].flatMap((row) => annotationFrom(row, member, sources) ?? []);
  const placed = new Set(readable.map(({ id }) => id));
  const unplaced = own
    .filter(({ id }) => !placed.has(id))
    .map((row) => ({ id: row.id, body: bodyOf(row), tags: row.tags }));
  const texts = sources.map(({ excerpt }) => excerpt.revisionId);
  return { annotations: inReadingOrder(readable, texts), unplaced, more: Math.max(0, count - take) };
}
