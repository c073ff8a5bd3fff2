"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { copyRubric } from "@/lib/data/rubric-library";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Copies a rubric into the course that was chosen and opens the copy. */
export async function copyInto(course: string, rubric: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const made = await handleForm(form, z.object({ into: z.string() }), async (viewer, { into }) => {
    const from = { courseId: idFrom(course), rubricId: idFrom(rubric) };
    const copy = await copyRubric(viewer, idFrom(into), from);
    return copy.ok ? { ok: true, value: { into, rubricId: copy.value.rubricId } } : copy;
  });
  if (!made.ok) return made;
  revalidatePath("/rubrics");
  redirect(`/courses/${made.value.into}/rubrics/${shortId(made.value.rubricId)}`);
}
