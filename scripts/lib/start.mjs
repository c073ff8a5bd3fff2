// The steps of a start, in order. Up to the change of Node, nothing outside this folder and Node itself is imported.
import fs from "node:fs";
import path from "node:path";
import { at, sleep } from "./checkout.mjs";
import { ending } from "./ending.mjs";
import { findHome } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { own, share } from "./lock.mjs";
import { continueUnderOwnNode } from "./own-node.mjs";
import { requireFree } from "./ports.mjs";
import { ensureBuilt, ensureGenerated } from "./prepare.mjs";
import { say, step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { startSettings } from "./settings.mjs";

/** Serve Headnote until it is told to stop. @param {string[]} args @returns {Promise<number>} exit code */
export async function start(args) {
  const began = Date.now();
  const asked = startSettings(args, process.env);
  const { home, why } = findHome();
  const handedOver = process.env.HEADNOTE_HANDED_OVER;
  delete process.env.HEADNOTE_HANDED_OVER;
  if (handedOver) share(home);
  else {
    own(home, asked.dev ? "npm run dev" : "npm start", asked.port);
    await requireFree(asked.port, asked.host);
    if (why) say(`• Data is kept in ${home}: ${why}`);
    await ensureInstalled();
    await continueUnderOwnNode(at("scripts/start.mjs"), args);
  }
  await ensureGenerated();
  if (!asked.dev) await ensureBuilt();
  return launch({ ...asked, home, began });
}

/** @param {import("./settings.mjs").Settings & { home: string, began: number }} asked */
async function launch({ dev, empty, host, port, authUrl, databaseUrl, home, began }) {
  const { demoOf, lastLines } = await import("./welcome.mjs");
  const url = databaseUrl ? await departmentDatabase(databaseUrl) : await embeddedDatabase(home);
  const { migrate } = await import("./migrate.mjs");
  const applied = await migrate(url);
  if (applied.length) say(`• Database brought up to date: ${applied.join(", ")}`);
  const demo = await demoOf({ home, url, empty, host, authUrl, embedded: !databaseUrl });

  const { environment } = await import("./application.mjs");
  const { serve } = await import("./serve.mjs");
  await requireFree(port, host);
  const log = databaseUrl || dev ? undefined : path.join(home, "headnote.log");
  const app = await step("Starting the application", () =>
    serve({ dev, host, port, log, env: environment({ home, url, authUrl, demo: demo.length > 0 }) }),
  );
  for (const line of await lastLines({ home, url, authUrl, demo, log, seconds: (Date.now() - began) / 1000 }))
    say(line);
  const code = await Promise.race([app.done, databaseGone(home, !databaseUrl)]);
  if (ending()) return code;
  if (code === DATABASE_GONE) throw new Refusal("The database has stopped: start again (what was saved is safe).");
  console.error(`The application has ended by itself (code ${code})${log ? `: its last words are in ${log}` : ""}.`);
  return code || 1;
}

const DATABASE_GONE = -1;

/** Resolves when the embedded database has stopped without being told to. @param {string} home @param {boolean} embedded */
async function databaseGone(home, embedded) {
  const { isRunning } = await import("./postgres.mjs");
  while (!embedded || isRunning(home)) await sleep(1000);
  return DATABASE_GONE;
}

/** @param {string} url */
async function departmentDatabase(url) {
  const { requireDatabase } = await import("./database.mjs");
  await requireDatabase(url);
  return url;
}

/** @param {string} home */
async function embeddedDatabase(home) {
  const { startPostgres } = await import("./postgres.mjs");
  const { ensureDatabase } = await import("./database.mjs");
  const fresh = !fs.existsSync(path.join(home, "data"));
  return step(fresh ? "Making the database" : "Starting the database", async () => {
    const { url } = await startPostgres(home);
    await ensureDatabase(url);
    return url;
  });
}
