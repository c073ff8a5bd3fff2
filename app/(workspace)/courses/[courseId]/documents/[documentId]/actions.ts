"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { shareDocument } from "@/lib/data/documents";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({ shared: z.enum(["yes", "no"]) });

/** Puts the document into the library that students may read, or takes it out. */
export async function share(
  course: string,
  document: string,
  _before: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, fields, (viewer, { shared }) =>
    shareDocument(viewer, idFrom(course), idFrom(document), shared === "yes"),
  );
  revalidatePath(`/courses/${course}/documents`, "layout");
  return outcome;
}
