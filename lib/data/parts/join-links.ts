/** Join codes: at most one that works for the course and for each section. */
import { randomBytes } from "node:crypto";
import { joinCodeFrom } from "../../domain/course/join-code";
import type { Prisma } from "../generated/client";
import { record } from "./audit";

/** A term and the weeks around it. */
const DAYS = 120;

interface JoinLinkPlace {
  courseId: string;
  /** Null: the whole course. */
  sectionId: string | null;
}

/** Ends the code that works there now. Returns whether there was one. */
export async function endJoinLink(
  tx: Prisma.TransactionClient,
  { courseId, sectionId }: JoinLinkPlace,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.joinLink.updateMany({
    where: { courseId, sectionId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}

/** Ends the present code of this place and makes a new one, good for a term. `createdById` is an enrollment, `actorId` its user (null: the demo). */
export async function endLinkAndMakeNew(
  tx: Prisma.TransactionClient,
  { actorId, ...place }: JoinLinkPlace & { createdById: string; actorId: string | null },
  now: Date,
): Promise<string> {
  await endJoinLink(tx, place, now);
  const code = joinCodeFrom(randomBytes(12));
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
  const { id } = await tx.joinLink.create({ data: { ...place, code, expiresAt }, select: { id: true } });
  const subject = { subjectKind: "JoinLink", subjectId: id, courseId: place.courseId } as const;
  await record(tx, { action: "join-code.made", actorId, ...subject });
  return code;
}
