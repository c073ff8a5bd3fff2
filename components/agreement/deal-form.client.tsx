"use client";

import { type FormEvent, useState, useTransition } from "react";
import { chosenIn } from "@/components/release/whom-fields.client";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioSet } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";

type Dealt = Outcome<{ dealt: number; short: number }>;

interface DealFormProps {
  action: (before: null, form: FormData) => Promise<Dealt>;
  submissions: number;
  /** What is marked by itself; the choice is shown where there are several. */
  units: readonly { value: string; label: string }[];
  people: readonly { value: string; name: string; teaches: string }[];
}

/** Says who marks a second time, and how much of the work. */
export function DealForm({ action, submissions, units, people }: DealFormProps) {
  const [answer, setAnswer] = useState<Dealt | null>(null);
  const [of, setOf] = useState("all");
  const [pending, start] = useTransition();
  function send(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, so that what was chosen stays when it is refused.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (pending) return;
    start(async () => setAnswer(await action(null, form)));
  }
  const problem = answer && !answer.ok ? answer : null;
  const field = problem?.field ?? "";
  const on = (name: string) => (field === name ? problem?.problem : null);
  const several = units.length > 1;
  return (
    <form onSubmit={send} className="extending" aria-labelledby="deal">
      <h2 className="h" id="deal">
        Have work marked a second time
      </h2>
      <p className="hint">
        Two people mark the same work, and neither sees the other’s marking until both have finished. Nobody is given
        what they mark first. Where the two differ, an instructor settles it. Deal before marking begins: a grade that
        is made already stands in the gradebook, where both can read it.
      </p>
      <fieldset>
        <legend className="lab">Who marks a second time</legend>
        {people.map(({ value, name, teaches }) => (
          <Checkbox key={value} name="grader" value={value} label={name} hint={`teaches ${teaches}`} />
        ))}
        <div role="status">
          <FieldError error={on("grader")} />
        </div>
      </fieldset>
      {several ? (
        <Select label="What" name="unit" options={[{ value: "every", label: "Everything" }, ...units]} />
      ) : null}
      <fieldset onChange={(event) => setOf(chosenIn(event.target, "of") ?? of)}>
        <RadioSet
          label="How much"
          name="of"
          defaultValue="all"
          segmented
          choices={[
            { value: "all", label: submissions === 1 ? "The one submission" : `All ${submissions}` },
            { value: "count", label: "A number" },
            { value: "percent", label: "A percentage" },
          ]}
        />
      </fieldset>
      {of === "all" ? null : (
        <TextInput
          key={of}
          label={of === "count" ? "Submissions" : "Percent of the submissions"}
          hint="Chance chooses them, the same ones every time. Those that have a second marking count among them."
          name={of}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          required
          error={on(of)}
        />
      )}
      <Checkbox name="everywhere" label="Also work of students whom they do not teach" />
      <div className="row">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? "Dealing" : "Deal second markings"}
        </Button>
      </div>
      <FormMessage
        problem={problem && !["grader", of].includes(field) ? problem.problem : null}
        done={answer?.ok ? sayDealt(answer.value) : null}
      />
    </form>
  );
}

function sayDealt({ dealt, short }: { dealt: number; short: number }): string {
  const given = dealt === 0 ? "Nothing new was dealt." : `${dealt} ${dealt === 1 ? "was" : "were"} dealt.`;
  if (short === 0) return given;
  return `${given} For ${short} more there is nobody: whoever marks first cannot mark second, and those who were chosen do not teach the others.`;
}
