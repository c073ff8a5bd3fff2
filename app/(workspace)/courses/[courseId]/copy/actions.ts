"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { copyCourse } from "@/lib/data/course-copies";
import type { CourseCopied } from "@/lib/domain/course/copying";
import { shortId } from "@/lib/domain/id/short-id";
import { lineField, optionalLine } from "@/lib/domain/person/fields";
import { done, type Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({
  title: lineField("the title of the course", 160),
  term: optionalLine(60),
  timeZone: z.string("Choose a time zone from the list.").max(60),
  key: z.uuid(),
  firstDue: z
    .string()
    .max(20)
    .default("")
    .transform((day) => day.trim() || null),
});

/** Copies a course to the next term. The id that comes back is that of addresses. */
export async function copy(
  course: string,
  _: Outcome<CourseCopied> | null,
  form: FormData,
): Promise<Outcome<CourseCopied>> {
  return handleForm(form, fields, async (viewer, asked) => {
    const made = await copyCourse(viewer, idFrom(course), asked, new Date());
    if (!made.ok) return made;
    revalidatePath("/courses");
    return done({ ...made.value, courseId: shortId(made.value.courseId) });
  });
}
