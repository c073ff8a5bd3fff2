"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { changeTimeZone } from "@/lib/data/course-zone";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({ timeZone: z.string("Choose a time zone from the list.").max(60) });

/** Sets the zone the course keeps its time by. */
export async function saveZone(course: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, fields, (viewer, { timeZone }) =>
    changeTimeZone(viewer, idFrom(course), timeZone),
  );
  revalidatePath(`/courses/${course}`, "layout");
  return outcome;
}
