"use client";

import { useActionState } from "react";
import { FieldError } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Shares a document or takes it back; gets the answer before and the form with `shared` "yes" or "no". */
export type ShareAction = (before: Outcome | null, form: FormData) => Promise<Outcome>;

/** Puts a document into the library that students may read, or takes it out. */
export function ShareForm({ shared, share }: { shared: boolean; share: ShareAction }) {
  const [answer, submit] = useActionState(share, null);
  return (
    <form action={submit}>
      <input type="hidden" name="shared" value={shared ? "no" : "yes"} />
      <SubmitButton look="plain" pending={shared ? "Taking it out" : "Sharing"}>
        {shared ? "Take out of the library" : "Share in the library"}
      </SubmitButton>
      <FieldError error={answer && !answer.ok ? answer.problem : null} />
    </form>
  );
}
