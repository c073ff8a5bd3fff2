"use client";

import { useActionState } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import { kindOfWords, type ModeratedWords } from "@/lib/domain/annotation/moderation";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

type FormAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface ModerationFormsProps {
  words: ModeratedWords;
  /** Somebody asked to look at it: it can be left as it is. */
  flagged: boolean;
  hide: FormAction;
  dismiss: FormAction;
}

/** Hide it with a reason, show it again, or leave it: one form, the button says which. */
export function ModerationForms({ words, flagged, hide, dismiss }: ModerationFormsProps) {
  const [outcome, send] = useActionState(
    (previous: Outcome | null, form: FormData) =>
      form.get("do") === "leave" ? dismiss(previous, form) : hide(previous, form),
    null,
  );
  const form = useFocusInvalid(outcome);
  const problem = outcome && !outcome.ok ? outcome : null;
  const { assignmentId, about, hidden, author, deleted } = words;
  const whose = `the ${kindOfWords(about)} by ${author}`;
  const note = about.discussionPostId === undefined ? about : null;
  if (deleted) return null;
  return (
    <form ref={form} action={send} onReset={keepRefused(outcome)} className="stack" aria-label={`About ${whose}`}>
      <FormMessage problem={problem && problem.field !== "reason" ? problem.problem : null} />
      <input type="hidden" name="assignment" value={shortId(assignmentId)} />
      <input type="hidden" name="note" value={note ? shortId(note.annotationId) : ""} />
      <input type="hidden" name="reply" value={note?.replyId ? shortId(note.replyId) : ""} />
      <input type="hidden" name="post" value={about.discussionPostId ? shortId(about.discussionPostId) : ""} />
      <TextInput
        label="Why"
        name="reason"
        hint={hidden ? "For the trail; it may stay empty." : "To hide it, say why: its author reads it."}
        error={problem?.field === "reason" ? problem.problem : null}
        maxLength={2000}
      />
      <div className="row">
        {hidden ? (
          <SubmitButton small look="plain" name="do" value="show">
            Show it again<span className="vh">: {whose}</span>
          </SubmitButton>
        ) : (
          <SubmitButton small look="danger" name="do" value="hide">
            Hide it<span className="vh">: {whose}</span>
          </SubmitButton>
        )}
        {flagged ? (
          <SubmitButton small look="plain" name="do" value="leave">
            Leave it as it is<span className="vh">: {whose}</span>
          </SubmitButton>
        ) : null}
      </div>
    </form>
  );
}
