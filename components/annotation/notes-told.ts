import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import { type NoteBook, type Touched, untouched } from "./note-book";
import type { RoomEvent, RoomState } from "./room-state";

/** What the server's telling came to: the room after it, and what of the notes was touched. */
export interface Step {
  state: RoomState;
  touched: Touched;
}

const both = (a: Touched, b: Touched): Touched => ({
  ids: new Set([...a.ids, ...b.ids]),
  homes: new Set([...a.homes, ...b.homes]),
});

/** What others can change in a note that is known: answers, settling, hiding, and the words of a note of theirs. */
function isChanged(known: Annotation, told: Annotation): boolean {
  const theirs = ({ replies }: Annotation) =>
    replies.filter((reply) => !reply.mine).map(({ id, version, hidden }: Reply) => `${id} ${version} ${hidden}`);
  const signs = (note: Annotation) =>
    JSON.stringify([note.resolved !== null, note.hidden, note.flagged, note.mine ? 0 : note.version, theirs(note)]);
  return told.version >= known.version && signs(known) !== signs(told);
}

/** The note that its reader has just written, answered, settled or deleted on this page; null for other events. */
function writtenHere(event: RoomEvent): string | null {
  switch (event.type) {
    case "saved":
    case "restored":
    case "changed":
      return event.note.id;
    case "deleted":
      return event.note?.id ?? null;
    case "replied":
    case "reply-gone":
      return event.annotationId;
    default:
      return null;
  }
}

/** What the server tells of a room: it is shown at once, or it waits until nobody writes. */
export class NotesTold {
  /** What was told and waits until nobody writes. */
  private waiting: readonly Annotation[] = [];
  private readonly revisions: ReadonlyMap<string, string>;
  private readonly version: number;

  constructor(
    private readonly book: NoteBook,
    { texts, version }: { texts: readonly { documentId: string; revisionId: string }[]; version: number },
  ) {
    this.version = version;
    this.revisions = new Map(texts.map(({ documentId, revisionId }) => [documentId, revisionId]));
  }

  /** Has something been told that is not shown yet? */
  get waits(): boolean {
    return this.waiting.length > 0;
  }

  /** What waits of a note is older than what was done to it here; the server tells it anew with what was done. */
  overtaken(state: RoomState, event: RoomEvent): RoomState {
    const id = writtenHere(event);
    if (id === null || !this.waiting.some((note) => note.id === id)) return state;
    this.waiting = this.waiting.filter((note) => note.id !== id);
    return this.counted(state);
  }

  /** Notes that must go, go at once; what is new may have to wait until nobody writes. */
  told(before: RoomState, { told, first, hold }: Extract<RoomEvent, { type: "told" }>): Step {
    const notes = told.notes.filter((note) => this.standsHere(note));
    const moved = notes.length < told.notes.length || told.version !== this.version;
    const state = moved ? { ...before, corrected: true } : before;
    const gone = this.book.drop(told.gone);
    this.waiting = this.waiting.filter(({ id }) => !told.gone.includes(id));
    if (hold && !first) {
      const again = new Set(notes.map(({ id }) => id));
      this.waiting = [...this.waiting.filter(({ id }) => !again.has(id)), ...notes];
      return { state: this.counted(state), touched: gone };
    }
    const fresh = first ? [] : notes.filter((note) => this.isNew(note));
    const held = this.shown(announced(state, fresh));
    return { state: held.state, touched: both(both(gone, held.touched), this.book.take(notes)) };
  }

  /** What waits is shown. */
  shown(state: RoomState): Step {
    const notes = this.waiting;
    if (notes.length === 0) return { state, touched: untouched };
    this.waiting = [];
    const fresh = notes.filter((note) => !note.mine && !this.book.get(note.id)).map(({ id }) => id);
    // They were announced when they came.
    const after = { ...state, held: 0, heldChanges: 0, fresh: new Set([...state.fresh, ...fresh]) };
    return { state: after, touched: this.book.take(notes) };
  }

  /** Counts what waits: new notes, and known ones in which others have changed something. */
  private counted(state: RoomState): RoomState {
    const changed = this.waiting.filter((note) => {
      const known = this.book.get(note.id);
      return known !== undefined && isChanged(known, note);
    });
    const held = this.waiting.filter((note) => this.isNew(note)).length;
    return { ...state, held, heldChanges: changed.length };
  }

  private isNew(note: Annotation): boolean {
    return !note.mine && !this.book.get(note.id) && note.postedAt !== null;
  }

  /** False for a note that has moved to a newer revision than the one drawn here: it stays where it stood. */
  private standsHere({ places }: Annotation): boolean {
    return places.every(({ documentId, revisionId }) => {
      const drawn = this.revisions.get(documentId);
      return drawn === undefined || drawn === revisionId;
    });
  }
}

function announced(state: RoomState, fresh: readonly Annotation[]): RoomState {
  if (fresh.length === 0) return state;
  const arrived = { count: state.arrived.count + fresh.length, last: fresh.at(-1) ?? null };
  return { ...state, arrived, fresh: new Set([...state.fresh, ...fresh.map(({ id }) => id)]) };
}
