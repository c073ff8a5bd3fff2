"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { FieldError, fieldWiring } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { Imported } from "@/lib/domain/interchange/preview";
import { askImport, askPreview, type ChosenImport, type PreviewAnswer } from "./ask-import.client";
import { type AudiencePlace, audienceChoices } from "./audience-choices";
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (found) heading.current?.focus();
  }, [found]);

  const field = useRef<HTMLInputElement>(null);
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
  const early = useEffectEvent(() => {
    const [chosen] = field.current?.files ?? [];
    if (chosen) void look(chosen);
  });
  // A file may be chosen before the script of the page is there.
  useEffect(() => early(), []);
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
          ref={field}
          type="file"
          className="vh"
          accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
          disabled={busy}
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
          <Choice found={found} busy={busy} place={place} bring={bring} />
        </section>
      ) : null}
      <FormMessage done={written ? told(written) : null} />
      {written ? <a href={room}>To the reading room</a> : null}
    </div>
  );
}

interface ChoiceProps {
  found: PreviewAnswer;
  busy: boolean;
  place: AudiencePlace;
  bring: (chosen: ChosenImport) => void;
}

/** For whom, and the button; nothing to choose where nothing is new. */
function Choice({ found, busy, place, bring }: ChoiceProps) {
  const [chosen, setChosen] = useState("Private");
  const [elsewhere, setElsewhere] = useState(false);
  const { exact, changed, review, back, elsewhere: others } = found.counts;
  const coming = exact + changed + review + back + (elsewhere ? others : 0);
  const button = coming > 0 ? `Bring in ${count(coming, "note")}` : `Bring in ${count(found.replies, "answer")}`;
  const [audience = "Private", id = null] = chosen.split("/");
  const send = () =>
    bring({
      audience,
      elsewhere,
      group: audience === "Group" ? id : null,
      section: audience === "Section" ? id : null,
    });
  return (
    <div className="stack">
      {others > 0 ? (
        <Checkbox
          label={`Also the ${count(others, "note")} about another text`}
          hint="They are kept without a place, to be put at passages by hand."
          checked={elsewhere}
          onChange={(event) => setElsewhere(event.currentTarget.checked)}
        />
      ) : null}
      {coming + found.replies > 0 ? (
        <>
          <Select
            label="Who sees them"
            hint="They become your notes, whoever wrote them; where they come from stays with them."
            options={audienceChoices(place)}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <div>
            <Button look="primary" disabled={busy} onClick={send}>
              {button}
            </Button>
          </div>
        </>
      ) : (
        <p>Nothing in this file is new here.</p>
      )}
    </div>
  );
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;

function told({ notes, unplaced, replies }: Imported): string {
  const came = `${count(notes, "note")}${replies > 0 ? ` and ${count(replies, "answer")}` : ""} brought in.`;
  if (unplaced === 0) return came;
  return `${came} ${unplaced} of them ${unplaced === 1 ? "waits" : "wait"} among the notes without a place.`;
}
