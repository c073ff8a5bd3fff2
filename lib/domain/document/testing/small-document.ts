import { type Block, type DocumentContent, emptyMeta } from "../model";

const block = (id: string, type: Block["type"], voice: Block["voice"], text: string): Block => ({
  id,
  type,
  voice,
  text,
  marks: [],
  atoms: [],
});

/** A small document composed for tests: headnote, three paragraphs, closer, citation, one note. */
export const smallDocument: DocumentContent = {
  blocks: [
    block("b1", "title", "author", "The harbour master to the town council"),
    block("b2", "dateline", "editor", "12 MAY 1911"),
    block("b3", "headnote", "editor", "The harbour master had served for nineteen years when he wrote this letter."),
    {
      ...block("b4", "p", "author", "The quay has sunk by a hand since the winter. I wrote of it twice."),
      atoms: [{ kind: "noteReference", at: 45, noteId: "n1" }],
    },
    block("b5", "p", "author", "No ship above 300 tons should lie there. The pilots know it; the council does not."),
    block("b6", "p", "author", "I ask for timber, and for an answer."),
    block("b7", "closer", "author", "J. Aldous"),
    block("b8", "citation", "editor", "Town archive, Harbour papers, box 4, folder 2, fol. 17"),
  ],
  notes: [
    {
      id: "n1",
      label: "1",
      kind: "editor",
      anchor: { blockId: "b4", at: 45 },
      blocks: [block("n1b1", "p", "editor", "The harbour book records a survey in March.")],
    },
  ],
  glossary: [],
  meta: {
    ...emptyMeta("en"),
    title: "The harbour master to the town council",
    genre: "letter",
    date: {
      printed: "12 MAY 1911",
      edtf: "1911-05-12",
      calendar: "gregorian",
      basis: "dateline",
      inferred: [],
    },
    senders: ["J. Aldous"],
    recipients: ["Town council"],
    originalLanguage: "en",
    rights: "Composed for tests",
  },
};
