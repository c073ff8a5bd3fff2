/** An import under review as a schema: what is read back from the database, or sent by a browser, is checked here. */
import { z } from "zod";
import {
  blockTypeSchema,
  documentContentSchema,
  interpolationSchema,
  locatorSchema,
  partialMetaSchema,
} from "../document/schema";
import type { Answer, ImportDraft, ImportQuestion } from "../import/model";
import { storable } from "../text/storable";

const id = z
  .string()
  .min(1)
  .max(80)
  .refine((text) => text === storable(text), "This is no name of a place.");
const offset = z.int().min(0);
const span = { start: offset, end: offset };
const certainty = z.enum(["certain", "high", "medium", "low"]);
const anchor = z.object({ blockId: id, at: offset }).nullable();

/** Lists are as long as an import has brackets; what a browser sends is bounded by the length of its body. */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion("do", [
  z.object({ do: z.literal("keep") }),
  z.object({ do: z.literal("meta"), set: partialMetaSchema }),
  z.object({ do: z.literal("locator"), locator: locatorSchema }),
  z.object({ do: z.literal("type"), type: blockTypeSchema, blockIds: z.array(id).optional() }),
  z.object({ do: z.literal("join") }),
  z.object({ do: z.literal("split") }),
  z.object({ do: z.literal("exclude") }),
  z.object({ do: z.literal("restore"), debrisId: id, documentId: id, after: id.nullable(), type: blockTypeSchema }),
  z.object({ do: z.literal("anchor"), noteId: id, anchor }),
  z.object({
    do: z.literal("brackets"),
    places: z.array(z.object({ blockId: id, ...span })),
    role: interpolationSchema.nullable(),
  }),
]);

const choice = z.object({ label: z.string(), value: answerSchema });

const questionSchema: z.ZodType<ImportQuestion> = z.object({
  id,
  rule: z.string(),
  kind: z.enum(["ask", "confirm"]),
  documentId: id.nullable(),
  appliesTo: z.array(id),
  blockId: id.nullable(),
  field: z.enum([
    "debris",
    "boundary",
    "title",
    "date",
    "citation",
    "translator",
    "rights",
    "headnote",
    "closer",
    "place",
    "note-anchor",
    "bracket",
    "text",
    "start",
    "end",
  ]),
  quote: z.string(),
  reason: z.string(),
  proposal: choice,
  alternatives: z.array(choice),
  score: z.number(),
  required: z.boolean(),
});

/** The parts of a draft, for a draft as a whole and for the patch that a change of it is. */
export const draftParts = {
  document: z.object({ id, content: documentContentSchema }),
  debris: z.object({
    id,
    side: z.enum(["left", "right", "top", "bottom", "unknown"]),
    text: z.string(),
    span: z.object(span),
  }),
  question: questionSchema,
  zone: z.object({
    ...span,
    type: z.union([blockTypeSchema, z.literal("note"), z.literal("debris")]),
    documentId: id.nullable(),
    blockId: id.nullable(),
    debrisId: id.nullable(),
    certainty,
  }),
};

const draftSchema: z.ZodType<ImportDraft> = z.object({
  documents: z.array(draftParts.document),
  debris: z.array(draftParts.debris),
  questions: z.array(draftParts.question),
  zones: z.array(draftParts.zone),
  answers: z.record(id, answerSchema),
  serial: z.int().min(0),
});

export const decisionSchema = z.object({
  number: z.int().min(1),
  undoes: z.int().min(1).nullable(),
  said: z.string(),
  final: z.boolean(),
});

/** What a suggestion for the glossary was of: its kind and form, as `person:Ezhov`. */
const suggestion = z.string().min(1).max(2100);

/**
 * An import under review: the draft, what has become of its documents, and what there is to tell about its text.
 * `published` says by draft document which document of the library it became; `setAside` are left out on purpose.
 * Decision n led from version n of the working copy to version n + 1. `files` are the positions of the files whose
 * texts, joined by a form feed, are the imported text that zones count in. `passedOver` are suggestions for the
 * glossary that were turned down, by draft document.
 */
export const reviewSchema = z.object({
  draft: draftSchema,
  notices: z.array(z.string()),
  published: z.record(id, z.uuid()),
  setAside: z.array(id),
  decisions: z.array(decisionSchema),
  files: z.array(z.int().min(0)).default([0]),
  passedOver: z.record(id, z.array(suggestion)).default({}),
});

export type Review = z.infer<typeof reviewSchema>;

/** The review with which everything begins: nothing answered, nothing published. */
export function beginReview(draft: ImportDraft, notices: string[], files: number[]): Review {
  return { draft, notices, published: {}, setAside: [], decisions: [], files, passedOver: {} };
}
