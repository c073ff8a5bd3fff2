/**
 * An assignment as one file that another teacher can take in: its questions and rules, the texts it reads, and the
 * rubrics it is marked by. Nobody's notes, answers or names are in it.
 */
import { z } from "zod";
import { documentContentSchema } from "../document/schema";
import { done, type Outcome, refused } from "../policy/outcome";
import { rubricTemplate } from "../rubric/model";
import { assignmentDraft } from "./draft";

const FORMAT = "headnote-assignment";
const VERSION = 1;

/** Bytes a file may have: twenty long texts. */
export const LONGEST_FILE = 20_000_000;

export const packedAssignment = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** IANA zone in which its wall times were meant. */
  timeZone: z.string().max(80),
  draft: assignmentDraft,
  texts: z.array(z.object({ documentId: z.uuid(), revisionId: z.uuid(), content: documentContentSchema })).max(20),
  /** Published rubrics the draft names, by the word it uses. */
  rubrics: z.array(z.object({ name: z.string().regex(/^version:[0-9a-f-]{36}$/), rubric: rubricTemplate })).max(60),
});
export type PackedAssignment = z.infer<typeof packedAssignment>;

/** A file's text; `fields` are checked again when it is read. */
export const packedText = (fields: Omit<PackedAssignment, "format" | "version">): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...fields }, null, 1)}\n`;

/** Reads a file. Refused with what it is instead, in a sentence. */
export function readPacked(text: string): Outcome<PackedAssignment> {
  if (text.length > LONGEST_FILE) return refused("This file is too large to be an assignment.", "file");
  const json = parsed(text);
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!head.success) return refused("This is not an assignment that was taken out of Headnote.", "file");
  if (head.data.version > VERSION) {
    return refused("This file was made by a newer Headnote. Bring this one up to date first.", "file");
  }
  const packed = packedAssignment.safeParse(json);
  if (packed.success) return done(packed.data);
  const where = packed.error.issues[0]?.path.join(".") ?? "";
  return refused(`This file is damaged, or was changed by hand: what stands at “${where}” cannot be read.`, "file");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
