"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface RecallButtonProps {
  action: (
    before: Outcome<{ students: number; seen: number }> | null,
  ) => Promise<Outcome<{ students: number; seen: number }>>;
  /** Whose, for those who hear the button by itself. */
  of: string;
}

/** Takes back what was released; says how many had opened it. */
export function RecallButton({ action, of }: RecallButtonProps) {
  const [answer, submit] = useActionState(action, null);
  const said = answer?.ok ? sayRecalled(answer.value) : null;
  return (
    <form action={submit}>
      <SubmitButton look="plain" small pending="Taking back" aria-label={`Take back ${of}`}>
        Take back
      </SubmitButton>
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} done={said} />
    </form>
  );
}

function sayRecalled({ students, seen }: { students: number; seen: number }): string {
  const whose = students === 1 ? "Taken back." : `Taken back from ${students} students.`;
  if (seen === 0) return `${whose} Nobody had opened it.`;
  return students === 1 ? `${whose} It had been opened.` : `${whose} ${seen} had opened it.`;
}
