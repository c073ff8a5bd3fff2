/**
 * Reading a text as an import. A page is read at once; a long text in a thread of its own, so that no other request
 * waits for it, and with a time limit.
 */
import { Worker } from "node:worker_threads";
import { importText } from "../../domain/import/import";
import type { ImportOptions, ImportResult } from "../../domain/import/model";
import { done, type Outcome, refused } from "../../domain/policy/outcome";

/** Texts up to this length, in UTF-16 units, are read in the request's own thread: some milliseconds. */
const SHORT = 200_000;
/** Longest time for a long text, in milliseconds. */
const PATIENCE = 60_000;

const tooLong = "Reading this text took too long. Import it in parts.";

/** What the thread is given, and what it answers with. */
export interface ReadingJob {
  text: string;
  options: ImportOptions;
}

/** Reads a text as an import; refused, beside `field`, only when it takes longer than a minute. */
export function readImportText(job: ReadingJob, field: string): Promise<Outcome<ImportResult>> {
  if (job.text.length <= SHORT) return Promise.resolve(done(importText(job.text, job.options)));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url));
    const timer = setTimeout(() => end(() => resolve(refused(tooLong, field))), PATIENCE);
    const end = (answer: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      answer();
    };
    worker.once("message", (result: ImportResult) => end(() => resolve(done(result))));
    worker.once("error", (error) => end(() => reject(error)));
    worker.postMessage(job);
  });
}
