import { type ComponentProps, useId } from "react";
import { Field, type FieldWords, fieldWiring } from "./field";

/** One line of text with its label. `id` may be given so that a link or a test can reach it. */
export function TextInput({
  label,
  hint,
  error,
  labelHidden,
  className,
  id: given,
  ...rest
}: FieldWords & ComponentProps<"input">) {
  const made = useId();
  const id = given ?? made;
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <input type="text" {...rest} {...fieldWiring(id, { hint, error })} className={["input", className].join(" ")} />
    </Field>
  );
}

/** Several lines of plain text with their label, in the serif. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  className,
  id: given,
  ...rest
}: FieldWords & ComponentProps<"textarea">) {
  const made = useId();
  const id = given ?? made;
  return (
    <Field id={id} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <textarea rows={4} {...rest} {...fieldWiring(id, { hint, error })} className={["input", className].join(" ")} />
    </Field>
  );
}
