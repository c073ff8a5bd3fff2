/** Word by word, what two texts have in common (Myers 1986): the shortest way from one to the other, in stretches. */

/** A stretch that stands in both, as in the later text, or what stands in the earlier and in the later one. */
export type WordDifference = { same: string } | { before: string; after: string };

interface Token {
  /** The word or sign; white space is a token that equals any other white space. */
  key: string;
  text: string;
}

const tokens = (text: string): Token[] =>
  (text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []).map((found) => ({
    key: /^\s/u.test(found) ? " " : found.normalize("NFC"),
    text: found,
  }));

/** Steps after which two texts count as another text altogether: what is shown then is both of them, whole. */
const FARTHEST = 1_500;

/** What leads from one text to the other. The stretches, put together, are each text but for its white space. */
export function wordDifferences(before: string, after: string): WordDifference[] {
  const [old, now] = [tokens(before.trim()), tokens(after.trim())];
  let head = 0;
  while (head < old.length && head < now.length && old[head]?.key === now[head]?.key) head++;
  let tail = 0;
  const rest = Math.min(old.length, now.length) - head;
  while (tail < rest && old[old.length - 1 - tail]?.key === now[now.length - 1 - tail]?.key) tail++;
  const middle = steps(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const all: Step[] = [
    ...now.slice(0, head).map(({ text }): Step => ({ kind: "same", text })),
    ...middle,
    ...now.slice(now.length - tail).map(({ text }): Step => ({ kind: "same", text })),
  ];
  return stretches(all);
}

interface Step {
  kind: "same" | "old" | "new";
  text: string;
}

function steps(old: readonly Token[], now: readonly Token[]): Step[] {
  const [width, height] = [old.length, now.length];
  const whole = (): Step[] => [
    ...old.map(({ text }): Step => ({ kind: "old", text })),
    ...now.map(({ text }): Step => ({ kind: "new", text })),
  ];
  const far = Math.min(width + height, FARTHEST);
  let reached = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= far; d++) {
    trace.push(reached);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
      let x = down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (x < width && x - k < height && old[x]?.key === now[x - k]?.key) x++;
      next.set(k, x);
      if (x >= width && x - k >= height) return walked(old, now, [...trace, next], d);
    }
    reached = next;
  }
  return whole();
}

/** The way back from the end of both texts to their beginning. */
function walked(old: readonly Token[], now: readonly Token[], trace: Map<number, number>[], found: number): Step[] {
  const back: Step[] = [];
  let [x, y] = [old.length, now.length];
  for (let d = found; d >= 0; d--) {
    const before = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (before.get(k - 1) ?? -1) < (before.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (before.get(from) ?? 0);
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      back.push({ kind: "same", text: now[y - 1]?.text ?? "" });
      x--;
      y--;
    }
    if (d === 0) break;
    if (down) back.push({ kind: "new", text: now[y - 1]?.text ?? "" });
    else back.push({ kind: "old", text: old[x - 1]?.text ?? "" });
    [x, y] = [fromX, fromY];
  }
  return back.reverse();
}

/** Neighbouring steps as stretches; white space between two changes belongs to the change. */
function stretches(all: readonly Step[]): WordDifference[] {
  const found: WordDifference[] = [];
  let [same, before, after] = ["", "", ""];
  const end = () => {
    if (before.trim() !== "" || after.trim() !== "") found.push({ before, after });
    else if (after !== "") same = after + same;
    [before, after] = ["", ""];
  };
  all.forEach((step, index) => {
    const blank = step.kind === "same" && step.text.trim() === "" && (before !== "" || after !== "");
    if (blank && all[index + 1]?.kind !== "same") {
      before += step.text;
      after += step.text;
    } else if (step.kind === "same") {
      if (before !== "" || after !== "") end();
      same += step.text;
    } else {
      if (same !== "") found.push({ same });
      same = "";
      if (step.kind === "old") before += step.text;
      else after += step.text;
    }
  });
  if (before !== "" || after !== "") end();
  if (same !== "") found.push({ same });
  return found;
}
