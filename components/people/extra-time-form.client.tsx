"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Hours of extra time for the chosen students, in every assignment of the course. */
export function ExtraTimeForm({ save }: { save: (hours: string) => void }) {
  return (
    <form
      action={(form) => save(String(form.get("hours") ?? ""))}
      className="row my-3 extra-time"
      aria-label="Extra time"
    >
      <TextInput
        label="Hours of extra time"
        hint="Added to every due and closing time. 0: none."
        name="hours"
        inputMode="numeric"
        maxLength={4}
        required
      />
      <Button look="primary" small type="submit" className="self-end">
        Save
      </Button>
    </form>
  );
}
