// The frame of every command: it can be stopped at any moment, and says in one sentence why it cannot go on.
import { at } from "./checkout.mjs";
import { end, ending, listenForEnd } from "./ending.mjs";
import { sentence } from "./refusal.mjs";

/**
 * Run a command to its end and leave with its exit code.
 * @param {() => Promise<number>} work @param {{ dotenv?: boolean }} [options] dotenv: read settings from `.env`, as the application does
 */
export async function command(work, { dotenv = true } = {}) {
  listenForEnd();
  process.umask(0o022); // the database's user must be able to walk into folders we make
  if (dotenv)
    try {
      process.loadEnvFile(at(".env")); // what is set already wins
    } catch {} // there is none
  let code = 1;
  try {
    code = await work();
  } catch (error) {
    if (!ending()) console.error(`\n${sentence(error)}`);
  }
  await end(code);
}
