"use server";

import { redirect } from "next/navigation";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { createAssignment } from "@/lib/data/assignments";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Begins an assignment and goes to its editor. `course` is the id as it stands in the address. */
export async function newAssignment(course: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => createAssignment(viewer, idFrom(course)));
  if (!outcome.ok) return outcome;
  redirect(`/courses/${course}/assignments/${shortId(outcome.value.assignmentId)}/edit`);
}
