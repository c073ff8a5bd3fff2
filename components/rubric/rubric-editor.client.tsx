"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { FormMessage, Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { editProblems, freshRow, moved, type RubricEdit, withoutRow } from "@/lib/domain/rubric/edit-rubric";
import { type CriterionKind, criterionKinds } from "@/lib/domain/rubric/model";
import { RowEditor } from "./row-editor.client";
import { kindNames, RubricShown } from "./rubric-shown";
import { useRubricEdit } from "./use-rubric-edit.client";

export interface RubricEditorProps {
  /** Ids as addresses write them; `rubric` is null for a new one. */
  course: string;
  rubric: string | null;
  account: string;
  base: number | null;
  start: RubricEdit;
  skills: readonly { key: string; name: string }[];
  publish: (sent: RubricEdit & { base: number | null }) => Promise<Outcome<{ rubricId: string }>>;
}

/** The whole model of a rubric as a form, with what it will look like beside it. */
export function RubricEditor({ course, rubric, account, base: given, start, skills, publish }: RubricEditorProps) {
  const about = `rubric/${course}/${rubric ?? "new"}`;
  const { edit, base, resumed, change, rebase, forget, restart } = useRubricEdit({
    account,
    about,
    base: given,
    start,
  });
  const [kind, setKind] = useState<CriterionKind>("Levels");
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Outcome<{ rubricId: string }> | null>(null);
  const [busy, startPublishing] = useTransition();
  const [said, setSaid] = useState("");
  const focus = useRef<string | null>(null);
  const router = useRouter();
  const problems = editProblems(edit.title, edit.criteria);
  const readable = problems.every(({ problem }) => !problem.startsWith("Write points"));
  const whole = problems.filter(({ row }) => row === null).map(({ problem }) => problem);
  const newer = answer && !answer.ok && answer.field?.startsWith("base.") ? Number(answer.field.slice(5)) : null;

  // What was moved or added keeps the focus, wherever it now stands.
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  const rows = (criteria: RubricEdit["criteria"]) => change({ ...edit, criteria });

  function send() {
    setAsked(true);
    setAnswer(null);
    if (problems.length > 0) return;
    startPublishing(async () => {
      const outcome = await publish({ ...edit, base });
      if (outcome.ok) {
        await forget();
        router.push(`/courses/${course}/rubrics/${outcome.value.rubricId}`);
      } else setAnswer(outcome);
    });
  }

  return (
    <div className="rubric-edit">
      <div>
        {resumed ? (
          <Notice>
            This is the edit that was kept on this device.{" "}
            <Button look="quiet" small onClick={restart}>
              Throw it away and start again
            </Button>
          </Notice>
        ) : null}
        {rubric === null ? (
          <TextInput
            label="Title"
            value={edit.title}
            maxLength={200}
            error={asked ? (whole[0] ?? null) : null}
            onChange={(event) => change({ ...edit, title: event.target.value })}
          />
        ) : null}
        {edit.criteria.map((row, index) => (
          <RowEditor
            key={row.key}
            {...{ row, index, skills }}
            rows={edit.criteria}
            problems={asked ? problems.flatMap((each) => (each.row === index ? each.problem : [])) : []}
            onChange={(next) => rows(edit.criteria.map((each) => (each.key === row.key ? next : each)))}
            onMove={(by) => {
              if (!edit.criteria[index + by]) return;
              rows(moved(edit.criteria, index, by));
              focus.current = `${row.key}-${by < 0 ? "up" : "down"}`;
              setSaid(`${row.title || "The row"} is now row ${index + by + 1} of ${edit.criteria.length}.`);
            }}
            onRemove={() => {
              rows(withoutRow(edit.criteria, row.key));
              focus.current = "rubric-add";
              setSaid(`${row.title || "The row"} was taken out.`);
            }}
            onFocusNext={(id) => {
              focus.current = id;
            }}
          />
        ))}
        <div className="row mt-3">
          <Select
            label="Kind of the next row"
            value={kind}
            options={criterionKinds.map((value) => ({ value, label: kindNames[value] }))}
            onChange={(event) => setKind(criterionKinds.find((each) => each === event.target.value) ?? "Levels")}
          />
          <Button
            id="rubric-add"
            onClick={() => {
              const row = freshRow(kind, `row-${crypto.randomUUID().slice(0, 13)}`);
              rows([...edit.criteria, row]);
              focus.current = `${row.key}-title`;
            }}
          >
            Add a row
          </Button>
        </div>
        <p className="vh" role="status">
          {said}
        </p>
        {asked && rubric !== null ? whole.map((problem) => <FieldError key={problem} error={problem} />) : null}
        <p className="small quiet">What you write here is kept on this device until it is published.</p>
        <Button look="primary" aria-disabled={busy} onClick={() => (busy ? null : send())}>
          {busy ? "Publishing" : base === null ? "Publish" : "Publish the next version"}
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
                rebase(newer);
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
