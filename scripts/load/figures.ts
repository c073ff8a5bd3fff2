/** Times of very many things, kept as counts by five milliseconds. */
export class Times {
  static readonly #STEP = 5;
  readonly #counts = new Uint32Array(60_000 / Times.#STEP + 1);
  #longest = 0;
  number = 0;

  /** Adds one, in milliseconds. */
  add(milliseconds: number): void {
    const at = Math.min(this.#counts.length - 1, Math.max(0, Math.round(milliseconds / Times.#STEP)));
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#longest = Math.max(this.#longest, milliseconds);
    this.number++;
  }

  /** So many of a hundred took at most this, in milliseconds. */
  within(hundredths: number): number {
    let left = Math.ceil((this.number * hundredths) / 100);
    for (const [at, count] of this.#counts.entries()) {
      left -= count;
      if (left <= 0) return at * Times.#STEP;
    }
    return this.#longest;
  }

  /** "p50 20 ms, p95 80 ms, max 210 ms (5,120)". */
  toString(): string {
    if (this.number === 0) return "none";
    const [half, most, longest] = [this.within(50), this.within(95), Math.round(this.#longest)];
    return `p50 ${half} ms, p95 ${most} ms, max ${longest} ms (${this.number.toLocaleString("en")})`;
  }
}

/** What went wrong, by kind: how often, and the first few in words. */
export class Wrongs {
  readonly #found = new Map<string, { count: number; examples: string[] }>();

  add(kind: string, example = ""): void {
    const entry = this.#found.get(kind) ?? { count: 0, examples: [] };
    entry.count++;
    if (example && entry.examples.length < 3) entry.examples.push(example);
    this.#found.set(kind, entry);
  }

  get none(): boolean {
    return this.#found.size === 0;
  }

  toString(): string {
    const lines = [...this.#found].map(([kind, { count, examples }]) => {
      return [`  ${count} × ${kind}`, ...examples.map((each) => `      ${each}`)].join("\n");
    });
    return lines.join("\n");
  }
}
