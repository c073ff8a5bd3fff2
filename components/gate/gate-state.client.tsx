"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import type { Answer } from "@/lib/domain/answer/model";
import type { Gate } from "@/lib/domain/submission/gate";
import { sayInstant } from "@/lib/domain/time/say";
import { LockedPrediction } from "./locked-prediction";

interface GateStateProps {
  gate: Gate;
  /** How the gated text is cited. */
  citation: string | null;
  zone: string;
  draw: (answer: Answer) => ReactNode;
}

/** Over the sheet of a gate: which text waits for it; afterwards what was expected, and that the text is open. */
export function GateState({ gate: { title, locked, shut, shutElsewhere }, citation, zone, draw }: GateStateProps) {
  const opened = useRef<HTMLDivElement>(null);
  const before = useRef(shut);
  useEffect(() => {
    // Whoever has just locked it hears that the text is open, and goes on from here.
    if (before.current && !shut) opened.current?.focus();
    before.current = shut;
  }, [shut]);
  if (shut) {
    return (
      <Notice>
        “{title}” is not open yet. Say from its citation and headnote what you expect of it. What you write is locked
        with its time, and then the text opens.
        {citation ? <span className="cited">{citation}</span> : null}
      </Notice>
    );
  }
  if (!locked) return null;
  return (
    <div ref={opened} tabIndex={-1}>
      <p role="status" className="small">
        {shutElsewhere
          ? `What you expected is locked. “${title}” itself opens when you have answered the question of the other assignment that asks for it.`
          : "The text is open. Read it, then say below what you keep and what you change."}
      </p>
      <LockedPrediction title="What you expected" at={sayInstant(locked.at, zone, "full")}>
        {draw(locked.prediction)}
      </LockedPrediction>
    </div>
  );
}
