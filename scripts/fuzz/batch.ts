/** The thread of one batch: says which round begins, and at the end what went wrong. */
import { parentPort, workerData } from "node:worker_threads";
import type { SourceFormat } from "../../lib/domain/format/model";
import { damaged, drawing } from "../../lib/domain/format/testing/damage";
import { fileOf, seeds } from "../../lib/domain/format/testing/seeds";
import { trial } from "../../lib/domain/format/testing/trial";

/** Rounds `from` to `to` of one format; the number of a round is the seed of its damage. */
export interface Batch {
  format: SourceFormat;
  from: number;
  to: number;
}

/** `slowest` in milliseconds. */
export interface BatchResult {
  wrong: { round: number; problem: string }[];
  slowest: number;
}

const { format, from, to }: Batch = workerData;
const result: BatchResult = { wrong: [], slowest: 0 };
const seed = seeds.find((each) => each.format === format);
for (let round = from; seed !== undefined && round <= to; round++) {
  parentPort?.postMessage({ round });
  const began = performance.now();
  const problem = await trial(format, fileOf(damaged(seed, drawing(round)))).catch(
    (error: unknown) => `thrown: ${error}`,
  );
  result.slowest = Math.max(result.slowest, performance.now() - began);
  if (problem !== null) result.wrong.push({ round, problem });
}
parentPort?.postMessage(result);
