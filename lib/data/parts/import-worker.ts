/** The thread that reads one long text, answers, and is ended by the one who asked. */
import { parentPort } from "node:worker_threads";
import { importText } from "../../domain/import/import";
import type { ReadingJob } from "./read-import";

parentPort?.once("message", ({ text, options }: ReadingJob) => {
  parentPort?.postMessage(importText(text, options));
});
