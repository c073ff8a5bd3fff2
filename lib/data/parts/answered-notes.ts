/** Notes that others have answered: for whom they may be written from now on. */
import { reachesNoFurther } from "../../domain/annotation/reach";
import type { Member } from "../../domain/policy/viewer";
import type { Annotation, Prisma } from "../generated/client";
import type { NoteAddress, Refusal } from "./note-address";

type Posted = Pick<Annotation, "id" | "assignmentId" | "audienceId" | "formerAudienceIds" | "postedAt">;

/** Whom a posted note was for before, newest last, if that changes now: they are told that it is gone. */
export function formerAudiences(member: Member, row: Omit<Posted, "id" | "assignmentId">, isSame: boolean): string[] {
  const { audienceId, formerAudienceIds: former } = row;
  if (isSame || row.postedAt === null || audienceId === member.enrollmentId) return former;
  return [...former.filter((id) => id !== audienceId), audienceId];
}

/** Why a note may not be written for these people; null when it may. */
export async function beyondAnswers(
  tx: Pick<Prisma.TransactionClient, "post">,
  member: Member,
  row: Posted,
  { audience, groupId, sectionId }: NoteAddress,
): Promise<Refusal | null> {
  if (row.postedAt === null) return null;
  const { courseId, enrollmentId } = member;
  const keys = { Private: enrollmentId, Instructors: courseId, Group: groupId, Section: sectionId };
  const audienceId = audience === "Assignment" ? row.assignmentId : (keys[audience] ?? "");
  const before = row.audienceId === enrollmentId ? (row.formerAudienceIds.at(-1) ?? null) : row.audienceId;
  if (reachesNoFurther(before, { audience, audienceId }, row.assignmentId)) return null;
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
