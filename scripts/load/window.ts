/** A room open in somebody's browser: the notes they have, kept as the client keeps them, by its own follower. */
import { setTimeout as pause } from "node:timers/promises";
import { type NotesAnswer, NotesFollower } from "../../components/annotation/notes-follower";
import type { RoomEvent } from "../../components/annotation/room-state";
import type { Annotation } from "../../lib/domain/annotation/model";
import { isRoomNotes } from "../../lib/domain/annotation/room-notes";
import { shortId } from "../../lib/domain/id/short-id";
import type { LoadClass, LoadRoom, Person } from "./class";
import { Arrivals, tokenOf } from "./inspect";
import type { Load } from "./load";

/** Within how many milliseconds the client gathers news before it asks. */
const GATHER = { least: 100, more: 300 };

/** How long the last catch-up may take, in milliseconds. */
const LONGEST = 60_000;

/** A note as it is known here: its mark, its version, and the marks of the replies. */
export interface Known {
  note: Annotation;
  replies: Map<string, string>;
}

export class Window {
  readonly known = new Map<string, Known>();
  readonly api: string;
  readonly #follower: NotesFollower;
  readonly #arrivals: Arrivals;
  #asking = 0;
  #askedLast = 0;
  #gathering: NodeJS.Timeout | undefined;

  constructor(
    private readonly load: Load,
    { courseId }: LoadClass,
    readonly room: LoadRoom,
    readonly reader: Person,
  ) {
    this.api = `/api/courses/${shortId(courseId)}/assignments/${shortId(room.assignmentId)}/annotations`;
    this.#arrivals = new Arrivals(load.ledger, load.arrival);
    this.#follower = new NotesFollower({
      ask: (query) => this.#ask(query),
      tell: (event) => this.#tell(event),
      busy: () => false,
      calm: () => pause(20),
      pause: (milliseconds) => pause(Math.min(milliseconds, 2000)),
    });
  }

  /** Loads what is there. */
  open(): Promise<void> {
    return this.#follower.ask();
  }

  /** Something is new: asks soon, and once for all that comes meanwhile. */
  soon(): void {
    if (this.#gathering !== undefined) return;
    this.#gathering = setTimeout(
      () => {
        this.#gathering = undefined;
        void this.#follower.ask();
      },
      GATHER.least + Math.random() * GATHER.more,
    );
  }

  /** Catches up for the last time: returns when a question that was asked after now has been answered, or not at all. */
  async catchUp(): Promise<void> {
    const from = performance.now();
    while (this.#askedLast < from) {
      if (performance.now() - from > LONGEST) {
        this.load.wrongs.add("no last catch-up", this.reader.name);
        return;
      }
      // Asking while a question is on its way would have another follow it, without end.
      if (this.#asking === 0) await this.#follower.ask();
      await pause(20);
    }
  }

  close(): void {
    clearTimeout(this.#gathering);
    this.#follower.stop();
  }

  /** One question, and the answer looked at; the client's way of taking failures. */
  async #ask(query: string): Promise<NotesAnswer> {
    const asked = performance.now();
    this.#asking++;
    try {
      const { status, text } = await this.load.wire.ask(this.reader, "GET", `${this.api}${query}`);
      const received = performance.now();
      this.load.answers.add(received - asked);
      if (status !== 200) {
        this.load.wrongs.add(`catching up answered with ${status}`, text.slice(0, 200));
        return { state: status === 401 ? "signed out" : "silence" };
      }
      const notes: unknown = JSON.parse(text);
      if (!isRoomNotes(notes)) {
        this.load.wrongs.add("an answer that the client does not understand", text.slice(0, 200));
        return { state: "refused" };
      }
      const told = { reader: this.reader, room: this.room, notes, text, asked, received };
      this.load.inspector.look(told);
      this.#arrivals.note(told, query.startsWith("?after=") && !notes.anew);
      this.load.told += notes.notes.length;
      if (notes.anew) this.load.anew++;
      // A page of a load that goes on tells what was there when the load began.
      if (notes.next === null && (notes.anew || query.startsWith("?after="))) this.#askedLast = asked;
      return { state: "notes", told: notes };
    } catch (error) {
      this.load.wrongs.add("no answer when catching up", String(error instanceof Error ? error.stack : error));
      return { state: "silence" };
    } finally {
      this.#asking--;
    }
  }

  #tell(event: RoomEvent): void {
    if (event.type === "kept-only") {
      for (const id of this.known.keys()) if (!event.ids.has(id)) this.known.delete(id);
    }
    if (event.type !== "told") return;
    for (const id of event.told.gone) this.known.delete(id);
    for (const note of event.told.notes) this.#take(note);
  }

  #take(note: Annotation): void {
    if (note.version < (this.known.get(note.id)?.note.version ?? 0)) return;
    const replies = new Map(note.replies.map(({ id, body }) => [id, tokenOf(body)]));
    this.known.set(note.id, { note, replies });
  }
}
