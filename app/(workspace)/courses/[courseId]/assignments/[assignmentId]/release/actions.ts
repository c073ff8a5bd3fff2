"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { releaseGrades } from "@/lib/data/releases";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({ section: z.union([z.uuid(), z.literal("")]).optional(), student: z.uuid().optional() });

/** Releases what is marked: to everybody, to one section, or to one student. */
export async function release(
  course: string,
  assignment: string,
  _before: Outcome<{ students: number }> | null,
  form: FormData,
): Promise<Outcome<{ students: number }>> {
  const outcome = await handleForm(form, fields, (viewer, { section, student }) =>
    releaseGrades(viewer, idFrom(course), idFrom(assignment), {
      sectionId: section || undefined,
      studentId: student,
    }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
