import { TextInput } from "@/components/ui/text-input";

interface PointsInputProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A number of points as it is typed; a comma is read as a point, and an empty field is none. */
export function PointsInput({ label, value, onChange }: PointsInputProps) {
  return (
    <TextInput
      label={label}
      className="points"
      inputMode="decimal"
      maxLength={10}
      value={value ?? ""}
      onChange={(event) => {
        const typed = event.target.value.replace(",", ".").trim();
        onChange(typed === "" ? null : typed);
      }}
    />
  );
}
