/** Copies that were made already: the same press that comes twice makes one. */
import { z } from "zod";
import type { Prisma } from "../generated/client";

/** A copy as it was noted when it was made. `of`: the new assignments, with what could not be taken along to each. */
const copyFacts = z.object({
  documents: z.number().default(0),
  assignments: z.number().default(1),
  of: z.array(z.object({ assignmentId: z.uuid(), leftOut: z.array(z.string()) })),
});

/** What is noted of a copy beside its key. */
export type CopyFacts = z.infer<typeof copyFacts>;

/**
 * What the same press of this person came to when it came first, in one of these courses: where the copy is, and what
 * was said of it; null when it comes for the first time. Ask when whoever copies at the same moment waits.
 */
export async function copiedBefore(
  tx: Pick<Prisma.TransactionClient, "auditEvent">,
  actorId: string,
  action: "assignment.copied" | "course.copied",
  { courseIds, key }: { courseIds: readonly string[]; key: string },
): Promise<(CopyFacts & { courseId: string }) | null> {
  const known = await tx.auditEvent.findFirst({
    where: { courseId: { in: [...courseIds] }, actorId, action, after: { path: ["key"], equals: key } },
    select: { courseId: true, after: true },
  });
  if (!known?.courseId) return null;
  return { ...copyFacts.parse(known.after), courseId: known.courseId };
}
