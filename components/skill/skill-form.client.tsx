"use client";

import { useActionState } from "react";
import { useFocusInvalid } from "@/components/people/focus-invalid.client";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextArea, TextInput } from "@/components/ui/text-input";
import type { CourseSkill } from "@/lib/domain/course/course-skill";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface SkillFormProps {
  action: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
  /** Null: a new one. */
  skill: CourseSkill | null;
}

/** Name and question of a skill. What was typed stays after a refusal. */
export function SkillForm({ action, skill }: SkillFormProps) {
  const [answer, send] = useActionState(
    async (previous: { outcome: Outcome; typed: FormData } | null, form: FormData) => ({
      outcome: await action(previous?.outcome ?? null, form),
      typed: form,
    }),
    null,
  );
  const form = useFocusInvalid(answer);
  const refusal = answer && !answer.outcome.ok ? answer.outcome : null;
  const under = (field: string) => (refusal?.field === field ? refusal.problem : null);
  const typed = (field: string, otherwise: string) => (refusal ? String(answer?.typed.get(field) ?? "") : otherwise);
  return (
    <form ref={form} action={send} className="stack" noValidate>
      {skill ? null : <h2 className="h">One more skill</h2>}
      <FormMessage problem={refusal && !refusal.field ? refusal.problem : null} />
      <TextInput
        label={skill ? `Name of ${skill.name}` : "Name"}
        name="name"
        defaultValue={typed("name", skill?.name ?? "")}
        error={under("name")}
        maxLength={40}
        required
      />
      <TextArea
        label="What a reader asks with it"
        name="about"
        hint="One sentence, such as “Whose voice is missing?”. It may stay empty."
        rows={2}
        maxLength={200}
        defaultValue={typed("about", skill?.about ?? "")}
        error={under("about")}
      />
      <div className="row">
        <SubmitButton look="plain" small>
          {skill ? "Save" : "Add the skill"}
        </SubmitButton>
      </div>
    </form>
  );
}
