"use client";

import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

type Taken = Outcome<{ entries: number }>;
export type TakeGrades = (before: Taken | null, form: FormData) => Promise<Taken>;

interface TakeFormProps {
  choices: string;
  seal: string;
  count: number;
  take: TakeGrades;
}

/** Takes what the preview shows, with a reason; afterwards, when nothing is left to take, it says what was done. */
export function TakeForm({ choices, seal, count, take }: TakeFormProps) {
  const [answer, send, busy] = useActionState(take, null);
  const refused = answer && !answer.ok ? answer : null;
  return (
    <form
      className="stack measure"
      aria-busy={busy}
      // Sent by hand: a form that is refused keeps what was typed.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!busy) startTransition(() => send(form));
      }}
    >
      {count === 0 ? null : (
        <>
          <input type="hidden" name="choices" value={choices} />
          <input type="hidden" name="seal" value={seal} />
          <TextInput
            label="Why"
            name="reason"
            hint="Stays in the history of every entry; students do not see it."
            maxLength={500}
            autoComplete="off"
            error={refused?.field === "reason" ? refused.problem : null}
          />
          <div className="row">
            <Button look="primary" type="submit" aria-disabled={busy}>
              {busy ? "Taking" : `Take ${count} ${count === 1 ? "grade" : "grades"}`}
            </Button>
          </div>
        </>
      )}
      <FormMessage
        problem={refused && refused.field !== "reason" ? refused.problem : null}
        done={answer?.ok ? `${answer.value.entries} entries were changed.` : null}
      />
    </form>
  );
}
