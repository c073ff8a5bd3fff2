"use client";

import { useActionState } from "react";
import { FormMessage, Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { RubricVersion } from "@/lib/domain/rubric/model";
import type { RemarkAction } from "./desk-props";

type Named = Pick<RubricVersion, "id" | "title" | "number">;

interface NewerRubricProps {
  /** What this is marked with. */
  given: Named;
  /** What the assignment is marked with now. */
  newer: Named;
  remark: RemarkAction;
}

const called = ({ title, number }: Named) => `“${title}”, version ${number}`;

/** Says that the assignment has another rubric now than this is marked with, and lets a person choose that one. */
export function NewerRubric({ given, newer, remark }: NewerRubricProps) {
  const [answer, send] = useActionState(remark, null);
  return (
    <Notice>
      <p>
        This is marked with {called(given)}; the assignment is marked with {called(newer)} now. Marked with that one,
        levels stand where it asks the same, and comments stand; the grade stays as it is until you finish.
      </p>
      <form action={send} className="mt-2">
        <SubmitButton look="plain" small pending="Beginning">
          Mark it with version {newer.number}
        </SubmitButton>
        <FormMessage problem={answer && !answer.ok ? answer.problem : null} done={null} />
      </form>
    </Notice>
  );
}
