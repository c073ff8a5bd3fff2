/** Looks at everything that a reader is told: is it theirs to see, is it the newest, is it told without names? */
import type { Annotation, Author } from "../../lib/domain/annotation/model";
import type { RoomNotes } from "../../lib/domain/annotation/room";
import { HIDDEN_ID, HIDDEN_NAME, isStudent, type LoadRoom, type Person } from "./class";
import type { Times, Wrongs } from "./figures";
import type { Act, Item, Ledger } from "./ledger";
import { isFor, knowsNames, waits } from "./visibility";

export interface Told {
  reader: Person;
  room: LoadRoom;
  notes: RoomNotes;
  /** The answer as it came. */
  text: string;
  /** Milliseconds since the process began. */
  asked: number;
  received: number;
}

/** The mark in the words of a note or reply. */
export const tokenOf = (body: Annotation["body"], tags: readonly string[] = []): string =>
  tags[0] ?? body.blocks[0]?.text.split(" ", 1)[0] ?? "";

const textOf = (body: Annotation["body"]): string => body.blocks.map(({ text }) => text).join("\n");

/** `arrivals`: from the moment somebody pressed the button to the moment another reader had the words. */
export class Inspector {
  constructor(
    private readonly ledger: Ledger,
    private readonly wrongs: Wrongs,
  ) {}

  look(told: Told): void {
    this.#names(told);
    for (const note of told.notes.notes) {
      this.#words(told, note, note.id, tokenOf(note.body, note.tags));
      for (const reply of note.replies) this.#words(told, reply, reply.id, tokenOf(reply.body));
    }
  }

  /** Neither id nor name of anybody who hides stands anywhere in what a classmate gets. */
  #names({ reader, text }: Told): void {
    if (knowsNames(reader)) return;
    const own = reader.hides ? text.replaceAll(reader.enrollmentId, "") : text;
    if (own.includes(HIDDEN_ID)) this.wrongs.add("the id of somebody who hides in an answer", reader.name);
    if (own.includes(HIDDEN_NAME)) this.wrongs.add("the name of somebody who hides in an answer", reader.name);
  }

  #words(told: Told, words: Author & Pick<Annotation, "body" | "version">, id: string, token: string): void {
    const act = this.ledger.acts.get(token);
    const what = `${token} to ${told.reader.name}`;
    if (!act || act.item.id !== id || act.item.room !== told.room) {
      this.wrongs.add("words nobody wrote", what);
      return;
    }
    if (textOf(words.body) !== act.text) this.wrongs.add("words that were not sent like this", what);
    this.#seen(told, act, what);
    this.#newest(told, act.item, words.version, what);
    this.#named(told, words, act.item, what);
  }

  #seen({ reader, room, received }: Told, act: Act, what: string): void {
    const { item } = act;
    if (item.author === reader) return;
    const sent = { author: item.author, audience: act.audience, posted: act.posted };
    const { to } = item;
    // A reply is read with its note; whom that was for at any time may have read it.
    const mayReadNote = !to || to.acts.some((note) => isFor(reader, { ...note, author: to.author }));
    const meant = to ? act.posted && mayReadNote : isFor(reader, sent);
    if (!meant) this.wrongs.add("words that are not for this reader", what);
    if (!waits(reader, room.after) || !isStudent(item.author)) return;
    const { perhaps } = this.ledger.opened(room, reader);
    if (perhaps === null || perhaps > received) this.wrongs.add("words that wait for this reader to post", what);
  }

  /** What was acknowledged before somebody asked is not older in the answer, and what was deleted is not there. */
  #newest({ asked }: Told, item: Item, version: number, what: string): void {
    const known = item.acts.findLast(({ acknowledged }) => acknowledged !== null && acknowledged < asked);
    if (!known) return;
    if (version < known.version) this.wrongs.add("older words than were acknowledged", what);
    if (known.gone && item.acts.at(-1) === known) this.wrongs.add("words that were deleted", what);
  }

  #named({ reader, room }: Told, words: Author, { author, anonymous }: Item, what: string): void {
    const mine = author === reader;
    if (words.mine !== mine) this.wrongs.add("words told to be of somebody else", what);
    if (mine) return;
    const expected = anonymous && !knowsNames(reader) ? room.pseudonyms.get(author.enrollmentId) : author.name;
    if (words.author !== expected) this.wrongs.add("words under another name", `${what}: ${words.author}`);
    const key = words.authorKey === author.enrollmentId;
    if (key === (anonymous && !knowsNames(reader))) this.wrongs.add("a key that tells who hides", what);
  }
}

/** Measures how long words take to others: each version once for each reader. */
export class Arrivals {
  readonly #seen = new Map<string, string>();

  constructor(
    private readonly ledger: Ledger,
    private readonly times: Times,
  ) {}

  /** `counted` false: a first load, which brings what is long there. */
  note({ reader, notes, received }: Told, counted: boolean): void {
    for (const note of notes.notes) {
      this.#one(reader, note.id, tokenOf(note.body, note.tags), received, counted);
      for (const reply of note.replies) this.#one(reader, reply.id, tokenOf(reply.body), received, counted);
    }
  }

  #one(reader: Person, id: string, token: string, received: number, counted: boolean): void {
    if (this.#seen.get(id) === token) return;
    this.#seen.set(id, token);
    const act = this.ledger.acts.get(token);
    if (counted && act && act.item.author !== reader) this.times.add(received - act.sent);
  }
}
