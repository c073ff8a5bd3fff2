"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { asKind } from "@/lib/domain/rubric/edit-rubric";
import { kindWords } from "@/lib/domain/rubric/kind-words";
import { countedThings, criterionKinds } from "@/lib/domain/rubric/model";
import type { RubricRows } from "@/lib/domain/rubric/rubric-pages";
import { LevelsEditor } from "./levels-editor.client";
import { PointsInput } from "./points-input";

type Row = RubricRows[number];

interface RowEditorProps {
  row: Row;
  index: number;
  rows: RubricRows;
  skills: readonly { key: string; name: string }[];
  problems: readonly string[];
  onChange: (row: Row) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** The element with this id is to have the focus next. */
  onFocusNext: (id: string) => void;
}

/** One row of a rubric as a form: what its kind has, and nothing else. */
export function RowEditor(props: RowEditorProps) {
  const { row, index, skills, problems, onChange, onMove, onRemove } = props;
  const told = useId();
  const name = row.title || `row ${index + 1}`;
  const set = (change: Partial<Row>) => onChange({ ...row, ...change });
  return (
    <fieldset className="rubric-row" aria-describedby={problems.length > 0 ? told : undefined}>
      <legend className="h">Row {index + 1}</legend>
      <div id={told}>
        {problems.map((problem) => (
          <FieldError key={problem} error={problem} />
        ))}
      </div>
      <TextInput
        id={`${row.key}-title`}
        label="Title of the row"
        value={row.title}
        maxLength={200}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextArea
        label="What is looked for"
        rows={2}
        maxLength={4000}
        value={row.description}
        onChange={(event) => set({ description: event.target.value })}
      />
      <div className="row">
        <Select
          label="Kind"
          value={row.kind}
          options={criterionKinds.map((value) => ({ value, label: kindWords[value] }))}
          onChange={(event) => {
            const kind = criterionKinds.find((each) => each === event.target.value);
            if (kind) onChange(asKind(row, kind));
          }}
        />
        <Select
          label="Skill"
          value={row.skill ?? ""}
          options={[
            { value: "", label: "None" },
            ...skills.map(({ key, name: label }) => ({ value: key, label })),
            ...(row.skill !== null && !skills.some(({ key }) => key === row.skill)
              ? [{ value: row.skill, label: row.skill }]
              : []),
          ]}
          onChange={(event) => set({ skill: event.target.value || null })}
        />
      </div>
      <OfKind {...props} />
      <div className="row mt-3">
        <Button id={`${row.key}-up`} small onClick={() => onMove(-1)} aria-label={`Move ${name} up`}>
          Up
        </Button>
        <Button id={`${row.key}-down`} small onClick={() => onMove(1)} aria-label={`Move ${name} down`}>
          Down
        </Button>
        <Button look="danger" small onClick={onRemove} aria-label={`Take out ${name}`}>
          Take out
        </Button>
      </div>
    </fieldset>
  );
}

function OfKind({ row, rows, onChange, onFocusNext }: RowEditorProps) {
  const set = (change: Partial<Row>) => onChange({ ...row, ...change });
  switch (row.kind) {
    case "Levels":
    case "Band":
      return <LevelsEditor {...{ row, onFocusNext }} onLevels={(levels) => set({ levels, points: null })} />;
    case "YesNo":
      return <PointsInput label="Points for yes (or none)" value={row.points} onChange={(points) => set({ points })} />;
    case "Threshold":
      return (
        <div className="row">
          <TextInput
            label="How many are needed"
            type="number"
            min={1}
            step={1}
            value={row.threshold ?? ""}
            onChange={(event) => set({ threshold: event.target.value === "" ? null : Number(event.target.value) })}
          />
          <Select
            label="What is counted"
            value={row.counts ?? ""}
            options={[
              { value: "", label: "A person counts" },
              ...countedThings.map((value) => ({ value, label: value })),
            ]}
            onChange={(event) => set({ counts: countedThings.find((each) => each === event.target.value) ?? null })}
          />
          <PointsInput label="Points (or none)" value={row.points} onChange={(points) => set({ points })} />
        </div>
      );
    case "Cap":
      return (
        <>
          <PointsInput label="At most" value={row.capPoints} onChange={(capPoints) => set({ capPoints })} />
          <fieldset>
            <legend className="lab">Rows it limits together</legend>
            {rows
              .filter(({ kind }) => kind !== "Cap" && kind !== "FeedbackOnly")
              .map(({ key, title }) => (
                <Checkbox
                  key={key}
                  label={title || `Row ${rows.findIndex((each) => each.key === key) + 1}`}
                  checked={row.capsKeys.includes(key)}
                  onChange={(event) => {
                    const others = row.capsKeys.filter((each) => each !== key);
                    set({ capsKeys: event.target.checked ? [...others, key] : others });
                  }}
                />
              ))}
          </fieldset>
        </>
      );
    case "FeedbackOnly":
      return <p className="small quiet">A remark and nothing else; it takes no part in the sum.</p>;
  }
}
