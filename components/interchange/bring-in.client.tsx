"use client";

import { useEffect, useId, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { FieldError, fieldWiring } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import type { Imported } from "@/lib/domain/interchange/preview";
import { askImport, askPreview, type ChosenImport, type PreviewAnswer } from "./ask-import.client";
import type { AudiencePlace } from "./audience-choices";
import { BringInChoice } from "./bring-in-choice.client";
import { counted } from "./counted";
import { PreviewList } from "./preview-list";

interface BringInProps extends AudiencePlace {
  /** The route that takes the file. */
  api: string;
  /** The reading room, where the notes are then. */
  room: string;
}

/** Brings notes in from a file: what was found is told before anything is written. */
export function BringIn({ api, room, ...place }: BringInProps) {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<PreviewAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState<Imported | null>(null);
  // A file that is chosen before the script is there would be chosen for nobody.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (found) heading.current?.focus();
  }, [found]);

  const look = async (chosen: File) => {
    setFile(chosen);
    setFound(null);
    setWritten(null);
    setProblem(null);
    setBusy(true);
    const answer = await askPreview(api, chosen);
    setBusy(false);
    if ("problem" in answer) setProblem(answer.problem);
    else setFound(answer);
  };
  const bring = async (chosen: ChosenImport) => {
    if (!file || busy) return;
    setBusy(true);
    const answer = await askImport(api, file, chosen);
    setBusy(false);
    if ("problem" in answer) return setProblem(answer.problem);
    setProblem(null);
    setWritten(answer);
    setFound(null);
    setFile(null);
  };
  return (
    <div className="stack" aria-busy={busy}>
      <div className="drop">
        <p className="hint" id={`${id}-hint`}>
          W3C Web Annotation, Hypothesis, Recogito, or a CSV table; 5 MB at most.
        </p>
        <input
          type="file"
          className="vh"
          accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
          disabled={busy || !ready}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void look(chosen);
            // The same file may be chosen again.
            target.value = "";
          }}
          {...fieldWiring(id, { hint: "described", error: problem })}
        />
        <label htmlFor={id} className={buttonClass({ look: found || written ? "plain" : "primary" })}>
          {file || written ? "Choose another file" : "Choose a file"}
        </label>
        {file ? <span> {file.name}</span> : null}
        <FieldError id={`${id}-error`} error={problem} />
      </div>
      <div role="status">{busy ? "Reading the file …" : null}</div>
      {found ? (
        <section className="found" aria-labelledby={`${id}-found`}>
          <h3 className="h" id={`${id}-found`} tabIndex={-1} ref={heading}>
            What was found in {file?.name}
          </h3>
          <PreviewList preview={found} />
          <BringInChoice found={found} busy={busy} place={place} bring={bring} />
        </section>
      ) : null}
      <FormMessage done={written ? told(written) : null} />
      {written ? <a href={room}>To the reading room</a> : null}
    </div>
  );
}

function told({ notes, unplaced, replies }: Imported): string {
  const came = `${counted(notes, "note")}${replies > 0 ? ` and ${counted(replies, "answer")}` : ""} brought in.`;
  if (unplaced === 0) return came;
  return `${came} ${unplaced} of them ${unplaced === 1 ? "waits" : "wait"} among the notes without a place.`;
}
