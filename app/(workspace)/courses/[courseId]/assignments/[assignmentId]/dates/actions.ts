"use server";

import { revalidatePath } from "next/cache";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { giveDates, previewDates, revokeDates } from "@/lib/data/giving-dates";
import { datesForm, shiftOf } from "@/lib/domain/assignment/dates-forms";
import type { DatesPlan } from "@/lib/domain/assignment/extension";
import { done, type Outcome, refused } from "@/lib/domain/policy/outcome";

/** Who would get what, or for how many it was done. */
type Answer = { plan: DatesPlan } | { students: number };

/** Shows what other dates would come to, or gives them, as the button says that was pressed. */
export async function give(course: string, assignment: string, form: FormData): Promise<Outcome<Answer>> {
  const outcome = await handleForm(form, datesForm, async (viewer, fields): Promise<Outcome<Answer>> => {
    const at = [viewer, idFrom(course), idFrom(assignment)] as const;
    const { whom: kind, section, student, of, missing, search, reason, key } = fields;
    const read = shiftOf(fields);
    if (!read.ok) return refused(read.problem, read.field);
    if (kind === "section" && section === "") return refused("Choose a section first.", "whom");
    const whom =
      kind === "section"
        ? { kind, sectionId: idFrom(section) }
        : kind === "students"
          ? { kind, ids: student.map(idFrom) }
          : { kind, sectionId: of === "" ? null : idFrom(of), missing: missing !== "", search };
    const { shift } = read;
    if (fields.intent === "give") return giveDates(...at, { whom, shift, reason, key }, new Date());
    const plan = await previewDates(...at, { whom, shift });
    return plan.ok ? done({ plan: plan.value }) : plan;
  });
  if (outcome.ok && "students" in outcome.value) revalidatePath(`/courses/${course}`, "layout");
  return outcome;
}

/** Takes other dates back. */
export async function revoke(
  course: string,
  assignment: string,
  override: string,
  _: Outcome | null,
): Promise<Outcome> {
  const outcome = await handleAction((viewer) =>
    revokeDates(viewer, idFrom(course), idFrom(assignment), idFrom(override), new Date()),
  );
  revalidatePath(`/courses/${course}`, "layout");
  return outcome;
}
