"use client";

import { type Ref, useRef, useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";

interface FlagProps {
  ref: Ref<HTMLButtonElement>;
  /** Address of the flag's route. */
  address: string;
  promptId: string | null;
  flagged: boolean;
}

const refusal = z.object({ problem: z.string() });

/** Sends the flag; null, or why it was not taken. */
async function sendFlag(address: string, promptId: string | null, flagged: boolean): Promise<string | null> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "PUT", headers, body: JSON.stringify({ promptId, flagged }) });
    if (response.ok) return null;
    const said = refusal.safeParse(await response.json().catch(() => null));
    return said.data?.problem ?? "The server does not answer as it should. Try again.";
  } catch {
    return "There is no connection, so it is not flagged. Try again.";
  }
}

/** A flag on this part of the submission: to come back to it, or for a second look. */
export function Flag({ ref, address, promptId, flagged }: FlagProps) {
  const [on, setOn] = useState(flagged);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  async function turn() {
    // One after the other: two at once could arrive the other way round.
    if (busy.current) return;
    busy.current = true;
    setOn(!on);
    const refused = await sendFlag(address, promptId, !on);
    setProblem(refused);
    if (refused) setOn(on);
    busy.current = false;
  }
  return (
    <div>
      <Button ref={ref} small aria-pressed={on} onClick={turn}>
        Flag<span className="vh"> to come back to</span>
      </Button>
      <p role="status" className={problem ? "small" : "vh"}>
        {problem ?? ""}
      </p>
    </div>
  );
}
