"use client";

import { useActionState } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { FormMessage } from "@/components/ui/notice";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { MakeColumn, PutColumnAway, ReleaseColumn } from "./forms";

/** A new column: title, rubric, category, days. What was typed stays after a refusal. */
export function ColumnForm({
  make,
  rubrics,
  categories,
}: {
  make: MakeColumn;
  rubrics: readonly Option[];
  categories: readonly Option[];
}) {
  const [answer, send] = useActionState(
    async (before: { outcome: Outcome<{ columnId: string }>; typed: FormData } | null, form: FormData) => ({
      outcome: await make(before?.outcome ?? null, form),
      typed: form,
    }),
    null,
  );
  const form = useFocusInvalid(answer);
  const refusal = answer && !answer.outcome.ok ? answer.outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  const typed = (field: string) => (refusal ? String(answer?.typed.get(field) ?? "") : "");
  if (rubrics.length === 0) {
    return <p className="quiet">The course has no rubric yet. Publish one first, then make a column with it.</p>;
  }
  return (
    <details className="part-new" open={refusal !== null}>
      <summary>New column</summary>
      <form ref={form} action={send} className="stack" noValidate>
        <FormMessage problem={refusal && !refusal.field ? refusal.problem : null} />
        <TextInput
          label="Title"
          name="title"
          maxLength={120}
          defaultValue={typed("title")}
          error={under("title")}
          required
        />
        <Select
          label="Rubric"
          name="rubricVersionId"
          options={rubrics}
          defaultValue={typed("rubricVersionId") || rubrics[0]?.value}
          error={under("rubricVersionId")}
        />
        <Select
          label="Category of the gradebook"
          name="categoryId"
          options={[{ value: "", label: "None" }, ...categories]}
          defaultValue={typed("categoryId")}
          error={under("categoryId")}
        />
        <TextInput
          label="First day"
          hint="Empty: from the beginning."
          type="date"
          name="from"
          defaultValue={typed("from")}
          error={under("from")}
        />
        <TextInput
          label="Last day"
          hint="Included. Empty: until now."
          type="date"
          name="until"
          defaultValue={typed("until")}
          error={under("until")}
        />
        <div className="row">
          <SubmitButton look="plain">Make the column</SubmitButton>
        </div>
      </form>
    </details>
  );
}

const seen = (students: number) =>
  students === 0
    ? "Nothing new to release: only finished marks are."
    : `${students} ${students === 1 ? "student sees" : "students see"} their mark now.`;

/** Releases the finished marks of a column: to one student, to a section, or to all. */
export function ReleaseMarks({
  release,
  about,
  sections,
  student,
}: {
  release: ReleaseColumn | null;
  about: string;
  sections?: readonly Option[];
  student?: string;
}) {
  const [answer, send] = useActionState(async (before: Outcome<{ students: number }> | null, form: FormData) => {
    return release ? release(before, form) : before;
  }, null);
  return (
    <form action={send} className="row">
      {student ? <input type="hidden" name="student" value={student} /> : null}
      {sections && sections.length > 1 ? (
        <Select
          label={`To whom: ${about}`}
          labelHidden
          name="section"
          options={[{ value: "", label: "All students" }, ...sections]}
        />
      ) : null}
      <SubmitButton look="plain" small>
        {student ? "Release to this student" : "Release finished marks"}
        <span className="vh">, {about}</span>
      </SubmitButton>
      <FormMessage
        problem={answer && !answer.ok ? answer.problem : null}
        done={answer?.ok ? seen(answer.value.students) : null}
      />
    </form>
  );
}

/** Puts a column away; its marks are kept. */
export function PutAway({ putAway, about }: { putAway: PutColumnAway | null; about: string }) {
  const [answer, send] = useActionState(async (before: Outcome | null) => (putAway ? putAway(before) : before), null);
  return (
    <form action={send} className="row">
      <SubmitButton look="plain" small>
        Put away<span className="vh">, {about}</span>
      </SubmitButton>
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} />
    </form>
  );
}
