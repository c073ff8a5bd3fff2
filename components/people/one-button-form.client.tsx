"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface OneButtonFormProps extends ButtonLook {
  /** Null: nothing was done yet. */
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome | null>;
  button: string;
  /** What is said when it is done. */
  done?: string;
}

/** One act with one button; a refusal is said above it. */
export function OneButtonForm({ action, button, done, look = "primary", small }: OneButtonFormProps) {
  const [outcome, send] = useActionState<Outcome | null, FormData>(action, null);
  return (
    <form action={send}>
      <FormMessage problem={outcome && !outcome.ok ? outcome.problem : null} done={outcome?.ok ? done : null} />
      <SubmitButton look={look} small={small}>
        {button}
      </SubmitButton>
    </form>
  );
}
