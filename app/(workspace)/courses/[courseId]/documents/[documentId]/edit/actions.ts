"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { discardEdition, publishEdition } from "@/lib/data/revisions";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

const fields = z.object({
  base: z.coerce.number().int().min(0),
  note: z.string().max(2000, "This is too long for a note of changes."),
});

/** Publishes the text on the desk as the next revision; goes to it, or first to the assignments that read the one before. */
export async function publish(
  course: string,
  document: string,
  _before: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, fields, (viewer, { base, note }) =>
    publishEdition(viewer, idFrom(course), idFrom(document), base, note),
  );
  if (!outcome.ok) return outcome;
  revalidatePath(`/courses/${course}/documents`, "layout");
  const readers = outcome.value.readers > 0 ? "/assignments" : "";
  redirect(`/courses/${course}/documents/${document}${readers}`);
}

/** Throws away what is on the desk, as it was seen, and goes back to the published text. */
export async function discard(course: string, document: string, base: number): Promise<Outcome> {
  const seen = fields.shape.base.safeParse(base);
  if (!seen.success) return refused("This page is out of date. Reload it.");
  const outcome = await handleAction((viewer) => discardEdition(viewer, idFrom(course), idFrom(document), seen.data));
  if (!outcome.ok) return outcome;
  revalidatePath(`/courses/${course}/documents`, "layout");
  redirect(`/courses/${course}/documents/${document}`);
}
