"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { takeGradebookFile } from "@/lib/data/gradebook-overrides";
import { readFileChoices } from "@/lib/domain/gradebook/file-choices";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({
  choices: z.string().max(60_000),
  reason: z.string().max(500, "Say it in 500 characters.").default(""),
  seal: z.string().max(64),
});

/** Takes the grades that the preview showed, all of them or none. */
export async function takeGrades(
  course: string,
  file: string,
  _before: Outcome<{ entries: number }> | null,
  form: FormData,
): Promise<Outcome<{ entries: number }>> {
  const outcome = await handleForm(form, fields, (viewer, { choices, ...seen }) =>
    takeGradebookFile(viewer, idFrom(course), idFrom(file), readFileChoices(new URLSearchParams(choices)), seen),
  );
  if (outcome.ok) revalidatePath(`/courses/${course}/gradebook`, "layout");
  return outcome;
}
