"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { ZoneChoice } from "@/lib/domain/course/time-zones";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface ZoneFormProps {
  zones: readonly ZoneChoice[];
  timeZone: string;
  save: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** Another zone for the course. */
export function ZoneForm({ zones, timeZone, save }: ZoneFormProps) {
  const [outcome, send] = useActionState(save, null);
  return (
    <form action={send} className="stack my-3">
      <FormMessage
        problem={outcome && !outcome.ok ? outcome.problem : null}
        done={outcome?.ok ? "The time zone is changed." : null}
      />
      <Select
        key={timeZone}
        label="Time zone"
        name="timeZone"
        className="zone-choice"
        defaultValue={timeZone}
        options={zones.map(({ zone, name }) => ({ value: zone, label: name }))}
      />
      <div className="row">
        <SubmitButton>Change the time zone</SubmitButton>
      </div>
    </form>
  );
}
