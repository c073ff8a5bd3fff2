import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError, type FieldWords, fieldWiring } from "./field";

/** A box to tick, its words after it. */
export function Checkbox({ label, hint, ...rest }: { label: ReactNode; hint?: ReactNode } & ComponentProps<"input">) {
  return (
    <label className="check">
      <input {...rest} type="checkbox" />
      <span>
        {label}
        {hint ? <span className="quiet"> {hint}</span> : null}
      </span>
    </label>
  );
}

/** `hint` stands after the label in grey. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type ChoiceSet = FieldWords & {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  required?: boolean;
  /** Segments in one frame, for two to four short words; otherwise one under another. */
  segmented?: boolean;
};

/** One of a few, all of them in sight. */
export function RadioSet(props: ChoiceSet) {
  const { label, hint, error, labelHidden, name, choices, defaultValue, required, segmented } = props;
  const id = useId();
  const wiring = fieldWiring(id, { hint, error });
  const radios = choices.map((choice) => (
    <label key={choice.value} className={segmented ? undefined : "check"}>
      <input
        type="radio"
        name={name}
        value={choice.value}
        defaultChecked={choice.value === defaultValue}
        disabled={choice.disabled}
        required={required}
      />
      <span>
        {choice.label}
        {choice.hint ? <span className="quiet"> {choice.hint}</span> : null}
      </span>
    </label>
  ));
  return (
    <fieldset aria-describedby={wiring["aria-describedby"]}>
      <legend className={labelHidden ? "vh" : "lab"}>{label}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {segmented ? <div className="seg">{radios}</div> : radios}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
