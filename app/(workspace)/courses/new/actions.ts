"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { createCourse } from "@/lib/data/courses";
import { shortId } from "@/lib/domain/id/short-id";
import { lineField, optionalLine } from "@/lib/domain/person/fields";
import type { Outcome } from "@/lib/domain/policy/outcome";

const fields = z.object({
  title: lineField("the title of the course", 160),
  term: optionalLine(60),
  timeZone: z.string("Choose a time zone from the list.").max(60),
});

/** Makes a course and goes to it. */
export async function makeCourse(_: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, fields, (viewer, course) => createCourse(viewer, course, new Date()));
  if (!outcome.ok) return outcome;
  redirect(`/courses/${shortId(outcome.value.courseId)}`);
}
