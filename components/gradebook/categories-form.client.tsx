"use client";

import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Category } from "@/lib/domain/gradebook/model";
import type { Outcome } from "@/lib/domain/policy/outcome";

type Saved = Outcome<{ categories: number }>;
export type SaveCategories = (before: Saved | null, form: FormData) => Promise<Saved>;

interface CategoriesFormProps {
  categories: readonly Category[];
  /** Each column with the number of the row it belongs to; -1 for none. */
  columns: readonly { id: string; title: string; row: number }[];
  mayEdit: boolean;
  /** Changes with what is kept; then the fields begin anew. */
  version: string;
  save: SaveCategories;
}

const fresh = { id: "", name: "", weight: null, dropLowest: 0 };

/** All categories in one form, with an empty row for a new one; below, which column belongs to which. */
export function CategoriesForm({ categories, columns, mayEdit, version, save }: CategoriesFormProps) {
  const [answer, send, busy] = useActionState(save, null);
  const rows = mayEdit ? [...categories, fresh] : categories;
  const error = (field: string) => (answer && !answer.ok && answer.field === field ? answer.problem : null);
  const whole = answer && !answer.ok && !answer.field?.match(/^(name|weight|drop|position)\./) ? answer.problem : null;
  return (
    <form
      aria-busy={busy}
      // Sent by hand: a form that is refused keeps what was typed.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!busy) startTransition(() => send(form));
      }}
    >
      <fieldset key={version} disabled={!mayEdit}>
        <legend className="vh">Categories</legend>
        <table className="tbl stackable gbcats">
          <caption className="vh">Categories</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Weight</th>
              <th scope="col">Lowest left out</th>
              <th scope="col">Order</th>
              <th scope="col">Take away</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, weight, dropLowest }, n) => {
              const of = name || "the new category";
              const field = (key: string, label: string, value: string, narrow = true) => (
                <TextInput
                  label={`${label} of ${of}`}
                  labelHidden
                  name={`${key}.${n}`}
                  defaultValue={value}
                  inputMode={narrow ? "decimal" : undefined}
                  maxLength={80}
                  placeholder={id === "" && key === "name" ? "A new category" : undefined}
                  error={error(`${key}.${n}`)}
                />
              );
              return (
                <tr key={id}>
                  <td data-l="Name:">
                    <input type="hidden" name={`id.${n}`} value={id} />
                    {field("name", "Name", name, false)}
                  </td>
                  <td data-l="Weight:">{field("weight", "Weight", weight ?? "")}</td>
                  <td data-l="Lowest left out:">{field("drop", "Lowest left out", String(dropLowest))}</td>
                  <td data-l="Order:">{field("position", "Order", id === "" ? "" : String(n + 1))}</td>
                  <td data-l="Take away:">
                    {id === "" ? null : (
                      <label className="check">
                        <input type="checkbox" name={`remove.${n}`} /> <span className="vh">Take {name} away</span>
                      </label>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <h2 className="h mt-3">Which column belongs where</h2>
        {columns.length === 0 ? <p>Columns stand here once an assignment is published.</p> : null}
        <div className="stack">
          {columns.map(({ id, title, row }) => (
            <Select
              key={id}
              label={title}
              name={`column.${id}`}
              defaultValue={row < 0 ? "" : String(row)}
              options={[
                { value: "", label: "Outside every category" },
                ...rows.map(({ name }, n) => ({ value: String(n), label: name || "The new category above" })),
              ]}
            />
          ))}
        </div>
        <p className="small quiet mt-3">Where categories have weights, columns outside every category do not count.</p>
        {mayEdit ? (
          <Button look="primary" type="submit" aria-disabled={busy}>
            {busy ? "Saving" : "Save"}
          </Button>
        ) : null}
      </fieldset>
      <FormMessage
        problem={whole ?? (answer && !answer.ok ? "Nothing was saved: something above cannot stay as it is." : null)}
        done={answer?.ok ? "Saved." : null}
      />
    </form>
  );
}
