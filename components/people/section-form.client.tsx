"use client";

import { useActionState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

import { useFocusInvalid } from "./focus-invalid.client";

interface SectionFormProps {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  /** The name a section has now; null: a new one. */
  name: string | null;
}

/** Makes a section, or gives one another name. */
export function SectionForm({ action, name }: SectionFormProps) {
  const [outcome, send] = useActionState(action, null);
  const form = useFocusInvalid(outcome);
  const problem = outcome && !outcome.ok ? outcome : null;
  return (
    <form ref={form} action={send} onReset={keepRefused(outcome)} className="stack">
      <FormMessage problem={problem && !problem.field ? problem.problem : null} />
      <TextInput
        label={name ? "Name of this section" : "New section"}
        name="name"
        defaultValue={name ?? ""}
        error={problem?.field ? problem.problem : null}
        maxLength={60}
        required
      />
      <div className="row">
        <SubmitButton look="plain" small>
          {name ? "Rename" : "Add the section"}
        </SubmitButton>
      </div>
    </form>
  );
}
