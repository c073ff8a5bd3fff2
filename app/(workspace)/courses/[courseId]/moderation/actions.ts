"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { handleForm } from "@/lib/auth/action";
import { idFrom } from "@/lib/auth/viewer";
import { hideWords, settleFlags } from "@/lib/data/moderation";
import { hiding, type Moderated, settling } from "@/lib/domain/annotation/moderation";
import type { Outcome } from "@/lib/domain/policy/outcome";

/**
 * Which words: the assignment; the note, and the reply or "" for the note itself; or the post of a discussion. Ids as
 * addresses have them.
 */
const words = z.object({
  ...{ assignment: z.string().max(22), note: z.string().max(22), reply: z.string().max(22) },
  post: z.string().max(22).default(""),
});
type Words = z.infer<typeof words>;

const about = ({ note, reply, post }: Words): Moderated =>
  post === ""
    ? { annotationId: idFrom(note), replyId: reply === "" ? null : idFrom(reply) }
    : { discussionPostId: idFrom(post) };

const toHide = words
  .extend({ do: z.enum(["hide", "show"]), reason: z.string().max(8000) })
  .transform((given, context) => {
    const read = hiding.safeParse({ hide: given.do === "hide", reason: given.reason });
    if (read.success) return { ...given, ...read.data };
    context.addIssue({ code: "custom", path: ["reason"], message: read.error.issues[0]?.message ?? "Say why." });
    return z.NEVER;
  });

/** Hides words with a reason, or shows them again. */
export async function hide(course: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm<z.infer<typeof toHide>, undefined>(form, toHide, (viewer, given) =>
    hideWords(viewer, idFrom(course), idFrom(given.assignment), about(given), given),
  );
  revalidatePath(`/courses/${course}/moderation`);
  return outcome;
}

const toSettle = words.extend({ reason: z.string().max(8000) }).transform((given) => ({
  ...given,
  ...settling.parse({ action: "Dismiss", reason: given.reason.slice(0, 2000) }),
}));

/** Leaves flagged words as they are; the flag is settled and the trail keeps it. */
export async function dismiss(course: string, _: Outcome | null, form: FormData): Promise<Outcome> {
  const outcome = await handleForm<z.infer<typeof toSettle>, undefined>(form, toSettle, (viewer, given) =>
    settleFlags(viewer, idFrom(course), idFrom(given.assignment), about(given), given),
  );
  revalidatePath(`/courses/${course}/moderation`);
  return outcome;
}
