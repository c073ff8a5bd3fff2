"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { ReleaseAction } from "./desk-props";

const sayDone = (students: number) => `Released to ${students} ${students === 1 ? "student" : "students"}.`;

/** Releases the finished marking of one student. */
export function ReleaseToStudent({ action, student }: { action: ReleaseAction; student: string }) {
  const [answer, submit] = useActionState(action, null);
  return (
    <form action={submit} className="mt-3">
      <input type="hidden" name="student" value={student} />
      <SubmitButton look="plain" small pending="Releasing">
        Release to this student
      </SubmitButton>
      <FormMessage
        problem={answer && !answer.ok ? answer.problem : null}
        done={answer?.ok ? sayDone(answer.value.students) : null}
      />
    </form>
  );
}
