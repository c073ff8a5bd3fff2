import { useId } from "react";

interface ReasonFieldProps {
  label: string;
  value: string;
  onChange: (words: string) => void;
}

/** Some sentences without chips: why two passages belong together, how words do what they do. */
export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className="reason">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="input serif"
        rows={3}
        maxLength={10_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
