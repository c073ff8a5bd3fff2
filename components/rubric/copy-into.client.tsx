"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

export type SendCopy = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface CopyIntoProps {
  title: string;
  courses: readonly Option[];
  send: SendCopy;
}

/** Chooses a course for the copy of a rubric. */
export function CopyInto({ title, courses, send }: CopyIntoProps) {
  const [answer, act] = useActionState(send, null);
  return (
    <form action={act} className="row rubric-copy">
      <Select label={`Course for a copy of ${title}`} labelHidden name="into" options={courses} />
      <SubmitButton look="plain" small aria-label={`Copy ${title}`}>
        Copy
      </SubmitButton>
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} />
    </form>
  );
}
