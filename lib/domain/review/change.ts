/**
 * Everything an instructor can do to an import under review, or to the text of a document being edited, as one value
 * that a browser sends and the history keeps. Places are ids of documents and blocks and code points in a block.
 */
import { z } from "zod";
import type { GlossaryEntry } from "../document/model";
import { blockTypeSchema, interpolationSchema, markSchema, partialMetaSchema } from "../document/schema";
import { saveName } from "../submission/saving";
import { storable } from "../text/storable";
import { answerSchema } from "./schema";

const id = z.string().min(1).max(120).transform(storable);
const inDocument = { documentId: id };
const atBlock = { documentId: id, blockId: id };
const at = z.int().min(0);
const noteKind = z.enum(["editor", "author", "source", "translator"]);
const atNote = { documentId: id, noteId: id };

const entrySchema: z.ZodType<GlossaryEntry> = z.object({
  id,
  kind: z.enum(["person", "place", "organization", "abbreviation"]),
  form: z.string().trim().min(1).max(200).transform(storable),
  meaning: z.string().trim().max(2000).transform(storable).nullable(),
  basis: z.enum(["printed", "instructor"]),
  confirmed: z.boolean(),
});

export const reviewChangeSchema = z.discriminatedUnion("do", [
  /** Answers a question. */
  z.object({ do: z.literal("decide"), questionId: id, answer: answerSchema }),
  /** Gives a question an answer, and the same to every open question like it in the whole import. */
  z.object({ do: z.literal("alike"), questionId: id, answer: answerSchema }),
  /** Asks an answered question again; what the answer did to the text stays until it is answered anew. */
  z.object({ do: z.literal("reopen"), questionId: id }),
  /** Confirms what is proposed for several questions together. */
  z.object({ do: z.literal("accept"), questionIds: z.array(id).min(1).max(10_000) }),
  /** Says what a block is; its voice follows. */
  z.object({ do: z.literal("type"), ...atBlock, type: blockTypeSchema }),
  /** Replaces the words of a block. */
  z.object({ do: z.literal("text"), ...atBlock, text: z.string().min(1).max(200_000).transform(storable) }),
  /** Divides a block in two. */
  z.object({ do: z.literal("split"), ...atBlock, at }),
  /** Joins a block to the one before it. */
  z.object({ do: z.literal("merge"), ...atBlock }),
  /** A new document begins with this block, or with its words from `at` on. */
  z.object({ do: z.literal("begin"), ...atBlock, at: at.optional() }),
  /** Joins a document to the one before it. */
  z.object({ do: z.literal("join"), ...inDocument }),
  /** Leaves a block out: it is kept as debris. */
  z.object({ do: z.literal("exclude"), ...atBlock }),
  /** Puts debris back, after a block or where it stands on the page. */
  z.object({
    ...{ do: z.literal("restore"), debrisId: id, documentId: id, after: id.nullable() },
    type: blockTypeSchema,
  }),
  /** Gives a note its place in the text, or takes it from its place. */
  z.object({ do: z.literal("anchor"), noteId: id, anchor: z.object({ blockId: id, at }).nullable() }),
  /** Says what brackets are for; null makes them the author's own. */
  z.object({
    ...{ do: z.literal("brackets"), ...atBlock, start: at, end: at },
    role: interpolationSchema.nullable(),
  }),
  /** Puts a mark on words: what they are, or what an editor's words are for. */
  z.object({ do: z.literal("mark"), ...atBlock, mark: markSchema }),
  /** Takes a mark from words; from a correction, the printed words come back. */
  z.object({ do: z.literal("unmark"), ...atBlock, mark: markSchema }),
  /** Shows other words in place of those printed, and keeps the printed ones. */
  z.object({
    ...{ do: z.literal("correct"), ...atBlock, start: at, end: at },
    words: z.string().trim().min(1).max(2000).transform(storable),
    reason: z.enum(["ocr", "typo", "hyphen"]),
  }),
  /** Says what a note is called and whose it is. */
  z.object({ do: z.literal("note"), ...atNote, label: z.string().trim().max(40).transform(storable), kind: noteKind }),
  /** Joins a note to the note before it. */
  z.object({ do: z.literal("joinNotes"), ...atNote }),
  /** Makes a paragraph of a note, and what follows it there, a note of its own. */
  z.object({ do: z.literal("divideNote"), ...atBlock }),
  /** Makes a paragraph of the text a note. */
  z.object({ do: z.literal("toNote"), ...atBlock }),
  /** Makes a note a part of the text, after a block or at its end. */
  z.object({ do: z.literal("toText"), ...atNote, after: id.nullable(), type: blockTypeSchema }),
  /** Adds or changes entries of a document's glossary, takes others out, and passes over suggestions. */
  z.object({
    ...{ do: z.literal("glossary"), ...inDocument, set: z.array(entrySchema).max(2000) },
    ...{ remove: z.array(id).max(2000), passOver: z.array(z.string().min(1).max(2100).transform(storable)).max(2000) },
  }),
  /** Sets what is known of one or several documents. */
  z.object({ do: z.literal("meta"), documentIds: z.array(id).min(1).max(2000), set: partialMetaSchema }),
  /** A document of the import that will not be published. */
  z.object({ do: z.literal("setAside"), ...inDocument }),
  z.object({ do: z.literal("takeBack"), ...inDocument }),
  /** Takes back the newest change that still stands. */
  z.object({ do: z.literal("undo") }),
  /** Does again what was taken back last. */
  z.object({ do: z.literal("redo") }),
]);

export type ReviewChange = z.infer<typeof reviewChangeSchema>;

/** A change as it is sent: the version it was made in, a name of its own, and what it is called in words. */
export const sentChangeSchema = z.object({
  base: z.int().min(0),
  key: saveName,
  change: reviewChangeSchema,
  said: z.string().trim().min(1).max(200).transform(storable),
});
export type SentChange = z.infer<typeof sentChangeSchema>;
