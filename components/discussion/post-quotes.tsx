import Link from "next/link";
import type { ShownQuote } from "@/lib/domain/discussion/model";

/** The passages a post brings: words, where they stand, and the way there; and the note they were taken from. */
export function PostQuotes({ quotes, room }: { quotes: readonly ShownQuote[]; room: string }) {
  return quotes.map((quote) => {
    const { words, label, title, citation, anchor, note, span, revisionId, annotationId } = quote;
    const key = JSON.stringify([revisionId, span, annotationId]);
    if (words === null) {
      return (
        <p key={key} className="tq quiet small">
          A passage of {title}, which is not among what you read here.
        </p>
      );
    }
    return (
      <figure key={key} className="tq">
        <blockquote dir="auto">{words}</blockquote>
        <figcaption className="small" title={citation}>
          <Link href={anchor ? `${room}#${anchor}` : room}>
            {label || "Passage"}
            <span className="vh"> in its place in {title}</span>
          </Link>{" "}
          {title}
          {note ? (
            <>
              , from {note.author === "You" ? "a note of yours" : `a note by ${note.author}`}
              {note.words === "" ? "" : `: ${note.words}`}
            </>
          ) : null}
        </figcaption>
      </figure>
    );
  });
}
