import type { Passage } from "@/lib/domain/anchor/passage";
import { codePointOffset } from "@/lib/domain/document/codepoints";
import { canLight, depthOf, type LightName, light } from "./highlights.client";
import { drawWaiting, putRuns } from "./lit-runs.client";
import { blockKey, type NearBlocks } from "./near-blocks.client";
import { wordsOf } from "./ranges.client";
import { joined, type Run, runsOf, type Stretch } from "./runs";
import { type InBlock, plainWords, stretchesOf, TextIndex } from "./text-index.client";
import { type Choosing, watchChoosing } from "./while-choosing.client";

/** A passage to be drawn: of which note, where, and how. */
export interface DrawnPassage {
  /** Of the note; one with two places gives two of these. */
  id: string;
  revisionId: string;
  passage: Pick<Passage, "flow" | "start" | "end" | "exact">;
  name: LightName;
}

interface Lying extends Stretch<LightName> {
  id: string;
  drawn: DrawnPassage;
  text: TextIndex;
  /** All of the passage lies in this block. */
  whole: boolean;
  /** The whole passage was compared with the words of the page: it stands there, it does not, or not yet known. */
  stands: boolean | null;
}

/**
 * Draws the passages of notes on the texts of a page, for what is near the window alone, and adds nothing to the page:
 * each block's passages are cut into runs, and every way of lighting gets as few ranges as will do. A passage is drawn
 * only where the text says its words. Where the browser has no highlights, the runs are handed to the text itself.
 */
export class Drawing {
  private texts: TextIndex[] = [];
  private readonly byRevision = new Map<string, readonly TextIndex[]>();
  private readonly lying = new Map<Element, Lying[]>();
  private readonly byNote = new Map<string, Element[]>();
  private readonly shining = new Map<Element, (() => void)[]>();
  private readonly nearby = new Set<Element>();
  private readonly canLight = canLight();
  /** Followed only where the text draws its runs itself. */
  private choosing: Choosing | null = null;

  constructor(private readonly root: ParentNode) {
    this.look();
  }

  /** Follows what is near; stops with the function returned, and puts everything out. */
  follow(near: NearBlocks): () => void {
    if (!this.canLight) this.choosing = watchChoosing(this.root, drawWaiting);
    const off = near.watch((changed) => {
      for (const element of changed) {
        if (near.has(blockKey(element))) this.nearby.add(element);
        else this.nearby.delete(element);
      }
      if (changed.some((element) => !this.knows(element))) this.look();
      for (const element of changed) this.draw(element);
    });
    return () => {
      off();
      this.choosing?.stop();
      this.choosing = null;
      drawWaiting();
      this.nearby.clear();
      for (const element of [...this.shining.keys()]) this.draw(element);
    };
  }

  /** Draws these passages and no others. */
  replace(passages: readonly DrawnPassage[]): void {
    this.lying.clear();
    this.byNote.clear();
    for (const passage of passages) this.lay(passage);
    for (const element of this.nearby) this.draw(element);
  }

  /** Draws these notes anew: each at its passages, or nowhere when it has none. */
  put(notes: readonly (readonly [id: string, passages: readonly DrawnPassage[]])[]): void {
    const changed = new Set<Element>();
    for (const [id, passages] of notes) {
      for (const element of this.byNote.get(id) ?? []) {
        changed.add(element);
        this.lift(element, id);
      }
      this.byNote.delete(id);
      for (const passage of passages) for (const element of this.lay(passage)) changed.add(element);
    }
    for (const element of changed) if (this.nearby.has(element)) this.draw(element);
  }

  private lift(element: Element, id: string) {
    const left = (this.lying.get(element) ?? []).filter((each) => each.id !== id);
    if (left.length > 0) this.lying.set(element, left);
    else this.lying.delete(element);
  }

  /** The notes that lie under a place of the page, in the order they were given; none where there are no words. */
  notesAt(node: Node, offset: number): string[] {
    const element = node.parentElement?.closest("[data-block]");
    const words = element ? wordsOf(element).find((each) => each.node === node) : undefined;
    if (!element || !words) return [];
    const at = words.start + codePointOffset(words.node.data, offset);
    const under = this.standingOn(element).filter(({ from, to }) => from <= at && at < to);
    return [...new Set(under.map(({ id }) => id))];
  }

