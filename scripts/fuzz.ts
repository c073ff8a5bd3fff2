/**
 * `npm run fuzz [-- ROUNDS [FORMAT|anchors]]`: damaged files of every format through reader and importer, and passages
 * through damaged texts, 10,000 of each unless said otherwise. Each batch runs in a thread of its own, so that a file that never ends is found and named.
 */
import { Worker } from "node:worker_threads";
import { sourceFormats } from "../lib/domain/format/model";
import { fuzzAnchors } from "./fuzz/anchors";
import type { Batch, BatchResult } from "./fuzz/batch";

/** Longest time for one file, in milliseconds, and files of a batch. */
const PATIENCE = 10_000;
const BATCH = 250;

const [given = "10000", named] = process.argv.slice(2);
const rounds = Number(given);
const formats = named === undefined ? sourceFormats : sourceFormats.filter((format) => format === named);
const anchors = named === undefined || named === "anchors";
if (!Number.isInteger(rounds) || rounds < 1 || (formats.length === 0 && !anchors)) {
  console.error("Usage: npm run fuzz [-- ROUNDS [FORMAT|anchors]]");
  process.exit(1);
}

let failures = 0;
for (const format of formats) {
  const began = Date.now();
  const wrong: BatchResult["wrong"] = [];
  let slowest = 0;
  for (let from = 1; from <= rounds; from += BATCH) {
    const result = await runBatch({ format, from, to: Math.min(rounds, from + BATCH - 1) });
    wrong.push(...result.wrong);
    slowest = Math.max(slowest, result.slowest);
  }
  failures += wrong.length;
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${format}: ${rounds} files, ${wrong.length} failures, slowest ${slowest.toFixed(0)} ms, ${seconds} s`);
  for (const { round, problem } of wrong.slice(0, 20)) console.log(`  round ${round}: ${problem}`);
}
if (anchors) failures += fuzzAnchors(rounds);
process.exitCode = failures > 0 ? 1 : 0;

function runBatch(batch: Batch): Promise<BatchResult> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./fuzz/batch.ts", import.meta.url), { workerData: batch });
    let round = batch.from;
    let timer = setTimeout(hangs, PATIENCE * 3); // the thread loads its readers first
    const done: BatchResult["wrong"] = [];
    function hangs() {
      void worker.terminate();
      resolve({
        wrong: [...done, { round, problem: `still reading after ${PATIENCE / 1000} seconds` }],
        slowest: PATIENCE,
      });
    }
    worker.on("message", (word: { round: number } | BatchResult) => {
      clearTimeout(timer);
      if ("wrong" in word) resolve(word);
      else {
        round = word.round;
        timer = setTimeout(hangs, PATIENCE);
      }
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      resolve({ wrong: [{ round, problem: `thrown: ${error.message}` }], slowest: 0 });
    });
  });
}
