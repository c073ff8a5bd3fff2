/** What was written in the course of the load: every save as it was sent, and what the server said to it. */
import type { AnnotationKind, Audience } from "../../lib/domain/annotation/model";
import { isStudent, type LoadRoom, type Person } from "./class";

/** One save, or one deletion (`gone`), of a note or reply. */
export interface Act {
  item: Item;
  /** Stands in the words, so that they are known again wherever they turn up. */
  token: string;
  text: string;
  kind: AnnotationKind;
  audience: Audience;
  posted: boolean;
  gone: boolean;
  /** Milliseconds since the process began; `acknowledged` null: the server has not said yes. */
  sent: number;
  acknowledged: number | null;
  version: number;
}

/** A note, or a reply to `to`. */
export interface Item {
  id: string;
  room: LoadRoom;
  author: Person;
  to: Item | null;
  anonymous: boolean;
  acts: Act[];
  replies: Item[];
}

/** The last act that the server has acknowledged. */
export const standing = ({ acts }: Item): Act | null => acts.findLast((act) => act.acknowledged !== null) ?? null;

/** Is it there, as far as its author knows? */
export const stands = (item: Item): boolean => standing(item)?.gone === false;

/** Does a note count towards seeing those of others? */
const counts = ({ posted, kind, audience, gone }: Act): boolean =>
  posted && !gone && kind !== "Highlight" && audience !== "Private" && audience !== "Instructors";

export class Ledger {
  readonly items = new Map<string, Item>();
  readonly acts = new Map<string, Act>();
  /** Notes of one person in one room, in the order in which they were begun. */
  readonly #own = new Map<string, Item[]>();
  /** When somebody had posted enough for sure, and when they perhaps had. */
  readonly #opened = new Map<string, { perhaps: number | null; surely: number | null }>();

  /** Begins a note or a reply. */
  begin(item: Item): Item {
    this.items.set(item.id, item);
    item.to?.replies.push(item);
    if (!item.to) this.own(item.room, item.author).push(item);
    return item;
  }

  own(room: LoadRoom, { enrollmentId }: Person): Item[] {
    const key = `${room.assignmentId} ${enrollmentId}`;
    const found = this.#own.get(key) ?? [];
    this.#own.set(key, found);
    return found;
  }

  /** A save goes out. */
  send(act: Act): Act {
    act.item.acts.push(act);
    this.acts.set(act.token, act);
    this.#count(act.item, act.sent, "perhaps");
    return act;
  }

  /** The server has said that it is kept. */
  acknowledge(act: Act, version: number, at: number): void {
    act.acknowledged = at;
    act.version = version;
    this.#count(act.item, at, "surely");
  }

  /** Since when others' notes are perhaps, and surely, open to a student of a room that waits; null: not yet. */
  opened(room: LoadRoom, { enrollmentId }: Person) {
    return this.#opened.get(`${room.assignmentId} ${enrollmentId}`) ?? { perhaps: null, surely: null };
  }

  #count({ room, author, to }: Item, at: number, how: "perhaps" | "surely"): void {
    if (to || room.after === 0 || !isStudent(author)) return;
    const opened = this.opened(room, author);
    if (opened[how] !== null) return;
    const last = (item: Item) => (how === "surely" ? standing(item) : (item.acts.at(-1) ?? null));
    const posted = this.own(room, author)
      .map(last)
      .filter((act) => act !== null && counts(act)).length;
    if (posted >= room.after) this.#opened.set(`${room.assignmentId} ${author.enrollmentId}`, { ...opened, [how]: at });
  }
}
