import type { NearBlocks } from "@/components/reading/near-blocks.client";
import { nameOfLabel } from "./block-label";
import { type BlockHere, blockHere, underBlock } from "./block-places.client";
import { homeKey } from "./note-book";
import { hidden, newButton, signsNamed, stopIdle, whenIdle } from "./note-button.client";
import { signName } from "./note-signs.client";
import type { RoomPlace } from "./room-context.client";
import type { RoomStore } from "./room-store";

/** Blocks whose buttons are drawn in one go while the browser is idle, far from the window. */
const SLICE = 24;

type Facts = Pick<RoomPlace, "labels" | "questions">;

interface Drawn {
  block: BlockHere;
  button: HTMLButtonElement;
  /** What it shows; drawn anew only when that changes. */
  shows: string;
}

/**
 * The buttons that lead from a paragraph to what is said about it: to the first note in the margin, or where the margins
 * are folded to the sheet. Drawn outside of React, as a text of thirty pages has hundreds: those near the window at
 * once, the others while nothing else is to be done.
 */
export class NoteButtons {
  private blocks = new Map<Element, { block: BlockHere; stop: () => void }>();
  private readonly drawn = new Map<Element, Drawn>();
  private readonly waiting = new Set<Element>();
  private planned = false;
  private idle: number | undefined;
  private seen = -1;
  private sheet: string | null = null;

  constructor(
    private readonly store: RoomStore,
    private readonly near: NearBlocks,
    private facts: Facts,
    private folded: boolean,
  ) {}

  /** Follows the texts and their notes; the function returned takes every button away. */
  follow(): () => void {
    const stops = [this.near.listen(() => this.look()), this.store.listen(() => this.followSheet())];
    this.look();
    return () => {
      for (const stop of [...stops, ...[...this.blocks.values()].map((each) => each.stop)]) stop();
      for (const { button } of this.drawn.values()) button.remove();
      if (this.idle !== undefined) stopIdle(this.idle);
      this.blocks.clear();
      this.drawn.clear();
      this.waiting.clear();
      this.idle = undefined;
      this.seen = -1;
    };
  }

  /** What has changed around the notes: the page's facts, or whether the margins are folded. */
  change(facts: Facts, folded: boolean): void {
    if (this.facts === facts && this.folded === folded) return;
    this.facts = facts;
    this.folded = folded;
    for (const element of this.drawn.keys()) this.wait(element);
  }

  /** The block a button belongs to; null for what is none of these buttons. */
  blockOf(target: EventTarget | null): BlockHere | null {
    const button = target instanceof Element ? target.closest("[data-notes-of]") : null;
    return [...this.drawn.values()].find((each) => each.button === button)?.block ?? null;
  }

  /** Looks which blocks are there now. */
  private look() {
    if (this.seen === this.near.moves) return;
    this.seen = this.near.moves;
    const here = new Set(this.near.blocks());
    for (const [element, { stop }] of this.blocks) {
      if (here.has(element)) continue;
      stop();
      this.drawn.get(element)?.button.remove();
      this.drawn.delete(element);
      this.waiting.delete(element);
      this.blocks.delete(element);
    }
    for (const element of here) {
      if (this.blocks.has(element)) continue;
      const block = blockHere(element);
      this.blocks.set(element, { block, stop: this.store.listenAt(block.home, () => this.wait(element)) });
      this.wait(element);
    }
  }

  private wait(element: Element) {
    this.waiting.add(element);
    if (this.planned) return;
    this.planned = true;
    // Before the next paint, but once for all that happens together.
    queueMicrotask(() => this.drawSome());
  }

  /** Few are drawn at once; of many those near the window, and the others slice by slice. */
  private drawSome() {
    this.planned = false;
    const all = [...this.waiting];
    const now = all.length <= SLICE ? all : all.filter((element) => this.isNear(element));
    for (const element of now) this.draw(element);
    if (this.waiting.size > 0) this.idle ??= whenIdle(() => this.drawSlice());
  }

  private drawSlice() {
    this.idle = undefined;
    for (const element of [...this.waiting].slice(0, SLICE)) this.draw(element);
    if (this.waiting.size > 0) this.idle = whenIdle(() => this.drawSlice());
  }

  private isNear(element: Element): boolean {
    const block = this.blocks.get(element)?.block;
    return block !== undefined && this.near.has(`${block.revisionId}/doc/${block.blockId}`);
  }

  private draw(element: Element) {
    this.waiting.delete(element);
    const block = this.blocks.get(element)?.block;
    const before = this.drawn.get(element);
    const hung = block ? this.store.shownAt(block.home) : [];
    const [first] = hung;
    const place = block && first ? underBlock(element) : null;
    if (!block || !first || !place) {
      before?.button.remove();
      this.drawn.delete(element);
      return;
    }
    const sign = signName(first.note.skill, first.note.mine ? "mine" : "theirs");
    const count = hung.length === 1 ? "1 note" : `${hung.length} notes`;
    const words = [count, ...(this.facts.questions[block.home] ?? [])].join(", ");
    const shows = `${sign} ${words}`;
    const button = before?.button ?? newButton(block.blockId);
    if (before?.shows !== shows) {
      const name = nameOfLabel(this.facts.labels[block.home] ?? "");
      button.replaceChildren(...signsNamed(sign), words, hidden(` on ${name}`));
    }
    this.drawn.set(element, { block, button, shows });
    this.say(block, button);
    if (!before) place.append(button);
  }

  /** Whether its sheet is open, where there are sheets. */
  private say({ home }: BlockHere, button: HTMLButtonElement) {
    if (this.folded) button.ariaExpanded = String(home === this.sheet);
    else button.removeAttribute("aria-expanded");
  }

  private followSheet() {
    const { sheet } = this.store.state;
    const now = sheet ? homeKey(sheet.revisionId, sheet.blockId) : null;
    if (now === this.sheet) return;
    const changed = new Set([now, this.sheet]);
    this.sheet = now;
    for (const { block, button } of this.drawn.values()) if (changed.has(block.home)) this.say(block, button);
  }
}
