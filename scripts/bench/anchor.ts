/**
 * `npm run bench -- anchor`: moving passages with a correction, beside plain `indexOf` and the peers, against the truth.
 * Ratios count, not seconds; times are the best of some rounds, since the machine may have other work. A floor that is not kept makes the run fail.
 */
import { type Moved, moveSpan } from "../../lib/domain/anchor/move";
import type { LinearSpan } from "../../lib/domain/anchor/passage";
import { positionMap } from "../../lib/domain/anchor/position-map";
import { type Quote, quoteIndex } from "../../lib/domain/anchor/quote-index";
import type { Truth, Verdict } from "../../lib/domain/anchor/testing/truth";
import { chosenPassages, composedText, corrections, heavy, light, type Step } from "./anchor-corpus";
import { type Counts, countsOf, duration, printed } from "./anchor-counts";
import { benchApprox, benchOpen, benchPagePeers } from "./anchor-peers";
import { timed } from "./measure";

const sizes = [20_000, 150_000];
const numbers = [200, 2_000, 10_000];
const ROUNDS = 5;

/** What must be kept, of the whole set: 150,000 words, 10,000 passages. */
const floors = {
  timesIndexOf: 8,
  timesOpen: 100,
  light: { right: 99.9, wrong: 0.05 },
  heavy: { right: 99.5, wrong: 0.2 },
};

export async function benchAnchor(): Promise<void> {
  const broken: string[] = [];
  // The first run of any code is slow; that is not what is measured.
  const [warm] = corrections(20_000, heavy, 3);
  for (let round = 0; round < 8 && warm; round++) moveAll([warm], chosenPassages(warm.oldText, 2_000, 3));
  const keep = (kept: boolean, what: string) => void (kept || broken.push(what));
  for (const words of sizes) {
    for (const edits of [light, heavy]) {
      const steps = corrections(words, edits, 1);
      console.log(`${words} words, ${edits.name}`);
      for (const count of numbers) {
        const spans = chosenPassages(steps[0]?.oldText ?? "", count, 7);
        const { counts, ratio } = await benchMoving(steps, spans);
        const isWhole = words === sizes.at(-1) && count === numbers.at(-1);
        const wanted = edits === light ? floors.light : floors.heavy;
        if (!isWhole) continue;
        keep(counts.right >= wanted.right && counts.wrong <= wanted.wrong, `${edits.name}: ${printed(counts)}`);
        if (edits === light)
          keep(ratio >= floors.timesIndexOf, `${ratio.toFixed(1)}x indexOf, not ${floors.timesIndexOf}x`);
      }
    }
    await benchPeers(words);
  }
  await benchGrowth();
  const text = composedText(150_000, 1);
  console.log("Opening an unedited text of 150000 words with 10000 passages, in Chromium");
  const times = await benchOpen(text, chosenPassages(text, 10_000, 7), 60);
  keep(times >= floors.timesOpen, `opening ${times.toFixed(0)}x faster than dom-anchor-*, not ${floors.timesOpen}x`);
  console.log(broken.length === 0 ? "All floors are kept." : `Not kept: ${broken.join("; ")}`);
  if (broken.length > 0) process.exitCode = 1;
}

/** Moves passages through all steps; every step is judged against what the one before has stored. */
function moveAll(steps: readonly Step[], spans: readonly LinearSpan[]): Moved[][] {
  let at: (LinearSpan | null)[] = [...spans];
  return steps.map(({ oldText, newText }) => {
    const map = positionMap(oldText, newText);
    const moved = at.map((span): Moved => (span ? moveSpan(map, span) : { status: "orphaned", span, survival: 0 }));
    at = moved.map(({ span }) => span);
    return moved;
  });
}

/** A passage that was once wrong, or lost, stays so. */
function judged(steps: readonly Step[], spans: readonly LinearSpan[], found: readonly (LinearSpan | null)[][]): Counts {
  const verdicts = spans.map((first, at): Verdict => {
    let span: LinearSpan | null = first;
    for (const [number, { truth }] of steps.entries()) {
      if (!span) break;
      const next: LinearSpan | null = found[number]?.[at] ?? null;
      const verdict = truth.judge(span, next);
      if (verdict !== "right") return verdict;
      span = next;
    }
    return "right";
  });
  return countsOf(verdicts, (found.at(-1) ?? []).filter((span) => span === null).length);
}

