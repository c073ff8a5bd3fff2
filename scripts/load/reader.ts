/** Somebody with the page open: one live stream, and the rooms that listen to it. */
import type { LoadClass, Person } from "./class";
import { HIDDEN_ID, HIDDEN_NAME } from "./class";
import type { Load } from "./load";
import { Window } from "./window";

/** After how many milliseconds a browser opens a stream again. */
const RETRY = 3000;

export class Reader {
  readonly windows: Window[];
  #line: { leave: () => void } | null = null;
  #over = false;

  constructor(
    private readonly load: Load,
    given: LoadClass,
    readonly person: Person,
    /** Has the room that waits open beside the other. */
    both: boolean,
  ) {
    const rooms = both ? given.rooms : given.rooms.slice(0, 1);
    this.windows = rooms.map((room) => new Window(load, given, room, person));
  }

  /** Opens stream and rooms. */
  async open(): Promise<void> {
    this.#listen();
    for (const window of this.windows) await window.open();
  }

  leave(): void {
    this.#over = true;
    this.#line?.leave();
    for (const window of this.windows) window.close();
  }

  #listen(): void {
    let done = false;
    this.#line = this.load.wire.listen(
      this.person,
      (event, data) => this.#heard(event, data),
      (why) => {
        if (this.#over || done) return;
        done = true;
        this.load.reopened++;
        this.load.wrongs.add("a stream had to be opened again", why);
        setTimeout(() => {
          if (this.#over) return;
          this.#listen();
          for (const window of this.windows) window.soon();
        }, RETRY);
      },
    );
  }

  #heard(event: string, data: string): void {
    this.load.events++;
    if (data.includes(HIDDEN_ID) || data.includes(HIDDEN_NAME)) this.load.wrongs.add("an event that names somebody");
    const { assignmentId } = JSON.parse(data || "{}");
    for (const window of this.windows) {
      if (event === "missed" || window.room.assignmentId === assignmentId) window.soon();
    }
  }
}
