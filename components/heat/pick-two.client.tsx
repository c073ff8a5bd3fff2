"use client";

import { type ReactNode, useActionState, useState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface PickTwoProps {
  ask: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  /** The notes, each with a checkbox named `note`. */
  children: ReactNode;
}

/** Two notes of a list, chosen to be set against each other in a question. */
export function PickTwo({ ask, children }: PickTwoProps) {
  const [outcome, send] = useActionState(ask, null);
  const [chosen, setChosen] = useState(0);
  const ready = chosen === 2;
  return (
    <form
      action={send}
      onChange={(event) => setChosen(new FormData(event.currentTarget).getAll("note").length)}
      onReset={() => setChosen(0)}
    >
      {children}
      <div className="pick-two">
        <FormMessage problem={outcome && !outcome.ok ? outcome.problem : null} />
        <div className="row between">
          <p role="status" className="small">
            {chosen === 0
              ? "Two notes that do not say the same? Choose both to ask the class about them."
              : ready
                ? "2 notes chosen. Both are quoted, nobody is named; you go on writing the question."
                : chosen === 1
                  ? "1 note chosen. Choose another."
                  : `${chosen} notes chosen. Choose two only.`}
          </p>
          <SubmitButton small look={ready ? "primary" : "plain"} aria-disabled={!ready} pending="Writing the draft">
            Make a draft question
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}
