/** Reading JSON that other programs wrote: whatever is not of the kind that is asked for is as if it were not there. */

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Text of a value; null for anything else. */
export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** A value or an array of values, as an array. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export const objectsOf = (value: unknown): Json[] => listOf(value).filter(isObject);

export const textsOf = (value: unknown): string[] => listOf(value).filter((each) => typeof each === "string");

/** An offset: a whole number from 0 up. */
export const offsetOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** The address of a thing that is given by its address or as an object with an `id`. */
export const iriOf = (value: unknown): string | null => textOf(value) ?? (isObject(value) ? textOf(value.id) : null);
