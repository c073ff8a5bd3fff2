"use client";

import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";
import type { Desk } from "./use-desk.client";
import { useUnreadable } from "./use-unreadable.client";

interface NumberFieldProps {
  desk: Desk;
  /** The field as problems name it. */
  path: string;
  label: string;
  /** As it is stored; "" for none. */
  value: string;
  /** What may be written, and what to say when it is something else. Nothing may always be. */
  accepts: (written: string) => boolean;
  otherwise: string;
  error?: string | undefined;
  /** Called with what can be stored. */
  read: (value: string) => void;
}

/**
 * A number in a text field: what cannot be read stays in sight, with what to write instead. It is not stored, and keeps
 * the draft from being published.
 */
export function NumberField({ desk, path, label, value, accepts, otherwise, error, read }: NumberFieldProps) {
  const [written, setWritten] = useState(value);
  const plain = plainNumber(written);
  const wrong = plain !== "" && !accepts(plain);
  useUnreadable(desk, path, wrong ? otherwise : null);
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      className="tnum"
      value={written}
      maxLength={12}
      error={wrong ? otherwise : error}
      onChange={(event) => {
        setWritten(event.target.value);
        const next = plainNumber(event.target.value);
        if (next === "" || accepts(next)) read(next);
      }}
    />
  );
}

const plainNumber = (written: string): string => written.trim().replace(",", ".");
