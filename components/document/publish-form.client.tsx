"use client";

import { useActionState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextArea } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Publishes; gets the answer before and the form with `base` and `note`. */
export type PublishAction = (before: Outcome | null, form: FormData) => Promise<Outcome>;

interface PublishFormProps {
  /** Number of the revision that will be made. */
  number: number;
  /** Version of the working copy that is on the page. */
  base: number;
  /** Something has changed, and it is saved. */
  ready: boolean;
  publish: PublishAction;
}

/** A note of what was changed, and the button that makes it the next revision. */
export function PublishForm({ number, base, ready, publish }: PublishFormProps) {
  const [answer, submit] = useActionState(publish, null);
  const problem = answer && !answer.ok ? answer : null;
  return (
    <form action={submit} onReset={keepRefused(answer)} className="stack pt-6">
      <input type="hidden" name="base" value={base} />
      <TextArea
        label="What you changed, in a few words"
        name="note"
        rows={3}
        maxLength={2000}
        hint="Those who teach with you read it beside the revision."
        error={problem?.field === "note" ? problem.problem : null}
      />
      <FormMessage problem={problem && problem.field !== "note" ? problem.problem : null} />
      <SubmitButton pending="Publishing" aria-disabled={!ready} onClick={(event) => ready || event.preventDefault()}>
        Publish revision {number}
      </SubmitButton>
    </form>
  );
}
