/**
 * Text that people write: answers, notes, comments. The same idea as a document: blocks with text, marks over code
 * points, and zero-width atoms. An evidence chip is an atom that refers to an annotation of the writer's own.
 *
 * Never HTML: React draws it. Links go to http, https or mailto only.
 */
import { z } from "zod";
import { codePointLength } from "../document/codepoints";
import { storable } from "../text/storable";
import { plainText } from "./plain-text";

export { fromPlainText, plainText } from "./plain-text";

const mark = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("strong"),
    start: z.int().min(0),
    end: z.int().min(1),
  }),
  z.object({
    kind: z.literal("emphasis"),
    start: z.int().min(0),
    end: z.int().min(1),
  }),
  z.object({
    kind: z.literal("link"),
    start: z.int().min(0),
    end: z.int().min(1),
    href: z
      .string()
      .max(2000)
      .regex(/^(https?:\/\/|mailto:)\S+$/i),
  }),
]);

/** A chip at a place of the text: the writer's own annotation, cited as evidence. */
const evidenceAtom = z.object({
  kind: z.literal("evidence"),
  at: z.int().min(0),
  annotationId: z.uuid(),
});

const block = z.object({
  type: z.enum(["p", "quote", "listItem", "numberedItem"]),
  text: z.string().max(100_000),
  marks: z.array(mark).max(2000),
  atoms: z.array(evidenceAtom).max(500),
});

/** What a person wrote, as stored. Limits keep a single answer within one request. */
export const richText = z.object({ blocks: z.array(block).max(2000) });

export type RichText = z.infer<typeof richText>;

/** The same as it comes from outside: characters that can be stored, marks and chips within their words. */
export const sentText = richText.refine(
  ({ blocks }) =>
    blocks.every(({ text, marks, atoms }) => {
      const length = codePointLength(text);
      const inside = marks.every((each) => each.start < each.end && each.end <= length);
      return text === storable(text) && inside && atoms.every((each) => each.at <= length);
    }),
  "This text cannot be read.",
);
export type RichTextBlock = RichText["blocks"][number];
export type RichTextMark = RichTextBlock["marks"][number];

/** Nothing written yet. */
export const emptyText: RichText = { blocks: [] };

/** Words as a reader counts them: runs of letters, digits and marks, apostrophes and hyphens inside. */
export function wordCount(text: RichText): number {
  return plainText(text).match(/[\p{L}\p{N}\p{M}]+(?:['’\-‐‑][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
}

/** The annotations a text cites, in reading order, each once. */
export function citedAnnotations(text: RichText): string[] {
  const ids = text.blocks.flatMap((each) =>
    each.atoms.toSorted((a, b) => a.at - b.at).map((atom) => atom.annotationId),
  );
  return [...new Set(ids)];
}
