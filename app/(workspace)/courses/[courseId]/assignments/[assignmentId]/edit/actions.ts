"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { restoreAssignmentDraft } from "@/lib/data/assignment-drafts";
import { publishAssignment } from "@/lib/data/assignment-publishing";
import type { Change } from "@/lib/domain/assignment/changes";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

const toPublish = z.object({ version: z.int().min(1), changeNote: z.string().max(300) });
const outOfDate = "This page is out of date. Reload it.";
const toRestore = z.object({ versionId: z.uuid(), baseVersion: z.int().min(1) });

/** Publishes the draft as the instructor saw it. */
export async function publish(
  course: string,
  assignment: string,
  request: z.infer<typeof toPublish>,
): Promise<Outcome<{ number: number; made: Change }>> {
  const asked = toPublish.safeParse(request);
  if (!asked.success) return refused(outOfDate);
  const outcome = await handleAction((viewer) =>
    publishAssignment(viewer, idFrom(course), idFrom(assignment), asked.data),
  );
  revalidatePath(`/courses/${course}/assignments`, "layout");
  return outcome;
}

/** Brings an earlier state of the draft back. */
export async function restore(
  course: string,
  assignment: string,
  request: z.infer<typeof toRestore>,
): Promise<Outcome<{ version: number }>> {
  const asked = toRestore.safeParse(request);
  if (!asked.success) return refused(outOfDate);
  const outcome = await handleAction((viewer) =>
    restoreAssignmentDraft(viewer, idFrom(course), idFrom(assignment), asked.data),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/edit`);
  return outcome;
}
