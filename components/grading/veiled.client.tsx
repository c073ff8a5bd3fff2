"use client";

import { useActionState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { LiftAction } from "./desk-props";

/** Says that marking is anonymous, and what that cannot hide; an instructor may have one name told, with a reason. */
export function Veiled({ lift }: { lift: LiftAction | null }) {
  return (
    <div className="small quiet mb-3">
      <p>
        Marking is anonymous: the name is a pseudonym, and the time of submitting is not told. Names that students wrote
        into their own work cannot be hidden.
      </p>
      {lift ? <Lift lift={lift} /> : null}
    </div>
  );
}

function Lift({ lift }: { lift: LiftAction }) {
  const [answer, submit] = useActionState(lift, null);
  const problem = answer && !answer.ok ? answer : null;
  return (
    <details className="mt-2">
      <summary>Show whose work this is</summary>
      <form action={submit} onReset={keepRefused(answer)} className="mt-2">
        <TextInput
          label="Reason"
          hint="It is kept with your name."
          name="reason"
          maxLength={500}
          error={problem?.field === "reason" ? problem.problem : null}
        />
        <SubmitButton look="plain" small pending="Lifting">
          Lift the pseudonym
        </SubmitButton>
        <FormMessage problem={problem && problem.field !== "reason" ? problem.problem : null} done={null} />
      </form>
    </details>
  );
}
