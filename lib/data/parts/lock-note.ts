/** One note at a time: its address changes, or it is answered; never both in the same moment. */
import type { Audience } from "../../domain/annotation/model";
import { Prisma } from "../generated/client";

interface NoteKey {
  courseId: string;
  annotationId: string;
}

/** What decides who reads a note. */
export interface StandingAddress {
  audience: Audience;
  groupId: string | null;
  sectionId: string | null;
  deletedAt: Date | null;
}

/**
 * Holds a note until the transaction ends. `change`: nobody answers it meanwhile. `answer`: others may answer it too,
 * and nobody writes it for other readers. Returns how it stands once it is held; null when there is none.
 */
export async function lockNote(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  { courseId, annotationId }: NoteKey,
  to: "change" | "answer",
): Promise<StandingAddress | null> {
  const how = to === "change" ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR SHARE`;
  const [row] = await tx.$queryRaw<StandingAddress[]>`
    SELECT audience::text AS audience, "groupId"::text AS "groupId", "sectionId"::text AS "sectionId", "deletedAt"
    FROM "Annotation" WHERE "courseId" = ${courseId}::uuid AND id = ${annotationId}::uuid ${how}`;
  return row ?? null;
}
