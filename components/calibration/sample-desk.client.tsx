"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { CriterionRow } from "@/components/grading/criterion-row.client";
import { MarkingConflict } from "@/components/grading/marking-conflict.client";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { sendDraft, writeHeaders } from "@/components/saving/send.client";
import { type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { State } from "@/components/ui/state";
import type { SampleOnDesk } from "@/lib/domain/grading/calibration";
import { scoreOf, withScore } from "@/lib/domain/rubric/edit-marking";
import { type Marking, markingSchema } from "@/lib/domain/rubric/marking";
import { savedSchema } from "@/lib/domain/submission/saving";

interface SampleDeskProps {
  account: string;
  /** Address of the route that saves. */
  address: string;
  here: string;
  zone: string;
  sample: SampleOnDesk;
  mayMark: boolean;
}

const saved = savedSchema(markingSchema);
const living: LivingDrafts<Marking> = new Map();
const refusal = z.object({ problem: z.string() });

/** Sends that a sample is finished; null, or why it is not. */
async function sendFinish(account: string, address: string, body: object): Promise<string | null> {
  try {
    const headers = writeHeaders(account);
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
    if (response.ok) return null;
    const said = refusal.safeParse(await response.json().catch(() => null));
    return said.data?.problem ?? "The server does not answer as it should. Try again.";
  } catch {
    return "There is no connection. Nothing is lost; try again.";
  }
}

/** A sample answer beside its rubric: levels by digits, saved as they are given, and finished once. */
export function SampleDesk({ account, address, here, zone, sample, mayMark }: SampleDeskProps) {
  const { promptId, promptNumber, key, rubric, question, text, finished } = sample;
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const drafts = useDrafts<Marking>({
    living,
    account,
    drafts: [{ id: "levels", content: sample.marking, version: sample.version, savedAt: null }],
    about: () => `calibration/${promptId}/${rubric.id}/${key}`,
    send: (_, { content, baseVersion }) =>
      sendDraft(account, address, { promptId, key, baseVersion, marking: content }, saved),
    parse: (kept) => markingSchema.safeParse(kept).data ?? null,
  });
  const { content: marking, state } = drafts.of("levels");
  const open = mayMark && !finished;

  async function finish() {
    if (busy) return;
    setBusy(true);
    const told = (await drafts.flush())
      ? await sendFinish(account, address, { promptId, key, version: drafts.versions().levels ?? 0 })
      : "Not everything is saved yet, so it is not finished.";
    setProblem(told);
    if (told === null) {
      // This sample again, with what others gave, and not the next one that is owed.
      router.replace(here);
      router.refresh();
    }
    setBusy(false);
  }

  return (
    <div className="sample-desk">
      <section aria-label="Sample answer">
        <p className="k">Question {promptNumber}</p>
        <h2 className="q">{question}</h2>
        <SaveProblem state={state} here={here} retry={() => drafts.flush()} />
        {state.kind === "conflict" ? (
          <MarkingConflict
            mine={marking}
            theirs={state.theirs}
            rubric={rubric}
            onChoose={(choice) => drafts.resolve("levels", choice)}
          />
        ) : null}
        <div className="answer mt-3 whitespace-pre-wrap">{text}</div>
      </section>
      <section aria-labelledby="sample-rubric">
        <div className="pane-h">
          <h2 id="sample-rubric">{rubric.title}</h2>
        </div>
        {rubric.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            score={scoreOf(marking, criterion.id)}
            disabled={!open}
            onScore={(change) => drafts.change("levels", withScore(marking, criterion.id, change))}
          />
        ))}
        {open ? (
          <div className="finish">
            <SaveWords state={state} zone={zone} />
            {problem ? <Notice kind="error">{problem}</Notice> : null}
            <p className="hint">Then you see what others gave, and yours stand.</p>
            <div>
              <Button look="primary" aria-disabled={busy} onClick={finish}>
                {busy ? "Finishing" : "Finish this sample"}
              </Button>
            </div>
          </div>
        ) : finished ? (
          <p className="mt-3" role="status">
            <State kind="good">Finished</State>
          </p>
        ) : null}
      </section>
    </div>
  );
}
