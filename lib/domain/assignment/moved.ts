/**
 * An assignment whose text was corrected: what is read and asked moves with the words. Excerpts keep to the words they
 * gave, so that a correction never opens a page that was withheld; a question whose words were taken out stands on the
 * whole assignment from then on.
 */
import type { MovedSpan } from "../anchor/move-targets";
import type { Span } from "../anchor/passage";
import type { AssignmentDraft, DraftExcerpt, DraftPrompt } from "./draft";

/** A document that goes from one revision to another, and where each of its passages goes. */
export interface Correction {
  documentId: string;
  from: string;
  to: string;
  move: (span: Span) => MovedSpan;
}

/** What became of a passage: of an excerpt's range (number of the text), a question, or what a question expects. */
export interface MovedPart {
  what: "excerpt" | "question" | "expected";
  /** 1, 2, 3 … as people count them. */
  number: number;
  status: MovedSpan["status"];
}

export interface MovedDraft {
  draft: AssignmentDraft;
  /** Parts that did not stay exactly as they were. */
  parts: MovedPart[];
  /** Why it cannot be done without a person; null when it can. */
  problem: string | null;
}

/** The assignment after the correction. Excerpts and questions of other texts stay as they are. */
export function movedDraft(draft: AssignmentDraft, correction: Correction): MovedDraft {
  const parts: MovedPart[] = [];
  const lost: number[] = [];
  const excerpts = draft.excerpts.map((excerpt, index): DraftExcerpt => {
    if (excerpt.documentId !== correction.documentId || excerpt.revisionId !== correction.from) return excerpt;
    const ranges = excerpt.ranges.flatMap((range) => {
      const { status, passage } = correction.move(range);
      if (status !== "exact") parts.push({ what: "excerpt", number: index + 1, status });
      return passage ? [{ flow: passage.flow, start: passage.start, end: passage.end }] : [];
    });
    // An excerpt without ranges is the whole document: losing one must never mean giving everything.
    if (ranges.length < excerpt.ranges.length) {
      lost.push(index + 1);
      return excerpt;
    }
    return { ...excerpt, revisionId: correction.to, ranges };
  });
  const prompts = draft.prompts.map((given, index): DraftPrompt => {
    const prompt = withMovedZones(given, index + 1, correction, parts);
    const { passage } = prompt;
    if (passage?.documentId !== correction.documentId || passage.revisionId !== correction.from) return prompt;
    const moved = correction.move(passage.span);
    if (moved.status !== "exact") parts.push({ what: "question", number: index + 1, status: moved.status });
    if (!moved.passage) return { ...prompt, passage: null };
    const { flow, start, end } = moved.passage;
    return { ...prompt, passage: { ...passage, revisionId: correction.to, span: { flow, start, end } } };
  });
  const problem =
    lost.length === 0
      ? null
      : `The words that text ${lost.join(" and ")} of the assignment gives were taken out. Choose its excerpt again in the builder.`;
  return { draft: { ...draft, excerpts, prompts }, parts, problem };
}

/** A passage that was to be noticed is given up with its words: it has nowhere else to stand. */
function withMovedZones(prompt: DraftPrompt, number: number, correction: Correction, parts: MovedPart[]): DraftPrompt {
  const { documentId, from, to, move } = correction;
  const zones = prompt.hidden.zones.flatMap((zone) => {
    if (zone.documentId !== documentId || zone.revisionId !== from) return [zone];
    const { status, passage } = move(zone.span);
    if (status !== "exact") parts.push({ what: "expected", number, status });
    if (!passage) return [];
    const { flow, start, end } = passage;
    return [{ ...zone, revisionId: to, span: { flow, start, end } }];
  });
  return { ...prompt, hidden: { ...prompt.hidden, zones } };
}
