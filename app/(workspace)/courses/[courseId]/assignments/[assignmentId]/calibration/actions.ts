"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { turnCalibration } from "@/lib/data/calibration";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

/** Has the sample answers of an assignment marked first, or no more. */
export async function turn(course: string, assignment: string, on: boolean, _before: Outcome | null): Promise<Outcome> {
  const asked = z.boolean().safeParse(on);
  if (!asked.success) return refused("This page is out of date. Reload it.");
  const outcome = await handleAction((viewer) =>
    turnCalibration(viewer, idFrom(course), idFrom(assignment), asked.data),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
