/** The notes of a room as a list to read: text by text, paragraph by paragraph, a page at a time. */
import { type Annotation, firstPlace } from "./model";

/** Notes on one page of the list: as many as a person looks through, and few enough to be drawn at once. */
export const LIST_PAGE = 50;

export interface ListedPlace {
  /** `¶5`. */
  label: string;
  notes: Annotation[];
}

export interface ListedText {
  revisionId: string;
  places: ListedPlace[];
}

export interface ListedNotes {
  texts: ListedText[];
  /** The page that is shown, from 1, and how many there are (1 for none). */
  page: number;
  pages: number;
  /** Which notes these are, from 1; 0 and 0 when there are none. */
  from: number;
  to: number;
}

/** One page of notes that are in reading order (`inReadingOrder`); a page that does not exist is the nearest one. */
export function listed(ordered: readonly Annotation[], wanted: number): ListedNotes {
  const pages = Math.max(1, Math.ceil(ordered.length / LIST_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const first = (page - 1) * LIST_PAGE;
  const shown = ordered.slice(first, first + LIST_PAGE);
  const texts: ListedText[] = [];
  for (const note of shown) {
    const { revisionId, label } = firstPlace(note);
    let text = texts.at(-1);
    if (text?.revisionId !== revisionId) {
      text = { revisionId, places: [] };
      texts.push(text);
    }
    const place = text.places.at(-1);
    if (place?.label === label) place.notes.push(note);
    else text.places.push({ label, notes: [note] });
  }
  return { texts, page, pages, from: shown.length > 0 ? first + 1 : 0, to: first + shown.length };
}
