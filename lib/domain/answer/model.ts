/**
 * What a student writes for a question, in the form the question has: running text, a sourcing sheet, two columns of
 * context, a board of pairs, a list of marked words, a choice. Everywhere the evidence is the writer's own annotations.
 *
 * What was stored before there were forms is running text and is read as such.
 */
import { z } from "zod";
import { relations } from "../annotation/model";
import { type AnswerForm, type SourcingField, sourcingFields } from "../assignment/prompt-settings";
import { citedAnnotations, emptyText, plainText, type RichText, richText, sentText } from "../richtext/model";
import { storable } from "../text/storable";

/** What marked words carry, in a close reading. */
export const carriedThings = ["Claim", "Tone", "Persuasion"] as const;
export type Carried = (typeof carriedThings)[number];

const words = (longest: number) => z.string().max(longest).transform(storable);
const rowId = z.string().regex(/^[\w-]{1,40}$/);

/** Two notes of the writer's in two documents, and how the second passage bears on the first. */
const pair = z.object({
  id: rowId,
  left: z.uuid().nullable(),
  right: z.uuid().nullable(),
  relation: z.enum(relations).nullable(),
  reason: words(10_000),
});
export type EvidencePair = z.infer<typeof pair>;

/** A note of the writer's on the words that carry something, and how they do it. */
const mark = z.object({
  id: rowId,
  annotationId: z.uuid().nullable(),
  carries: z.enum(carriedThings).nullable(),
  how: words(10_000),
});
export type CloseMark = z.infer<typeof mark>;

const formsWith = <T extends z.ZodType<RichText>>(text: T) =>
  z.discriminatedUnion("form", [
    z.object({ form: z.literal("Text"), text }),
    z.object({
      form: z.literal("Sourcing"),
      rows: z.partialRecord(z.enum(sourcingFields), text),
      /** Asked once the text has been read: what the reader would say now. */
      reflection: text,
    }),
    z.object({
      form: z.literal("Contextualization"),
      /** What was going on. */
      happening: text,
      /** How it shaped the document. */
      shaped: text,
      /** Evidence from beyond the document. */
      beyond: text,
    }),
    z.object({ form: z.literal("Corroboration"), pairs: z.array(pair).max(100) }),
    z.object({ form: z.literal("CloseReading"), marks: z.array(mark).max(200) }),
    z.object({ form: z.literal("Choice"), chosen: z.array(rowId).max(20), reason: text }),
  ]);

const stored = formsWith(richText);
export type Answer = z.infer<typeof stored>;

/** An answer as it lies in the database; running text from before there were forms included. */
export const storedAnswer: z.ZodType<Answer> = z.union([
  stored,
  richText.transform((text): Answer => ({ form: "Text", text })),
]);

/**
 * An answer as it comes from outside. A page that was opened before there were forms sends running text alone; it is
 * taken as what it is.
 */
export const sentAnswer: z.ZodType<Answer> = z.union([
  formsWith(sentText),
  sentText.transform((text): Answer => ({ form: "Text", text })),
]);

/** Nothing written yet, in a form. */
export function emptyAnswer(form: AnswerForm): Answer {
  switch (form) {
    case "Text":
      return { form, text: emptyText };
    case "Sourcing":
      return { form, rows: {}, reflection: emptyText };
    case "Contextualization":
      return { form, happening: emptyText, shaped: emptyText, beyond: emptyText };
    case "Corroboration":
      return { form, pairs: [] };
    case "CloseReading":
      return { form, marks: [] };
    case "Choice":
      return { form, chosen: [], reason: emptyText };
  }
}

/** The running texts of an answer, in the order of its form. */
export function textsOf(answer: Answer): RichText[] {
  switch (answer.form) {
    case "Text":
      return [answer.text];
    case "Sourcing":
      return [...sourcingFields.flatMap((field: SourcingField) => answer.rows[field] ?? []), answer.reflection];
    case "Contextualization":
      return [answer.happening, answer.shaped, answer.beyond];
    case "Choice":
      return [answer.reason];
    case "Corroboration":
    case "CloseReading":
      return [];
  }
}

/** The annotations an answer cites, in reading order, each once. */
export function citedIn(answer: Answer): string[] {
  const ids =
    answer.form === "Corroboration"
      ? answer.pairs.flatMap(({ left, right }) => [left, right])
      : answer.form === "CloseReading"
        ? answer.marks.map(({ annotationId }) => annotationId)
        : textsOf(answer).flatMap(citedAnnotations);
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Is there nothing in it at all: no words, no evidence, nothing chosen? */
export function isEmptyAnswer(answer: Answer): boolean {
  if (answer.form === "Corroboration") {
    return answer.pairs.every(
      ({ left, right, relation, reason }) => !left && !right && !relation && reason.trim() === "",
    );
  }
  if (answer.form === "CloseReading") {
    return answer.marks.every(({ annotationId, how }) => !annotationId && how.trim() === "");
  }
  if (answer.form === "Choice" && answer.chosen.length > 0) return false;
  return textsOf(answer).every(
    (text) => plainText(text).trim() === "" && text.blocks.every((block) => block.atoms.length === 0),
  );
}
