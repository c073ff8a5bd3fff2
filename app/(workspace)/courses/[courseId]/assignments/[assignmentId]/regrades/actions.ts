"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { answerRegrade, askRegrade, settleRegrade } from "@/lib/data/regrades";
import { regradeOutcomes } from "@/lib/domain/grading/regrade";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { storable } from "@/lib/domain/text/storable";

const written = z
  .string()
  .max(5000, "This is too long; 5,000 characters are the most.")
  .transform((words) => storable(words).trim());
const words = written.refine((text) => text !== "", "Write what you want to say first.");

/** A student asks to look again at a row (its id in addresses; empty: the whole). */
export async function ask(
  course: string,
  assignment: string,
  criterion: string,
  _before: null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, z.object({ words }), async (viewer, { words: reason }): Promise<Outcome> => {
    const criterionId = criterion === "" ? null : idFrom(criterion);
    const asked = await askRegrade(viewer, idFrom(course), idFrom(assignment), { criterionId, reason });
    return asked.ok ? { ok: true, value: undefined } : asked;
  });
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Adds to a request. */
export async function answer(
  course: string,
  assignment: string,
  request: string,
  _before: null,
  form: FormData,
): Promise<Outcome> {
  const outcome = await handleForm(form, z.object({ words }), (viewer, { words: body }) =>
    answerRegrade(viewer, idFrom(course), idFrom(request), { body }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Says what came of a request. */
export async function settle(
  course: string,
  assignment: string,
  request: string,
  _before: null,
  form: FormData,
): Promise<Outcome> {
  const fields = z.object({ words: written, outcome: z.enum(regradeOutcomes) });
  const outcome = await handleForm(form, fields, (viewer, { words: body, outcome: came }) =>
    settleRegrade(viewer, idFrom(course), idFrom(request), { outcome: came, body }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
