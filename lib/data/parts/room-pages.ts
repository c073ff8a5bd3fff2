/** The notes of a room page by page, and what has changed in it since. */
import type { PageEnd, Since } from "../../domain/annotation/cursor";
import { NOTES_PAGE } from "../../domain/annotation/room";
import { isStaff } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { visibleAnnotations } from "../scope";
import type { RoomReading } from "./room-reading";

/**
 * How long before its own cursor a question looks. A change has its time from before its transaction waited for
 * anything; what such a look back would find again is left out by what was committed then.
 */
const LOOK_BACK = 60_000;
/** More changes than these are asked for by pages. */
const MOST_CHANGES = 1000;

/** Ids of one page, and where it ends; null after the last. */
export interface Page {
  ids: string[];
  end: Omit<PageEnd, "since"> | null;
}

/**
 * One page of what the reader may see, text by text, by where it stands. Notes of the apparatus come by their place in
 * it. A note of two places comes with each of them. The index on places is read only as far as the page goes.
 */
export async function pageOfNotes(reading: RoomReading, from: Omit<PageEnd, "since"> | null): Promise<Page> {
  const { member, assignment, facts, sources } = reading;
  const annotation = visibleAnnotations(member, assignment.id, facts);
  const ids = new Set<string>();
  let left = NOTES_PAGE;
  for (let text = from?.text ?? 0; text < sources.length; text++) {
    const revisionId = sources[text]?.excerpt.revisionId;
    const start = from && from.text === text ? from : null;
    const after = start ? [{ startAt: { gt: start.startAt } }, { startAt: start.startAt, id: { gt: start.id } }] : null;
    const rows = await database.annotationTarget.findMany({
      where: {
        ...{ courseId: member.courseId, assignmentId: assignment.id, revisionId, supersededAt: null, annotation },
        startAt: { not: null, ...(start ? { gte: start.startAt } : {}) },
        ...(after ? { OR: after } : {}),
      },
      select: { id: true, annotationId: true, startAt: true },
      orderBy: [{ startAt: "asc" }, { id: "asc" }],
      take: left,
    });
    for (const row of rows) ids.add(row.annotationId);
    left -= rows.length;
    const last = rows.at(-1);
    if (left <= 0 && last) return { ids: [...ids], end: { text, startAt: last.startAt ?? 0, id: last.id } };
  }
  return { ids: [...ids], end: null };
}

/** What is committed at this moment, to be asked about later. */
export async function snapshotNow(): Promise<string> {
  const [row] = await database.$queryRaw<{ snapshot: string }[]>`SELECT pg_current_snapshot()::text AS snapshot`;
  return row?.snapshot ?? "0:0:";
}

/**
 * Notes that changed since, or had a reply changed that is not somebody else's draft; `over`: there are too many. What
 * is committed now comes with them, from the same look.
 */
export async function changedSince(
  { member, assignment, facts }: RoomReading,
  { at, snapshot }: Since,
): Promise<{ ids: string[]; snapshot: string; over: boolean }> {
  const { courseId, enrollmentId } = member;
  const [since, back] = [new Date(at), new Date(at - LOOK_BACK)];
  const seesGated = isStaff(member) || facts.notesOpen;
  const [row] = await database.$queryRaw<{ ids: string[]; snapshot: string }[]>`
    WITH now AS (SELECT pg_current_snapshot() AS snapshot, pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS top),
    changed AS (
      SELECT a.id, a.xmin::text::bigint AS by, a."changedAt" FROM "Annotation" a
        WHERE a."courseId" = ${courseId}::uuid AND a."assignmentId" = ${assignment.id}::uuid AND a."changedAt" > ${back}
          AND (a."postedAt" IS NOT NULL OR a."authorId" = ${enrollmentId}::uuid)
      UNION ALL
      SELECT p."annotationId", p.xmin::text::bigint, p."changedAt" FROM "Post" p
        WHERE p."courseId" = ${courseId}::uuid AND p."assignmentId" = ${assignment.id}::uuid AND p."changedAt" > ${back}
          AND (p."authorId" = ${enrollmentId}::uuid OR (p."postedAt" IS NOT NULL AND (NOT p.gated OR ${seesGated})))
    )
    -- A row says the last 32 bits of the transaction that wrote it; the rest is that of the newest one.
    SELECT now.snapshot::text AS snapshot, coalesce(array_agg(DISTINCT changed.id::text) FILTER (WHERE changed.id IS NOT NULL), '{}') AS ids
      FROM now LEFT JOIN changed ON changed."changedAt" >= ${since}
        OR NOT pg_visible_in_snapshot((now.top - ((now.top - changed.by) & 4294967295))::text::xid8, ${snapshot}::pg_snapshot)
      GROUP BY now.snapshot::text`;
  const ids = row?.ids ?? [];
  return { ids, snapshot: row?.snapshot ?? snapshot, over: ids.length > MOST_CHANGES };
}

/**
 * Which of these notes the reader once may have seen and is not to see now: deleted, hidden, or addressed to others.
 * Notes that were never for them, and those about a text that is shut to them, are not named.
 */
export async function goneAmong(reading: RoomReading, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { member, assignment, facts } = reading;
  const { courseId, enrollmentId: authorId } = member;
  const shut = !isStaff(member) && !facts.notesOpen ? { gated: false } : {};
  const elsewhere = { some: { documentId: { notIn: [...facts.shut] } } };
  const open = facts.shut.length > 0 ? { annotationTargets: elsewhere } : {};
  const rows = await database.annotation.findMany({
    where: {
      ...{ courseId, assignmentId: assignment.id, id: { in: [...ids] } },
      OR: [{ authorId }, { postedAt: { not: null }, ...shut, ...open, OR: everAddressed(reading) }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

function everAddressed({ member, assignment }: RoomReading): Prisma.AnnotationWhereInput[] {
  const { courseId, role, sectionIds, groupIds } = member;
  if (role === "Instructor") return [{ audience: { not: "Private" } }, { formerAudienceIds: { isEmpty: false } }];
  const keys = role === "Observer" ? [assignment.id] : [assignment.id, ...sectionIds, ...groupIds];
  const mine = [{ audienceId: { in: keys } }, { formerAudienceIds: { hasSome: keys } }];
  if (role !== "Assistant") return mine;
  const author = { sectionMembers: { some: { sectionId: { in: sectionIds } } } };
  return [
    ...mine,
    { author, audienceId: courseId },
    { author, audience: "Group" },
    { author, formerAudienceIds: { isEmpty: false } },
  ];
}
