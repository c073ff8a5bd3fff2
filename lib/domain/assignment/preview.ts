/**
 * An assignment as a student would meet it, made from the instructor's draft: the same cuts, the same gates, nothing of
 * what is hidden. Nobody's rows are needed for it, and none are made.
 */
import { passageLabel } from "../anchor/passage";
import type { RoomPrompt, RoomText } from "../annotation/room";
import type { DocumentContent } from "../document/model";
import { isReadable, type ReadableRanges, readableRanges } from "../document/readable";
import { readableContent } from "../document/readable-content";
import { fromPlainText, type RichText } from "../richtext/model";
import { allowed } from "./allowed";
import type { AssignmentDraft, DraftExcerpt, DraftPrompt } from "./draft";
import { gateOf, type PromptSettings } from "./prompt-settings";
import { schedule } from "./schedule";

/** A question of the preview: what it asks, where it stands for this reader, and what an answer needs. */
export interface PreviewPrompt extends RoomPrompt {
  settings: PromptSettings;
  minAnnotations: number;
  minDocuments: number;
  minWords: number | null;
  maxWords: number | null;
  /** Title of the text that stays shut until this is answered; null for none. */
  opens: string | null;
}

export interface Preview {
  courseTitle: string;
  title: string;
  timeZone: string;
  instructions: RichText | null;
  allowedHelp: string | null;
  /** What a student may do now, in a sentence. */
  why: string;
  dueAt: Date | null;
  /** `shut`: a gate keeps its text from the reader. */
  texts: (RoomText & { shut: boolean })[];
  prompts: PreviewPrompt[];
  /** Texts of the draft that are in the library no more: students would not get them. */
  missing: number;
}

/** What a draft is drawn with. `texts` is by revision id; `revisions` are their numbers; `passed`: the gates are behind the reader. */
interface PreviewFacts {
  courseTitle: string;
  timeZone: string;
  texts: ReadonlyMap<string, DocumentContent>;
  revisions: ReadonlyMap<string, number>;
  passed: boolean;
  now: Date;
}

/** The draft for a student who has written nothing yet. What does not stand in its text is left out, as publishing would refuse it. */
export function previewOf(draft: AssignmentDraft, facts: PreviewFacts): Preview {
  const { courseTitle, timeZone, texts, passed, now } = facts;
  const gated = new Set(draft.prompts.flatMap((prompt) => gateOf(prompt) ?? []));
  const given = draft.excerpts.flatMap((excerpt) => {
    const content = texts.get(excerpt.revisionId);
    const shut = !passed && gated.has(excerpt.documentId);
    return content ? [{ excerpt, content, shut, ranges: rangesFor(excerpt, shut) }] : [];
  });
  const { opens, due, closes } = schedule(draft, timeZone);
  const dates = { opensAt: opens?.instant ?? null, dueAt: due?.instant ?? null, closesAt: closes?.instant ?? null };
  const { graceMinutes, latePolicy } = draft.rules;
  return {
    ...{ courseTitle, timeZone, dueAt: dates.dueAt },
    title: draft.title.trim(),
    instructions: draft.instructions.trim() ? fromPlainText(draft.instructions) : null,
    allowedHelp: draft.allowedHelp.trim() || null,
    why: allowed(now, { ...dates, timeZone, graceMinutes, latePolicy }).why,
    texts: given.map(({ excerpt: { documentId, revisionId }, content, shut, ranges }) => ({
      ...{ documentId, revisionId, shut, revision: facts.revisions.get(revisionId) ?? 1 },
      title: titleOf(content),
      text: readableContent(content, ranges),
    })),
    prompts: draft.prompts.map((prompt, index) => previewPrompt(prompt, index + 1, given)),
    missing: draft.excerpts.length - given.length,
  };
}

type Given = { excerpt: DraftExcerpt; content: DocumentContent; ranges: ReadableRanges };

const titleOf = (content: DocumentContent) => content.meta.title ?? "Untitled document";

/** What of a text a reader gets: by the function that decides it in the reading room. */
const rangesFor = (excerpt: DraftExcerpt, shut: boolean): ReadableRanges =>
  readableRanges({
    whole: false,
    excerpts: [excerpt],
    withheld: { headnote: !excerpt.showHeadnote, notes: !excerpt.showNotes, text: shut },
  });

function previewPrompt(prompt: DraftPrompt, number: number, texts: readonly Given[]): PreviewPrompt {
  const { id, kind, text, points, passage, settings, minAnnotations, minDocuments, minWords, maxWords } = prompt;
  const source = texts.find(({ excerpt }) => excerpt.revisionId === passage?.revisionId);
  const stands = passage && source && isReadable(source.content, source.ranges, passage.span);
  const gate = texts.find(({ excerpt }) => excerpt.documentId === gateOf(prompt));
  return {
    ...{ id, number, kind, points, settings, minAnnotations, minDocuments, minWords, maxWords, begun: false },
    text: fromPlainText(text),
    place: stands
      ? {
          ...{ revisionId: passage.revisionId, span: passage.span },
          label: passageLabel(source.content, passage.span),
        }
      : null,
    opens: gate ? titleOf(gate.content) : null,
  };
}
