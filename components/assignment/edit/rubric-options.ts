import type { Option } from "@/components/ui/select";
import type { RubricChoice } from "@/lib/domain/assignment/desk";

/** Rubrics to choose from, with what they give at most; `none` says what the empty choice means. */
export const rubricOptions = (rubrics: readonly RubricChoice[], none: string): Option[] => [
  { value: "", label: none },
  ...rubrics.map(({ value, title, points }) => ({
    value,
    label: points && !/\d/.test(title.replace(/, version \d+$/, "")) ? `${title} (${points} points)` : title,
  })),
];
