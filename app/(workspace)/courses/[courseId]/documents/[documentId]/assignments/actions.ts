"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { giveRevision } from "@/lib/data/corrections";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({
  assignment: z.string().max(40),
  seen: z.coerce.number().int().min(1),
});

/** Gives an assignment the current text of the document; its notes and questions move with it. */
export async function give(
  course: string,
  document: string,
  _before: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, fields, (viewer, { assignment, seen }) =>
    giveRevision(viewer, idFrom(course), idFrom(document), idFrom(assignment), seen),
  );
  revalidatePath(`/courses/${course}`, "layout");
  return outcome.ok ? { ok: true, value: undefined } : outcome;
}
