"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom, wordFrom } from "@/lib/auth/viewer";
import { recallGrades, releaseGrades } from "@/lib/data/releases";
import { inviteToRevise, withdrawInvitation } from "@/lib/data/resubmissions";
import { longId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { storable } from "@/lib/domain/text/storable";

const whom = {
  /** Ids as they stand in addresses. */
  section: z.string().max(22).default(""),
  /** An id, or the pseudonym by which this assignment's page knows the student. */
  student: z.string().max(100).default(""),
};
const clock = { day: z.string().max(10).default(""), time: z.string().max(8).default("") };
const fields = z.object({
  ...{ ...whom, ...clock },
  when: z.enum(["now", "later"]).default("now"),
  distribution: z.literal("on").optional(),
});
const invitation = z.object({
  ...{ ...whom, ...clock },
  words: z
    .string()
    .max(5000, "This is too long; 5,000 characters are the most.")
    .default("")
    .transform((text) => storable(text).trim() || null),
});

/** Releases what is marked: to everybody, to one section, or to one student; now, or from a time on. */
export async function release(
  course: string,
  assignment: string,
  _before: Outcome<{ students: number }> | null,
  form: FormData,
): Promise<Outcome<{ students: number }>> {
  const outcome = await handleForm(form, fields, (viewer, { when, day, time, distribution, ...to }) => {
    const terms = { from: when === "later" ? { day, time } : null, showDistribution: distribution === "on" };
    return releaseGrades(viewer, idFrom(course), idFrom(assignment), scopeOf(to), terms);
  });
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Both left empty is everybody. */
function scopeOf({ section, student }: { section: string; student: string }) {
  if (section !== "") return { sectionId: idFrom(section) };
  if (student === "") return {};
  const studentId = longId(student) ?? z.uuid().safeParse(student).data;
  return studentId ? { studentId } : { pseudonym: student };
}

/** Takes back a release, by its id in addresses, or what one student sees, by their pseudonym. */
export async function recall(
  course: string,
  assignment: string,
  what: string,
  _before: Outcome<{ students: number; seen: number }> | null,
): Promise<Outcome<{ students: number; seen: number }>> {
  const outcome = await handleAction((viewer) => {
    const releaseId = longId(what);
    const taken = releaseId ? { releaseId } : { pseudonym: wordFrom(what) };
    return recallGrades(viewer, idFrom(course), idFrom(assignment), taken);
  });
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Asks everybody, a section or one student to revise what was released to them. */
export async function invite(
  course: string,
  assignment: string,
  _before: null,
  form: FormData,
): Promise<Outcome<{ students: number }>> {
  const outcome = await handleForm(form, invitation, (viewer, { words, day, time, ...to }) =>
    inviteToRevise(viewer, idFrom(course), idFrom(assignment), scopeOf(to), { until: { day, time }, words }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}

/** Takes back that a student, by their pseudonym, is asked to revise. */
export async function withdraw(
  course: string,
  assignment: string,
  pseudonym: string,
  _before: Outcome | null,
): Promise<Outcome> {
  const outcome = await handleAction((viewer) =>
    withdrawInvitation(viewer, idFrom(course), idFrom(assignment), { pseudonym: wordFrom(pseudonym) }),
  );
  revalidatePath(`/courses/${course}/assignments/${assignment}`, "layout");
  return outcome;
}
