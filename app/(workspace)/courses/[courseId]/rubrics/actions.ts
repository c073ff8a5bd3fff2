"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom, wordFrom } from "@/lib/auth/viewer";
import { archiveRubric, bringRubric, copyFramework, makeRubric, publishRubric } from "@/lib/data/rubrics";
import { shortId } from "@/lib/domain/id/short-id";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";
import { rubricEdit } from "@/lib/domain/rubric/edit-rubric";
import { rubricTemplate } from "@/lib/domain/rubric/model";

type Made = Outcome<{ rubricId: string }>;

function opened(course: string, made: Made): Outcome {
  if (!made.ok) return made;
  revalidatePath(`/courses/${course}/rubrics`, "layout");
  redirect(`/courses/${course}/rubrics/${shortId(made.value.rubricId)}`);
}

/** Copies a shipped framework into the course and opens the copy. */
export async function copy(course: string, slug: string, _: Outcome | null): Promise<Outcome> {
  return opened(course, await handleAction((viewer) => copyFramework(viewer, idFrom(course), wordFrom(slug))));
}

const fileField = z.object({ file: z.file().max(2_000_000, "This file is too long to be a rubric.") });

/** Brings in a rubric from a file and opens it. */
export async function bring(course: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const made = await handleForm(form, fileField, async (viewer, { file }) =>
    bringRubric(viewer, idFrom(course), await file.text()),
  );
  return opened(course, made);
}

/** Puts a rubric away or brings it back. */
export async function archive(course: string, rubric: string, away: boolean, _: Outcome | null): Promise<Outcome> {
  const asked = z.boolean().safeParse(away);
  if (!asked.success) return refused("This page is out of date. Reload it.");
  const outcome = await handleAction((viewer) => archiveRubric(viewer, idFrom(course), idFrom(rubric), asked.data));
  if (outcome.ok) revalidatePath(`/courses/${course}/rubrics`, "layout");
  return outcome;
}

const sentRubric = rubricEdit.extend({
  base: z.int().nullable(),
  criteria: rubricTemplate.shape.criteria,
});

/** Publishes what was edited: a new rubric, or the next version of one. Answers with its id as addresses write it. */
export async function publish(course: string, rubric: string | null, sent: unknown): Promise<Made> {
  const read = sentRubric.safeParse(sent);
  if (!read.success) return refused("Something in this rubric cannot be read. Look at every row once more.");
  const { title, base, criteria } = read.data;
  const made = await handleAction((viewer) =>
    rubric === null || base === null
      ? makeRubric(viewer, idFrom(course), { title, criteria })
      : publishRubric(viewer, idFrom(course), idFrom(rubric), { base, criteria }),
  );
  if (!made.ok) return made;
  revalidatePath(`/courses/${course}/rubrics`, "layout");
  return { ok: true, value: { rubricId: shortId(made.value.rubricId) } };
}
