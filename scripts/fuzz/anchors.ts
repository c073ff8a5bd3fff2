/**
 * Passages through damaged texts: pieces of composed sources, formulas above all, cut, doubled, mixed and spoiled. What
 * must hold for any two texts is looked at: what was found stands there and says what is true of it.
 */
import { moveSpan } from "../../lib/domain/anchor/move";
import { positionMap } from "../../lib/domain/anchor/position-map";
import { quoteIndex } from "../../lib/domain/anchor/quote-index";
import { composedParagraphs, type Draw, drawing } from "../../lib/domain/anchor/testing/corpus";

const odd = [
  "\u0301",
  "\u200b",
  "\u00ad",
  "𐌰",
  "\ud800",
  "ﬁ",
  "“",
  "\r\n",
  "\t",
  "。",
  "漢字",
  "\ufeff",
  "שלום",
  " ",
  "ſ",
  "—",
];

function damaged(text: string, draw: Draw): string {
  let damaged = text;
  for (let left = 1 + draw(8); left > 0; left--) {
    const [a, b] = [draw(damaged.length + 1), draw(damaged.length + 1)].sort((one, other) => one - other);
    const [from, to] = [a ?? 0, Math.min(b ?? 0, (a ?? 0) + draw(200))];
    const part = damaged.slice(from, to);
    const by = [
      () => "",
      () => part + part,
      () => odd[draw(odd.length)] ?? "",
      () => part.split(" ").reverse().join(" "),
    ];
    damaged = damaged.slice(0, from) + (by[draw(by.length)]?.() ?? "") + damaged.slice(to);
    if (draw(4) === 0) damaged = damaged.slice(to) + part + damaged.slice(0, from);
  }
  return damaged;
}

/** What is wrong with one round; null when nothing is. */
function trial(round: number): string | null {
  const draw = drawing(round);
  const base = damaged(composedParagraphs(20 + draw(300), 1 + (round % 50)).join("\n"), draw);
  const [old, fresh] = [base, damaged(base, draw)];
  const map = positionMap(old, fresh);
  const [oldPoints, freshPoints] = [Array.from(old), Array.from(fresh)];
  const index = quoteIndex(fresh);
  for (let left = 8; left > 0; left--) {
    const startAt = draw(oldPoints.length);
    const endAt = Math.min(oldPoints.length, startAt + 1 + draw(120));
    const exact = oldPoints.slice(startAt, endAt).join("");
    const { status, span, survival } = moveSpan(map, { startAt, endAt });
    if ((span === null) !== (status === "orphaned")) return `${status} with span ${JSON.stringify(span)}`;
    if (!(survival >= 0 && survival <= 1)) return `survival ${survival}`;
    if (span && !(span.startAt >= 0 && span.endAt > span.startAt && span.endAt <= freshPoints.length))
      return `span ${JSON.stringify(span)}`;
    if (span && (freshPoints.slice(span.startAt, span.endAt).join("") === exact) !== (status !== "changed"))
      return `${status}, which it is not`;
    const found = index.find({ exact, prefix: oldPoints.slice(Math.max(0, startAt - 32), startAt).join("") });
    if ((found.span === null) !== (found.status === "needs-review")) return `found ${found.status}`;
    if (found.span && found.status === "exact") {
      const words = freshPoints.slice(found.span.startAt, found.span.endAt).join("");
      if (words !== exact) return `found other words: ${words}`;
    }
  }
  return null;
}

/** So many rounds; prints a line, and the first failures. Returns how many failed. */
export function fuzzAnchors(rounds: number): number {
  const began = Date.now();
  let [failures, slowest] = [0, 0];
  for (let round = 1; round <= rounds; round++) {
    const start = performance.now();
    let problem: string | null;
    try {
      problem = trial(round);
    } catch (error) {
      problem = `thrown: ${error}`;
    }
    slowest = Math.max(slowest, performance.now() - start);
    if (problem === null) continue;
    failures++;
    if (failures <= 20) console.log(`  anchors, round ${round}: ${problem}`);
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`anchors: ${rounds} rounds, ${failures} failures, slowest ${slowest.toFixed(0)} ms, ${seconds} s`);
  return failures;
}
