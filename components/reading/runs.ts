/** A stretch `[from, to)` of one block, in code points, and how it is lit. */
export interface Stretch<Name extends string = string> {
  from: number;
  to: number;
  name: Name;
}

/** A stretch within which nothing begins or ends: how it is lit, each way once, and by how many. */
export interface Run<Name extends string = string> {
  from: number;
  to: number;
  names: Name[];
  depth: number;
}

/**
 * Cuts overlapping stretches of a block into runs, in order; what nothing lies on is in no run. Empty stretches count
 * for nothing.
 */
export function runsOf<Name extends string>(stretches: readonly Stretch<Name>[]): Run<Name>[] {
  const borders = stretches
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to, name }) => [
      { at: from, name, step: 1 },
      { at: to, name, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const runs: Run<Name>[] = [];
  const open = new Map<Name, number>();
  let depth = 0;
  let from = 0;
  for (const { at, name, step } of borders) {
    if (depth > 0 && at > from) runs.push({ from, to: at, names: [...open.keys()].sort(), depth });
    from = at;
    depth += step;
    const left = (open.get(name) ?? 0) + step;
    if (left === 0) open.delete(name);
    else open.set(name, left);
  }
  return runs;
}

/** Runs side by side for which `is` holds, joined: as few stretches as will do. */
export function joined<Name extends string>(
  runs: readonly Run<Name>[],
  is: (run: Run<Name>) => boolean,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const run of runs) {
    if (!is(run)) continue;
    const last = found.at(-1);
    if (last?.to === run.from) last.to = run.to;
    else found.push({ from: run.from, to: run.to });
  }
  return found;
}
