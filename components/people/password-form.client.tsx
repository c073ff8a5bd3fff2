"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

import { useFocusInvalid } from "./focus-invalid.client";

interface PasswordFormProps {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  /** Without one, none is asked for. */
  hasPassword: boolean;
  /** For password managers. */
  email: string | null;
}

/** A new password. The present one is asked for, so that an open browser is not enough. */
export function PasswordForm({ action, hasPassword, email }: PasswordFormProps) {
  const [outcome, send] = useActionState(action, null);
  const form = useFocusInvalid(outcome);
  const refusal = outcome && !outcome.ok ? outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  return (
    <form ref={form} action={send} className="qs" noValidate>
      <FormMessage
        problem={refusal && !refusal.field ? refusal.problem : null}
        done={outcome?.ok ? "Your password is changed. Other browsers are signed out." : null}
      />
      <input type="hidden" name="username" autoComplete="username" value={email ?? ""} readOnly />
      {hasPassword ? (
        <TextInput
          label="Present password"
          name="current"
          type="password"
          autoComplete="current-password"
          error={under("current")}
          required
        />
      ) : null}
      <TextInput
        label="New password"
        name="password"
        type="password"
        hint="At least 10 characters. Other browsers are signed out."
        autoComplete="new-password"
        error={under("password")}
        required
      />
      <div className="row">
        <SubmitButton look="plain">Change the password</SubmitButton>
      </div>
    </form>
  );
}
