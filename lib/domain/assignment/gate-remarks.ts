/** What an instructor should know of a gate before it is published: where else it shuts the text, for whom, and what it does not keep back. */
import type { DocumentContent } from "../document/model";
import type { AssignmentDraft, DraftExcerpt, DraftPrompt } from "./draft";
import { gateOf } from "./prompt-settings";
import { quotedBody } from "./quoted-body";

/** Another assignment of the course in which a text is read and may still be worked on. */
export interface ReadElsewhere {
  documentId: string;
  /** Title of that assignment. */
  assignment: string;
}

/** What a gate is held against. `texts` is by revision id; `published` is what students have now. */
interface GateCircumstances {
  texts: ReadonlyMap<string, DocumentContent>;
  readElsewhere: readonly ReadElsewhere[];
  published: AssignmentDraft | null;
}

/** Something to look at; it keeps nobody from publishing. */
export interface GateRemark {
  promptId: string;
  remark: string;
}

/** The remarks on every gate of a draft, in the order of its questions. */
export function gateRemarks(draft: AssignmentDraft, circumstances: GateCircumstances): GateRemark[] {
  return draft.prompts.flatMap((prompt, index) => {
    const excerpt = draft.excerpts.find(({ documentId }) => documentId === gateOf(prompt));
    if (!excerpt) return [];
    const remarks = [
      ...shutElsewhere(excerpt, circumstances),
      ...shutAfterwards(prompt, excerpt, circumstances),
      alwaysSent(excerpt),
      ...givenAway(draft, excerpt, index, circumstances),
    ];
    return remarks.map((remark) => ({ promptId: prompt.id, remark }));
  });
}

function shutElsewhere({ documentId }: DraftExcerpt, { readElsewhere }: GateCircumstances): string[] {
  const names = readElsewhere.flatMap((each) => (each.documentId === documentId ? [`“${each.assignment}”`] : []));
  if (names.length === 0) return [];
  const where = new Intl.ListFormat("en").format(names);
  return [
    `The text is read in ${where} too. There, and in the library, it is shut as well until a student has answered here.`,
  ];
}

/** A gate is passed by answering its question: one that is new has been passed by nobody. */
function shutAfterwards(prompt: DraftPrompt, { documentId }: DraftExcerpt, { published }: GateCircumstances): string[] {
  if (!published?.excerpts.some((each) => each.documentId === documentId)) return [];
  const before = published.prompts.find(({ id }) => id === prompt.id);
  if (before && gateOf(before) === documentId) return [];
  return [
    "Students were given this text without this gate. Once you publish, it is shut to everyone who has not locked an answer to this question; what they wrote about it is kept.",
  ];
}

const alwaysSent = ({ showHeadnote }: DraftExcerpt): string =>
  `Your own words are always sent: ${showHeadnote ? "the headnote, " : ""}the instructions, the questions, and your notes on other texts. Do not quote the text in them.`;

/** Words of the instructor's that repeat what the gate keeps back, and where they stand. */
function givenAway(
  draft: AssignmentDraft,
  excerpt: DraftExcerpt,
  index: number,
  { texts }: GateCircumstances,
): string[] {
  const content = texts.get(excerpt.revisionId);
  if (!content) return [];
  const quotes = ownWords(draft, excerpt, content).flatMap(([place, text]) => {
    const quoted = quotedBody(text, content);
    return quoted === null ? [] : [[place, quoted] as const];
  });
  const [first] = quotes;
  if (!first) return [];
  const [place, quoted] = first;
  const rest = quotes.length === 1 ? "" : ` So ${quotes.length === 2 ? "does" : "do"} ${listed(quotes.slice(1))}.`;
  return [
    `${place} repeats words that question ${index + 1} keeps shut: “${quoted}”. They are read before the text opens.${rest}`,
  ];
}

const listed = (quotes: readonly (readonly [place: string, quoted: string])[]) =>
  new Intl.ListFormat("en").format(quotes.map(([place]) => place.charAt(0).toLowerCase() + place.slice(1)));

/** What is sent whatever is shut: the words of the assignment itself, and the headnote where it is shown. */
function ownWords(draft: AssignmentDraft, excerpt: DraftExcerpt, content: DocumentContent): [string, string][] {
  const headnote = content.blocks.filter(({ type }) => type === "headnote").map(({ text }) => text);
  return [
    ["The title of the assignment", draft.title],
    ["The headnote", excerpt.showHeadnote ? headnote.join("\n") : ""],
    ["What you say to the students", draft.instructions],
    ["What you say of help", draft.allowedHelp],
    ...draft.prompts.map(({ kind, text, settings }, index): [string, string] => {
      const options = kind === "Choice" ? settings.options.map((option) => option.text) : [];
      return [`Question ${index + 1}`, [text, ...options].join("\n")];
    }),
  ];
}
