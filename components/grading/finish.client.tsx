"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { writeHeaders } from "@/components/saving/send.client";
import type { Drafts } from "@/components/saving/use-drafts.client";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { State } from "@/components/ui/state";
import type { Marking } from "@/lib/domain/rubric/marking";
import type { GradingDeskProps } from "./desk-props";
import { ReleaseToStudent } from "./release-form.client";

interface FinishProps extends GradingDeskProps {
  drafts: Drafts<Marking>;
  /** Every row is decided. */
  complete: boolean;
  /** The button that goes on, for the key that presses it. */
  onward: RefObject<HTMLButtonElement | null>;
}

/** Stands for a version that was finished before this page was opened, and changed since. */
const BEFORE = -1;

const refusal = z.object({ problem: z.string() });
const ended = z.object({ waitsFor: z.string().nullable() });

/** How finishing ended: a refusal, or done, and perhaps something the grade still waits for. */
type Ended = { problem: string } | { problem: null; waitsFor: string | null };

/** Finishes this version of the marking. */
async function sendFinish(
  { account, address, promptId, settling }: Pick<FinishProps, "account" | "address" | "promptId" | "settling">,
  version: number,
): Promise<Ended> {
  try {
    const headers = writeHeaders(account);
    const body = JSON.stringify({ promptId, settles: settling !== null, version });
    const response = await fetch(address, { method: "POST", headers, body });
    const told: unknown = await response.json().catch(() => null);
    if (response.ok) return { problem: null, waitsFor: ended.safeParse(told).data?.waitsFor ?? null };
    return { problem: refusal.safeParse(told).data?.problem ?? "The server does not answer as it should. Try again." };
  } catch {
    return { problem: "There is no connection. Nothing is lost; try again." };
  }
}

/** The end of marking one submission, said in words: finished or not, released or not; and the way to the next. */
export function Finish(props: FinishProps) {
  const { drafts, complete, canMark, previous, next, toMark, release } = props;
  const router = useRouter();
  const { version, state } = drafts.of("marking");
  const [finished, setFinished] = useState(props.finished ? props.version : props.finishedBefore ? BEFORE : null);
  const [problem, setProblem] = useState<string | null>(null);
  const [waitsFor, setWaitsFor] = useState(props.waitsFor);
  const [busy, setBusy] = useState(false);
  const done = finished === version && state.kind === "saved";
  const released = done && props.released && finished === props.version;

  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  async function finish(then: string | null) {
    if (busy) return;
    setBusy(true);
    const saved = await drafts.flush();
    const now = drafts.versions().marking ?? 0;
    const answer = saved
      ? await sendFinish(props, now)
      : { problem: "Not everything is saved yet, so it is not finished." };
    setProblem(answer.problem);
    if (answer.problem !== null && !here.current) props.frame.tell(`${props.student}: ${answer.problem}`);
    if (answer.problem === null) {
      setFinished(now);
      setWaitsFor(answer.waitsFor);
      // Who has moved on meanwhile stays where they are.
      if (then && here.current) props.frame.go(then);
      else router.refresh();
    }
    setBusy(false);
  }

  /** A link that the desk answers, so that what was brought ahead is shown at once. */
  const steps = (href: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    props.frame.go(href);
  };

  return (
    <div className="finish">
      <p className="finish-of">{props.student}</p>
      <p role="status">
        {done ? (
          <State kind="good">
            {released ? "Finished and released" : waitsFor ? `Finished. ${waitsFor}` : "Finished, not released yet"}
          </State>
        ) : finished !== null ? (
          <State kind="warn">
            Changed since it was finished. {props.released ? "The student still sees what was released. " : ""}Finish it
            again, then release it.
          </State>
        ) : (
          <State kind="off">{complete ? "Not finished" : "Not finished: a row waits for a level"}</State>
        )}
      </p>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <div className="row">
        {canMark && !done ? (
          <Button look="primary" aria-disabled={busy} onClick={() => finish(null)}>
            {busy ? "Finishing" : "Finish marking"}
          </Button>
        ) : null}
        {canMark && toMark ? (
          <Button
            ref={props.onward}
            aria-disabled={busy}
            onClick={() => (done ? props.frame.go(toMark) : finish(toMark))}
          >
            {done ? "Next to mark" : "Finish and next"}
          </Button>
        ) : null}
        {next ? (
          <LinkButton look={done || !canMark ? "primary" : "plain"} href={next} onNavigate={steps(next)}>
            Next submission
          </LinkButton>
        ) : null}
        {previous ? (
          <LinkButton href={previous} onNavigate={steps(previous)}>
            Back
          </LinkButton>
        ) : null}
      </div>
      {done && !released && !waitsFor && release ? (
        <ReleaseToStudent action={release} student={props.releaseTo} />
      ) : null}
    </div>
  );
}
