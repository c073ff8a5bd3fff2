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
  return (
    <NumberField
      {...{ desk, path, label }}
      value={value === 0 ? "" : `${value}`}
      accepts={(text) => /^\d{1,5}$/.test(text) && Number(text) <= most}
      otherwise={`Write a whole number from 0 to ${most}.`}
      error={desk.problems.find((each) => each.field === path)?.problem}
      read={(text) => read(Number(text))}
    />
  );
}
