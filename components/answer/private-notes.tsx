import { type Answer, citedIn } from "@/lib/domain/answer/model";
import type { DeskNote } from "./desk-props";

/** Says before submitting that a private note that is cited will be seen. */
export function PrivateNotes({ content, notes }: { content: Answer; notes: readonly DeskNote[] }) {
  const cited = new Set(citedIn(content));
  const closed = notes.filter((note) => note.private && !note.deleted && cited.has(note.id));
  if (closed.length === 0) return null;
  const places = [...new Set(closed.map((note) => note.label))].join(", ");
  return (
    <p className="small quiet mt-2">
      {closed.length === 1 ? `Your note on ${places} is private` : `Your notes on ${places} are private`}: graders will
      see a copy of {closed.length === 1 ? "it" : "them"} with this answer, nobody else.
    </p>
  );
}
