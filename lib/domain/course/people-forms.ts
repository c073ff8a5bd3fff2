/** What the forms of the page of people send, and what they are told. */
import { z } from "zod";
import { lineField } from "../person/fields";
import type { Role } from "../policy/viewer";
import type { Fate } from "./people";

const roles = ["Instructor", "Assistant", "Student", "Observer"] as const satisfies readonly Role[];
export const roleField = z.enum(roles, "Choose a role.");

/** The id of a section as it stands in addresses; empty is "no section". */
const sectionField = z.string().max(22).default("");

/** At most so many characters are read of a pasted list. */
const LONGEST_LIST = 100_000;

export const invitationFields = z.object({
  text: z.string().max(LONGEST_LIST, "This list is too long. Paste it in several parts."),
  role: roleField,
  section: sectionField,
});

/** Chosen people by the ids of their enrollments, and what becomes of them; "" is "leave as it is". */
export const changeFields = z.object({
  people: z.array(z.string().max(22)).min(1, "Choose someone first.").max(500),
  role: z.union([roleField, z.literal("")]),
  section: z.string().max(22),
});
/** In a form of changes: this person shall be in no section. */
export const NO_SECTION = "none";

export const sectionName = z.object({ name: lineField("a name for the section", 60) });

/** One line of the preview. */
export interface PreviewLine {
  line: number;
  /** The address, or what was written where none could be read. */
  written: string;
  /** Why nothing is sent; null: see `fate`. */
  problem: string | null;
  fate: Fate | null;
}

/** An invitation whose link has to be handed over: `sent` by mail, otherwise copied. Or why there is no link. */
export type MadeInvitation =
  | { email: string; link: string; sent: boolean; problem: null }
  | { email: string; link: null; sent: false; problem: string };
