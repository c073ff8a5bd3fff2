/** The thread that reads the files of one import, tells how far it is, answers, and is ended by the one who asked. */
import { parentPort } from "node:worker_threads";
import { readAll } from "./read-all";
import type { ReadingJob, ReadingWord } from "./read-import";

const say = (word: ReadingWord) => parentPort?.postMessage(word);

parentPort?.once("message", async (job: ReadingJob) => {
  say({ ended: await readAll(job, (progress) => say({ progress })) });
});
