/**
 * Reading uploaded files as one import, in a thread of its own with bounds on memory and time, so that no other request
 * waits for a long book and a file made to do harm ends only that thread.
 */
import { Worker } from "node:worker_threads";
import type { SourceFormat, SourcePart } from "../../domain/format/model";
import { decodeImport } from "../../domain/import/decode";
import type { ImportResult } from "../../domain/import/model";
import { formatOf } from "../../domain/import/sniff";
import type { ReadingProgress, UploadedFile } from "../../domain/import/upload";
import { type Outcome, refused } from "../../domain/policy/outcome";
import { readAll } from "./read-all";

/** Longest time for all files of an import, in milliseconds, and the memory of the thread, in megabytes. */
const PATIENCE = 180_000;
const MEMORY = 2_048;

/** Threads at the same time: the machine may be small. Further imports wait for their turn. */
const THREADS = 2;

/** What was read. Spans of the result are into the texts joined by a form feed. */
export interface FilesRead {
  choose: null;
  result: ImportResult;
  texts: string[];
  formats: SourceFormat[];
}

/** A book whose chapters must be chosen first, by its place among the files. */
export interface ChoiceOfParts {
  choose: { file: number; parts: SourcePart[] };
}

/** What the thread is given. */
export type ReadingJob = Omit<UploadedFile, "image">[];

/** What the thread says: how far it is, and at last what came of it. */
export type ReadingWord = { progress: ReadingProgress } | { ended: Outcome<FilesRead | ChoiceOfParts> };

const tooSlow = "Reading took longer than three minutes. Choose fewer pages, or import the file in parts.";
const tooMuch = "Reading this needs more memory than one import may use. Import it in parts.";

/** Bytes of plain words that are read in the request's own thread: some milliseconds, whatever the words are. */
const SHORT = 20_000;

/** Whether all of it is a few pages of plain words; markup that somebody made to do harm is read in a thread. */
function isShort(files: ReadingJob): boolean {
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const plain = (bytes: Uint8Array<ArrayBuffer>) => {
    const decoded = decodeImport(bytes);
    return decoded.ok && formatOf(decoded.text) === "text";
  };
  return size <= SHORT && files.every(({ format, bytes }) => (format ?? "text") === "text" && plain(bytes));
}

let threads = 0;
const waiting: (() => void)[] = [];

/** Does the work when fewer than `THREADS` others are at theirs. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (threads >= THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  threads++;
  try {
    return await work();
  } finally {
    threads--;
    waiting.shift()?.();
  }
}

/** Reads the files as one import. Refused beside `files.N`, the file that cannot be read; nothing is kept then. */
export function readFiles(
  files: readonly UploadedFile[],
  tell: (progress: ReadingProgress) => void,
): Promise<Outcome<FilesRead | ChoiceOfParts>> {
  const job: ReadingJob = files.map(({ image: _, ...file }) => file);
  return isShort(job) ? readAll(job, tell) : inTurn(() => readInThread(job, tell));
}

function readInThread(
  job: ReadingJob,
  tell: (progress: ReadingProgress) => void,
): Promise<Outcome<FilesRead | ChoiceOfParts>> {
  let current = 0;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const timer = setTimeout(() => end(() => resolve(refused(tooSlow, `files.${current}`))), PATIENCE);
    const end = (answer: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      answer();
    };
    worker.on("message", (word: ReadingWord) => {
      if ("ended" in word) end(() => resolve(word.ended));
      else {
        current = word.progress.file;
        tell(word.progress);
      }
    });
    worker.once("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") end(() => resolve(refused(tooMuch, `files.${current}`)));
      else end(() => reject(error));
    });
    worker.once("exit", () => end(() => reject(new Error("The thread that reads imports ended without an answer."))));
    worker.postMessage(job);
  });
}
