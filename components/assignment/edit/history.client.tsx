"use client";

import { useState, useTransition } from "react";
import { FieldError } from "@/components/ui/field";
import type { DraftVersion } from "@/lib/domain/assignment/desk";
import { sayInstant } from "@/lib/domain/time/say";

interface HistoryProps {
  versions: readonly DraftVersion[];
  zone: string;
  now: Date;
  /** Brings one back; answers what went wrong, or null. */
  restore: (versionId: string) => Promise<string | null>;
}

const kinds: Record<DraftVersion["kind"], string> = {
  Autosave: "saved",
  Save: "before another was brought back",
  Conflict: "written in another tab at the same time",
  Restore: "brought back",
  Submit: "published",
};

/** Earlier states of the draft, newest first, each of which can be brought back. */
export function History({ versions, zone, now, restore }: HistoryProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, begin] = useTransition();
  if (versions.length === 0) return null;
  return (
    <details className="mt-6">
      <summary className="linkish">Earlier states ({versions.length})</summary>
      <ul className="list mt-2">
        {versions.map(({ id, kind, savedAt, by }) => {
          const when = sayInstant(new Date(savedAt), zone, "short", now);
          return (
            <li key={id} className="row between py-1">
              <span>
                {when}{" "}
                <span className="quiet">
                  {by}, {kinds[kind]}
                </span>
              </span>
              <button
                type="button"
                className="linkish"
                disabled={pending}
                onClick={() => begin(async () => setProblem(await restore(id)))}
              >
                Bring back<span className="vh"> the state of {when}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <FieldError error={problem} />
    </details>
  );
}
