"use client";

import { useState } from "react";
import { RadioSet } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";

export interface WhomFieldsProps {
  /** What is counted behind "Everybody". */
  count: number;
  sections: readonly { value: string; label: string }[];
  /** Students of this page it can be for, by the key they have on it. */
  people: readonly { key: string; name: string }[];
}

/** Everybody, a section, or one student; sent as `section` and `student`. */
export function WhomFields({ count, sections, people }: WhomFieldsProps) {
  const [to, setTo] = useState("all");
  return (
    <>
      <fieldset onChange={(event) => setTo(chosenIn(event.target, "to") ?? to)}>
        <RadioSet
          label="To whom"
          name="to"
          defaultValue="all"
          segmented
          choices={[
            { value: "all", label: `Everybody (${count})` },
            ...(sections.length > 0 ? [{ value: "section", label: "A section" }] : []),
            ...(people.length > 0 ? [{ value: "person", label: "One student" }] : []),
          ]}
        />
      </fieldset>
      {to === "section" ? <Select label="Section" name="section" options={sections} /> : null}
      {to === "person" ? (
        <Select label="Student" name="student" options={people.map(({ key, name }) => ({ value: key, label: name }))} />
      ) : null}
    </>
  );
}

/** What was chosen among the radio buttons of one name; null for a change of something else. */
export const chosenIn = (target: EventTarget, name: string): string | null =>
  target instanceof HTMLInputElement && target.name === name ? target.value : null;

/**
 * The section or the student that a form with these fields is about to be sent for; null: everybody. What was chosen
 * just now has no list on the page yet: that begins with its first.
 */
export function whoIn(form: FormData, { sections, people }: WhomFieldsProps): string | null {
  const to = form.get("to");
  if (to === "section") return `${form.get("section") ?? sections[0]?.value}`;
  return to === "person" ? `${form.get("student") ?? people[0]?.key}` : null;
}
