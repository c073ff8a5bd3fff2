/** Something wrong with what was given, in one sentence for the person at the terminal. */
export class BadInput extends Error {}

/** The frame of a command: one sentence on standard error, and exit code 1 for bad input, 2 for a fault of ours. */
export function running(work: Promise<void>): void {
  work.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof BadInput ? 1 : 2;
  });
}
