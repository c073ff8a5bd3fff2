import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { editProblems, type RubricEdit } from "@/lib/domain/rubric/edit-rubric";
import { RubricRows } from "./rubric-rows.client";
import { RubricShown } from "./rubric-shown";

type Made = Outcome<{ rubricId: string }>;

interface RubricBenchProps {
  /** Ids as addresses write them; `rubric` is null for a new one, which is given its title here. */
  course: string;
  rubric: string | null;
  edit: RubricEdit;
  skills: readonly { key: string; name: string }[];
  /** What stands over the rows, and under them: where the edit comes from, and where it is kept. */
  above: ReactNode;
  below: ReactNode;
  onChange: (edit: RubricEdit) => void;
  /** Publishes what stands here. */
  publish: () => Promise<Made>;
  /** Goes on from a newer published version with the same rows. */
  onRebase: (newer: number) => void;
}

/** The whole model of a rubric as a form, with what it will look like beside it. */
export function RubricBench(props: RubricBenchProps) {
  const { course, rubric, edit, skills, above, below, onChange, publish, onRebase } = props;
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Made | null>(null);
  const [busy, startPublishing] = useTransition();
  const router = useRouter();
  const problems = editProblems(edit.title, edit.criteria);
  const readable = problems.every(({ problem }) => !problem.startsWith("Write points"));
  const whole = problems.filter(({ row }) => row === null).map(({ problem }) => problem);
  const newer = answer && !answer.ok && answer.field?.startsWith("base.") ? Number(answer.field.slice(5)) : null;

  function send() {
    setAsked(true);
    setAnswer(null);
    if (problems.length > 0) return;
    startPublishing(async () => {
      const outcome = await publish();
      if (outcome.ok) router.push(`/courses/${course}/rubrics/${outcome.value.rubricId}`);
      else setAnswer(outcome);
    });
  }

  return (
    <div className="rubric-edit">
      <div>
        {above}
        {/* What is on its way to be published is not written in. */}
        <div inert={busy}>
          {rubric === null ? (
            <TextInput
              label="Title"
              value={edit.title}
              maxLength={200}
              error={asked ? (whole[0] ?? null) : null}
              onChange={(event) => onChange({ ...edit, title: event.target.value })}
            />
          ) : null}
          <RubricRows
            rows={edit.criteria}
            skills={skills}
            problems={asked ? problems : []}
            onChange={(criteria) => onChange({ ...edit, criteria })}
          />
        </div>
        {asked && rubric !== null ? whole.map((problem) => <FieldError key={problem} error={problem} />) : null}
        {below}
        <Button look="primary" aria-disabled={busy} onClick={() => (busy ? null : send())}>
          {busy ? "Publishing" : rubric === null ? "Publish" : "Publish the next version"}
        </Button>
        <FormMessage
          problem={
            asked && problems.length > 0
              ? "Not published yet: look at what is said beside the rows."
              : answer && !answer.ok
                ? answer.problem
                : null
          }
        />
        {newer !== null && rubric !== null ? (
          <div className="row">
            <a href={`/courses/${course}/rubrics/${rubric}`} target="_blank" rel="noopener">
              See version {newer} in another tab
            </a>
            <Button
              onClick={() => {
                onRebase(newer);
                setAnswer(null);
              }}
            >
              Keep mine, to follow version {newer}
            </Button>
          </div>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself beside a long form, by keyboard too */}
      <section className="rubric-preview" aria-labelledby="rubric-preview" tabIndex={0}>
        <h2 className="h" id="rubric-preview">
          As it will look
        </h2>
        {readable ? (
          <RubricShown rows={edit.criteria} skills={skills} />
        ) : (
          <p className="quiet">It is shown once every number can be read.</p>
        )}
      </section>
    </div>
  );
}
