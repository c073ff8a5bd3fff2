import { type NoteFilter, noFilter, passing } from "@/lib/domain/annotation/filter";
import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import type { Unlocked } from "@/lib/domain/annotation/unlock";
import { type Hung, NoteBook, type Touched, untouched } from "./note-book";
import { type RoomEvent, type RoomState, roomAfter, roomAtFirst } from "./room-state";

/** What a store begins with, as the page brings it. */
export interface RoomBeginning {
  own: readonly Annotation[];
  notesOpen: Unlocked;
  /** The texts that are drawn, in order. */
  texts: readonly { documentId: string; revisionId: string }[];
  /** Blocks from which footnotes hang, by `revisionId/flow`. */
  homes: Readonly<Record<string, string>>;
  /** Of the assignment, as it is read here. */
  version: number;
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

/**
 * The room outside of React: its notes and everything that happens in it. Those who draw one block listen to that block
 * alone, so that one more note among ten thousand costs one block.
 */
export class RoomStore {
  state: RoomState;
  readonly book: NoteBook;
  /** Grows with every change of the notes or the filter: for those who draw all of them. */
  edition = 0;
  private readonly listeners = new Set<() => void>();
  private readonly byHome = new Map<string, Set<() => void>>();
  private readonly watchers = new Set<(ids: ReadonlySet<string> | null) => void>();
  private readonly shown = new Map<string, { from: readonly Hung[]; filter: NoteFilter; hung: readonly Hung[] }>();
  /** What was told and waits until nobody writes. */
  private waiting: readonly Annotation[] = [];
  private asking: () => void = () => {};
  private readonly version: number;
  private granted: object | null = null;
  private asked: { filter: NoteFilter; passes: (note: Annotation) => boolean } | null = null;
  private readonly revisions: ReadonlyMap<string, string>;

  constructor({ own, notesOpen, texts, homes, version }: RoomBeginning) {
    this.version = version;
    this.state = roomAtFirst(notesOpen);
    this.book = new NoteBook(homes, own);
    this.revisions = new Map(texts.map(({ documentId, revisionId }) => [documentId, revisionId]));
  }

  /** Something happened: a person did it, or the server told it. */
  readonly tell = (event: RoomEvent): void => {
    const before = this.state;
    this.state = roomAfter(this.state, event);
    this.overtake(event);
    const { ids, homes } = this.write(event);
    const filtered = this.state.filter !== before.filter;
    if (filtered || ids.size > 0) {
      this.edition++;
      for (const home of filtered ? this.byHome.keys() : homes) this.changed(home);
      for (const watcher of this.watchers) watcher(filtered ? null : ids);
    }
    if (ids.size > 0 || this.state !== before) for (const listener of this.listeners) listener();
  };

  /** Calls when anything has changed. */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls when the notes that hang from one block, or the filter, have changed. */
  listenAt(home: string, listener: () => void): () => void {
    const here = this.byHome.get(home) ?? new Set();
    this.byHome.set(home, here.add(listener));
    return () => {
      here.delete(listener);
      if (here.size === 0) this.byHome.delete(home);
    };
  }

