"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { remind } from "@/lib/data/reminders";
import { LONGEST_REMINDER, remindedKinds, sentInWords } from "@/lib/domain/assignment/reminders";
import { longId } from "@/lib/domain/id/short-id";
import { done, type Outcome } from "@/lib/domain/policy/outcome";

const id = z.string().max(60);
const fields = z.object({
  whom: z.enum(remindedKinds, "Choose whom to remind."),
  student: z.union([id, z.array(id).max(1000)]).default([]),
  words: z
    .string()
    .max(LONGEST_REMINDER * 4, `Write at most ${LONGEST_REMINDER} characters.`)
    .default(""),
});

/** Reminds students of the assignment; says in a sentence how many. */
export async function send(
  course: string,
  assignment: string,
  _: Outcome<string> | null,
  form: FormData,
): Promise<Outcome<string>> {
  return handleForm(form, fields, async (viewer, { whom, student, words }) => {
    const ids = [student].flat().flatMap((each) => longId(each) ?? []);
    const asked = { whom, ids, words };
    const sent = await remind(viewer, idFrom(course), idFrom(assignment), asked, new Date());
    if (!sent.ok) return sent;
    revalidatePath(`/courses/${course}/assignments/${assignment}/reminders`);
    return done(sentInWords(sent.value.sent, sent.value.waiting));
  });
}