async function benchMoving(
  steps: readonly Step[],
  spans: readonly LinearSpan[],
): Promise<{ counts: Counts; ratio: number }> {
  const [own, floor]: [number[], number[]] = [[], []];
  const [first] = steps;
  let moved: Moved[][] = [];
  let plain: (LinearSpan | null)[] = [];
  const quotes = spans.map(({ startAt, endAt }) => first?.oldText.slice(startAt, endAt) ?? "");
  const find = (quote: string): LinearSpan | null => {
    const at = first?.newText.indexOf(quote) ?? -1;
    return at < 0 ? null : { startAt: at, endAt: at + quote.length };
  };
  // By turns, so that a busy moment of the machine is not one's own; the best of each counts.
  for (let round = 0; round < ROUNDS; round++) {
    const time = await timed(() => {
      moved = moveAll(steps, spans);
    });
    own.push(time / steps.length);
    if (round < 3)
      floor.push(
        await timed(() => {
          plain = quotes.map(find);
        }),
      );
  }
  const [ours, theirs] = [Math.min(...own), Math.min(...floor)];
  const counts = judged(
    steps,
    spans,
    moved.map((step) => step.map(({ span }) => span)),
  );
  const ratio = theirs / ours;
  console.log(
    `  ${spans.length} passages: ${duration(ours)}${steps.length > 1 ? " a pass" : ""}; ${printed(counts)}; ` +
      `indexOf ${duration(theirs)} (${ratio.toFixed(1)}x ours)` +
      (first ? `, ${printed(plainCounts(first.truth, spans, plain))}` : ""),
  );
  return { counts, ratio };
}

const plainCounts = (truth: Truth, spans: readonly LinearSpan[], found: readonly (LinearSpan | null)[]): Counts =>
  countsOf(
    spans.map((span, at) => truth.judge(span, found[at] ?? null)),
    found.filter((span) => span === null).length,
  );

/** The quotation index and the peers, which know no old text. They get what they can bear. */
async function benchPeers(words: number): Promise<void> {
  const [step] = corrections(words, light, 1);
  if (!step) return;
  const spans = chosenPassages(step.oldText, 10_000, 7);
  console.log("  without the old text, light:");
  await benchQuotes(step, spans);
  const asked = words > 50_000 ? { approx: 40, page: [40, 20, 1_000] } : { approx: 200, page: [200, 100, 1_000] };
  await benchApprox(step, spans, asked.approx);
  await benchPagePeers(step, spans, asked.page);
}

async function benchQuotes({ oldText, newText, truth }: Step, spans: readonly LinearSpan[]): Promise<void> {
  const quotes = spans.map(
    ({ startAt, endAt }): Quote => ({
      exact: oldText.slice(startAt, endAt),
      prefix: oldText.slice(Math.max(0, startAt - 32), startAt),
      suffix: oldText.slice(endAt, endAt + 32),
    }),
  );
  let found: (LinearSpan | null)[] = [];
  const time = await timed(() => {
    const index = quoteIndex(newText);
    found = quotes.map((quote) => index.find(quote).span);
  });
  const counts = plainCounts(truth, spans, found);
  console.log(`    Headnote, by quotations (Node): ${spans.length} asked, ${duration(time)}; ${printed(counts)}`);
}

/** How the time grows with the text and with the passages. */
async function benchGrowth(): Promise<void> {
  console.log("Growth, light edits, 10000 passages");
  let last = 0;
  for (const words of [20_000, 40_000, 80_000, 160_000]) {
    const steps = corrections(words, light, 2);
    const spans = chosenPassages(steps[0]?.oldText ?? "", 10_000, 7);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(() => moveAll(steps, spans)));
    const time = Math.min(...times);
    console.log(
      `  ${words} words: ${duration(time)}${last > 0 ? `, ${(time / last).toFixed(2)}x for twice the text` : ""}`,
    );
    last = time;
  }
}
