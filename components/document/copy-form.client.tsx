"use client";

import Link from "next/link";
import { useActionState, useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { keepRefused } from "@/components/ui/keep-refused";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { type ChosenDocument, copiedInWords } from "@/lib/domain/library/copies";
import type { Outcome } from "@/lib/domain/policy/outcome";

type Copied = Outcome<{ copied: number; before: number }>;

interface CopyFormProps {
  /** Ids as in addresses. */
  documents: readonly ChosenDocument[];
  courses: readonly { id: string; title: string; term: string | null }[];
  /** The address of the library they come from. */
  library: string;
  /** Copies; gets the answer before and the form with `course` and `document`s. */
  copy: (before: Copied | null, form: FormData) => Promise<Copied>;
}

/** As many titles as are read at a glance; more of them are folded. */
const FEW = 12;

/** Which documents go where; says what was done. */
export function CopyForm({ documents, courses, library, copy }: CopyFormProps) {
  const [answer, submit] = useActionState(copy, null);
  const [course, choose] = useState(courses[0]?.id);
  // A form is reset when its action has ended; made anew, the list goes back to what was chosen, not to its first course.
  const [made, remake] = useState({ after: answer, times: 0 });
  if (made.after !== answer) remake({ after: answer, times: made.times + 1 });
  const problem = answer && !answer.ok ? answer : null;
  const options = courses.map(({ id, title, term }) => ({ value: id, label: term ? `${title}, ${term}` : title }));
  const count = documents.length;
  return (
    <form action={submit} onReset={keepRefused(answer)} className="stack measure pt-4">
      {documents.map(({ id }) => (
        <input key={id} type="hidden" name="document" value={id} />
      ))}
      <details className="chosen" open={count <= FEW}>
        <summary className="linkish">{count === 1 ? "1 document" : `${count} documents`}</summary>
        <ul className="list mt-2">
          {documents.map(({ id, title, revision }) => (
            <li key={id} className="row between py-2">
              <span className="serif">{title}</span>
              <span className="small quiet">revision {revision}</span>
            </li>
          ))}
        </ul>
      </details>
      <Select
        key={made.times}
        label="Into the course"
        name="course"
        defaultValue={course}
        onChange={(event) => choose(event.target.value)}
        options={options}
        error={problem?.field === "course" ? problem.problem : null}
      />
      <p className="small quiet">
        Notes, answers and marks of students stay here. The copies are not shared with students until you share them.
      </p>
      <div role="status">
        {answer?.ok ? <Notice kind="good">{copiedInWords(answer.value.copied, answer.value.before)}</Notice> : null}
        {problem && problem.field !== "course" ? <Notice kind="error">{problem.problem}</Notice> : null}
      </div>
      <div className="row">
        <SubmitButton pending="Copying">Copy {count === 1 ? "this document" : `these ${count} documents`}</SubmitButton>
        <LinkButton href={library} look="quiet">
          Back to the library
        </LinkButton>
        {answer?.ok ? <Courses courses={courses} /> : null}
      </div>
    </form>
  );
}

function Courses({ courses }: Pick<CopyFormProps, "courses">) {
  const [only, more] = courses;
  if (!only || more) return <Link href="/courses">Your courses</Link>;
  return <Link href={`/courses/${only.id}/documents`}>Documents of {only.title}</Link>;
}
