"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { markChangesSeen } from "@/lib/data/assignment-changes";
import { revealNotes, shutNotesAgain } from "@/lib/data/assignment-visibility";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

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

const versionNumber = z.int().min(1);

/** A student has seen what changed in the assignment, up to the version their page was drawn from. */
export async function seeChanges(
  course: string,
  assignment: string,
  number: number,
  _: Outcome | null,
): Promise<Outcome> {
  const asked = versionNumber.safeParse(number);
  if (!asked.success) return refused("This page is out of date. Reload it.");
  const outcome = await handleAction((viewer) =>
    markChangesSeen(viewer, idFrom(course), idFrom(assignment), asked.data),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
