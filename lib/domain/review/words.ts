/** What the parts of a page and the doubts about them are called while an import is reviewed. */
import type { BlockType, Certainty } from "../document/model";
import type { Answer, ImportDraft, ImportQuestion, QuestionField, ZoneType } from "../import/model";
import { severity } from "../import/model";

export const blockTypeNames: Record<BlockType, string> = {
  title: "Title",
  dateline: "Date line",
  headnote: "Headnote, editor",
  salute: "Salutation",
  p: "Paragraph",
  heading: "Section heading",
  verse: "Verse",
  quote: "Quotation",
  listItem: "List item",
  tableRow: "Row of a table",
  closer: "Closer: signature, date",
  postscript: "Postscript",
  editorialStatement: "Editor’s statement",
  citation: "Citation",
};

/** What a stretch of the imported text is held to be. */
export const zoneName = (type: ZoneType): string =>
  type === "note" ? "Note" : type === "debris" ? "Debris" : blockTypeNames[type];

const certainties: Record<Certainty, string> = {
  certain: "certain",
  high: "likely",
  medium: "to be seen",
  low: "uncertain",
};
export const certaintyName = (certainty: Certainty): string => certainties[certainty];

const titles: Record<QuestionField, string> = {
  debris: "Does this belong to a document?",
  boundary: "Where does the document begin?",
  title: "What is it called?",
  date: "What is its date?",
  citation: "How is the citation read?",
  translator: "Who translated it?",
  rights: "Who holds the rights?",
  headnote: "Whose words are these?",
  closer: "Is this the end of the document?",
  place: "What does the place belong to?",
  "note-anchor": "Where does this note stand?",
  bracket: "What are the brackets for?",
  text: "Is this printed right?",
  start: "Is the beginning missing?",
  end: "Is the end missing?",
};
/** The question in a sentence, as the heading of its card. */
export const questionTitle = (question: ImportQuestion): string => titles[question.field];

export const fieldNames: Record<QuestionField, string> = {
  debris: "debris",
  boundary: "boundary",
  title: "title",
  date: "date",
  citation: "citation",
  translator: "translator",
  rights: "rights",
  headnote: "headnote",
  closer: "closer",
  place: "place",
  "note-anchor": "note",
  bracket: "brackets",
  text: "text",
  start: "beginning",
  end: "end",
};

/** How much a question wants of the instructor, in words. */
export function severityName(question: ImportQuestion): string {
  if (severity(question.score) === "choose") return "nothing chosen yet";
  if (severity(question.score) === "see") return "must be seen";
  return question.required ? "needed to publish" : "likely";
}

/** An answer in the words of its button; in general words when it was given in one's own. */
export function answerName(question: ImportQuestion, answer: Answer | undefined): string {
  const given = JSON.stringify(answer);
  const choice = [question.proposal, ...question.alternatives].find(({ value }) => JSON.stringify(value) === given);
  if (choice) return choice.label;
  if (answer?.do === "keep") return "kept as printed";
  if (answer?.do !== "meta") return "answered";
  const [value] = Object.values(answer.set);
  if (value === null || value === undefined) return "not stated";
  return typeof value === "string" ? value : (answer.set.date?.printed ?? "answered");
}

/** What asking an answered question again does to the text, where it does something. */
export function askedAgainWords(answer: Answer | undefined): string {
  if (answer?.do === "join") return "parts the documents again";
  if (answer?.do === "split") return "joins the documents again";
  if (answer?.do === "exclude") return "puts the words back";
  return answer?.do === "restore" ? "leaves the words where they are now" : "";
}

/** Which documents a question is about, for its label: "Document 2", "Documents 1 and 3", "The whole import". */
export function aboutName(draft: ImportDraft, question: ImportQuestion): string {
  const about = question.documentId === null ? question.appliesTo : [question.documentId];
  const numbers = draft.documents.flatMap(({ id }, index) => (about.includes(id) ? [index + 1] : []));
  if (numbers.length === 1) return `Document ${numbers[0]}`;
  if (numbers.length === 0 || numbers.length === draft.documents.length) return "The whole import";
  return `Documents ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
