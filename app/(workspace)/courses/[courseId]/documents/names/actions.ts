"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom, wordFrom } from "@/lib/auth/viewer";
import { addAlias, retireAlias } from "@/lib/data/aliases";
import type { Outcome } from "@/lib/domain/policy/outcome";

const name = z.string().max(200, "This is too long for a name.");
const fields = z.object({ name, alias: name });

/** Takes two names for one in this course. */
export async function add(course: string, _before: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, fields, (viewer, { name, alias }) =>
    addAlias(viewer, idFrom(course), name, alias),
  );
  revalidatePath(`/courses/${course}/documents`, "layout");
  return outcome;
}

/** Takes two names for one no more. */
export async function retire(course: string, alias: string, _before: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => retireAlias(viewer, idFrom(course), idFrom(wordFrom(alias))));
  revalidatePath(`/courses/${course}/documents`, "layout");
  return outcome;
}
