"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { changeComment, keepComment, shelveComment } from "@/lib/data/comment-bank";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

type Kept = Outcome<{ id: string }>;

const fields = z.object({
  title: z.string().max(1000, "This name is too long; 120 characters are the most.").default(""),
  body: z.string().max(20_000, "This is too long; 2,000 characters are the most."),
  shared: z
    .literal("on")
    .optional()
    .transform((on) => on === "on"),
});

const renew = (course: string) => revalidatePath(`/courses/${course}/comments`);

/** Keeps a comment for reuse. */
export async function keep(course: string, _before: Kept | null, form: FormData): Promise<Kept> {
  const outcome = await handleForm(form, fields, (viewer, sent) => keepComment(viewer, idFrom(course), sent));
  renew(course);
  return outcome;
}

/** Changes a comment of one's own. */
export async function change(course: string, comment: string, _before: Kept | null, form: FormData): Promise<Kept> {
  const outcome = await handleForm(form, fields, (viewer, sent) =>
    changeComment(viewer, idFrom(course), idFrom(comment), sent),
  );
  renew(course);
  return outcome;
}

/** Puts a comment away, or brings it back. */
export async function shelve(course: string, comment: string, away: boolean, _before: Kept | null): Promise<Kept> {
  const asked = z.boolean().safeParse(away);
  if (!asked.success) return refused("This page is out of date. Reload it.");
  const outcome = await handleAction((viewer) => shelveComment(viewer, idFrom(course), idFrom(comment), asked.data));
  renew(course);
  return outcome;
}
