import type { UnplacedNote } from "@/lib/domain/annotation/room";
import { plainText } from "@/lib/domain/richtext/model";

/** The reader's own notes on words that the assignment gives no more: their place is gone, what they say is not. */
export function UnplacedNotes({ notes }: { notes: readonly UnplacedNote[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="py-4 font-sans" aria-labelledby="unplaced-notes">
      <h2 className="h h3" id="unplaced-notes">
        Your notes that are not in the text you read now
      </h2>
      <ul className="list">
        {notes.map(({ id, body, tags }) => (
          <li key={id} className="py-[6px]">
            {plainText(body).trim() ? (
              <p className="whitespace-pre-line">{plainText(body)}</p>
            ) : (
              <p className="quiet">Marked, without words.</p>
            )}
            {tags.length > 0 ? <p className="quiet small">{tags.map((tag) => `#${tag}`).join(" ")}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