  /** Calls with the notes that came, changed or went; with null when the filter has changed. */
  watch(watcher: (ids: ReadonlySet<string> | null) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** What hangs from a block and passes the filter; the same list until either changes. */
  shownAt(home: string): readonly Hung[] {
    const { filter } = this.state;
    const from = this.book.at(home);
    if (filter === noFilter) return from;
    const known = this.shown.get(home);
    if (known?.from === from && known.filter === filter) return known.hung;
    const passes = this.passes(filter);
    const hung = from.filter(({ note }) => passes(note));
    this.shown.set(home, { from, filter, hung });
    return hung;
  }

  /** Is this wish for the focus still to be granted? Once: a card that is drawn again later must not take it again. */
  takeFocus(wish: object): boolean {
    if (this.granted === wish) return false;
    this.granted = wish;
    return true;
  }

  /** Does a wish for the focus wait for its card? */
  get focusWaits(): boolean {
    return this.state.focus !== null && this.state.focus !== this.granted;
  }

  /** Has something been told that is not shown yet? */
  get waits(): boolean {
    return this.waiting.length > 0;
  }

  /** Names who asks the server for news of the room; the function returned takes that back. */
  follow(ask: () => void): () => void {
    this.asking = ask;
    return () => {
      this.asking = () => {};
    };
  }

  /** The server is known to have something that this page has not, as after a note was placed: it is asked at once. */
  askForNews(): void {
    this.asking();
  }

  /** All notes that pass the filter, in no order. */
  shownNotes(): Annotation[] {
    return [...this.book.all()].filter(this.passes(this.state.filter));
  }

  /** Is the note among those that are shown? */
  shows(id: string): boolean {
    const note = this.book.get(id);
    return note !== undefined && this.passes(this.state.filter)(note);
  }

  /** Made once for a filter, however many blocks ask. */
  private passes(filter: NoteFilter): (note: Annotation) => boolean {
    if (this.asked?.filter !== filter) this.asked = { filter, passes: passing(filter) };
    return this.asked.passes;
  }

  private changed(home: string) {
    for (const listener of this.byHome.get(home) ?? []) listener();
  }

  /** What waits of a note is older than what was done to it here; the server tells it anew with what was done. */
  private overtake(event: RoomEvent) {
    const id = writtenHere(event);
    if (id === null || !this.waiting.some((note) => note.id === id)) return;
    this.waiting = this.waiting.filter((note) => note.id !== id);
    this.holdBack();
  }

  /** What an event does to the notes. */
  private write(event: RoomEvent): Touched {
    const { book } = this;
    switch (event.type) {
      case "saved":
      case "restored":
      case "changed":
        return book.put([event.note]);
      case "deleted":
        return event.note ? book.drop([event.note.id], true) : untouched;
      case "replied": {
        const note = book.get(event.annotationId);
        if (!note) return untouched;
        const others = note.replies.filter(({ id }) => id !== event.reply.id);
        const at = note.replies.findIndex(({ id }) => id === event.reply.id);
        return book.put([{ ...note, replies: others.toSpliced(at < 0 ? others.length : at, 0, event.reply) }]);
      }
      case "reply-gone": {
        const note = book.get(event.annotationId);
        return note ? book.put([{ ...note, replies: note.replies.filter(({ id }) => id !== event.id) }]) : untouched;
      }
      case "told":
        return this.told(event);
      case "show-held":
        return this.showHeld();
      case "kept-only": {
        const gone = [...book.all()].filter((note) => !note.mine && !event.ids.has(note.id)).map(({ id }) => id);
        return book.drop(gone);
      }
      case "reveal": {
        // What is asked for must be seen.
        if (book.get(event.id) && !this.shows(event.id)) this.state = { ...this.state, filter: noFilter };
        return untouched;
      }
      default:
        return untouched;
    }
  }

  /** Notes that must go, go at once; what is new may have to wait until nobody writes. */
  private told({ told, first, hold }: Extract<RoomEvent, { type: "told" }>): Touched {
    const notes = told.notes.filter((note) => this.standsHere(note));
    if (notes.length < told.notes.length || told.version !== this.version) {
      this.state = { ...this.state, corrected: true };
    }
    const gone = this.book.drop(told.gone);
    const isNew = (note: Annotation) => this.isNew(note);
    this.waiting = this.waiting.filter(({ id }) => !told.gone.includes(id));
    if (hold && !first) {
      const again = new Set(notes.map(({ id }) => id));
      this.waiting = [...this.waiting.filter(({ id }) => !again.has(id)), ...notes];
      this.holdBack();
      return gone;
    }
    if (!first) this.count(notes.filter(isNew));
    const before = this.showHeld();
    return both(both(gone, before), this.book.take(notes));
  }

  /** Counts what waits: new notes, and known ones in which others have changed something. */
  private holdBack() {
    const changed = this.waiting.filter((note) => {
      const known = this.book.get(note.id);
      return known !== undefined && isChanged(known, note);
    });
    this.state = {
      ...this.state,
      held: this.waiting.filter((note) => this.isNew(note)).length,
      heldChanges: changed.length,
    };
  }

  private isNew(note: Annotation): boolean {
    return !note.mine && !this.book.get(note.id) && note.postedAt !== null;
  }

  private showHeld(): Touched {
    const notes = this.waiting;
    if (notes.length === 0) return untouched;
    this.waiting = [];
    const fresh = notes.filter((note) => !note.mine && !this.book.get(note.id)).map(({ id }) => id);
    // They were announced when they came.
    this.state = { ...this.state, held: 0, heldChanges: 0, fresh: new Set([...this.state.fresh, ...fresh]) };
    return this.book.take(notes);
  }

  private count(fresh: readonly Annotation[]) {
    if (fresh.length === 0) return;
    const { count } = this.state.arrived;
    const arrived = { count: count + fresh.length, last: fresh.at(-1) ?? null };
    this.state = { ...this.state, arrived, fresh: new Set([...this.state.fresh, ...fresh.map(({ id }) => id)]) };
  }

  /** False for a note that has moved to a newer revision than the one drawn here: it stays where it stood. */
  private standsHere({ places }: Annotation): boolean {
    return places.every(({ documentId, revisionId }) => {
      const drawn = this.revisions.get(documentId);
      return drawn === undefined || drawn === revisionId;
    });
  }
}
