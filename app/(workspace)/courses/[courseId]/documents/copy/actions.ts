"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { copyDocuments } from "@/lib/data/copies";
import { longId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

const id = z.string().max(200);
const fields = z.object({ course: id.min(1, "Choose a course."), document: z.union([id, z.array(id).max(1000)]) });

/** Copies the chosen documents into the chosen course. */
export async function copy(
  course: string,
  _before: Outcome<{ copied: number; before: number }> | null,
  form: FormData,
): Promise<Outcome<{ copied: number; before: number }>> {
  return handleForm(form, fields, async (viewer, { course: target, document }) => {
    const ids = [document].flat().flatMap((each) => longId(each) ?? []);
    const outcome = await copyDocuments(viewer, idFrom(course), ids, idFrom(target));
    revalidatePath(`/courses/${target}/documents`, "layout");
    return outcome;
  });
}
