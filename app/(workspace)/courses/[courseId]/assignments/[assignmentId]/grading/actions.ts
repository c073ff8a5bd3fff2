"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleAction, handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { allotMarking, dealAnew, revokeAllotment } from "@/lib/data/allotments";
import type { Dealt } from "@/lib/domain/grading/dealt";
import { longId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

const choice = z
  .string()
  .max(60)
  .default("")
  .transform((id) => longId(id));
const grader = z
  .string()
  .max(60)
  .transform((id, context) => {
    const long = longId(id);
    if (!long) context.addIssue({ code: "custom", message: "Choose somebody who teaches this course." });
    return long ?? z.NEVER;
  });
const fields = z.object({
  ...{ graderId: grader, sectionId: choice, promptId: choice },
  share: z.string().max(20, "This is not a share.").default(""),
});

const renew = (course: string, assignment: string) =>
  revalidatePath(`/courses/${course}/assignments/${assignment}/grading`, "layout");

/** Gives somebody a part of the marking and deals it out. */
export async function allot(
  course: string,
  assignment: string,
  _before: Outcome<Dealt> | null,
  form: FormData,
): Promise<Outcome<Dealt>> {
  const outcome = await handleForm(form, fields, (viewer, sent) =>
    allotMarking(viewer, idFrom(course), idFrom(assignment), sent),
  );
  renew(course, assignment);
  return outcome;
}

/** Takes an allotment back. */
export async function takeBack(course: string, assignment: string, allotment: string): Promise<Outcome<Dealt>> {
  const outcome = await handleAction((viewer) => revokeAllotment(viewer, idFrom(course), idFrom(allotment)));
  renew(course, assignment);
  return outcome;
}

/** Deals out anew what nobody has begun. */
export async function dealAgain(course: string, assignment: string): Promise<Outcome<Dealt>> {
  const outcome = await handleAction((viewer) => dealAnew(viewer, idFrom(course), idFrom(assignment)));
  renew(course, assignment);
  return outcome;
}
