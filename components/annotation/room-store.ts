import { type NoteFilter, noFilter, passing } from "@/lib/domain/annotation/filter";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { Unlocked } from "@/lib/domain/annotation/unlock";
import { type Hung, NoteBook, type Touched, untouched } from "./note-book";
import { NotesTold, type Step } from "./notes-told";
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

/**
 * The room outside of React: its notes and everything that happens in it. Those who draw one block listen to that block
 * alone, so that one more note among ten thousand costs one block.
 */
export class RoomStore {
  state: RoomState;
  readonly book: NoteBook;
  private readonly news: NotesTold;
  /** Grows with every change of the notes or the filter: for those who draw all of them. */
  edition = 0;
  private readonly listeners = new Set<() => void>();
  private readonly byHome = new Map<string, Set<() => void>>();
  private readonly watchers = new Set<(ids: ReadonlySet<string> | null) => void>();
  private readonly shown = new Map<string, { from: readonly Hung[]; filter: NoteFilter; hung: readonly Hung[] }>();
  private asking: () => void = () => {};
  private granted: object | null = null;
  private asked: { filter: NoteFilter; passes: (note: Annotation) => boolean } | null = null;

  constructor({ own, notesOpen, texts, homes, version }: RoomBeginning) {
    this.state = roomAtFirst(notesOpen);
    this.book = new NoteBook(homes, own);
    this.news = new NotesTold(this.book, { texts, version });
  }

  /** Something happened: a person did it, or the server told it. */
  readonly tell = (event: RoomEvent): void => {
    const before = this.state;
    this.state = roomAfter(this.state, event);
    this.state = this.news.overtaken(this.state, event);
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
    return this.news.waits;
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
        return this.took(this.news.told(this.state, event));
      case "show-held":
        return this.took(this.news.shown(this.state));
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

  private took({ state, touched }: Step): Touched {
    this.state = state;
    return touched;
  }
}
