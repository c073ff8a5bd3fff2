"use client";

import { useActionState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

/** Adds a pair; gets the answer before and the form with `name` and `alias`. */
export type AddAlias = (before: Outcome | null, form: FormData) => Promise<Outcome>;

/** Two names that are one person or place. */
export function AliasForm({ add }: { add: AddAlias }) {
  const [answer, submit] = useActionState(add, null);
  const problem = answer && !answer.ok ? answer : null;
  return (
    <section className="section" aria-labelledby="add">
      <h2 className="h" id="add">
        Add two names
      </h2>
      <form action={submit} onReset={keepRefused(answer)} className="stack pt-2">
        <p className="quiet">
          For what no spelling rule can know: a cover name, a married name, a city that was renamed. Spellings of one
          name are found without it.
        </p>
        <div className="f2">
          <TextInput
            label="Name"
            name="name"
            maxLength={200}
            placeholder="Stalin"
            required
            error={problem?.field === "name" ? problem.problem : null}
          />
          <TextInput
            label="is also"
            name="alias"
            maxLength={200}
            placeholder="Koba"
            required
            error={problem?.field === "alias" ? problem.problem : null}
          />
        </div>
        <FormMessage
          problem={problem && problem.field === undefined ? problem.problem : null}
          done={answer?.ok ? "Added. A search for one finds the other from now on." : null}
        />
        <SubmitButton pending="Adding">Add</SubmitButton>
      </form>
    </section>
  );
}
