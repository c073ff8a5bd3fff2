import { Select } from "@/components/ui/select";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import { kindName } from "./words";

interface TemplateChoiceProps {
  about: AssignmentDesk;
  choose: (template: AssignmentDesk["prompts"][number]) => void;
  /** The question was given before: its kind stays, so no template is offered. */
  kept: boolean;
}

/** The questions one can begin from. */
export function TemplateChoice({ about, choose, kept }: TemplateChoiceProps) {
  if (kept) return null;
  return (
    <Select
      label="Start from a template"
      value=""
      options={[
        { value: "", label: "Choose one" },
        ...about.prompts.map(({ slug, title, kind }) => ({
          value: slug,
          label: `${title} (${kindName(kind).toLowerCase()})`,
        })),
      ]}
      onChange={(event) => {
        const template = about.prompts.find((each) => each.slug === event.target.value);
        if (template) choose(template);
      }}
    />
  );
}
