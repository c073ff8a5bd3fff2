// How a command ends: once, in order, however it is told to. The handlers stand before anything is started.
import { alive, commandLine, parentOf } from "./processes.mjs";

/** @type {(() => unknown)[]} last in, first out */
const cleanups = [];
/** @type {Promise<void> | undefined} */
let ended;

/** Has the end begun? Long waits look at it and stop. */
export const ending = () => ended !== undefined;

/** Do this when the command ends, before what was registered earlier. @param {() => unknown} cleanup */
export function atEnd(cleanup) {
  if (ended) void cleanup();
  else cleanups.push(cleanup);
}

/** Undo everything that was started, then leave. @param {number} code @returns {Promise<void>} */
export function end(code) {
  ended ??= (async () => {
    for (const cleanup of cleanups.reverse())
      try {
        await cleanup();
      } catch (error) {
        console.error(error);
      }
    process.exit(code);
  })();
  return ended;
}

const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Listen for every way of being told to stop. Call it first. */
export function listenForEnd() {
  for (const [signal, code] of Object.entries(CODES)) process.on(signal, () => void end(code));
  process.on("disconnect", () => void end(143)); // the process that handed over to us has gone
  process.channel?.unref();
  // A signal to npm, or its death, does not reach us: notice that what started us has gone.
  if (!process.env.npm_lifecycle_event && !process.env.HEADNOTE_HANDED_OVER) return;
  const starters = [process.ppid];
  const shell = commandLine(process.ppid);
  if (shell[1] === "-c" && shell.at(-1)?.includes("scripts/")) starters.push(parentOf(process.ppid)); // npm -> sh -> us
  setInterval(() => (process.ppid !== starters[0] || !starters.every(alive)) && void end(143), 250).unref();
}
