"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { liftPseudonym } from "@/lib/data/pseudonyms";
import { remarkWithNewerRubric } from "@/lib/data/remarking";
import { longId } from "@/lib/domain/id/short-id";
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

/** Begins the marking of a part anew with the rubric that is asked for now; `prompt`: its question, "" for the whole. */
export async function remark(
  course: string,
  submission: string,
  prompt: string,
  version: number,
  _before: Outcome | null,
): Promise<Outcome> {
  const asked = z.object({ prompt: z.string().max(60), version: z.int().min(0) }).parse({ prompt, version });
  const outcome = await handleAction((viewer) =>
    remarkWithNewerRubric(viewer, idFrom(course), idFrom(submission), {
      promptId: longId(asked.prompt),
      version: asked.version,
    }),
  );
  revalidatePath(`/courses/${course}/assignments`, "layout");
  return outcome;
}
