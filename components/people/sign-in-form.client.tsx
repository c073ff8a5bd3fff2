"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/choices";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { SignInAnswer } from "@/lib/domain/person/sign-in-answer";

import { useFocusInvalid } from "./focus-invalid.client";

interface SignInFormProps {
  action: (previous: SignInAnswer | null, form: FormData) => Promise<SignInAnswer>;
  /** Where to go afterwards: an unchecked address, which the action checks. */
  next: string | null;
  /** Days the box "stay signed in" promises. */
  days: number;
  /** Links can be sent by mail. */
  mail: boolean;
}

/** Email and password. What was wrong stands under the field; the address is kept. */
export function SignInForm({ action, next, days, mail }: SignInFormProps) {
  const [answer, send] = useActionState(action, null);
  const form = useFocusInvalid(answer);
  const under = (field: string) => (answer?.field === field ? answer.problem : null);
  return (
    <form ref={form} className="qs" action={send} noValidate>
      {answer && !answer.field ? <Notice kind="error">{answer.problem}</Notice> : null}
      <TextInput
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={answer?.email ?? ""}
        error={under("email")}
        required
      />
      <TextInput
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={under("password")}
        required
      />
      <Checkbox name="stay" label={`Stay signed in on this device for ${days} days`} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <SubmitButton pending="Signing in">Sign in</SubmitButton>
      {mail ? (
        <SubmitButton look="plain" name="how" value="link">
          Send me a sign-in link
        </SubmitButton>
      ) : null}
    </form>
  );
}
