"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom, wordFrom } from "@/lib/auth/viewer";
import { throwRubricDraftAway } from "@/lib/data/rubric-drafts";
import { archiveRubric, bringRubric, copyFramework, makeRubric, publishRubric } from "@/lib/data/rubrics";
import { shortId } from "@/lib/domain/id/short-id";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";
import { rubricEdit } from "@/lib/domain/rubric/edit-rubric";
import { rubricTemplate } from "@/lib/domain/rubric/model";
import type { DraftOfRubric } from "@/lib/domain/rubric/rubric-draft";

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
  draft: z.int().nullable(),
  criteria: rubricTemplate.shape.criteria,
});

/** Publishes what was edited: a new rubric, or the next version of one. Answers with its id as addresses write it. */
export async function publish(course: string, rubric: string | null, sent: unknown): Promise<Made> {
  const read = sentRubric.safeParse(sent);
  if (!read.success) return refused("Something in this rubric cannot be read. Look at every row once more.");
  const { title, base, draft, criteria } = read.data;
  const made = await handleAction(async (viewer): Promise<Made> => {
    if (rubric === null) return makeRubric(viewer, idFrom(course), { title, criteria });
    if (base === null || draft === null) return refused("This page is out of date. Reload it.");
    return publishRubric(viewer, idFrom(course), idFrom(rubric), { base, draft, criteria });
  });
  if (!made.ok) return made;
  revalidatePath(`/courses/${course}/rubrics`, "layout");
  return { ok: true, value: { rubricId: shortId(made.value.rubricId) } };
}

/** Throws the draft of a rubric away, as it stood at this version; answers with what stands in its place. */
export async function throwAway(course: string, rubric: string, version: number): Promise<Outcome<DraftOfRubric>> {
  const asked = z.int().safeParse(version);
  if (!asked.success) return refused("This page is out of date. Reload it.");
  return handleAction((viewer) => throwRubricDraftAway(viewer, idFrom(course), idFrom(rubric), asked.data));
}
