import { Select } from "@/components/ui/select";
import type { RubricChoice } from "@/lib/domain/assignment/desk";
import { rubricOptions } from "./rubric-options";
import type { Desk } from "./use-desk.client";

/** How the answers are marked: one of the rubrics that are shipped, copied when it is published, or none. */
export function RubricField({ desk, rubrics }: { desk: Desk; rubrics: readonly RubricChoice[] }) {
  const chosen = rubrics.find((each) => each.value === desk.draft.rubric);
  return (
    <div className="mt-6">
      <Select
        label="Rubric"
        hint={chosen?.about ?? "Without one, students get comments and no marks."}
        value={desk.draft.rubric ?? ""}
        error={desk.problems.find((each) => each.field === "rubric")?.problem}
        options={rubricOptions(rubrics, "No rubric")}
        onChange={(event) => desk.change({ ...desk.draft, rubric: event.target.value || null })}
      />
    </div>
  );
}
