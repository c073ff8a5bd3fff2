"use client";

import { useEffect, useId, useRef, useState } from "react";
import { z } from "zod";
import { buttonClass } from "@/components/ui/button";
import { FieldError, fieldWiring } from "@/components/ui/field";
import { shortId } from "@/lib/domain/id/short-id";
import { CopyMade } from "./copy-made";

interface CopyFileProps {
  /** The route that takes the file. */
  api: string;
  /** Address of the course's assignments. */
  assignments: string;
}

const taken = z.object({ assignmentId: z.uuid(), leftOut: z.array(z.string()) });
const refusal = z.object({ problem: z.string() });
type Answer = z.infer<typeof taken> | z.infer<typeof refusal>;

const lost = { problem: "This could not be sent. Check the connection and choose the file again." };

/** Sends the file; the promise never rejects. */
async function send(api: string, file: File): Promise<Answer> {
  try {
    const headers = { "content-type": "application/octet-stream" };
    const response = await fetch(api, { method: "POST", headers, body: file });
    const json: unknown = await response.json();
    const told = response.ok ? taken.safeParse(json) : refusal.safeParse(json);
    return told.success ? told.data : lost;
  } catch {
    return lost;
  }
}

/** Takes in an assignment from a file; what is wrong with it is said beside it. */
export function CopyFile({ api, assignments }: CopyFileProps) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  // A file that is chosen before the script is there would be chosen for nobody.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const problem = answer && "problem" in answer ? answer.problem : null;
  // The same file again, after an answer that was lost, is the same sending: it is taken in once.
  const unanswered = useRef<{ file: string; key: string } | null>(null);
  const take = async (file: File) => {
    const same = `${file.name} ${file.size} ${file.lastModified}`;
    const key = unanswered.current?.file === same ? unanswered.current.key : crypto.randomUUID();
    setName(file.name);
    setAnswer(null);
    setBusy(true);
    const told = await send(`${api}?key=${key}`, file);
    unanswered.current = told === lost ? { file: same, key } : null;
    setAnswer(told);
    setBusy(false);
  };
  return (
    <div className="stack" aria-busy={busy}>
      <div className="drop">
        <p className="hint" id={`${id}-hint`}>
          A file that ends in .json; 20 MB at most.
        </p>
        <input
          type="file"
          className="vh"
          accept=".json,application/json"
          disabled={busy || !ready}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void take(file);
            // The same file may be chosen again.
            target.value = "";
          }}
          {...fieldWiring(id, { hint: "described", error: problem })}
        />
        <label htmlFor={id} className={buttonClass({ look: name ? "plain" : "primary" })}>
          {name ? "Choose another file" : "Choose a file"}
        </label>
        {name ? <span> {name}</span> : null}
        <FieldError id={`${id}-error`} error={problem} />
      </div>
      <div role="status">
        {busy ? "Reading the file …" : null}
        {answer && "assignmentId" in answer ? (
          <CopyMade href={`${assignments}/${shortId(answer.assignmentId)}/edit`} leftOut={answer.leftOut} />
        ) : null}
      </div>
    </div>
  );
}
