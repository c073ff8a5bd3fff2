/** Somebody with a pencil: a turn every few seconds, drawn by chance, and each save repeated until it is acknowledged. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { AnnotationKind, Audience } from "../../lib/domain/annotation/model";
import { shortId } from "../../lib/domain/id/short-id";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { type Chance, chance } from "./chance";
import type { LoadClass, Person } from "./class";
import { type Kept, keep } from "./keep";
import { type Act, type Item, standing, stands } from "./ledger";
import type { Load } from "./load";
import type { Window } from "./window";

/** Between two turns of one person, in milliseconds. */
const TURN = { least: 3000, most: 6000 };
/** From the first words to posting them. */
const WRITING = { least: 300, most: 1500 };

const audiences: Audience[] = ["Assignment", "Assignment", "Assignment", "Section", "Group", "Private", "Instructors"];
const kinds: AnnotationKind[] = ["Comment", "Comment", "Comment", "Question", "Highlight", "Corroboration"];
const skills = ["sourcing", "context", "corroboration", "close-reading", null];

export class Writer {
  readonly #chance: Chance;
  #turns = 0;

  constructor(
    private readonly load: Load,
    private readonly given: LoadClass,
    private readonly person: Person,
    private readonly windows: readonly Window[],
    seed: number,
  ) {
    this.#chance = chance(seed);
  }

