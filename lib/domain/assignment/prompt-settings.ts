/**
 * What a question needs beyond its words, by kind: the rows of a sourcing sheet, the options of a choice, whether a text
 * stays shut until it is answered. Students get these settings. What they must not see before release (expected zones,
 * sample answers, the key) is apart, in `promptHidden`, and no response to a student is made from it.
 *
 * Every kind reads only what is its own; the rest is kept, so that changing a question's kind and back loses nothing.
 */
import { z } from "zod";
import { spanSchema } from "../anchor/sent-span";
import { storable } from "../text/storable";
import type { PromptKind } from "./draft";

/** What a sourcing sheet can ask of a document, in the order of the sheet. */
export const sourcingFields = ["author", "position", "date", "audience", "purpose", "genre", "reliability"] as const;
export type SourcingField = (typeof sourcingFields)[number];

/** The rows of the sheet, as a student reads them. */
export const sourcingFieldNames: Record<SourcingField, string> = {
  author: "Author",
  position: "Position",
  date: "Date",
  audience: "Audience",
  purpose: "Purpose",
  genre: "Kind of source",
  reliability: "Reliability",
};

const words = (longest: number) => z.string().max(longest).transform(storable);

/** One answer that can be chosen. The id is made once and stays when the words are edited. */
const option = z.object({ id: z.string().regex(/^[\w-]{1,40}$/), text: words(500) });
export type ChoiceOption = z.infer<typeof option>;

export const promptSettings = z.object({
  /** Answered in the form of its kind (sheet, board, marks); false: in running text. A choice always has its form. */
  sheet: z.boolean().default(false),
  /** Sourcing sheet: the rows asked for. */
  fields: z
    .array(z.enum(sourcingFields))
    .max(sourcingFields.length)
    .default([...sourcingFields]),
  /** Sourcing: a document whose text opens to a student when this has been answered and locked; null is no gate. */
  gates: z.uuid().nullable().default(null),
  /** Discussion: others' posts are shown when one has posted. */
  postFirst: z.boolean().default(false),
  /** Corroboration board: pairs of passages asked for. */
  minPairs: z.int().min(0).max(50).default(0),
  /** Close reading: marked words asked for. */
  minMarks: z.int().min(0).max(50).default(0),
  /** Choice. */
  options: z.array(option).max(20).default([]),
  several: z.boolean().default(false),
  reason: z.boolean().default(true),
});
export type PromptSettings = z.infer<typeof promptSettings>;

/** A passage that the instructor expects to be noticed. */
const zone = z.object({ documentId: z.uuid(), revisionId: z.uuid(), span: spanSchema });

export const promptHidden = z.object({
  zones: z.array(zone).max(50).default([]),
  /** What an answer of each level could look like. */
  samples: z
    .array(z.object({ level: words(80), text: words(20_000) }))
    .max(10)
    .default([]),
  /** Ids of the options that are right; none: there is no right one. */
  key: z.array(z.string().max(40)).max(20).default([]),
});
export type PromptHidden = z.infer<typeof promptHidden>;

export const plainSettings: PromptSettings = promptSettings.parse({});
export const nothingHidden: PromptHidden = promptHidden.parse({});

/** How an answer is given: running text, the form of its kind, or posts in a thread. */
export const answerForms = [
  "Text",
  "Sourcing",
  "Contextualization",
  "Corroboration",
  "CloseReading",
  "Choice",
] as const;
export type AnswerForm = (typeof answerForms)[number];

/** The form in which a question is answered. A discussion prompt is answered in running text too, beside its thread. */
export function answerFormOf({ kind, settings }: { kind: PromptKind; settings: PromptSettings }): AnswerForm {
  if (kind === "Choice") return "Choice";
  if (!settings.sheet) return "Text";
  if (kind === "Sourcing" || kind === "Contextualization" || kind === "Corroboration" || kind === "CloseReading")
    return kind;
  return "Text";
}

/** The document that stays shut until this question is answered; null is none. Only a sourcing question can be a gate. */
export function gateOf({ kind, settings }: { kind: PromptKind; settings: PromptSettings }): string | null {
  return kind === "Sourcing" ? settings.gates : null;
}
