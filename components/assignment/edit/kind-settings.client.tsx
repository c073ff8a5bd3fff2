"use client";

import { Checkbox } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { DraftPrompt } from "@/lib/domain/assignment/draft";
import { type PromptSettings, sourcingFieldNames, sourcingFields } from "@/lib/domain/assignment/prompt-settings";
import { CountField } from "./count-field.client";
import { GateRemarks } from "./gate-remarks";
import { OptionsField } from "./options-field.client";
import type { Desk } from "./use-desk.client";
import { titleOf } from "./words";

interface KindSettingsProps {
  desk: Desk;
  about: AssignmentDesk;
  prompt: DraftPrompt;
  /** Where its problems stand, such as `prompts.2`. */
  field: string;
  set: (changes: Partial<DraftPrompt>) => void;
}

/** What a question of this kind needs: in which form it is answered, and the parts of that form. */
export function KindSettings(props: KindSettingsProps) {
  const { desk, about, prompt, field, set } = props;
  const { kind, settings } = prompt;
  const put = (changes: Partial<PromptSettings>) => set({ settings: { ...settings, ...changes } });
  const problem = (name: string) => desk.problems.find((each) => each.field === `${field}.settings.${name}`)?.problem;
  const count = (name: "minPairs" | "minMarks", label: string) => (
    <CountField
      {...{ desk, label, most: 50, path: `${field}.settings.${name}`, value: settings[name] }}
      read={(value) => put({ [name]: value })}
    />
  );
  if (kind === "Choice") return <OptionsField {...{ desk, prompt, field, set }} />;
  if (kind === "Discussion")
    return (
      <Checkbox
        label="Post before you see"
        hint="Others’ posts are shown to who has posted."
        checked={settings.postFirst}
        onChange={(event) => put({ postFirst: event.target.checked })}
      />
    );
  const form = formNames[kind];
  return (
    <>
      {form ? (
        <fieldset>
          <legend className="lab">Answered</legend>
          {[false, true].map((sheet) => (
            <label key={`${sheet}`} className="check">
              <input
                type="radio"
                name={`form-${prompt.id}`}
                checked={settings.sheet === sheet}
                onChange={() => put({ sheet })}
              />
              <span>{sheet ? form : "in running text"}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {kind === "Sourcing" && settings.sheet ? (
        <fieldset className="rows2">
          <legend className="lab">Rows of the sheet</legend>
          {sourcingFields.map((row) => (
            <Checkbox
              key={row}
              label={sourcingFieldNames[row]}
              checked={settings.fields.includes(row)}
              onChange={(event) =>
                put({
                  fields: sourcingFields.filter((each) =>
                    each === row ? event.target.checked : settings.fields.includes(each),
                  ),
                })
              }
            />
          ))}
          <FieldError error={problem("fields")} />
        </fieldset>
      ) : null}
      {kind === "Sourcing" ? (
        <Select
          label="Students answer before they see the text of"
          hint="They get title, citation and headnote, write what they expect, and lock it; then the text opens."
          value={settings.gates ?? ""}
          error={problem("gates")}
          options={[
            { value: "", label: "No text: it is open" },
            ...desk.draft.excerpts.map(({ documentId, revisionId }, index) => {
              const content = about.texts[revisionId];
              return { value: documentId, label: `${index + 1}. ${content ? titleOf(content) : "A text on its way"}` };
            }),
            ...(settings.gates && !desk.draft.excerpts.some(({ documentId }) => documentId === settings.gates)
              ? [{ value: settings.gates, label: "A text that is not read here any more" }]
              : []),
          ]}
          onChange={(event) => put({ gates: event.target.value || null })}
        />
      ) : null}
      <GateRemarks remarks={desk.remarks.filter(({ promptId }) => promptId === prompt.id)} />
      {kind === "Corroboration" && settings.sheet ? count("minPairs", "Pairs, at least") : null}
      {kind === "CloseReading" && settings.sheet ? count("minMarks", "Marked words, at least") : null}
    </>
  );
}

/** The form that a kind has beside running text. */
const formNames: Partial<Record<DraftPrompt["kind"], string>> = {
  Sourcing: "as a sheet, row by row",
  Contextualization: "as a sheet of two parts",
  Corroboration: "on a board of pairs",
  CloseReading: "by marks in the text",
};
