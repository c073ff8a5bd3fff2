import { useId } from "react";

/** How far a long work has come. `value` and `of` count the same things; without `value` it is under way, uncounted. */
export function ProgressBar({ label, value, of }: { label: string; value?: number; of: number }) {
  const id = useId();
  return (
    <div className="progress">
      <div className="row between">
        <label htmlFor={id}>{label}</label>
        {value === undefined ? null : (
          <span className="quiet tnum">
            {value} of {of}
          </span>
        )}
      </div>
      <progress id={id} value={value} max={of} />
    </div>
  );
}
