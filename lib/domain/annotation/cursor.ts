/**
 * What a browser asks the notes of a room with: where the next page begins, or since when it wants to know what has
 * changed. It gives back what it was given and reads nothing in it.
 */
import { z } from "zod";

/** A snapshot of PostgreSQL: `xmin:xmax:running`, 63 bits each; those that run lie between the two and rise. */
function isSnapshot(text: string): boolean {
  const numbers = text.split(/[:,]/u).filter((each) => each !== "");
  const [xmin = 0n, xmax = 0n, ...running] = numbers.map(BigInt);
  const isBetween = (each: bigint, index: number) => each < xmax && each >= (running[index - 1] ?? xmin);
  return xmin > 0n && xmin <= xmax && xmax < 2n ** 63n && running.every(isBetween);
}

/** The last instant a date can say, in milliseconds; and the longest text the database counts. */
const LAST_INSTANT = 8_640_000_000_000_000;
const LONGEST_TEXT = 2_147_483_647;

const since = z.object({
  /** When it was asked last, by the server's clock, in milliseconds. */
  at: z.int().min(0).max(LAST_INSTANT),
  /** What was committed then, as PostgreSQL says it. */
  snapshot: z
    .string()
    .max(20_000)
    .regex(/^\d{1,20}:\d{1,20}:(\d{1,20}(,\d{1,20})*)?$/)
    .refine(isSnapshot),
  /** Which view of the room it was: another one now means that all is to be asked for again. */
  view: z.string().max(100),
});
/** The moment of an answer. */
export type Since = z.infer<typeof since>;

const page = z.object({
  since,
  /** Text of the room, place in it and row: the last that was given. */
  text: z.int().min(0),
  startAt: z.int().min(-1).max(LONGEST_TEXT),
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