  /** Writes until `over` is told. */
  async write(over: () => boolean): Promise<void> {
    await pause(this.#chance.between(0, TURN.most));
    while (!over()) {
      const began = performance.now();
      const window = this.windows[this.#turns++ % this.windows.length];
      if (window) await this.#turn(window);
      const wait = this.#chance.between(TURN.least, TURN.most) - (performance.now() - began);
      if (!over()) await pause(Math.max(0, wait));
    }
  }

  #turn(window: Window): Promise<void> {
    const drawn = this.#chance.below(100);
    const own = this.load.ledger.own(window.room, this.person).filter(stands);
    const note = this.#chance.pick(own);
    if (drawn < 62 || !note) return this.#newNote(window);
    if (drawn < 74) return this.#edit(window, note);
    if (drawn < 90) return this.#reply(window);
    if (drawn < 94) return this.#editReply(window, note);
    return this.#deleteAndPerhapsUndo(window, note);
  }

  async #newNote(window: Window): Promise<void> {
    const anonymous = this.person.hides || this.#chance.inHundred(10);
    const item = this.load.ledger.begin({
      ...{ id: randomUUID(), room: window.room, author: this.person, to: null, anonymous, acts: [], replies: [] },
    });
    const audience = this.#chance.pick(audiences) ?? "Assignment";
    const kind = this.#chance.pick(kinds) ?? "Comment";
    const places = [this.#place(), ...(kind === "Corroboration" ? [this.#place()] : [])];
    const told = { ...{ places, skill: this.#chance.pick(skills) ?? null }, mentions: this.#named() };
    await this.#save(window, item, { audience, kind, posted: false }, told);
    await pause(this.#chance.between(WRITING.least, WRITING.most));
    // A tenth of all notes stay drafts.
    if (!this.#chance.inHundred(10)) await this.#save(window, item, { audience, kind, posted: true }, told);
  }

  /** Other words, and now and then for others. */
  async #edit(window: Window, note: Item): Promise<void> {
    const last = standing(note);
    if (!last) return;
    const audience = this.#chance.inHundred(25) ? (this.#chance.pick(audiences) ?? last.audience) : last.audience;
    const places = [this.#place(), ...(last.kind === "Corroboration" ? [this.#place()] : [])];
    const told = { places, skill: null, mentions: [] };
    await this.#save(window, note, { audience, kind: last.kind, posted: last.posted }, told);
  }

  async #reply(window: Window): Promise<void> {
    const others = [...window.known.values()].filter(({ note }) => !note.mine && note.postedAt !== null);
    const to = this.load.ledger.items.get(this.#chance.pick(others)?.note.id ?? "");
    if (!to) return this.#newNote(window);
    const anonymous = this.person.hides || this.#chance.inHundred(10);
    const reply = this.load.ledger.begin({
      ...{ id: randomUUID(), room: window.room, author: this.person, to, anonymous, acts: [], replies: [] },
    });
    const answer = { audience: "Assignment", kind: "Comment" } as const;
    await this.#save(window, reply, { ...answer, posted: !this.#chance.inHundred(20) });
  }

  async #editReply(window: Window, note: Item): Promise<void> {
    const mine = [...window.known.values()].flatMap(({ note: { replies } }) => replies.filter(({ mine: own }) => own));
    const reply = this.load.ledger.items.get(this.#chance.pick(mine)?.id ?? "");
    const last = reply && standing(reply);
    if (!reply || !last || last.gone) return this.#edit(window, note);
    if (this.#chance.inHundred(30)) return this.#delete(window, reply);
    await this.#save(window, reply, { audience: "Assignment", kind: "Comment", posted: true });
  }

  async #deleteAndPerhapsUndo(window: Window, note: Item): Promise<void> {
    await this.#delete(window, note);
    if (stands(note) || this.#chance.inHundred(60)) return;
    await pause(this.#chance.between(WRITING.least, WRITING.most));
    const before = note.acts.findLast(({ gone }) => !gone);
    if (before) await this.#send(window, { ...before }, { method: "POST", path: "/undo", body: {} });
  }

  async #delete(window: Window, item: Item): Promise<void> {
    const last = standing(item);
    if (!last || last.gone) return;
    const token = this.load.token();
    await this.#send(window, { ...last, token, gone: true }, { method: "DELETE", path: "", body: {} });
  }

  /** Saves words on top of what stands. */
  async #save(
    window: Window,
    item: Item,
    { audience, kind, posted }: Pick<Act, "audience" | "kind" | "posted">,
    told: { places?: object[]; skill?: string | null; mentions?: string[] } = {},
  ): Promise<void> {
    const token = this.load.token();
    const text = kind === "Highlight" ? "" : `${token} ${this.#sentence()}`;
    const { sectionId, groupId } = this.person;
    const base = { baseVersion: standing(item)?.version ?? 0, clientId: randomUUID(), body: fromPlainText(text) };
    const shared = { ...base, id: item.id, anonymous: item.anonymous, mentions: told.mentions ?? [], post: posted };
    const words = { kind, relation: kind === "Corroboration" ? "Qualifies" : null, skill: told.skill, tags: [token] };
    const address = {
      audience,
      ...{ groupId: audience === "Group" ? groupId : null, sectionId: audience === "Section" ? sectionId : null },
    };
    const body = item.to ? shared : { ...shared, ...words, ...address, places: told.places };
    const act = { item, token, text, kind, audience, posted, gone: false, sent: 0, acknowledged: null, version: 0 };
    await this.#send(window, act, { method: "PUT", path: "", body });
  }

  async #send(window: Window, act: Act, { method, path, body }: Pick<Kept, "method" | "path" | "body">): Promise<void> {
    const { item } = act;
    const note = `${window.api}/${shortId((item.to ?? item).id)}`;
    const address = item.to ? `${note}/replies/${shortId(item.id)}` : note;
    await keep(this.load, this.person, act, { method, path: `${address}${path}`, body });
  }

  #place(): object {
    const { id, length } = this.#chance.pick(this.given.paragraphs) ?? { id: "p1", length: 20 };
    const start = this.#chance.below(Math.max(1, length - 60));
    const end = Math.min(length, start + 5 + this.#chance.below(55));
    const at = (offset: number) => ({ blockId: id, offset });
    return { revisionId: this.given.revisionId, span: { flow: "doc", start: at(start), end: at(end) } };
  }

  #named(): string[] {
    const person = this.#chance.inHundred(5) ? this.#chance.pick(this.given.people) : undefined;
    return person && person !== this.person ? [person.enrollmentId] : [];
  }

  #sentence(): string {
    const words = ["the", "clerk", "counts", "what", "he", "does", "not", "have", "and", "asks", "whose", "grain"];
    return Array.from({ length: 6 + this.#chance.below(40) }, () => this.#chance.pick(words)).join(" ");
  }
}
