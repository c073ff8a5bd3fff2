/**
 * What a browser asks the notes of a room with: where the next page begins, or since when it wants to know what has
 * changed. It gives back what it was given and reads nothing in it.
 */
import { z } from "zod";

const since = z.object({
  /** When it was asked last, by the server's clock, in milliseconds. */
  at: z.int().min(0),
  /** What was committed then, as PostgreSQL says it. */
  snapshot: z.string().regex(/^\d{1,20}:\d{1,20}:[\d,]*$/),
  /** Which view of the room it was: another one now means that all is to be asked for again. */
  view: z.string().max(100),
});
/** The moment of an answer. */
export type Since = z.infer<typeof since>;

const page = z.object({
  since,
  /** Text of the room, place in it and row: the last that was given. */
  text: z.int().min(0),
  startAt: z.int().min(-1),
  id: z.uuid(),
});
/** Where a page ends, and when the first page was asked for. */
export type PageEnd = z.infer<typeof page>;

const written = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function read<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")))).data ?? null;
  } catch {
    return null;
  }
}

export const writeSince = (value: Since): string => written(value);
/** Null for what this server did not give. */
export const readSince = (text: string): Since | null => read(text, since);
export const writePageEnd = (value: PageEnd): string => written(value);
/** Null for what this server did not give. */
export const readPageEnd = (text: string): PageEnd | null => read(text, page);
