"use server";

import { revalidatePath } from "next/cache";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { revealNotes, shutNotesAgain } from "@/lib/data/assignment-visibility";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Opens the class's notes to every student now, whatever the rule of the assignment. */
export async function openNotes(course: string, assignment: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => revealNotes(viewer, idFrom(course), idFrom(assignment), new Date()));
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Takes the opening back: the rule of the assignment holds again. */
export async function shutNotes(course: string, assignment: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => shutNotesAgain(viewer, idFrom(course), idFrom(assignment)));
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
