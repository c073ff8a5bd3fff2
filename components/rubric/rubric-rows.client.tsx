import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { freshRow, moved, type RubricEdit, withoutRow } from "@/lib/domain/rubric/edit-rubric";
import { kindWords } from "@/lib/domain/rubric/kind-words";
import { type CriterionKind, criterionKinds } from "@/lib/domain/rubric/model";
import type { RubricProblem } from "@/lib/domain/rubric/rubric-problems";
import { RowEditor } from "./row-editor.client";

interface RubricRowsProps {
  rows: RubricEdit["criteria"];
  skills: readonly { key: string; name: string }[];
  /** What is said beside the rows; none before publishing was tried. */
  problems: readonly RubricProblem[];
  onChange: (rows: RubricEdit["criteria"]) => void;
}

/** The rows of a rubric as a form: written, moved, taken out, added. */
export function RubricRows({ rows, skills, problems, onChange }: RubricRowsProps) {
  const [kind, setKind] = useState<CriterionKind>("Levels");
  const [said, setSaid] = useState("");
  const focus = useRef<string | null>(null);

  // What was moved or added keeps the focus, wherever it now stands.
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  return (
    <>
      {rows.map((row, index) => (
        <RowEditor
          key={row.key}
          {...{ row, index, skills, rows }}
          problems={problems.flatMap((each) => (each.row === index ? each.problem : []))}
          onChange={(next) => onChange(rows.map((each) => (each.key === row.key ? next : each)))}
          onMove={(by) => {
            if (!rows[index + by]) return;
            onChange(moved(rows, index, by));
            focus.current = `${row.key}-${by < 0 ? "up" : "down"}`;
            setSaid(`${row.title || "The row"} is now row ${index + by + 1} of ${rows.length}.`);
          }}
          onRemove={() => {
            onChange(withoutRow(rows, row.key));
            focus.current = "rubric-add";
            setSaid(`${row.title || "The row"} was taken out.`);
          }}
          onFocusNext={(id) => {
            focus.current = id;
          }}
        />
      ))}
      <div className="row mt-3">
        <Select
          label="Kind of the next row"
          value={kind}
          options={criterionKinds.map((value) => ({ value, label: kindWords[value] }))}
          onChange={(event) => setKind(criterionKinds.find((each) => each === event.target.value) ?? "Levels")}
        />
        <Button
          id="rubric-add"
          onClick={() => {
            const row = freshRow(kind, `row-${crypto.randomUUID().slice(0, 13)}`);
            onChange([...rows, row]);
            focus.current = `${row.key}-title`;
          }}
        >
          Add a row
        </Button>
      </div>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}
