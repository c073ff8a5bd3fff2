import type { RoomNotes } from "@/lib/domain/annotation/room";
import type { RoomEvent } from "./room-state";

/** What came of asking for notes: them, or why there are none. */
export type NotesAnswer =
  | { state: "notes"; told: RoomNotes }
  | { state: "signed out" }
  | { state: "silence" }
  /** The room is not there for this reader any more, or says what this page does not understand. */
  | { state: "refused" };

export interface FollowerNeeds {
  /** Asks with `?cursor=` or `?after=`, or with nothing for the first page. */
  ask: (query: string) => Promise<NotesAnswer>;
  tell: (event: RoomEvent) => void;
  /** Somebody writes, or reads in the margin: nothing new may move under their hands. */
  busy: () => boolean;
  /** Waits until the page has nothing better to do. */
  calm: () => Promise<void>;
  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
}

const RETRIES = [2000, 4000, 8000, 15_000, 30_000, 60_000];

/**
 * Keeps the notes of a room as the server knows them: loads all, page by page in reading order, then asks for what has
 * changed. One question at a time, so that answers never overtake each other; what fails is asked again, later and
 * later. Loading begins anew whenever the server says so, as when notes were unlocked; what is then not told any more is
 * taken away at the end, not before, so that nothing flickers.
 */
export class NotesFollower {
  /** What to ask with next; null before the first load is done. */
  private after: string | null = null;
  /** A load that is not finished: where it goes on, and what it has brought. */
  private load: { cursor: string | null; ids: Set<string> } | null = { cursor: null, ids: new Set() };
  private running = false;
  private wanted = false;
  private failures = 0;
  private stopped = false;

  constructor(private readonly needs: FollowerNeeds) {}

  /** Something has changed, or may have: asks now, or right after the question that is on its way. */
  async ask(): Promise<void> {
    this.wanted = true;
    if (this.running || this.stopped) return;
    this.running = true;
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      const going = await this.once();
      if (going === "on") this.wanted = true;
      else if (going === "failed") await this.afterFailure();
    }
    this.running = false;
  }

  /** Asks again at once after failures, as when the connection is back. */
  again(): Promise<void> {
    this.failures = 0;
    return this.ask();
  }

  /** The page goes. */
  stop(): void {
    this.stopped = true;
  }

  private async once(): Promise<"on" | "done" | "failed" | "over"> {
    const answer = await this.needs.ask(this.query());
    if (this.stopped) return "over";
    if (answer.state !== "notes") return this.unanswered(answer.state);
    this.failures = 0;
    this.needs.tell({ type: "live", live: "on" });
    const { told } = answer;
    this.after = told.after;
    if (told.anew) this.load = { cursor: null, ids: new Set() };
    const { load } = this;
    this.needs.tell({ type: "told", told, first: load !== null, hold: load === null && this.needs.busy() });
    if (!load) return "done";
    for (const { id } of told.notes) load.ids.add(id);
    load.cursor = told.next;
    if (told.next === null) {
      this.loaded(load.ids);
      return "done";
    }
    this.needs.tell({ type: "loading", loading: { kind: "loading", got: load.ids.size } });
    await this.needs.calm();
    return "on";
  }

  private query(): string {
    const { load, after } = this;
    if (!load) return `?after=${encodeURIComponent(after ?? "")}`;
    return load.cursor === null ? "" : `?cursor=${encodeURIComponent(load.cursor)}`;
  }

  private loaded(ids: ReadonlySet<string>) {
    this.load = null;
    this.needs.tell({ type: "kept-only", ids });
    this.needs.tell({ type: "loading", loading: { kind: "done" } });
  }

  private unanswered(state: "signed out" | "silence" | "refused"): "failed" | "over" {
    this.needs.tell({ type: "live", live: state === "signed out" ? "signed out" : "off" });
    if (this.load) this.needs.tell({ type: "loading", loading: { kind: "failed", got: this.load.ids.size } });
    return state === "silence" ? "failed" : "over";
  }

  /** Waits, and longer every time; a question that is asked meanwhile is asked then. */
  private async afterFailure() {
    const wait = RETRIES[Math.min(this.failures, RETRIES.length - 1)] ?? 0;
    this.failures++;
    await this.needs.pause(wait);
    this.wanted = true;
  }
}
