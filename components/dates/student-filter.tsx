import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { DatesPage } from "@/lib/domain/assignment/dates-page";
import { shortId } from "@/lib/domain/id/short-id";
import type { AddressedChoice } from "./dates-address";

interface StudentFilterProps {
  dates: DatesPage;
  choice: AddressedChoice;
  base: string;
}

/** Which students are listed. */
export function StudentFilter({ dates, choice, base }: StudentFilterProps) {
  return (
    <search>
      <form action={base} method="get" className="row my-3 items-end">
        <Select
          label="Section"
          name="section"
          defaultValue={choice.section}
          options={[
            { value: "", label: "All sections" },
            ...dates.sections.map(({ id, name, students }) => ({ value: shortId(id), label: `${name} (${students})` })),
          ]}
        />
        <TextInput label="Name" type="search" name="search" defaultValue={choice.search} maxLength={200} />
        <Checkbox label="Only who has not submitted" name="missing" value="1" defaultChecked={choice.missing} />
        <Button small type="submit">
          Show
        </Button>
      </form>
    </search>
  );
}
