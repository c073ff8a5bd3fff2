/** What runs in the browser for `npm run bench -- draw`: a text as the room draws it, and our drawing and a floor on it. */
import { Drawing, type DrawnPassage } from "@/components/reading/drawing.client";
import type { LightName } from "@/components/reading/highlights.client";
import { NearBlocks } from "@/components/reading/near-blocks.client";
import type { DrawnNote } from "./drawn-text";

const names: LightName[] = ["passage-s", "passage-t", "passage-theirs-r", "passage-theirs-l", "passage-theirs-none"];

/** The text in the elements the reading room has: emphasis and markers without width in some paragraphs. */
function build(blocks: readonly string[]): void {
  const html = blocks.map((text, index) => {
    const middle = text.indexOf(" ", text.length / 2);
    const [before, after] = [text.slice(0, middle), text.slice(middle)];
    const marker = index % 5 === 0 ? `<a class="nref" data-zero href="#n-${index}">${index}</a>` : "";
    const inner = index % 3 === 0 ? `${before}${marker}<em>${after.slice(0, 20)}</em>${after.slice(20)}` : text;
    return `<div class="blk"><div class="num">${index + 1}</div><div class="txt"><p class="t-p" data-flow="doc" data-block="b${index}" data-offset="0">${inner}</p></div></div>`;
  });
  document.body.innerHTML = `<article class="doc edition" data-revision="r">${html.join("")}</article>`;
}

const passageOf = ({ id, block, from, to, exact }: DrawnNote, index: number): DrawnPassage => ({
  ...{ id, revisionId: "r", name: names[index % names.length] ?? "passage-none" },
  passage: {
    ...{ flow: "doc", start: { blockId: `b${block}`, offset: from }, end: { blockId: `b${block}`, offset: to }, exact },
  },
});

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Milliseconds from the start of some work at the start of a frame until that frame has been styled, laid out and painted. */
async function painted(work: () => void): Promise<number> {
  await frame();
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      work();
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - began);
      after.port2.postMessage(null);
    });
  });
}

const nodes = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
};

/** Milliseconds between frames while the page is scrolled through, the 95th of a hundred. */
async function scrolling(): Promise<number> {
  const times: number[] = [];
  let last = await frame();
  for (let step = 0; step < 200; step++) {
    window.scrollBy(0, 300);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  window.scrollTo(0, 0);
  await frame();
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

export interface Drawn {
  /** All passages found and compared with the text. */
  open: number;
  /** How many of them stood. */
  standing: number;
  first: number;
  nodes: number;
  one: number;
  scroll: number;
}

const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await frame();
};

async function ours(notes: readonly DrawnNote[]): Promise<Drawn> {
  const passages = notes.map(passageOf);
  const before = nodes();
  const began = performance.now();
  const opened = new Drawing(document);
  opened.replace(passages);
  const standing = opened.standing();
  const open = performance.now() - began;
  const near = new NearBlocks();
  const stop = [near.follow(document.body)];
  await settled();
  const drawings: Drawing[] = [];
  const first = await painted(() => {
    const drawing = new Drawing(document);
    drawing.replace(passages);
    stop.push(drawing.follow(near));
    drawings.push(drawing);
  });
  const added = nodes() - before;
  const more = passageOf({ id: "more", block: 0, from: 4, to: 60, exact: firstWords(4, 60) }, 0);
  const one = await painted(() => drawings[0]?.put([["more", [more]]]));
  const scroll = await scrolling();
  for (const each of stop.reverse()) each();
  return { open, standing, first, nodes: added, one, scroll };
}

const firstWords = (from: number, to: number) => {
  const block = document.querySelector("[data-block]")?.cloneNode(true);
  if (block instanceof Element) for (const zero of block.querySelectorAll("[data-zero]")) zero.remove();
  return (block?.textContent ?? "").slice(from, to);
};

/** The least one can do with elements: each note's words cut out of their text nodes and put into a mark. */
function wrap({ block, from, to }: DrawnNote) {
  const element = document.querySelector(`[data-block="b${block}"]`);
  if (!element) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-zero]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const inside: { node: Text; from: number; to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const [start, end] = [Math.max(from, at) - at, Math.min(to, at + node.data.length) - at];
    if (start < end) inside.push({ node, from: start, to: end });
    at += node.data.length;
  }
  for (const each of inside) {
    const range = document.createRange();
    range.setStart(each.node, each.from);
    range.setEnd(each.node, each.to);
    const mark = document.createElement("mark");
    mark.className = "hl hl-s";
    range.surroundContents(mark);
  }
}

async function wrapped(notes: readonly DrawnNote[]): Promise<Drawn> {
  const before = nodes();
  await settled();
  const first = await painted(() => {
    for (const note of notes) wrap(note);
  });
  const added = nodes() - before;
  const one = await painted(() => wrap({ id: "more", block: 0, from: 4, to: 60, exact: "" }));
  return { open: Number.NaN, standing: notes.length, first, nodes: added, one, scroll: await scrolling() };
}

/** A passage as the peers take it: UTF-16 units in the whole text of the page, markers and numbers of paragraphs included. */
interface Selector {
  id: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

function selectorsOf(root: Element, notes: readonly DrawnNote[]): Selector[] {
  const all = root.textContent ?? "";
  const places = new Map<string, (at: number, side: "start" | "end") => number>();
  let before = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const counted = new Map<string, { from: number; to: number; at: number }[]>();
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const block = node.parentElement?.closest("[data-block]")?.getAttribute("data-block");
    if (block && !node.parentElement?.closest("[data-zero]")) {
      const here = counted.get(block) ?? [];
      const from = here.at(-1)?.to ?? 0;
      here.push({ from, to: from + node.data.length, at: before });
      counted.set(block, here);
    }
    before += node.data.length;
  }
  for (const [block, stretches] of counted) {
    places.set(block, (at, side) => {
      const found = stretches.find(({ from, to }) =>
        side === "start" ? from <= at && at < to : from < at && at <= to,
      );
      return found ? found.at + at - found.from : 0;
    });
  }
  return notes.map(({ id, block, from, to }) => {
    const place = places.get(`b${block}`);
    const [start, end] = [place?.(from, "start") ?? 0, place?.(to, "end") ?? 0];
    const [prefix, suffix] = [all.slice(Math.max(0, start - 32), start), all.slice(end, end + 32)];
    return { id, start, end, exact: all.slice(start, end), prefix, suffix };
  });
}

const tools = { painted, nodes, scrolling, settled };
type Peer = (root: Element, selectors: Selector[], measuring: typeof tools) => Promise<Drawn>;

/** Measures one way of drawing: ours, elements, or a peer of that name (a script that makes a global `drawPeers`). */
export async function measure(way: string, blocks: readonly string[], notes: readonly DrawnNote[]): Promise<Drawn> {
  build(blocks);
  if (way === "ours") return ours(notes);
  if (way === "wrapped") return wrapped(notes);
  const peers: Record<string, Peer> = Reflect.get(globalThis, "drawPeers");
  const root = document.querySelector("article");
  const peer = peers[way];
  if (!peer || !root) throw new Error(`There is no ${way}.`);
  return peer(root, selectorsOf(root, notes), tools);
}
