/**
 * What a change altered in a review, so that a browser that has the state before gets the state after without the
 * whole draft being sent: documents and questions by id, lists by the stretch that differs.
 */
import { z } from "zod";
import { metaSchema } from "../document/schema";
import type { DraftDocument } from "../import/model";
import { answerSchema, decisionSchema, draftParts, type Review } from "./schema";

const id = z.string().min(1).max(200);
/** In a list, `remove` entries from `at` on gave way to `insert`. */
const splice = <T extends z.ZodType>(entry: T) =>
  z.object({ at: z.int().min(0), remove: z.int().min(0), insert: z.array(entry) });
/** Entries with ids: their order when it is another one, and those that are new or changed. */
const byId = <T extends z.ZodType>(entry: T) => z.object({ order: z.array(id).nullable(), changed: z.array(entry) });

export const reviewPatchSchema = z.object({
  documents: byId(draftParts.document),
  /** What is known of documents whose text stays as it is. */
  facts: z.array(z.object({ id, meta: metaSchema })),
  questions: byId(draftParts.question),
  debris: splice(draftParts.debris),
  zones: splice(draftParts.zone),
  answers: z.object({ set: z.record(id, answerSchema), unset: z.array(id) }),
  serial: z.int().min(0),
  notices: splice(z.string()),
  decisions: splice(decisionSchema),
  published: z.record(id, z.uuid()),
  setAside: z.array(id),
  files: z.array(z.int().min(0)),
  passedOver: z.record(id, z.array(z.string())),
});
export type ReviewPatch = z.infer<typeof reviewPatchSchema>;

interface Splice<T> {
  at: number;
  remove: number;
  insert: T[];
}
interface ById<T> {
  order: string[] | null;
  changed: T[];
}

/** What leads from one review to another. Cheap where the later one shares what it did not touch. */
export function patchOf(before: Review, after: Review): ReviewPatch {
  const [old, now] = [before.draft, after.draft];
  return {
    ...changedDocuments(old.documents, now.documents),
    questions: changedById(old.questions, now.questions),
    debris: spliceOf(old.debris, now.debris),
    zones: spliceOf(old.zones, now.zones),
    answers: changedAnswers(old.answers, now.answers),
    serial: now.serial,
    notices: spliceOf(before.notices, after.notices),
    decisions: spliceOf(before.decisions, after.decisions),
    published: after.published,
    setAside: after.setAside,
    files: after.files,
    passedOver: after.passedOver,
  };
}

/** Changed documents; of those in which only facts changed, the facts. */
function changedDocuments(
  before: readonly DraftDocument[],
  after: readonly DraftDocument[],
): Pick<ReviewPatch, "documents" | "facts"> {
  const { order, changed } = changedById(before, after);
  const known = new Map(before.map(({ id: key, content }) => [key, content]));
  const onlyFacts = ({ id: key, content }: DraftDocument) => {
    const old = known.get(key);
    return (["blocks", "notes", "glossary"] as const).every((part) => old && equal(old[part], content[part]));
  };
  return {
    documents: { order, changed: changed.filter((document) => !onlyFacts(document)) },
    facts: changed.filter(onlyFacts).map(({ id: key, content }) => ({ id: key, meta: content.meta })),
  };
}

const equal = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

function changedById<T extends { id: string }>(before: readonly T[], after: readonly T[]): ById<T> {
  if (before === after) return { order: null, changed: [] };
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const changed = after.filter((entry) => !equal(known.get(entry.id), entry));
  const sameOrder = before.length === after.length && before.every((entry, index) => entry.id === after[index]?.id);
  return { order: sameOrder ? null : after.map((entry) => entry.id), changed };
}

function spliceOf<T>(before: readonly T[], after: readonly T[]): Splice<T> {
  const shorter = Math.min(before.length, after.length);
  let head = before === after ? shorter : 0;
  while (head < shorter && equal(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && equal(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  return { at: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) };
}

type Answers = Review["draft"]["answers"];

function changedAnswers(before: Answers, after: Answers): ReviewPatch["answers"] {
  const set = Object.entries(after).filter(([key, answer]) => !equal(before[key], answer));
  const unset = Object.keys(before).filter((key) => after[key] === undefined);
  return { set: Object.fromEntries(set), unset };
}

/** The review after the change, given the one before: `patched(a, patchOf(a, b))` is `b`. */
export function patched(review: Review, patch: ReviewPatch): Review {
  const { draft } = review;
  const { answers } = patch;
  const kept = Object.entries(draft.answers).filter(([key]) => !answers.unset.includes(key));
  const facts = new Map(patch.facts.map(({ id: key, meta }) => [key, meta]));
  const withFacts = (document: DraftDocument): DraftDocument => {
    const meta = facts.get(document.id);
    return meta ? { ...document, content: { ...document.content, meta } } : document;
  };
  const documents = mergedById(draft.documents, patch.documents);
  return {
    draft: {
      documents: facts.size > 0 ? documents.map(withFacts) : documents,
      questions: mergedById(draft.questions, patch.questions),
      debris: spliced(draft.debris, patch.debris),
      zones: spliced(draft.zones, patch.zones),
      answers: { ...Object.fromEntries(kept), ...answers.set },
      serial: patch.serial,
    },
    notices: spliced(review.notices, patch.notices),
    decisions: spliced(review.decisions, patch.decisions),
    published: patch.published,
    setAside: patch.setAside,
    files: patch.files,
    passedOver: patch.passedOver,
  };
}

function mergedById<T extends { id: string }>(before: T[], { order, changed }: ById<T>): T[] {
  if (order === null && changed.length === 0) return before;
  const fresh = new Map(changed.map((entry) => [entry.id, entry]));
  if (order === null) return before.map((entry) => fresh.get(entry.id) ?? entry);
  const known = new Map([...before, ...changed].map((entry) => [entry.id, entry]));
  return order.flatMap((key) => known.get(key) ?? []);
}

function spliced<T>(before: T[], { at, remove, insert }: Splice<T>): T[] {
  return remove === 0 && insert.length === 0 ? before : before.toSpliced(at, remove, ...insert);
}
