"use client";

import { useActionState, useSyncExternalStore } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { ZoneChoice } from "@/lib/domain/course/time-zones";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface NewCourseFormProps {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  zones: readonly ZoneChoice[];
}

const never = () => () => {};

/** Title, term and the clock by which things are due. The zone of the browser is proposed. */
export function NewCourseForm({ action, zones }: NewCourseFormProps) {
  const [answer, send] = useActionState(
    async (previous: { outcome: Outcome; typed: FormData } | null, form: FormData) => ({
      outcome: await action(previous?.outcome ?? null, form),
      typed: form,
    }),
    null,
  );
  const here = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  const form = useFocusInvalid(answer);
  const refusal = answer && !answer.outcome.ok ? answer.outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  const typed = (field: string) => String(answer?.typed.get(field) ?? "");
  return (
    <form ref={form} className="qs" action={send} noValidate>
      <FormMessage problem={refusal && !refusal.field ? refusal.problem : null} />
      <TextInput label="Title" name="title" defaultValue={typed("title")} error={under("title")} required />
      <TextInput
        label="Term"
        name="term"
        hint="Such as Autumn 2026. It may stay empty."
        defaultValue={typed("term")}
        error={under("term")}
      />
      <Select
        key={here}
        label="Time zone"
        name="timeZone"
        hint="By this clock things are due, wherever somebody reads."
        options={zones.map(({ zone, name }) => ({ value: zone, label: name }))}
        defaultValue={typed("timeZone") || here}
        error={under("timeZone")}
      />
      <SubmitButton pending="Making the course">Create the course</SubmitButton>
    </form>
  );
}
