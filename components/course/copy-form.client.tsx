"use client";

import Link from "next/link";
import { useActionState } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { FormMessage, Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { CourseCopied, CourseCopyPlace } from "@/lib/domain/course/copying";
import type { ZoneChoice } from "@/lib/domain/course/time-zones";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface CopyFormProps {
  place: CourseCopyPlace;
  /** Names the press of the button: sent twice, it makes one course. */
  press: string;
  /** The day of the first due time, in words; null when nothing is due. */
  firstDue: string | null;
  zones: readonly ZoneChoice[];
  copy: (before: Outcome<CourseCopied> | null, form: FormData) => Promise<Outcome<CourseCopied>>;
}

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** What the course of the next term is called, its clock and its first due week; says what was taken along. */
export function CopyForm({ place, press, firstDue, zones, copy }: CopyFormProps) {
  const [answer, send] = useActionState(
    async (before: { outcome: Outcome<CourseCopied>; typed: FormData } | null, form: FormData) => ({
      outcome: await copy(before?.outcome ?? null, form),
      typed: form,
    }),
    null,
  );
  const form = useFocusInvalid(answer);
  const refusal = answer && !answer.outcome.ok ? answer.outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  const typed = (field: string, first: string) => (answer ? String(answer.typed.get(field) ?? "") : first);
  if (answer?.outcome.ok) return <Copied made={answer.outcome.value} />;
  return (
    <form ref={form} className="qs measure" action={send} noValidate>
      <p>
        {counted(place.documents, "document")}, the skills and {counted(place.assignments, "assignment")} go along; the
        assignments are drafts until you publish them. People, notes, answers and marks stay here, and the documents are
        not shared with students until you share them.
      </p>
      <input type="hidden" name="key" value={press} />
      <FormMessage problem={refusal && !refusal.field ? refusal.problem : null} />
      <TextInput
        label="Title"
        name="title"
        defaultValue={typed("title", place.title)}
        error={under("title")}
        required
      />
      <TextInput
        label="Term"
        name="term"
        hint="Such as Spring 2027. It may stay empty."
        defaultValue={typed("term", "")}
        error={under("term")}
      />
      <Select
        label="Time zone"
        name="timeZone"
        hint="Times stay what they are: 18:00 is 18:00 by this clock."
        options={zones.map(({ zone, name }) => ({ value: zone, label: name }))}
        defaultValue={typed("timeZone", place.timeZone)}
        error={under("timeZone")}
      />
      {firstDue ? (
        <TextInput
          label="First due in the week of"
          name="firstDue"
          type="date"
          hint={`Now the first is due ${firstDue}. All dates move by whole weeks and keep their weekday. Empty: they stay.`}
          defaultValue={typed("firstDue", "")}
          error={under("firstDue")}
        />
      ) : null}
      <SubmitButton pending="Copying the course">Copy the course</SubmitButton>
    </form>
  );
}

function Copied({ made: { courseId, documents, assignments, leftOut } }: { made: CourseCopied }) {
  return (
    <div className="qs measure" role="status">
      <Notice kind="good">
        The course is made, with {counted(documents, "document")} and {counted(assignments, "assignment")}.{" "}
        <Link href={`/courses/${courseId}`}>Go to the course</Link>
      </Notice>
      {leftOut.length > 0 ? (
        <section aria-labelledby="left-out">
          <h2 className="h" id="left-out">
            To look at
          </h2>
          <ul className="list">
            {leftOut.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
