/**
 * What happens in the reading room of one assignment: a question answered and settled, corroborations that clash, a note
 * under a pseudonym, one that was flagged, a group planning its work. All composed (content/demo/room.json).
 */
import type { Prisma } from "../../lib/data/generated/client";
import { passageColumns } from "../../lib/data/parts/passage-columns";
import { settlePosting } from "../../lib/data/parts/posted-enough";
import { fromPlainText } from "../../lib/domain/richtext/model";
import type { DemoPublished } from "./assignments";
import { type DemoNote, demoRoom } from "./content";
import type { DemoDocument } from "./documents";
import type { DemoPeople } from "./people";
import { passageOf } from "./quotation";

const MINUTE = 60_000;

interface Place {
  people: DemoPeople;
  published: DemoPublished;
  documents: Map<string, DemoDocument>;
}

/** Writes the notes and replies of the room, oldest first, all of the last day. */
export async function seedRoom(tx: Prisma.TransactionClient, place: Place, now: Date): Promise<void> {
  for (const [index, note] of demoRoom.notes.entries()) {
    const at = new Date(now.getTime() - (demoRoom.notes.length - index) * 97 * MINUTE);
    await seedNote(tx, place, note, at);
  }
}

/** Whom a place in the list, or a word, stands for. */
function personOf({ people }: Place, by: DemoNote["by"]): { enrollmentId: string; groupId: string | null } {
  if (by === "staff") return { enrollmentId: people.instructorId, groupId: null };
  const [first] = people.students;
  const found =
    by === "groupmate"
      ? people.students.find((each) => each !== first && each.groupId === first?.groupId)
      : people.students[by];
  if (!found) throw new Error(`nobody is ${by}`);
  return found;
}

async function seedNote(tx: Prisma.TransactionClient, place: Place, note: DemoNote, at: Date): Promise<void> {
  const { courseId } = place.people;
  const { assignmentId } = place.published;
  const author = personOf(place, note.by);
  const staff = note.by === "staff";
  const skill = await tx.skill.findFirst({ where: { courseId, key: note.skill ?? "" }, select: { id: true } });
  const resolvedAt = note.resolved ? new Date(at.getTime() + 80 * MINUTE) : null;
  const { id: annotationId } = await tx.annotation.create({
    data: {
      ...{ courseId, assignmentId, authorId: author.enrollmentId, kind: note.kind, relation: note.relation },
      ...{ body: fromPlainText(note.body), bodyText: note.body, skillId: skill?.id ?? null },
      ...{ audience: note.audience, groupId: note.audience === "Group" ? author.groupId : null },
      ...{ anonymous: note.anonymous, gated: !staff, createdAt: at, postedAt: at, changedAt: resolvedAt ?? at },
      ...{ resolvedAt, resolvedById: resolvedAt && author.enrollmentId },
    },
  });
  for (const [ordinal, { documentSlug, quote }] of [note.at, note.second].flatMap((each) => each ?? []).entries()) {
    const document = place.documents.get(documentSlug);
    if (!document) throw new Error(`no document ${documentSlug}`);
    const { documentId, revisionId, content } = document;
    await tx.annotationTarget.create({
      data: {
        ...{ courseId, assignmentId, annotationId, ordinal, documentId, revisionId, createdAt: at },
        ...passageColumns(passageOf(content, quote)),
      },
    });
  }
  await tx.post.createMany({
    data: note.replies.map(({ by, body }, index) => {
      const said = new Date(at.getTime() + (index + 1) * 23 * MINUTE);
      return {
        ...{ courseId, assignmentId, annotationId, authorId: personOf(place, by).enrollmentId, gated: by !== "staff" },
        ...{ body: fromPlainText(body), bodyText: body, createdAt: said, postedAt: said, changedAt: said },
      };
    }),
  });
  if (!note.flag) return;
  const byId = personOf(place, note.flag.by).enrollmentId;
  const flaggedAt = new Date(at.getTime() + 31 * MINUTE);
  await tx.flag.create({ data: { courseId, annotationId, byId, reason: note.flag.reason, at: flaggedAt } });
}

/** Keeps beside each student what was counted of their notes and replies, as writing them one by one would have. */
export async function seedCounts(tx: Prisma.TransactionClient, courseId: string, assignmentId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Assignee" s SET "annotationCount" = w.notes, "postCount" = w.posts,
      "openedAt" = coalesce(s."openedAt", w.first), "lastActiveAt" = greatest(s."lastActiveAt", w.last)
    FROM (
      SELECT "authorId", count(*) FILTER (WHERE note)::int AS notes, count(*) FILTER (WHERE NOT note)::int AS posts,
        min("postedAt") AS first, max("postedAt") AS last
      FROM (
        SELECT "authorId", "postedAt", true AS note FROM "Annotation" WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid
        UNION ALL
        SELECT "authorId", "postedAt", false FROM "Post" WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid
      ) written WHERE "postedAt" IS NOT NULL GROUP BY "authorId"
    ) w
    WHERE s."courseId" = ${courseId}::uuid AND s."assignmentId" = ${assignmentId}::uuid AND s."studentId" = w."authorId"`;
  await settlePosting(tx, { courseId, assignmentId, studentId: null });
}
