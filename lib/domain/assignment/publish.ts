/**
 * From the instructor's draft to what students are given. Everything a draft only points at is looked up in the texts
 * themselves: a question's passage gets its quotation, a range its place, a wall time its instant. What does not stand
 * there is refused with the field it belongs to; nothing is repaired silently.
 */
import { describePassage, linearSpan, type Passage, type Span } from "../anchor/passage";
import type { DocumentContent } from "../document/model";
import { fromPlainText, type RichText } from "../richtext/model";
import { effective, effectiveRules } from "./changes";
import type { AssignmentDraft, DraftExcerpt, DraftProblem, DraftPrompt, DraftVisibility } from "./draft";
import { draftProblems } from "./draft-problems";
import { type Circumstances, obstacles } from "./obstacles";
import { type Schedule, schedule } from "./schedule";
import type { WorkRules } from "./work-rules";

/** An excerpt with its ranges placed; no ranges: the whole document. */
interface PlacedExcerpt extends Omit<DraftExcerpt, "ranges"> {
  ranges: (Span & { startAt: number; endAt: number })[];
}

/** A question with its passage completed from the text. */
interface PlacedPrompt extends Omit<DraftPrompt, "text" | "passage"> {
  text: RichText;
  passage: (Passage & { documentId: string; revisionId: string }) | null;
}

/** Everything that is written at one publication. */
export interface Publication {
  title: string;
  instructions: RichText | null;
  excerpts: PlacedExcerpt[];
  prompts: PlacedPrompt[];
  schedule: Schedule;
  visibility: DraftVisibility;
  groupSetId: string | null;
  allowedHelp: string | null;
  rules: WorkRules;
}

/** The publication of a draft, or everything that keeps it from being published (never empty then). */
export function publicationOf(
  draft: AssignmentDraft,
  circumstances: Circumstances & { timeZone: string },
): { ok: true; publication: Publication } | { ok: false; problems: DraftProblem[] } {
  const dates = schedule(draft, circumstances.timeZone);
  const problems = [...draftProblems(draft), ...obstacles(draft, circumstances), ...dates.problems];
  if (problems.length > 0) return { ok: false, problems };
  const excerpts = draft.excerpts.map((excerpt) => placedExcerpt(excerpt, circumstances.texts));
  const prompts = draft.prompts.map((prompt) => placedPrompt(prompt, circumstances.texts));
  const instructions = draft.instructions.trim() === "" ? null : fromPlainText(draft.instructions);
  const settings = {
    ...{ visibility: effective(draft.visibility), groupSetId: draft.groupSetId },
    ...{ allowedHelp: draft.allowedHelp.trim() || null, rules: effectiveRules(draft.rules) },
  };
  const title = draft.title.trim();
  return { ok: true, publication: { title, instructions, excerpts, prompts, schedule: dates, ...settings } };
}

function placedExcerpt(excerpt: DraftExcerpt, texts: ReadonlyMap<string, DocumentContent>): PlacedExcerpt {
  const blocks = texts.get(excerpt.revisionId)?.blocks ?? [];
  const ranges = excerpt.ranges.flatMap((range) => {
    const place = linearSpan(blocks, range);
    return place ? [{ ...range, ...place }] : [];
  });
  return { ...excerpt, ranges: ranges.toSorted((a, b) => a.startAt - b.startAt) };
}

function placedPrompt(prompt: DraftPrompt, texts: ReadonlyMap<string, DocumentContent>): PlacedPrompt {
  const { passage } = prompt;
  const content = passage && texts.get(passage.revisionId);
  const described = content && passage ? describePassage(content, passage.span) : null;
  return {
    ...prompt,
    text: fromPlainText(prompt.text),
    passage:
      described && passage ? { ...described, documentId: passage.documentId, revisionId: passage.revisionId } : null,
  };
}
