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
  /** What is shown of it, where many stand under one another: "Up". The whole is said to screen readers. */
  shown?: string;
  /** What is said when it is done. */
  done?: string;
}

/** One act with one button; a refusal is said above it. */
export function OneButtonForm({ action, button, shown, done, look = "primary", small }: OneButtonFormProps) {
  const [outcome, send] = useActionState<Outcome | null, FormData>(action, null);
  return (
    <form action={send}>
      <FormMessage problem={outcome && !outcome.ok ? outcome.problem : null} done={outcome?.ok ? done : null} />
      <SubmitButton look={look} small={small} aria-label={shown && button}>
        {shown ?? button}
      </SubmitButton>
    </form>
  );
}
