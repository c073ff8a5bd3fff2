/**
 * `npm run faults [-- ROUNDS [SEED]]`: students write on the built application while lines are cut, delayed, doubled
 * and lose answers, the server is killed and started again, sessions are deleted, and two tabs write at once; 200 rounds
 * unless said otherwise. Every acknowledged keystroke must be there. Exit code 1 when one is not.
 */
import { faultRounds } from "./faults/rounds";
import { builtServer } from "./faults/server";
import { end, listenForEnd } from "./lib/ending.mjs";

listenForEnd();
const [rounds = 200, seed = 1] = process.argv.slice(2).map(Number);
const usable = Number.isInteger(rounds) && rounds > 0 && Number.isInteger(seed);
if (!usable) console.error("Usage: npm run faults [-- ROUNDS [SEED]]");
await end(usable && (await run().catch(failed)) ? 0 : 1);

async function run(): Promise<boolean> {
  const began = Date.now();
  const server = await builtServer();
  const [{ database }, { buildWorld }] = await Promise.all([
    import("../lib/data/database"),
    import("../lib/data/testing/world"),
  ]);
  const { ours: world } = await buildWorld(database);
  const { ledger, standing } = await faultRounds({
    ...{ server, database, world, rounds, seed },
    tell: (round, { wrong }) => {
      if (round % 20 === 0) console.log(`  ${round} rounds, ${wrong.length} wrong`);
    },
  });
  await database.$disconnect();
  const { typed, acknowledged, leftOut, counts, wrong } = ledger;
  for (const [what, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) console.log(`  ${what}: ${count}`);
  for (const problem of wrong.slice(0, 20)) console.log(`  WRONG ${problem}`);
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(
    `Faults, seed ${seed}: ${rounds} rounds, ${typed.size} keystrokes, ${acknowledged.size} acknowledged, ${wrong.length} lost or stuck; ` +
      `${standing.inDraft} in drafts, ${standing.inCopies} in kept copies, ${standing.inVersions} in earlier versions that were chosen over, ` +
      `${leftOut.size} left out by choice (${seconds} s)`,
  );
  return wrong.length === 0 && acknowledged.size > 0;
}

function failed(error: unknown): false {
  console.error(error);
  return false;
}
