"use client";

import { useActionState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

import { useFocusInvalid } from "./focus-invalid.client";

interface NameFormProps {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  name: string;
}

/** The name under which a seminar knows a person. */
export function NameForm({ action, name }: NameFormProps) {
  const [outcome, send] = useActionState(action, null);
  const form = useFocusInvalid(outcome);
  const problem = outcome && !outcome.ok ? outcome.problem : null;
  return (
    <form ref={form} action={send} onReset={keepRefused(outcome)} className="qs" noValidate>
      <FormMessage done={outcome?.ok ? "Your name is changed." : null} />
      <TextInput
        key={name}
        label="Name"
        name="name"
        hint="As your seminars read it."
        defaultValue={name}
        autoComplete="name"
        error={problem}
        required
      />
      <div className="row">
        <SubmitButton look="plain">Save the name</SubmitButton>
      </div>
    </form>
  );
}
