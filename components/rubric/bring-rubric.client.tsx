"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface BringRubricProps {
  bring: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** Takes in a rubric that was saved as a file, here or in another course. */
export function BringRubric({ bring }: BringRubricProps) {
  const [answer, send] = useActionState(bring, null);
  return (
    <form action={send}>
      <TextInput
        type="file"
        name="file"
        accept="application/json,.json"
        label="Rubric file"
        hint="As “Save as a file” on a rubric's page makes it."
        required
      />
      <SubmitButton look="plain" pending="Bringing it in">
        Bring in
      </SubmitButton>
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} />
    </form>
  );
}