  /** How many of the passages stand where they say; reads the whole text. */
  standing(): number {
    const seen = new Set<DrawnPassage>();
    for (const element of this.lying.keys()) for (const { drawn } of this.standingOn(element)) seen.add(drawn);
    return seen.size;
  }

  private knows(element: Element): boolean {
    return this.texts.some((text) => text.of(element) !== undefined);
  }

  /** Looks for the texts anew, and lays what was laid before. */
  private look() {
    const passages = new Set([...this.lying.values()].flatMap((all) => all.map(({ drawn }) => drawn)));
    this.texts = [...this.root.querySelectorAll("[data-revision]")].map((article) => new TextIndex(article));
    this.byRevision.clear();
    for (const text of this.texts) {
      const revision = text.article.getAttribute("data-revision") ?? "";
      this.byRevision.set(revision, [...(this.byRevision.get(revision) ?? []), text]);
    }
    this.lying.clear();
    this.byNote.clear();
    for (const passage of passages) this.lay(passage);
  }

  private lay(drawn: DrawnPassage): Element[] {
    const elements: Element[] = [];
    for (const text of this.byRevision.get(drawn.revisionId) ?? []) {
      const parts = text.parts(drawn.passage);
      const whole = parts.length === 1;
      for (const { block, from, to } of parts) {
        const lying: Lying = { id: drawn.id, drawn, text, whole, from, to, name: drawn.name, stands: null };
        const here = this.lying.get(block.element);
        if (here) here.push(lying);
        else this.lying.set(block.element, [lying]);
        elements.push(block.element);
      }
    }
    const known = this.byNote.get(drawn.id);
    if (known) known.push(...elements);
    else this.byNote.set(drawn.id, elements);
    return elements;
  }

  /** What lies on a block and is what the text says there; each passage is compared once. */
  private standingOn(element: Element): Lying[] {
    const all = this.lying.get(element) ?? [];
    const words = all.some(({ stands, whole }) => stands === null && whole) ? plainWords(element) : null;
    for (const each of all) {
      const { exact } = each.drawn.passage;
      if (each.stands !== null) continue;
      if (!words || !each.whole) each.stands = each.text.says(each.drawn.passage, exact);
      else each.stands = each.to - each.from === exact.length && words.text.startsWith(exact, each.from - words.from);
    }
    return all.filter(({ stands }) => stands);
  }

  private draw(element: Element) {
    const before = this.shining.get(element);
    this.shining.delete(element);
    const runs = this.nearby.has(element) ? runsOf(this.standingOn(element)) : [];
    if (!this.canLight) return putRuns(blockKey(element), runs, this.choosing?.now() ?? false);
    const after = runs.length > 0 ? this.light(element, runs) : [];
    if (after.length > 0) this.shining.set(element, after);
    for (const putOut of before ?? []) putOut();
  }

  private light(element: Element, runs: readonly Run<LightName>[]): (() => void)[] {
    const block = this.texts.map((text) => text.of(element)).find((each) => each !== undefined);
    if (!block) return [];
    const names = new Set(runs.flatMap((run) => run.names));
    const lights = [...names].map((name) => ({ name, parts: joined(runs, (run) => run.names.includes(name)) }));
    const deep = [
      { name: "passage-many" as const, parts: joined(runs, ({ depth }) => depthOf(depth) === "many") },
      { name: "passage-most" as const, parts: joined(runs, ({ depth }) => depthOf(depth) === "most") },
    ];
    return [...lights, ...deep].flatMap(({ name, parts }) => {
      const ranges = parts.flatMap((part) => rangesOf({ block, ...part }));
      return ranges.length > 0 ? [light(name, ranges)] : [];
    });
  }
}

/** Ranges of the words of a part of a block, one for each text node: no sign without width is lit. */
function rangesOf(part: InBlock): Range[] {
  return stretchesOf(part).map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
}
