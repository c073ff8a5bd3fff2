"use client";

import { useActionState } from "react";
import { RadioSet } from "@/components/ui/choices";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { type ReleaseState, sayRelease } from "@/lib/domain/submission/release";
import type { ReleaseAction } from "./desk-props";

const sayDone = (students: number) => `Released to ${students} ${students === 1 ? "student" : "students"}.`;

/** Releases finished markings of the whole course or one section, with the counts before. */
export function ReleaseForm({ state, action }: { state: ReleaseState; action: ReleaseAction }) {
  const [answer, submit] = useActionState(action, null);
  const waiting = state.marked - state.released;
  const sections = state.sections.filter((section) => section.waiting > 0);
  const scope =
    sections.length > 1 ? (
      <RadioSet
        label="Release to"
        name="section"
        defaultValue=""
        choices={[
          { value: "", label: "Everybody", hint: `${waiting} waiting` },
          ...sections.map(({ id, name, waiting: count }) => ({ value: id, label: name, hint: `${count} waiting` })),
        ]}
      />
    ) : null;
  return (
    <form action={submit} className="release qs" aria-label="Release">
      <p>{sayRelease(state)}</p>
      {state.canRelease && waiting > 0 ? (
        <>
          {scope}
          <SubmitButton pending="Releasing">
            Release {waiting} {waiting === 1 ? "marking" : "markings"}
          </SubmitButton>
        </>
      ) : null}
      <FormMessage
        problem={answer && !answer.ok ? answer.problem : null}
        done={answer?.ok ? sayDone(answer.value.students) : null}
      />
    </form>
  );
}

/** Releases the finished marking of one student. */
export function ReleaseToStudent({ action, studentId }: { action: ReleaseAction; studentId: string }) {
  const [answer, submit] = useActionState(action, null);
  return (
    <form action={submit} className="mt-3">
      <input type="hidden" name="student" value={studentId} />
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
