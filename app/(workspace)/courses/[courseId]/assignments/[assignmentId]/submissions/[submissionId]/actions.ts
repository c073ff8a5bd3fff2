"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { liftPseudonym } from "@/lib/data/pseudonyms";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { storable } from "@/lib/domain/text/storable";

const fields = z.object({
  reason: z
    .string()
    .max(500, "This is too long; 500 characters are the most.")
    .transform((text) => storable(text).trim()),
});

/** Lets those who mark know whose submission this is. */
export async function lift(
  course: string,
  submission: string,
  _before: Outcome<null> | null,
  form: FormData,
): Promise<Outcome<null>> {
  const outcome = await handleForm(form, fields, (viewer, { reason }) =>
    liftPseudonym(viewer, idFrom(course), idFrom(submission), { reason, now: new Date() }),
  );
  revalidatePath(`/courses/${course}/assignments`, "layout");
  return outcome;
}
