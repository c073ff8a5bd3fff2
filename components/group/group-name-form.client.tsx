"use client";

import { useActionState } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "./group-actions";

interface GroupNameFormProps {
  action: FormAction;
  /** The name there is; "" for a new one. */
  name: string;
  label: string;
  button: string;
}

/** One name and one button: a new group, or another name for a group or a set. */
export function GroupNameForm({ action, name, label, button }: GroupNameFormProps) {
  const [outcome, send] = useActionState(action, null);
  const form = useFocusInvalid(outcome);
  const problem = outcome && !outcome.ok ? outcome : null;
  return (
    <form ref={form} action={send} onReset={keepRefused(outcome)} className="stack group-name">
      <FormMessage problem={problem && !problem.field ? problem.problem : null} />
      <TextInput
        label={label}
        name="name"
        defaultValue={name}
        error={problem?.field ? problem.problem : null}
        maxLength={80}
        required
      />
      <div className="row">
        <SubmitButton look="plain" small>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
