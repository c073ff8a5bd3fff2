"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { copyAssignment } from "@/lib/data/assignment-copies";
import type { CopyMade } from "@/lib/domain/assignment/copying";
import { shortId } from "@/lib/domain/id/short-id";
import { done, type Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({ course: z.string("Choose a course.").min(1, "Choose a course.").max(60), key: z.uuid() });

/** Copies the assignment into the chosen course, as a draft. The ids that come back are those of addresses. */
export async function copy(
  course: string,
  assignment: string,
  _: Outcome<CopyMade> | null,
  form: FormData,
): Promise<Outcome<CopyMade>> {
  return handleForm(form, fields, async (viewer, { course: target, key }) => {
    const made = await copyAssignment(viewer, idFrom(course), idFrom(assignment), { courseId: idFrom(target), key });
    if (!made.ok) return made;
    revalidatePath(`/courses/${target}`, "layout");
    const { courseId, assignmentId, leftOut } = made.value;
    return done({ courseId: shortId(courseId), assignmentId: shortId(assignmentId), leftOut });
  });
}
