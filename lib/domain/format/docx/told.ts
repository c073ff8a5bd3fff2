/** What was met in a Word file that does not stand in the text as it is read, and how the instructor is told. */

/** Counted while reading. Lists hold the words concerned, in order. */
export interface Told {
  insertions: number;
  deletions: string[];
  moves: number;
  formatChanges: number;
  comments: string[];
  hidden: string[];
  heads: string[];
  macros: boolean;
  embedded: number;
  pictures: number;
  textBoxes: number;
  formulas: number;
  /** Signs of special fonts that have no character. */
  signs: number;
  /** Lines of a table of contents. */
  contents: number;
  /** Whole files inserted by Word when it opens the document. */
  insertedFiles: number;
  unknownNotes: number;
  /** Notes that no marker refers to. */
  looseNotes: number;
}

/** Nothing met yet. */
export function nothingTold(): Told {
  return {
    insertions: 0,
    deletions: [],
    moves: 0,
    formatChanges: 0,
    comments: [],
    hidden: [],
    heads: [],
    macros: false,
    embedded: 0,
    pictures: 0,
    textBoxes: 0,
    formulas: 0,
    signs: 0,
    contents: 0,
    insertedFiles: 0,
    unknownNotes: 0,
    looseNotes: 0,
  };
}

/** One sentence for each thing that was met. */
export function noticesOf(told: Told): string[] {
  const { comments, hidden, heads } = told;
  const sentences: (string | null)[] = [
    trackedChanges(told),
    comments.length > 0 ? `${were(comments.length, "comment")} left out${quoted(comments)}.` : null,
    hidden.length > 0 ? `Hidden text was left out${quoted(hidden)}.` : null,
    heads.length > 0 ? `Running heads and feet stand at the end as debris${quoted(heads)}.` : null,
    told.contents > 0
      ? `${were(told.contents, "line of a table of contents", "lines of a table of contents")} set aside as debris.`
      : null,
    told.macros ? "The file holds macros; they were not read and are not kept." : null,
    told.embedded > 0 ? `${were(told.embedded, "embedded object")} left out.` : null,
    told.insertedFiles > 0
      ? `${were(told.insertedFiles, "inserted file")} left out; open and save the file in Word.`
      : null,
    told.pictures > 0 ? `${were(told.pictures, "picture")} left out.` : null,
    told.textBoxes > 0
      ? `${were(told.textBoxes, "text box", "text boxes")} put after the paragraph they hang on.`
      : null,
    told.formulas > 0 ? `${were(told.formulas, "formula", "formulas")} read as plain characters.` : null,
    told.signs > 0
      ? `${were(told.signs, "sign of a special font", "signs of special fonts")} left out; each is shown as a gap.`
      : null,
    told.unknownNotes > 0 ? `${were(told.unknownNotes, "note")} referred to but missing in the file.` : null,
    told.looseNotes > 0 ? `${were(told.looseNotes, "note")} found that no marker refers to.` : null,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function trackedChanges({ insertions, deletions, moves, formatChanges }: Told): string | null {
  const parts = [
    insertions > 0 ? `${were(insertions, "insertion")} read as text` : null,
    deletions.length > 0 ? `${were(deletions.length, "deletion")} left out${quoted(deletions)}` : null,
    moves > 0 ? `${were(moves, "moved passage")} read at the new place` : null,
    formatChanges > 0 ? `${were(formatChanges, "change of format", "changes of format")} taken as made` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return `The file has tracked changes: ${parts.join("; ")}. Accept or reject them in Word if this is not what you want.`;
}

function were(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? `${one} was` : `${many} were`}`;
}

const quotesShown = 8;
const quoteLength = 80;

/** The words concerned, as many as one can take in: ` (“old”, “older” and 3 more)`. */
function quoted(all: readonly string[]): string {
  const words = all.map((text) => text.replace(/\s+/gu, " ").trim()).filter((text) => text !== "");
  if (words.length === 0) return "";
  const shown = words.slice(0, quotesShown).map((text) => {
    const letters = [...text];
    return `“${letters.length > quoteLength ? `${letters.slice(0, quoteLength).join("")}…` : text}”`;
  });
  const more = words.length - shown.length;
  return ` (${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""})`;
}
