/**
 * What an instructor has before them while writing an assignment: the draft, the texts it takes from, the questions and
 * rubrics that can be begun with, and what has happened to it so far. The pages receive these shapes.
 */
import type { DocumentContent } from "../document/model";
import type { AssignmentDraft } from "./draft";
import type { ReadElsewhere } from "./gate-remarks";
import type { Circumstances } from "./obstacles";
import type { PromptTemplate } from "./template";

/** A published document of the course that can be read in the assignment. */
export interface ChoosableDocument {
  documentId: string;
  revisionId: string;
  revision: number;
  title: string;
  /** As printed, else EDTF; null is "not stated". */
  date: string | null;
}

/** A rubric that can be chosen: `value` is what the draft stores. */
export interface RubricChoice {
  value: string;
  title: string;
  about: string;
  /** The most it can give, exact decimal; null when it carries no points. */
  points: string | null;
}

/** An earlier state of the draft. */
export interface DraftVersion {
  id: string;
  kind: "Save" | "Autosave" | "Conflict" | "Restore" | "Submit";
  savedAt: string;
  by: string;
}

/** What students have now, and how the draft differs from it. */
interface PublishedState {
  number: number;
  publishedAt: Date;
  draft: AssignmentDraft;
}

export interface AssignmentDesk {
  courseTitle: string;
  title: string;
  timeZone: string;
  draft: AssignmentDraft;
  version: number;
  savedAt: string;
  published: PublishedState | null;
  library: ChoosableDocument[];
  /** Every text the draft reads, by revision id. */
  texts: Record<string, DocumentContent>;
  skills: { key: string; name: string }[];
  prompts: readonly PromptTemplate[];
  rubrics: RubricChoice[];
  /** The sets of groups of the course, for choosing who works together. */
  groupSets: { id: string; name: string; groups: number; people: number }[];
  /** The others' notes were opened to all by hand; null while they were not. */
  revealedAt: Date | null;
  withdrawn: string[];
  annotated: { documentId: string; revisionId: string; title: string }[];
  /** Kinds of the prompts that students have already been given: they keep them. */
  keptKinds: Circumstances["keptKinds"];
  /** Texts of the draft that are read in other assignments too. */
  readElsewhere: ReadElsewhere[];
  history: DraftVersion[];
}
