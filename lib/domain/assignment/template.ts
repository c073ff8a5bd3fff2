/**
 * Questions to begin with. A template is copied into an assignment and edited there; nothing leads back to it. The
 * wordings are our own; frameworks are facts.
 */
import { z } from "zod";
import { promptKinds } from "./draft";
import { promptHidden, promptSettings } from "./prompt-settings";

const words = z.int().min(1).max(20_000).nullable();

export const promptTemplate = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  /** Key of the framework it belongs to, such as "four-reading-skills". */
  framework: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(promptKinds),
  title: z.string().min(1),
  text: z.string().min(1).max(4000),
  skill: z.string().nullable(),
  minAnnotations: z.int().min(0).max(50),
  minDocuments: z.int().min(0).max(20),
  minWords: words,
  maxWords: words,
  /** Rows of a sheet, answers to choose from, pairs: what its kind needs. */
  settings: promptSettings.default(promptSettings.parse({})),
  /** The key of a choice; passages and samples belong to a text. */
  hidden: promptHidden.pick({ key: true }).default({ key: [] }),
  /** Asked before its text is read: the text it is put on stays shut until it is answered. */
  gate: z.boolean().default(false),
});

export type PromptTemplate = z.infer<typeof promptTemplate>;
