"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { NO_SECTION } from "@/lib/domain/course/people-forms";
import type { Role } from "@/lib/domain/policy/viewer";

/** What shall become of the chosen; "" leaves it as it is. */
export interface Change {
  role: Role | "";
  section: string;
}

interface ChangeFormProps {
  sections: readonly { id: string; name: string }[];
  save: (change: Change) => void;
}

const roles: readonly Role[] = ["Student", "Assistant", "Observer", "Instructor"];
const keep = { value: "", label: "As it is" };

/** Role and section for the chosen people. */
export function ChangeForm({ sections, save }: ChangeFormProps) {
  function read(form: FormData) {
    const section = String(form.get("section") ?? "");
    save({ role: roles.find((role) => role === form.get("role")) ?? "", section });
  }
  return (
    <form action={read} className="row my-3" aria-label="Change role or section">
      <Select label="New role" name="role" options={[keep, ...roles.map((role) => ({ value: role, label: role }))]} />
      <Select
        label="New section"
        name="section"
        options={[
          keep,
          { value: NO_SECTION, label: "No section" },
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button look="primary" small type="submit" className="self-end">
        Save
      </Button>
    </form>
  );
}
