"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { discardImport, joinImport, publishImported } from "@/lib/data/imports";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";

const chosen = z.object({
  base: z.int().min(1),
  documents: z.union([z.literal("ready"), z.array(z.string().max(80)).min(1).max(2000)]),
});

/** Publishes documents of an import: those named, or all that are ready. */
export async function publish(
  course: string,
  session: string,
  asked: z.infer<typeof chosen>,
): Promise<Outcome<string[]>> {
  const given = chosen.safeParse(asked);
  if (!given.success) return refused("This page is out of date. Reload it.");
  const { base, documents } = given.data;
  const outcome = await handleAction((viewer) =>
    publishImported(viewer, idFrom(course), idFrom(session), base, documents),
  );
  revalidatePath(`/courses/${course}/documents`, "layout");
  return outcome.ok ? { ok: true, value: outcome.value.published } : outcome;
}

const joining = z.object({ base: z.int().min(1), other: z.string().max(80) });

/** Joins another waiting import to this one. */
export async function join(course: string, session: string, asked: z.infer<typeof joining>): Promise<Outcome> {
  const given = joining.safeParse(asked);
  if (!given.success) return refused("This page is out of date. Reload it.");
  const { base, other } = given.data;
  const outcome = await handleAction((viewer) =>
    joinImport(viewer, idFrom(course), idFrom(session), base, idFrom(other)),
  );
  revalidatePath(`/courses/${course}/documents`, "layout");
  return outcome;
}

/** Puts an import away, or brings it back; what was published from it stays either way. */
export async function discard(course: string, session: string, discarded: boolean): Promise<Outcome> {
  const outcome = await handleAction((viewer) => discardImport(viewer, idFrom(course), idFrom(session), discarded));
  if (outcome.ok && discarded) redirect(`/courses/${course}/documents`);
  revalidatePath(`/courses/${course}/documents`, "layout");
  return outcome;
}
