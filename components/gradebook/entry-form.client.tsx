"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { EntryChange } from "@/lib/domain/gradebook/entry";
import { typedPoints } from "@/lib/domain/gradebook/typed-points";
import type { Refusal, ToldEntry } from "./entry-dialog.client";

/** What a person typed into the form. */
export interface Typed {
  change: EntryChange;
  reason: string;
}

interface EntryFormProps {
  known: ToldEntry;
  refusal: Refusal | null;
  save: (typed: Typed, number: number) => Promise<void>;
}

const names: Record<EntryChange["do"], string> = {
  points: "Points",
  excuse: "Excused: not counted",
  missing: "Missing: counts as 0",
  restore: "Take back what was put by hand",
};

/** Changes an entry. Points are checked while they are typed; a refusal stands beside its field. */
export function EntryForm({ known, refusal, save }: EntryFormProps) {
  const { max, canRestore, released } = known;
  const [what, setWhat] = useState<EntryChange["do"]>(max === null ? "excuse" : "points");
  const [points, setPoints] = useState(known.points ?? "");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = first.current?.querySelector<HTMLInputElement>('[name="points"], [name="what"]');
    field?.focus();
    field?.select();
  }, []);
  const typed = points.trim() === "" ? null : typedPoints(points, max);
  const wrong = typed && !typed.ok ? typed.problem : refusal?.field === "points" ? refusal.problem : null;
  const choices: EntryChange["do"][] = [
    ...(max === null ? [] : (["points"] as const)),
    ...(["excuse", "missing"] as const),
    ...(canRestore ? (["restore"] as const) : []),
  ];
  return (
    <form
      ref={first}
      className="stack"
      aria-busy={busy}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        setBusy(true);
        const change: EntryChange = what === "points" ? { do: "points", points } : { do: what };
        await save({ change, reason }, known.number);
        setBusy(false);
      }}
    >
      {max === null ? null : (
        <TextInput
          label={`Points, of ${max}`}
          name="points"
          inputMode="decimal"
          autoComplete="off"
          value={points}
          error={what === "points" ? wrong : null}
          onChange={({ target }) => {
            setPoints(target.value);
            setWhat("points");
          }}
        />
      )}
      <fieldset>
        <legend className="lab">What is put here</legend>
        {choices.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="what" value={each} checked={what === each} onChange={() => setWhat(each)} />{" "}
            {names[each]}
          </label>
        ))}
      </fieldset>
      <TextInput
        label="Why"
        name="reason"
        hint="Stays in the history; students do not see it."
        autoComplete="off"
        maxLength={500}
        value={reason}
        error={refusal?.field === "reason" ? refusal.problem : null}
        onChange={({ target }) => setReason(target.value)}
      />
      {refusal && refusal.field !== "points" && refusal.field !== "reason" ? (
        <Notice kind="error">
          {refusal.problem} {refusal.field === "number" ? `Now it says: ${known.says}.` : null}
        </Notice>
      ) : null}
      {released ? (
        <p className="small quiet">The student sees their grade: a change is shown to them at once.</p>
      ) : null}
      <div className="row">
        <Button look="primary" type="submit" aria-disabled={busy}>
          {busy ? "Saving" : "Save"}
        </Button>
      </div>
    </form>
  );
}
