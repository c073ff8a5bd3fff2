"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useState } from "react";
import { z } from "zod";
import { buttonClass } from "@/components/ui/button";
import { FieldError, fieldWiring } from "@/components/ui/field";
import { shortId } from "@/lib/domain/id/short-id";

const taken = z.object({ fileId: z.uuid() });
const refusal = z.object({ problem: z.string() });
const lost = { problem: "This could not be sent. Check the connection and choose the file again." };

/** Sends the file; the promise never rejects. */
async function send(api: string, file: File) {
  try {
    const headers = { "content-type": "application/octet-stream" };
    const query = new URLSearchParams({ name: file.name });
    const response = await fetch(`${api}?${query}`, { method: "POST", headers, body: file });
    const json: unknown = await response.json();
    const told = response.ok ? taken.safeParse(json) : refusal.safeParse(json);
    return told.success ? told.data : lost;
  } catch {
    return lost;
  }
}

/** Brings a gradebook file and goes on to it; what is wrong with it is said beside it. */
export function BringFile({ api, next }: { api: string; next: string }) {
  const id = useId();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // A file that is chosen before the script is there would be chosen for nobody.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const bring = async (file: File) => {
    setBusy(true);
    setProblem(null);
    const answer = await send(api, file);
    if ("fileId" in answer) return router.push(`${next}?file=${shortId(answer.fileId)}`);
    setProblem(answer.problem);
    setBusy(false);
  };
  return (
    <div className="drop" aria-busy={busy}>
      <p className="hint" id={`${id}-hint`}>
        A file that ends in .csv; 2 MB at most. Only you can open it here.
      </p>
      <input
        type="file"
        className="vh"
        accept=".csv,.txt,.tsv,text/csv"
        disabled={busy || !ready}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void bring(file);
          // The same file may be chosen again.
          target.value = "";
        }}
        {...fieldWiring(id, { hint: "described", error: problem })}
      />
      <label htmlFor={id} className={buttonClass({ look: "primary" })}>
        Choose a file
      </label>
      <span role="status">{busy ? " Reading the file …" : null}</span>
      <FieldError id={`${id}-error`} error={problem} />
    </div>
  );
}
