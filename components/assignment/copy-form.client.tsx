"use client";

import { useActionState, useState } from "react";
import { keepRefused } from "@/components/ui/keep-refused";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { CopyTarget, CopyMade as Made } from "@/lib/domain/assignment/copying";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { CopyMade } from "./copy-made";

interface CopyFormProps {
  /** Ids as in addresses, as those that come back are. */
  courses: readonly CopyTarget[];
  /** Names the first press of the button: sent twice, it makes one copy. */
  press: string;
  copy: (before: Outcome<Made> | null, form: FormData) => Promise<Outcome<Made>>;
}

/** Into which course an assignment is copied; says what was done and what was left out. */
export function CopyForm({ courses, press, copy }: CopyFormProps) {
  const [answer, submit] = useActionState(copy, null);
  const [course, choose] = useState(courses[0]?.id);
  // A form is reset when its action has ended; made anew, the list goes back to what was chosen.
  const [made, remake] = useState({ after: answer, times: 0, press });
  if (made.after !== answer)
    remake({ after: answer, times: made.times + 1, press: answer?.ok ? crypto.randomUUID() : made.press });
  const problem = answer && !answer.ok ? answer : null;
  const options = courses.map(({ id, title, term, here }) => ({
    value: id,
    label: here ? "This course, as a second one" : term ? `${title}, ${term}` : title,
  }));
  return (
    <form action={submit} onReset={keepRefused(answer)} className="stack">
      <input type="hidden" name="key" value={made.press} />
      <Select
        key={made.times}
        label="Into the course"
        name="course"
        defaultValue={course}
        onChange={(event) => choose(event.target.value)}
        options={options}
        error={problem?.field === "course" ? problem.problem : null}
      />
      <div role="status">
        {answer?.ok ? (
          <CopyMade
            href={`/courses/${answer.value.courseId}/assignments/${answer.value.assignmentId}/edit`}
            leftOut={answer.value.leftOut}
          />
        ) : null}
        {problem && problem.field !== "course" ? <Notice kind="error">{problem.problem}</Notice> : null}
      </div>
      <div>
        <SubmitButton pending="Copying">Copy</SubmitButton>
      </div>
    </form>
  );
}
