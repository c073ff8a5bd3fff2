"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { CriterionRow } from "@/components/grading/criterion-row.client";
import { MarkingConflict } from "@/components/grading/marking-conflict.client";
import { Sum } from "@/components/grading/sum";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { sendDraft, writeHeaders } from "@/components/saving/send.client";
import { type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { State } from "@/components/ui/state";
import { TextArea } from "@/components/ui/text-input";
import { shortId } from "@/lib/domain/id/short-id";
import { scoreOf, withScore } from "@/lib/domain/rubric/edit-marking";
import { type Marking, markingSchema } from "@/lib/domain/rubric/marking";
import type { RubricVersion } from "@/lib/domain/rubric/model";
import { totalOf } from "@/lib/domain/rubric/total";
import { savedSchema } from "@/lib/domain/submission/saving";
import { ReleaseMarks } from "./column-forms.client";
import type { ReleaseColumn } from "./forms";

interface MarkingPanelProps {
  account: string;
  /** Address of the marking's route. */
  address: string;
  here: string;
  zone: string;
  columnId: string;
  studentId: string;
  title: string;
  rubric: RubricVersion;
  marking: Marking;
  version: number;
  finished: boolean;
  released: boolean;
  changedSince: boolean;
  mayMark: boolean;
  release: ReleaseColumn | null;
}

const savedMarking = savedSchema(markingSchema);
const living: LivingDrafts<Marking> = new Map();
const refusal = z.object({ problem: z.string() });

function parseKept(kept: unknown): Marking | null {
  const parsed = markingSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** Finishes this version. Null when it is done, otherwise a sentence. */
async function sendFinish(account: string, address: string, version: number): Promise<string | null> {
  try {
    const headers = writeHeaders(account);
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify({ version }) });
    if (response.ok) return null;
    const said = refusal.safeParse(await response.json().catch(() => null));
    return said.success ? said.data.problem : "The server does not answer as it should. Try again.";
  } catch {
    return "There is no connection. Nothing is lost; try again.";
  }
}

/** The rubric of a column with what is given to one student: saved as it is given, finished, released. */
export function MarkingPanel(props: MarkingPanelProps) {
  const { rubric, mayMark, zone, address } = props;
  const router = useRouter();
  const [finished, setFinished] = useState(props.finished ? props.version : null);
  const [problem, setProblem] = useState<string | null>(null);
  const drafts = useDrafts<Marking>({
    living,
    account: props.account,
    drafts: [{ id: "marking", content: props.marking, version: props.version, savedAt: null }],
    about: () => `participation/${props.columnId}/${props.studentId}`,
    send: (_, { content, ...save }) => sendDraft(props.account, address, { ...save, marking: content }, savedMarking),
    parse: parseKept,
  });
  const { content: marking, state, version } = drafts.of("marking");
  const total = totalOf(rubric.criteria, marking.scores);
  const done = finished === version && state.kind === "saved";

  async function finish() {
    const saved = await drafts.flush();
    const now = drafts.versions().marking ?? 0;
    const answer = saved
      ? await sendFinish(props.account, address, now)
      : "Not everything is saved yet, so it is not finished.";
    setProblem(answer);
    if (answer !== null) return;
    setFinished(now);
    router.refresh();
  }

  return (
    <section className="rubric-panel" aria-labelledby="marking">
      <div className="pane-h">
        <h2 id="marking">{props.title}</h2>
        {total.max === null ? null : (
          <span className="tnum">
            <b>{total.points ?? "–"}</b> of {total.max}
          </span>
        )}
      </div>
      <SaveProblem state={state} here={props.here} retry={() => drafts.flush()} />
      {state.kind === "conflict" ? (
        <MarkingConflict
          mine={marking}
          theirs={state.theirs}
          rubric={rubric}
          onChoose={(choice) => drafts.resolve("marking", choice)}
        />
      ) : null}
      {rubric.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          score={scoreOf(marking, criterion.id)}
          disabled={!mayMark}
          onScore={(change) => drafts.change("marking", withScore(marking, criterion.id, change))}
        />
      ))}
      <Sum total={total} />
      <TextArea
        label="On the whole"
        hint="The student reads it when it is released."
        rows={4}
        value={marking.overall}
        readOnly={!mayMark}
        onChange={(event) => drafts.change("marking", { ...marking, overall: event.target.value })}
      />
      {mayMark ? <SaveWords state={state} zone={zone} /> : null}
      <div className="finish">
        <p role="status">
          {done ? (
            <State kind="good">
              {props.released && !props.changedSince ? "Finished and released" : "Finished, not released yet"}
            </State>
          ) : (
            <State kind="off">
              {props.released ? "Not finished; the student sees what was released before" : "Not finished"}
            </State>
          )}
        </p>
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        {mayMark && !done ? (
          <Button look="primary" onClick={finish}>
            Finish marking
          </Button>
        ) : null}
        {done && props.release && (!props.released || props.changedSince) ? (
          <ReleaseMarks release={props.release} about={props.title} student={shortId(props.studentId)} />
        ) : null}
      </div>
    </section>
  );
}
