"use client";

import { NumberField } from "./number-field.client";
import type { Desk } from "./use-desk.client";

interface CountFieldProps {
  desk: Desk;
  label: string;
  /** As it is stored; 0 is written as nothing. */
  value: number;
  most: number;
  /** The field as problems name it. */
  path: string;
  read: (value: number) => void;
}

/** A whole number from nothing to `most`; what cannot be read stays in sight and keeps the draft from being published. */
export function CountField({ desk, label, value, most, path, read }: CountFieldProps) {
  const otherwise = `Write a whole number from 0 to ${most}.`;
  return (
    <NumberField
      label={label}
      value={value === 0 ? "" : `${value}`}
      accepts={/^\d{1,5}$/}
      otherwise={otherwise}
      error={desk.problems.find((each) => each.field === path)?.problem}
      read={(text) => {
        const next = text === null ? Number.NaN : Number(text);
        const fits = next >= 0 && next <= most;
        desk.unreadable(path, fits ? null : otherwise);
        if (fits) read(next);
      }}
    />
  );
}
