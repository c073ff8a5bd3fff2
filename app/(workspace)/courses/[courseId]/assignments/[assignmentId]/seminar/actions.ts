"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { changeSheet, createSheet, removeSheet, renameSheet } from "@/lib/data/seminar-sheets";
import { type SheetEdit, sheetThing, sheetTitle } from "@/lib/domain/discussion/sheet";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** A thing as a form sends it: JSON, for a passage has a place. */
const thingField = z
  .string()
  .max(4000)
  .transform((text, context) => {
    const read = sheetThing.safeParse(parsed(text));
    if (read.success) return read.data;
    context.addIssue({ code: "custom", message: "This cannot be put on a sheet. Choose it again." });
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `item` names the thing: sent twice, it stands there once. Without a thing the sheet is empty at first. */
const toMake = z.object({ title: sheetTitle, item: z.uuid(), thing: thingField.optional() });

/** Makes a sheet and leads to it. `sheet` names it: sent twice, it is one. */
export async function makeSheet(
  course: string,
  assignment: string,
  sheet: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm<z.infer<typeof toMake>, { sheetId: string }>(form, toMake, (viewer, given) =>
    createSheet(
      viewer,
      idFrom(course),
      idFrom(assignment),
      {
        ...{ id: idFrom(sheet), title: given.title },
        edit: given.thing ? { do: "add", id: given.item, thing: given.thing } : null,
      },
      new Date(),
    ),
  );
  if (!outcome.ok) return outcome;
  redirect(`/courses/${course}/assignments/${assignment}/seminar/${sheet}`);
}

const toAdd = z.object({ item: z.uuid(), thing: thingField });

/** Puts something on a sheet. */
export async function addThing(
  course: string,
  assignment: string,
  sheet: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm<z.infer<typeof toAdd>, undefined>(form, toAdd, (viewer, { item, thing }) =>
    changeSheet(viewer, idFrom(course), idFrom(assignment), idFrom(sheet), { do: "add", id: item, thing }, new Date()),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/seminar`, "layout");
  return outcome;
}

const toChange = z
  .object({ do: z.enum(["up", "down", "takeOut", "putBack", "named", "nameless"]), item: z.uuid().optional() })
  .transform(({ do: what, item = "" }): SheetEdit => {
    if (what === "named" || what === "nameless") return { do: "names", names: what === "named" };
    if (what === "up" || what === "down") return { do: "move", id: item, by: what === "up" ? -1 : 1 };
    return { do: what, id: item };
  });

/** Moves something on a sheet, takes it out or puts it back; shows names or leaves them out. */
export async function change(
  course: string,
  assignment: string,
  sheet: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm<SheetEdit, undefined>(form, toChange, (viewer, edit) =>
    changeSheet(viewer, idFrom(course), idFrom(assignment), idFrom(sheet), edit, new Date()),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/seminar`, "layout");
  return outcome;
}

/** Calls a sheet something else. */
export async function rename(
  course: string,
  assignment: string,
  sheet: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, z.object({ title: sheetTitle }), (viewer, { title }) =>
    renameSheet(viewer, idFrom(course), idFrom(assignment), idFrom(sheet), title, new Date()),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/seminar`, "layout");
  return outcome;
}

const toRemove = z.object({ do: z.enum(["remove", "restore"]) });

/** Takes a sheet away, or brings it back. */
export async function remove(
  course: string,
  assignment: string,
  sheet: string,
  _: Outcome | null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, toRemove, (viewer, { do: what }) =>
    removeSheet(viewer, idFrom(course), idFrom(assignment), idFrom(sheet), what === "remove", new Date()),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}/seminar`, "layout");
  return outcome;
}
