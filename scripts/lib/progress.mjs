// One line per step. `npm start` prints to standard output; commands whose output is data print to standard error.
/** @type {NodeJS.WriteStream} */
let out = process.stdout;
// A terminal that went away must not stop an orderly end.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

/** Print progress to standard error from now on: standard output belongs to the command's result. */
export function progressToStderr() {
  out = process.stderr;
}

/** @param {string} line */
export const say = (line) => void out.write(`${line}\n`);

/**
 * Do one step and print one line for it, with the time it took.
 * @template T @param {string} label @param {() => Promise<T> | T} work @returns {Promise<T>}
 */
export async function step(label, work) {
  const began = Date.now();
  out.write(`• ${label} … `);
  try {
    const result = await work();
    out.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    out.write("failed\n");
    throw error;
  }
}
