"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import type { ChosenImport, PreviewAnswer } from "./ask-import.client";
import { type AudiencePlace, audienceChoices } from "./audience-choices";
import { counted } from "./counted";

interface ChoiceProps {
  found: PreviewAnswer;
  busy: boolean;
  place: AudiencePlace;
  bring: (chosen: ChosenImport) => void;
}

/** For whom, and the button; nothing to choose where nothing is new. */
export function BringInChoice({ found, busy, place, bring }: ChoiceProps) {
  const [chosen, setChosen] = useState("Private");
  const [elsewhere, setElsewhere] = useState(false);
  const { exact, changed, review, back, elsewhere: others } = found.counts;
  const coming = exact + changed + review + back + (elsewhere ? others : 0);
  const button = coming > 0 ? `Bring in ${counted(coming, "note")}` : `Bring in ${counted(found.replies, "answer")}`;
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
          label={`Also the ${counted(others, "note")} about another text`}
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
