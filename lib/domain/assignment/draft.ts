/**
 * An assignment while the instructor is still writing it: which texts are read, what is asked about which passage,
 * how it is marked, and when. One JSON value in a working copy; publishing turns it into an immutable version.
 */
import { z } from "zod";
import { spanSchema } from "../anchor/sent-span";
import { unlockRules } from "../annotation/unlock";
import { storable } from "../text/storable";
import { points } from "./points";
import { nothingHidden, plainSettings, promptHidden, promptSettings } from "./prompt-settings";
import { plainRules, workRules } from "./work-rules";

export const promptKinds = [
  "Discussion",
  "Sourcing",
  "Contextualization",
  "Corroboration",
  "CloseReading",
  "ShortAnswer",
  "Essay",
  "Choice",
] as const;
export type PromptKind = (typeof promptKinds)[number];

export const promptKindNames: Record<PromptKind, string> = {
  Discussion: "discussion prompt",
  Sourcing: "sourcing question",
  Contextualization: "context question",
  Corroboration: "corroboration question",
  CloseReading: "close-reading question",
  ShortAnswer: "short answer",
  Essay: "essay",
  Choice: "choice",
};

const words = (longest: number) => z.string().max(longest).transform(storable);

const draftExcerpt = z.object({
  documentId: z.uuid(),
  revisionId: z.uuid(),
  /** Empty: the whole document. */
  ranges: z.array(spanSchema).max(100),
  showHeadnote: z.boolean(),
  showNotes: z.boolean(),
});

const draftPrompt = z.object({
  /** Made by the client; becomes the prompt's identity when it is first published. */
  id: z.uuid(),
  kind: z.enum(promptKinds),
  text: words(4000),
  /** Skill key such as "sourcing", or none. */
  skill: words(40).nullable(),
  points: points.nullable(),
  minAnnotations: z.int().min(0).max(50),
  minDocuments: z.int().min(0).max(20),
  minWords: z.int().min(0).max(20_000).nullable(),
  maxWords: z.int().min(1).max(20_000).nullable(),
  passage: z.object({ documentId: z.uuid(), revisionId: z.uuid(), span: spanSchema }).nullable(),
  settings: promptSettings.default(plainSettings),
  /** In no response to a student before release. */
  hidden: promptHidden.default(nothingHidden),
  /** A rubric of its own, named as the assignment's is; none: the assignment's. */
  rubric: words(80).nullable().default(null),
});

/** Wall time in the course's zone: `2026-12-03T18:00`. */
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Give a date and a time.");

/** When a student comes to see the others' notes, and whether students may hide their names from one another. */
const visibility = z.object({
  unlockRule: z.enum(unlockRules),
  /** Notes to be posted first, under `AfterPosting`; ignored under every other rule. */
  unlockAfter: z.int().min(1, "Ask for 1 note or more.").max(50, "Ask for at most 50 notes.").nullable(),
  peersAnonymous: z.boolean(),
});

/** Nothing waits, and everyone writes under their name. */
const openToAll = { unlockRule: "AtOnce", unlockAfter: null, peersAnonymous: false } as const;

export const assignmentDraft = z.object({
  title: words(200),
  instructions: words(10_000),
  excerpts: z.array(draftExcerpt).max(20),
  prompts: z.array(draftPrompt).max(50),
  /**
   * Slug of a rubric template of `content/rubrics`; `version:<id>` for one that was published and is kept as it is; or
   * none: feedback without marks.
   */
  rubric: words(80).nullable(),
  opens: wallTime.nullable(),
  due: wallTime.nullable(),
  closes: wallTime.nullable(),
  /** Drafts from before there were these settings are read as open to all. */
  visibility: visibility.default(openToAll),
  /** The set of groups whose members share their notes, or none. */
  groupSetId: z.uuid().nullable().default(null),
  /** What help a student may use, in the instructor's words; "" says nothing. */
  allowedHelp: words(4000).default(""),
  rules: workRules.default(plainRules),
});

export type AssignmentDraft = z.infer<typeof assignmentDraft>;
export type DraftVisibility = z.infer<typeof visibility>;
export type DraftExcerpt = z.infer<typeof draftExcerpt>;
export type DraftPrompt = z.infer<typeof draftPrompt>;

/** What a new question begins with beside its words: no form of its own, nothing hidden, the assignment's rubric. */
export const plainPrompt: Pick<DraftPrompt, "settings" | "hidden" | "rubric"> = {
  settings: plainSettings,
  hidden: nothingHidden,
  rubric: null,
};

/** A new assignment: nothing chosen yet. */
export const emptyAssignment: AssignmentDraft = {
  title: "",
  instructions: "",
  excerpts: [],
  prompts: [],
  rubric: null,
  opens: null,
  due: null,
  closes: null,
  visibility: openToAll,
  groupSetId: null,
  allowedHelp: "",
  rules: plainRules,
};

/** Where the instructor has to look: the field it stands in, and what to do. */
export interface DraftProblem {
  field: string;
  problem: string;
}

/** Every rubric that a draft names, the assignment's first, each once. */
export function rubricsOf({ rubric, prompts }: Pick<AssignmentDraft, "rubric" | "prompts">): string[] {
  return [...new Set([rubric, ...prompts.map((prompt) => prompt.rubric)].filter((each) => each !== null))];
}
