"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

import { useFocusInvalid } from "./focus-invalid.client";

interface NewAccountFormProps {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  /** What the button says: "Join", "Set the password". */
  button: string;
  name: string | null;
  /** An address that cannot be changed here; null: it is asked for. */
  email: string | null;
}

/** Name, address and a password: for joining with a code and for one-time links. What was typed stays after a refusal. */
export function NewAccountForm({ action, button, name, email }: NewAccountFormProps) {
  const [answer, send] = useActionState(
    async (previous: { outcome: Outcome; typed: { name: string; email: string } } | null, form: FormData) => ({
      outcome: await action(previous?.outcome ?? null, form),
      typed: { name: String(form.get("name") ?? ""), email: String(form.get("email") ?? "") },
    }),
    null,
  );
  const form = useFocusInvalid(answer);
  const refusal = answer && !answer.outcome.ok ? answer.outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  return (
    <form ref={form} className="qs" action={send} noValidate>
      <FormMessage problem={refusal && !refusal.field ? refusal.problem : null} />
      <TextInput
        label="Name"
        name="name"
        hint="As your seminar will read it."
        autoComplete="name"
        defaultValue={answer?.typed.name ?? name ?? ""}
        error={under("name")}
        required
      />
      {email ? (
        <TextInput label="Email" name="email" type="email" value={email} readOnly autoComplete="username" />
      ) : (
        <TextInput
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={answer?.typed.email ?? ""}
          error={under("email")}
          required
        />
      )}
      <TextInput
        label="Password"
        name="password"
        type="password"
        hint="At least 10 characters."
        autoComplete="new-password"
        error={under("password")}
        required
      />
      <SubmitButton pending="One moment">{button}</SubmitButton>
    </form>
  );
}
