"use client";

import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";

interface NumberFieldProps {
  label: string;
  /** As it is stored; "" for none. */
  value: string;
  /** What may be written, and what to say when it is something else. */
  accepts: RegExp;
  otherwise: string;
  error?: string | undefined;
  /** Called with what can be stored; with null when the field holds something else. */
  read: (value: string | null) => void;
}

/** A number in a text field: what cannot be read stays in sight, with what to write instead, and is not stored. */
export function NumberField({ label, value, accepts, otherwise, error, read }: NumberFieldProps) {
  const [written, setWritten] = useState(value);
  const wrong = written.trim() !== "" && !accepts.test(written.trim());
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      className="tnum"
      value={written}
      maxLength={12}
      error={wrong ? otherwise : error}
      onChange={(event) => {
        const next = event.target.value;
        setWritten(next);
        const plain = next.trim().replace(",", ".");
        read(plain === "" || accepts.test(plain) ? plain : null);
      }}
    />
  );
}
