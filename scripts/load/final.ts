/** After the last catch-up: does everybody have exactly what they are to have? */
import { isStudent, type LoadRoom, type Person } from "./class";
import { type Item, standing } from "./ledger";
import type { Load } from "./load";
import { isFor, waits } from "./visibility";
import type { Window } from "./window";

/** Compares what a reader has with what the plan says; returns the notes and replies that were looked for. */
export function compare(load: Load, { reader, room, known }: Window): number {
  const expected = notesFor(load, reader, room);
  let looked = 0;
  for (const [id, note] of expected) {
    const here = known.get(id);
    const what = `${standing(note)?.token} to ${reader.name}`;
    looked++;
    if (!here) {
      load.wrongs.add("a note never arrived", what);
      continue;
    }
    const last = standing(note);
    if (here.note.tags[0] !== last?.token) load.wrongs.add("a note arrived without its last words", what);
    if ((here.note.postedAt !== null) !== last?.posted) load.wrongs.add("a note arrived as it was not posted", what);
    looked += compareReplies(load, reader, note, here.replies);
  }
  for (const id of known.keys()) if (!expected.has(id)) load.wrongs.add("a note that is not theirs, or is gone", id);
  return looked;
}

function compareReplies(load: Load, reader: Person, note: Item, here: ReadonlyMap<string, string>): number {
  const expected = note.replies.filter((reply) => {
    const last = standing(reply);
    return last && !last.gone && (last.posted || reply.author === reader);
  });
  for (const reply of expected) {
    if (here.get(reply.id) === standing(reply)?.token) continue;
    load.wrongs.add(
      here.has(reply.id) ? "a reply arrived without its last words" : "a reply never arrived",
      reader.name,
    );
  }
  if (here.size > expected.length) load.wrongs.add("replies that are gone, or drafts of others", reader.name);
  return expected.length;
}

/** What stands of others and is for this reader, and their own. */
function notesFor(load: Load, reader: Person, room: LoadRoom): Map<string, Item> {
  const open = !waits(reader, room.after) || load.ledger.opened(room, reader).surely !== null;
  const found = new Map<string, Item>();
  for (const item of load.ledger.items.values()) {
    const last = standing(item);
    if (item.to || item.room !== room || !last || last.gone) continue;
    const { author } = item;
    if (!isFor(reader, { author, audience: last.audience, posted: last.posted })) continue;
    if (author === reader || open || !isStudent(author)) found.set(item.id, item);
  }
  return found;
}
