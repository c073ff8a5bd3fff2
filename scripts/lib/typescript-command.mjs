import { sentence } from "./refusal.mjs";

/**
 * The frame of a command that run.mjs starts: one sentence and exit code 1 when it cannot go on.
 * @param {(args: string[]) => Promise<void>} work
 */
export async function typescriptCommand(work) {
  try {
    await work(process.argv.slice(2));
    process.exit(0);
  } catch (error) {
    console.error(sentence(error));
    process.exit(1);
  }
}
