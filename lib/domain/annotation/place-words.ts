/** What a reader is told of a place that a correction of the text has touched. Nothing is told of one that stayed. */
import type { NotePlace } from "./model";

/** A sentence about what became of the place; null when it stands as it was written. The old words are said beside it. */
export function placeWords({ status, before }: Pick<NotePlace, "status" | "before">): string | null {
  const said = before === null ? "" : " It said:";
  switch (status) {
    case "Exact":
      return null;
    case "Moved":
      return "The text was corrected, and this passage stands elsewhere now.";
    case "Changed":
      return `The words were corrected.${said}`;
    case "Orphaned":
      return `Its words were taken out of the text.${said}`;
    case "NeedsReview":
      return `It could not be found for certain in this text.${said}`;
  }
}
