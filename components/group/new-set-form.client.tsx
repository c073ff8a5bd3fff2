"use client";

import { useActionState } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { RadioSet } from "@/components/ui/choices";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { FormAction } from "./group-actions";

interface NewSetFormProps {
  make: FormAction;
  /** Students of the course now. */
  students: number;
  hasSections: boolean;
}

/** Parts the students of a course into groups: how, and how many. What was typed stays after a refusal. */
export function NewSetForm({ make, students, hasSections }: NewSetFormProps) {
  const [answer, send] = useActionState(
    async (previous: { outcome: Outcome; typed: FormData } | null, form: FormData) => ({
      outcome: await make(previous?.outcome ?? null, form),
      typed: form,
    }),
    null,
  );
  const form = useFocusInvalid(answer);
  const refusal = answer && !answer.outcome.ok ? answer.outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  const typed = (field: string, otherwise: string) => String(answer?.typed.get(field) ?? otherwise);
  return (
    <form ref={form} action={send} className="stack" noValidate aria-labelledby="new-groups">
      <h2 className="h" id="new-groups">
        New groups
      </h2>
      <FormMessage problem={refusal && !refusal.field ? refusal.problem : null} />
      <TextInput
        label="Name"
        name="name"
        hint="What the set is for, such as “Seminar groups”."
        defaultValue={typed("name", "")}
        error={under("name")}
        maxLength={80}
        required
      />
      <RadioSet
        key={typed("how", "random")}
        label={`How the ${students === 1 ? "1 student is" : `${students} students are`} parted`}
        name="how"
        defaultValue={typed("how", "random")}
        choices={[
          { value: "random", label: "By chance" },
          {
            value: "balanced",
            label: "Balanced over sections",
            hint: hasSections ? "Each section is spread evenly." : "This course has no sections.",
            disabled: !hasSections,
          },
          { value: "hand", label: "By hand", hint: "Empty groups that you fill." },
        ]}
      />
      <div className="f2">
        <TextInput
          label="Number"
          name="number"
          inputMode="numeric"
          className="tnum"
          defaultValue={typed("number", "4")}
          error={under("number")}
          maxLength={4}
          required
        />
        <Select
          key={typed("count", "groups")}
          label="of"
          name="count"
          defaultValue={typed("count", "groups")}
          options={[
            { value: "groups", label: "groups" },
            { value: "people", label: "people in each group" },
          ]}
        />
      </div>
      <div className="row">
        <SubmitButton pending="One moment">Make the groups</SubmitButton>
      </div>
    </form>
  );
}
