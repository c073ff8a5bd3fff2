"use server";

import { revalidatePath } from "next/cache";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { acknowledgeFeedback } from "@/lib/data/feedback";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** The student says that they have read what came back. */
export async function acknowledge(course: string, assignment: string, _before: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => acknowledgeFeedback(viewer, idFrom(course), idFrom(assignment)));
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
