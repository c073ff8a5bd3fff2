/** A Server Action as it is tried. */
import type { Person } from "./people";
import type { ActionArguments } from "./request";

export interface Action {
  page: string;
  given: ActionArguments;
  /** Who may; the first of them does it at the end, which proves the arguments real. */
  may: readonly Person[];
  /** About the viewer alone, or for people without an account: only that it tells nothing of the course is asked. */
  personal?: boolean;
  /** Writes nothing when its turn comes: it only looks, or what it would take away is published by then. */
  idle?: boolean;
}

/** A form as a page sends it. */
export function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
