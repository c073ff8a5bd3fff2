/** Sends a file of notes: to be looked at, or to be brought in. The promise never rejects. */
import { z } from "zod";
import { fileFormats } from "@/lib/domain/interchange/model";
import type { Fate } from "@/lib/domain/interchange/preview";

const fate = z.enum(["exact", "changed", "review", "here", "back", "elsewhere"]) satisfies z.ZodType<Fate>;
const preview = z.object({
  format: z.enum(fileFormats),
  counts: z.object({
    ...{ exact: z.number(), changed: z.number(), review: z.number() },
    ...{ here: z.number(), back: z.number(), elsewhere: z.number() },
  }),
  replies: z.number(),
  drafts: z.number(),
  problems: z.array(z.object({ at: z.string(), problem: z.string() })),
  notes: z.array(
    z.object({
      ...{ at: z.string(), fate, quote: z.string(), words: z.string() },
      ...{ author: z.string().nullable(), where: z.string().nullable() },
    }),
  ),
});
const imported = z.object({ notes: z.number(), unplaced: z.number(), replies: z.number() });
const refusal = z.object({ problem: z.string(), field: z.string().optional() });

export type PreviewAnswer = z.infer<typeof preview>;
export type Refusal = z.infer<typeof refusal>;

const lost: Refusal = {
  problem: "This could not be sent. Check the connection and try again; the file is still chosen.",
};

/** What bringing the file in would do. */
export const askPreview = (api: string, file: File): Promise<PreviewAnswer | Refusal> =>
  send(`${api}?do=preview`, file, preview);

/** Whom the notes are for, and whether those on another text come too. */
export interface ChosenImport {
  audience: string;
  group: string | null;
  section: string | null;
  elsewhere: boolean;
}

/** Brings the file in. */
export function askImport(api: string, file: File, chosen: ChosenImport): Promise<z.infer<typeof imported> | Refusal> {
  const asked = new URLSearchParams({ do: "write", audience: chosen.audience });
  if (chosen.group) asked.set("group", chosen.group);
  if (chosen.section) asked.set("section", chosen.section);
  if (chosen.elsewhere) asked.set("elsewhere", "yes");
  return send(`${api}?${asked}`, file, imported);
}

async function send<T>(address: string, file: File, answer: z.ZodType<T>): Promise<T | Refusal> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const json: unknown = await response.json();
    const told = response.ok ? answer.safeParse(json) : refusal.safeParse(json);
    return told.success ? told.data : lost;
  } catch {
    return lost;
  }
}
