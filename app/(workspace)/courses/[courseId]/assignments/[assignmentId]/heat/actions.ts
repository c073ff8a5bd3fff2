"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { makeDiscussionPrompt } from "@/lib/data/prompt-ideas";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

const twoNotes = z.object({
  note: z.tuple([z.uuid(), z.uuid()], "Choose two notes to set against each other."),
});

/** Makes a draft question out of two notes and leads to it. `prompt` names the question: sent twice, it is made once. */
export async function makePrompt(
  course: string,
  assignment: string,
  prompt: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const promptId = idFrom(prompt);
  const outcome = await handleForm(form, twoNotes, (viewer, { note }) =>
    makeDiscussionPrompt(viewer, idFrom(course), idFrom(assignment), { promptId, notes: note }),
  );
  if (!outcome.ok) return outcome;
  redirect(`/courses/${course}/assignments/${assignment}/edit?question=${shortId(outcome.value.promptId)}`);
}
