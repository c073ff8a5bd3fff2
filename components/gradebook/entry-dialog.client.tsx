"use client";

import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import type { EntryChange } from "@/lib/domain/gradebook/entry";
import { EntryForm, type Typed } from "./entry-form.client";
import { EntryHistory } from "./entry-history";

/** An entry that is opened; ids as they stand in addresses. */
export interface OpenEntry {
  assignment: string;
  student: string;
  /** Whose, and in what: "Sami Student, Essay A". */
  title: string;
}

const told = z.object({
  number: z.number(),
  says: z.string(),
  points: z.string().nullable(),
  max: z.string().nullable(),
  mayChange: z.boolean(),
  why: z.string().nullable(),
  canRestore: z.boolean(),
  released: z.boolean(),
  timeZone: z.string(),
  events: z.array(
    z.object({
      number: z.number(),
      did: z.string(),
      after: z.string(),
      before: z.string(),
      by: z.string(),
      at: z.coerce.date(),
      reason: z.string().nullable(),
      released: z.boolean(),
    }),
  ),
});
export type ToldEntry = z.infer<typeof told>;

const refusal = z.object({ problem: z.string(), field: z.string().optional() });
export type Refusal = z.infer<typeof refusal>;
const lost: Refusal = { problem: "This could not be sent. Check the connection and press Save again." };

interface EntryDialogProps {
  api: string;
  entry: OpenEntry;
  onClose: () => void;
  onSaved: (what: string) => void;
}

/** One entry of the gradebook: what stands in it, a form to change it, how it came to be. */
export function EntryDialog({ api, entry, onClose, onSaved }: EntryDialogProps) {
  const { assignment, student, title } = entry;
  const [known, setKnown] = useState<ToldEntry | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    try {
      const response = await fetch(`${api}?${new URLSearchParams({ assignment, student })}`);
      const parsed = told.safeParse(await response.json());
      if (!parsed.success) return setProblem({ problem: "This entry cannot be opened. Reload the page." });
      setKnown(parsed.data);
    } catch {
      setProblem({ problem: "This entry could not be fetched. Check the connection and open it again." });
    }
  }, [api, assignment, student]);
  useEffect(() => void read(), [read]);
  const save = async ({ change, reason }: Typed, number: number) => {
    const answer = await send(api, { assignment, student, change, reason, number });
    if (answer === null) return onSaved(`${title}: saved.`);
    setProblem(answer);
    // What the other person put there is shown; what was typed here stays.
    if (answer.field === "number") await read();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack gbentry">
        {known ? (
          <>
            <p>
              Now: <b>{known.says}</b>
              {known.events.length > 0 && !known.released ? ", not released to the student" : null}
            </p>
            {known.why ? <Notice>{known.why}</Notice> : null}
            {known.mayChange ? <EntryForm known={known} refusal={problem} save={save} /> : null}
            <EntryHistory events={known.events} zone={known.timeZone} />
          </>
        ) : problem ? (
          <Notice kind="error">{problem.problem}</Notice>
        ) : (
          <p role="status">Fetching …</p>
        )}
      </div>
    </Dialog>
  );
}

interface Sent extends Typed {
  assignment: string;
  student: string;
  change: EntryChange;
  number: number;
}

/** Null when it is saved; the promise never rejects. */
async function send(api: string, body: Sent): Promise<Refusal | null> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(api, { method: "PUT", headers, body: JSON.stringify(body) });
    if (response.ok) return null;
    const parsed = refusal.safeParse(await response.json());
    return parsed.success ? parsed.data : lost;
  } catch {
    return lost;
  }
}
