import Link from "next/link";
import { Select } from "@/components/ui/select";
import type { RubricChoice } from "@/lib/domain/assignment/desk";
import { rubricOptions } from "./rubric-options";
import type { Desk } from "./use-desk.client";

interface RubricFieldProps {
  desk: Desk;
  rubrics: readonly RubricChoice[];
  /** Address of the course. */
  course: string;
}

/** How the answers are marked: a rubric of the course, a framework that is copied when it is published, or none. */
export function RubricField({ desk, rubrics, course }: RubricFieldProps) {
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
      <p className="small">
        <Link href={`${course}/rubrics`}>The rubrics of this course</Link>, to write or edit one
      </p>
    </div>
  );
}
