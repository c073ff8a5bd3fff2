"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { createAssignment } from "@/lib/data/assignments";
import { seeReminder } from "@/lib/data/reminders";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Begins an assignment and goes to its editor. `course` is the id as it stands in the address. */
export async function newAssignment(course: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => createAssignment(viewer, idFrom(course)));
  if (!outcome.ok) return outcome;
  redirect(`/courses/${course}/assignments/${shortId(outcome.value.assignmentId)}/edit`);
}

/** The student has seen a reminder; it goes from their pages. */
export async function seen(course: string, reminder: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => seeReminder(viewer, idFrom(course), idFrom(reminder), new Date()));
  revalidatePath("/", "layout");
  return outcome;
}
