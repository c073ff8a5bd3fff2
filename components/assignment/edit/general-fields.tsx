import { TextArea, TextInput } from "@/components/ui/text-input";
import type { Desk } from "./use-desk.client";

/** What the assignment is called, and what is said to students before the text. */
export function GeneralFields({ desk: { draft, change, problems } }: { desk: Desk }) {
  const error = problems.find((each) => each.field === "title")?.problem;
  return (
    <div className="f2 desk-general">
      <TextInput
        label="Title"
        hint="What students see in their list, perhaps a question."
        maxLength={200}
        value={draft.title}
        error={draft.title === "" ? null : error}
        onChange={(event) => change({ ...draft, title: event.target.value })}
      />
      <TextArea
        label="To the students"
        hint="What to do, in a few sentences. It may stay empty."
        rows={3}
        maxLength={10_000}
        value={draft.instructions}
        onChange={(event) => change({ ...draft, instructions: event.target.value })}
      />
    </div>
  );
}
