/** Notes that others have answered: for whom they may be written from now on. */
import { z } from "zod";
import { reachesNoFurther } from "../../domain/annotation/reach";
import type { Member } from "../../domain/policy/viewer";
import type { Annotation, Prisma } from "../generated/client";
import type { NoteAddress, Refusal } from "./note-address";

/** Audience of a note, as a version of it keeps it. */
const addressed = z.object({
  audience: z.enum(["Private", "Instructors", "Group", "Section", "Assignment"]),
  groupId: z.string().nullable().default(null),
  sectionId: z.string().nullable().default(null),
});

type Posted = Pick<Annotation, "id" | "assignmentId" | "audienceId" | "formerAudienceIds" | "postedAt">;

/** Whom a posted note was for before, newest last, if that changes now: they are told that it is gone. */
export function formerAudiences(member: Member, row: Omit<Posted, "id" | "assignmentId">, isSame: boolean): string[] {
  const { audienceId, formerAudienceIds: former } = row;
  if (isSame || row.postedAt === null || audienceId === member.enrollmentId) return former;
  return [...former.filter((id) => id !== audienceId), audienceId];
}

type Address = Pick<NoteAddress, "audience" | "groupId" | "sectionId">;

/** The id that stands for an audience: of the assignment, a section, a group, the course or the author. */
function keyOf(
  { courseId, assignmentId, authorId }: { courseId: string; assignmentId: string; authorId: string },
  { audience, groupId, sectionId }: Address,
): string {
  const keys = { Private: authorId, Instructors: courseId, Group: groupId, Section: sectionId };
  return audience === "Assignment" ? assignmentId : (keys[audience] ?? "");
}

/**
 * Has a note been written for others again since an answer to it was deleted? That answer must not come back: it was
 * said among fewer. The history of the note tells for whom it was; where it tells nothing of then, it is said to be so.
 */
export async function reachesFurtherSince(
  tx: Pick<Prisma.TransactionClient, "annotationVersion">,
  note: { courseId: string; assignmentId: string; id: string; authorId: string },
  now: Address,
  since: Date,
): Promise<boolean> {
  const { courseId, id: annotationId } = note;
  const rows = await tx.annotationVersion.findMany({
    where: { courseId, annotationId, kind: { not: "Conflict" } },
    orderBy: [{ number: "desc" }, { at: "desc" }],
    select: { at: true, content: true },
  });
  if (!rows.some(({ at }) => at > since)) return false;
  const then = rows.flatMap(({ at, content }) => {
    const read = addressed.safeParse(content);
    return at <= since && read.success && read.data.audience !== "Private" ? [read.data] : [];
  })[0];
  if (!then) return now.audience !== "Private" && now.audience !== "Instructors";
  return !reachesNoFurther(
    keyOf(note, then),
    { audience: now.audience, audienceId: keyOf(note, now) },
    note.assignmentId,
  );
}

/** Why a note may not be written for these people; null when it may. */
export async function beyondAnswers(
  tx: Pick<Prisma.TransactionClient, "post">,
  member: Member,
  row: Posted,
  address: Address,
): Promise<Refusal | null> {
  if (row.postedAt === null) return null;
  const { courseId, enrollmentId } = member;
  const audienceId = keyOf({ courseId, assignmentId: row.assignmentId, authorId: enrollmentId }, address);
  const before = row.audienceId === enrollmentId ? (row.formerAudienceIds.at(-1) ?? null) : row.audienceId;
  if (reachesNoFurther(before, { audience: address.audience, audienceId }, row.assignmentId)) return null;
  const answers = await tx.post.count({
    where: {
      ...{ courseId, annotationId: row.id, deletedAt: null, postedAt: { not: null } },
      authorId: { not: enrollmentId },
    },
  });
  if (answers === 0) return null;
  const problem =
    "Others have answered this note, and others again would read their answers. Write a new note for more people.";
  return { problem, field: "audience" };
}
