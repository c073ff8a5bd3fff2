"use client";

import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type Dealt, sayDealtOut } from "@/lib/domain/grading/dealt";
import type { GradingQueuePage } from "@/lib/domain/grading/queue-page";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

type Answer = Outcome<Dealt>;
export type AllotAction = (before: Answer | null, form: FormData) => Promise<Answer>;
export type TakeBackAction = (before: Answer | null) => Promise<Answer>;

/** Gives somebody a part of the marking: a section, a question, a share, or several of these together. */
export function AllotForm({ choices, allot }: { choices: GradingQueuePage["choices"]; allot: AllotAction }) {
  const [answer, send, busy] = useActionState(allot, null);
  const refused = answer && !answer.ok ? answer : null;
  const error = (field: string) => (refused?.field === field ? refused.problem : null);
  const all = (name: string) => ({ value: "", label: name });
  return (
    <form
      className="mt-4"
      aria-busy={busy}
      aria-label="Give a part of the marking to somebody"
      // Sent by hand: a form that is refused keeps what was chosen.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!busy) startTransition(() => send(form));
      }}
    >
      <h3 className="h">Give a part to somebody</h3>
      <p className="hint">
        What is submitted is dealt out at once and as it comes in. Of several who are given the same, who has share 2
        gets twice as much as who has share 1. Nobody else is kept from marking it.
      </p>
      <div className="row allot">
        <Select
          label="Grader"
          name="graderId"
          error={error("graderId")}
          options={choices.graders.map(({ id, name }) => ({ value: shortId(id), label: name }))}
        />
        <Select
          label="Section"
          name="sectionId"
          options={[
            all("All sections"),
            ...choices.sections.map(({ id, name }) => ({ value: shortId(id), label: name })),
          ]}
        />
        {choices.questions.length > 0 ? (
          <Select
            label="Question"
            name="promptId"
            error={error("promptId")}
            options={[
              all("Everything"),
              ...choices.questions.map(({ id, number }) => ({ value: shortId(id), label: `Question ${number}` })),
            ]}
          />
        ) : null}
        <TextInput label="Share" name="share" inputMode="decimal" size={6} placeholder="1" error={error("share")} />
      </div>
      <Button type="submit" className="mt-3" aria-disabled={busy}>
        {busy ? "Giving" : "Give"}
      </Button>
      <FormMessage
        problem={refused && !refused.field ? refused.problem : null}
        done={answer?.ok ? sayDealtOut(answer.value) : null}
      />
    </form>
  );
}

/** Takes back what a grader was given; what they have begun stays theirs. */
export function TakeBack({ send, from }: { send: TakeBackAction; from: string }) {
  const [answer, take, busy] = useActionState(send, null);
  return (
    <form action={take}>
      <Button type="submit" small aria-disabled={busy}>
        Take back<span className="vh"> from {from}</span>
      </Button>
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} />
    </form>
  );
}

/** Deals out anew whatever nobody has begun, after the shares as they stand now. */
export function DealAgain({ send }: { send: TakeBackAction }) {
  const [answer, deal, busy] = useActionState(send, null);
  return (
    <form action={deal} className="mt-4">
      <p className="hint">A share that was given later counts for what comes in later. To even it out:</p>
      <Button type="submit" small aria-disabled={busy}>
        Deal out anew what nobody has begun
      </Button>
      <FormMessage
        problem={answer && !answer.ok ? answer.problem : null}
        done={answer?.ok ? sayDealtOut(answer.value) : null}
      />
    </form>
  );
}
