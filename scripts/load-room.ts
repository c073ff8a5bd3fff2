/**
 * `npm run load -- room [--students 200] [--seconds 120]`: a class that annotates one text at once, on the real server.
 * Nothing may be lost, nobody may see what is not theirs, nobody who hides may be named. Exit code 1 when anything is
 * wrong. `--server URL` loads one that runs already (DATABASE_URL: its database, to which a course is added).
 */
import { end, listenForEnd } from "./lib/ending.mjs";
import { readGiven } from "./load/given";
import { loadRoom } from "./load/room";

listenForEnd();
const given = readGiven(process.argv.slice(2), process.env);
if (!given) console.error("Usage: npm run load -- room [--students N] [--seconds N] [--seed N] [--server URL]");
await end(given && (await loadRoom(given).catch(failed)) ? 0 : 1);

function failed(error: unknown): false {
  console.error(error);
  return false;
}
