"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { createGroupSet, deleteGroupSet, renameGroupSet } from "@/lib/data/group-sets";
import { addGroup, dissolveGroup, moveToGroups, renameGroup, restoreGroup } from "@/lib/data/groups";
import { groupSetName, newGroupName, newGroupSet } from "@/lib/domain/group/forms";
import type { MovedElsewhere } from "@/lib/domain/group/model";
import { shortId } from "@/lib/domain/id/short-id";
import { done, type Outcome } from "@/lib/domain/policy/outcome";

const groupsOf = (course: string) => `/courses/${course}/groups`;

/** Draws the pages of groups anew after a change, and leaves out of the answer what the page does not need. */
function redrawn(course: string, outcome: Outcome<unknown>): Outcome {
  revalidatePath(groupsOf(course), "layout");
  return outcome.ok ? done(undefined) : outcome;
}

/** Parts the students of a course and leads to what came of it. */
export async function makeGroups(course: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, newGroupSet, (viewer, asked) => createGroupSet(viewer, idFrom(course), asked));
  if (!outcome.ok) return outcome;
  redirect(`${groupsOf(course)}/${shortId(outcome.value.id)}`);
}

/** Gives a set of groups another name. */
export async function nameSet(course: string, set: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, groupSetName, (viewer, { name }) =>
    renameGroupSet(viewer, idFrom(course), idFrom(set), name),
  );
  return redrawn(course, outcome);
}

/** Deletes a set that nothing uses, and leads to the others. */
export async function removeSet(course: string, set: string, _: Outcome | null): Promise<Outcome> {
  const outcome = await handleAction((viewer) => deleteGroupSet(viewer, idFrom(course), idFrom(set)));
  if (!outcome.ok) return outcome;
  redirect(groupsOf(course));
}

/** Adds an empty group to a set. */
export async function newGroup(course: string, set: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm<{ name: string }, { id: string }>(form, newGroupName, (viewer, { name }) =>
    addGroup(viewer, idFrom(course), idFrom(set), name),
  );
  return redrawn(course, outcome);
}

/** Gives a group another name. */
export async function nameGroup(course: string, group: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm(form, newGroupName, (viewer, { name }) =>
    renameGroup(viewer, idFrom(course), idFrom(group), name),
  );
  return redrawn(course, outcome);
}

/** Dissolves a group; its people are in none. */
export async function dissolve(course: string, group: string, _: Outcome | null): Promise<Outcome> {
  return redrawn(course, await handleAction((viewer) => dissolveGroup(viewer, idFrom(course), idFrom(group))));
}

/** Takes the dissolving of a group back. */
export async function restore(course: string, group: string, _: Outcome | null): Promise<Outcome> {
  return redrawn(course, await handleAction((viewer) => restoreGroup(viewer, idFrom(course), idFrom(group))));
}

const id = z.string().max(22);
/** `person`: who, and the group they were seen in, parted by a dot (nothing after it: none). */
const toMove = z.object({
  person: z
    .union([z.string(), z.array(z.string()).max(500)], "Choose someone first.")
    .transform((people) => (typeof people === "string" ? [people] : people))
    .transform((people) => people.map((each) => each.split(".")))
    .pipe(z.array(z.tuple([id, id]))),
  to: z.string("Choose where they go.").max(22),
});

/** Moves the chosen students to a group of the set, or ("none") out of all of them. */
export async function move(
  course: string,
  set: string,
  _: Outcome<{ moved: number; elsewhere: MovedElsewhere[] }> | null,
  form: FormData,
): Promise<Outcome<{ moved: number; elsewhere: MovedElsewhere[] }>> {
  const outcome = await handleForm(form, toMove, (viewer, { person, to }) =>
    moveToGroups(
      viewer,
      idFrom(course),
      idFrom(set),
      person.map(([who, from]) => ({
        enrollmentId: idFrom(who),
        from: from ? idFrom(from) : null,
        to: to === "none" ? null : idFrom(to),
      })),
    ),
  );
  revalidatePath(groupsOf(course), "layout");
  return outcome;
}
