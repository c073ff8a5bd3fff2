/**
 * The peers at the same work: finding passages in a corrected text, and opening an uncorrected one. They are asked for
 * as many passages as they can bear; what is said of more is counted up from these and says so.
 */
import type { Browser } from "@playwright/test";
import type { LinearSpan } from "../../lib/domain/anchor/passage";
import type { Step } from "./anchor-corpus";
import { countsOf, duration, printed } from "./anchor-counts";
import { timed } from "./measure";
import { benchBrowser, pageWith, peer, peersScript } from "./peers";

/** A passage as peers store it. */
interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

const CONTEXT = 32;

function selectorOf(text: string, { startAt, endAt }: LinearSpan): Selector {
  return {
    exact: text.slice(startAt, endAt),
    prefix: text.slice(Math.max(0, startAt - CONTEXT), startAt),
    suffix: text.slice(endAt, endAt + CONTEXT),
    start: startAt,
    end: endAt,
  };
}

/** Spread evenly over all. */
const sample = <T>(all: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor((at * all.length) / count)]).filter(
    (each) => each !== undefined,
  );

type Search = (text: string, pattern: string, errors: number) => { start: number; end: number; errors: number }[];

const isSearch = (module: unknown): module is { default: Search } =>
  typeof module === "object" && module !== null && "default" in module && typeof module.default === "function";

/** `approx-string-match`, in Node: every passage is looked for in the whole text, with a quarter of mistakes at most. */
export async function benchApprox(step: Step, spans: readonly LinearSpan[], asked: number): Promise<void> {
  const module = await peer("approx-string-match");
  if (!isSearch(module)) throw new Error("approx-string-match is not what it was.");
  const chosen = sample(spans, asked);
  let found: (LinearSpan | null)[] = [];
  const time = await timed(() => {
    found = chosen.map(({ startAt, endAt }) => {
      const exact = step.oldText.slice(startAt, endAt);
      const all = module.default(step.newText, exact, Math.min(32, Math.floor(exact.length / 4)));
      const best = all.sort(
        (a, b) => a.errors - b.errors || Math.abs(a.start - startAt) - Math.abs(b.start - startAt),
      )[0];
      return best ? { startAt: best.start, endAt: best.end } : null;
    });
  });
  say("approx-string-match (Node)", time, chosen, found, step, spans.length);
}

/** The peers that work on a page, in Chromium. */
const pagePeers = ["dom-anchor-text-quote", "@apache-annotator/dom", "@recogito/text-annotator"] as const;

export async function benchPagePeers(
  step: Step,
  spans: readonly LinearSpan[],
  asked: readonly number[],
): Promise<void> {
  const [browser, script] = await Promise.all([benchBrowser(), peersScript()]);
  try {
    for (const [index, name] of pagePeers.entries()) {
      const chosen = sample(spans, asked[index] ?? 0);
      const selectors = chosen.map((span) => selectorOf(step.oldText, span));
      const { time, found } = await askPage(browser, script, name, step.newText, selectors);
      say(`${name} (Chromium)`, time, chosen, found, step, spans.length);
    }
  } finally {
    await browser.close();
  }
}

async function askPage(browser: Browser, script: string, name: string, text: string, selectors: readonly Selector[]) {
  const page = await pageWith(browser, text);
  await page.addScriptTag({ content: script });
  const call = `peers.ask(${JSON.stringify(name)}, ${JSON.stringify(selectors)})`;
  const answer: { time: number; found: (LinearSpan | null)[] } = await page.evaluate(call);
  await page.close();
  return answer;
}

function say(
  name: string,
  time: number,
  chosen: readonly LinearSpan[],
  found: readonly (LinearSpan | null)[],
  { truth }: Step,
  all: number,
): void {
  const verdicts = chosen.map((span, at) => truth.judge(span, found[at] ?? null));
  const counts = countsOf(verdicts, found.filter((span) => span === null).length);
  const each = time / chosen.length;
  const more = all > chosen.length ? `; ${all} would take ${duration(each * all)} (counted up)` : "";
  console.log(
    `    ${name}: ${chosen.length} asked, ${duration(time)}, ${duration(each)} each${more}; ${printed(counts)}`,
  );
}

/** Passages near the window: those that get a range at once. */
const NEAR = 300;

/**
 * Opening an uncorrected text: Headnote looks whether the words of each passage stand where they are stored, lists the
 * text nodes once, and makes ranges for the passages near the window; the peers make ranges from quotations or positions,
 * which is how they look. Returns how many times longer the faster peer takes for all.
 */
export async function benchOpen(text: string, spans: readonly LinearSpan[], asked: number): Promise<number> {
  const [browser, script] = await Promise.all([benchBrowser(), peersScript()]);
  try {
    const selectors = spans.map((span) => selectorOf(text, span));
    const page = await pageWith(browser, text);
    const own = await page.evaluate(openOwn, { selectors, near: NEAR });
    await page.close();
    console.log(
      `    Headnote: ${spans.length} passages checked, ${NEAR} ranges made: ${duration(own.near)}; with all ranges ${duration(own.all)}`,
    );
    let times = Number.POSITIVE_INFINITY;
    for (const name of ["dom-anchor-text-quote", "dom-anchor-text-position"]) {
      const chosen = sample(selectors, asked);
      const { found, ...first } = await askPage(browser, script, name, text, chosen);
      const again = await askPage(browser, script, name, text, chosen);
      const time = Math.min(first.time, again.time);
      const each = time / chosen.length;
      const right = found.filter((span, at) => span?.startAt === chosen[at]?.start).length;
      const ratio = (each * spans.length) / own.near;
      times = Math.min(times, ratio);
      console.log(
        `    ${name}: ${chosen.length} asked, ${duration(time)}, ${duration(each)} each, ${right} right; ` +
          `${spans.length} would take ${duration(each * spans.length)} (counted up): ${ratio.toFixed(0)}x Headnote, ` +
          `${((each * spans.length) / own.all).toFixed(0)}x with all ranges`,
      );
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** In the page: checks all passages and makes ranges of the first `near`, or of all. The best of seven rounds each. */
function openOwn({ selectors, near }: { selectors: Selector[]; near: number }): { near: number; all: number } {
  const root = document.getElementById("text");
  if (!root) throw new Error("There is no text.");
  const open = (ranges: number): number => {
    const text = root.textContent ?? "";
    const nodes: Text[] = [];
    const starts: number[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let at = 0, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      nodes.push(node);
      starts.push(at);
      at += node.length;
    }
    const numberOf = (at: number) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    let right = 0;
    for (const [index, { exact, start, end }] of selectors.entries()) {
      if (!text.startsWith(exact, start)) continue;
      right++;
      if (index >= ranges) continue;
      const [first, last] = [numberOf(start), numberOf(end - 1)];
      const [startContainer, endContainer] = [nodes[first], nodes[last]];
      if (!startContainer || !endContainer) continue;
      const [startOffset, endOffset] = [start - (starts[first] ?? 0), end - (starts[last] ?? 0)];
      new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    }
    return right;
  };
  const best = (ranges: number): number => {
    const times = Array.from({ length: 7 }, () => {
      const began = performance.now();
      if (open(ranges) !== selectors.length) throw new Error("A passage is not where it is stored.");
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  return { near: best(near), all: best(selectors.length) };
}
