import type { ReactNode } from "react";
import { StopIcon } from "./icons";

/** What every field may say around its control. `error` says in words what to do, not that something is invalid. */
export interface FieldWords {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** Hide the label from the eye only, where the place makes it plain. */
  labelHidden?: boolean;
}

/** The ids and states that tie a control to its label, hint and error. */
export function fieldWiring(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** Label, hint, control, error: in this order, for the eye and the ear. The control takes `fieldWiring(id, …)`. */
export function Field({
  id,
  label,
  hint,
  error,
  labelHidden,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? "vh" : undefined}>
        {label}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** The sentence under a field that cannot stay as it is, with the triangle that marks every error. */
export function FieldError({ id, error }: { id?: string; error?: string | null }) {
  if (!error) return null;
  return (
    <p className="err" id={id}>
      <StopIcon />
      <span>{error}</span>
    </p>
  );
}
