"use client";

import { useActionState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Gives the corrected text; gets the answer before and the form with `assignment` and `seen`. */
export type GiveAction = (before: Outcome | null, form: FormData) => Promise<Outcome>;

interface GiveFormProps {
  /** Id of the assignment as addresses have it. */
  assignment: string;
  title: string;
  /** Number of the revision whose effect is on the page. */
  seen: number;
  give: GiveAction;
}

/** The button that moves an assignment to the corrected text. */
export function GiveForm({ assignment, title, seen, give }: GiveFormProps) {
  const [answer, submit] = useActionState(give, null);
  return (
    <form action={submit} onReset={keepRefused(answer)} className="stack">
      <input type="hidden" name="assignment" value={assignment} />
      <input type="hidden" name="seen" value={seen} />
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} />
      <div>
        <SubmitButton pending="Moving the notes">
          Give it revision {seen}
          <span className="vh">: {title}</span>
        </SubmitButton>
      </div>
    </form>
  );
}
