import { type ComponentProps, useId } from "react";
import { Field, type FieldWords, fieldWiring } from "./field";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** One of a list, with the browser's own control. */
export function Select({
  label,
  hint,
  error,
  labelHidden,
  options,
  className,
  id: given,
  ...rest
}: FieldWords & { options: readonly Option[] } & Omit<ComponentProps<"select">, "children">) {
  const made = useId();
  const id = given ?? made;
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <select {...rest} {...fieldWiring(id, { hint, error })} className={["input", className].join(" ")}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
