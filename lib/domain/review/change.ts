/**
 * Everything an instructor can do to an import under review, or to the text of a document being edited, as one value
 * that a browser sends and the history keeps. Places are ids of documents and blocks and code points in a block.
 */
import { z } from "zod";
import { blockTypeSchema, interpolationSchema, partialMetaSchema } from "../document/schema";
import { saveName } from "../submission/saving";
import { storable } from "../text/storable";
import { answerSchema } from "./schema";

const id = z.string().min(1).max(120).transform(storable);
const inDocument = { documentId: id };
const atBlock = { documentId: id, blockId: id };
const at = z.int().min(0);

export const reviewChangeSchema = z.discriminatedUnion("do", [
  /** Answers a question. */
  z.object({ do: z.literal("decide"), questionId: id, answer: answerSchema }),
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
  /** A new document begins with this block. */
  z.object({ do: z.literal("begin"), ...atBlock }),
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
  /** Sets what is known of one or several documents. */
  z.object({ do: z.literal("meta"), documentIds: z.array(id).min(1).max(2000), set: partialMetaSchema }),
  /** A document of the import that will not be published. */
  z.object({ do: z.literal("setAside"), ...inDocument }),
  z.object({ do: z.literal("takeBack"), ...inDocument }),
  /** Takes back the newest change that still stands. */
  z.object({ do: z.literal("undo") }),
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
