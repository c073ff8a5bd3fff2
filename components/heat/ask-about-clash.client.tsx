"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface AskAboutClashProps {
  ask: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  /** One note of each side. */
  notes: readonly [string, string];
  /** How the passage is cited, for who hears the button alone. */
  about: string;
}

/** Makes a draft question out of one note of each side. */
export function AskAboutClash({ ask, notes, about }: AskAboutClashProps) {
  const [outcome, send] = useActionState(ask, null);
  return (
    <form action={send}>
      <FormMessage problem={outcome && !outcome.ok ? outcome.problem : null} />
      {notes.map((id) => (
        <input key={id} type="hidden" name="note" value={id} />
      ))}
      <SubmitButton small look="plain" pending="Writing the draft">
        Make a draft question<span className="vh"> about {about}</span>
      </SubmitButton>
    </form>
  );
}
