"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { dealSecondMarkings, takeBackSecondMarkings } from "@/lib/data/second-markings";
import { done, type Outcome } from "@/lib/domain/policy/outcome";

/** An id as it stands in addresses. */
const id = z.string().max(22);
const whole = (most: number, words: string) => z.coerce.number<string>(words).int(words).min(1, words).max(most, words);

const much = z.discriminatedUnion("of", [
  z.object({ of: z.literal("all") }),
  z.object({ of: z.literal("count"), count: whole(10_000, "Write how many, as a whole number from 1.") }),
  z.object({ of: z.literal("percent"), percent: whole(100, "Write how many percent, from 1 to 100.") }),
]);
const fields = much.and(
  z.object({
    grader: z.union([id, z.array(id).max(100)], "Choose who marks a second time."),
    /** "every", "whole", or a question. */
    unit: id.default("every"),
    everywhere: z.literal("on").optional(),
  }),
);

/** Gives second markings to those who were chosen: of everything, or of a sample. */
export async function deal(
  course: string,
  assignment: string,
  _before: null,
  form: FormData,
): Promise<Outcome<{ dealt: number; short: number }>> {
  const outcome = await handleForm(form, fields, (viewer, { grader, unit, everywhere, ...asked }) =>
    dealSecondMarkings(viewer, idFrom(course), idFrom(assignment), {
      graderIds: [grader].flat().map(idFrom),
      unit: unit === "every" ? unit : { promptId: unit === "whole" ? null : idFrom(unit) },
      ...{ much: asked, everywhere: everywhere === "on" },
    }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Takes back what one grader was dealt and has not begun. */
export async function takeBack(
  course: string,
  assignment: string,
  grader: string,
  _before: Outcome | null,
): Promise<Outcome> {
  const outcome = await handleAction((viewer) =>
    takeBackSecondMarkings(viewer, idFrom(course), idFrom(assignment), { graderId: idFrom(grader) }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome.ok ? done(undefined) : outcome;
}
