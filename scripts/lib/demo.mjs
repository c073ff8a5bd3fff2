// The demo: when it is written, and what is refused while it is there.
import { at } from "./checkout.mjs";
import { runNode } from "./children.mjs";
import { ensureDatabase } from "./database.mjs";
import { demoState, recordDemo } from "./installation.mjs";
import { migrate } from "./migrate.mjs";
import { census } from "./people.mjs";
import { isLoopback } from "./ports.mjs";
import { say, step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

/** The accounts worth naming at start, in the order of the story. */
const NAMED = ["instructor", "assistant", "student", "stranger"].map((name) => `${name}@headnote.test`);

/**
 * The line about demo accounts; "" when there are none. @param {string[]} demoAccounts
 */
export function accountsLine(demoAccounts) {
  const named = NAMED.filter((email) => demoAccounts.includes(email));
  const shown = named.length ? named : demoAccounts.slice(0, 4);
  return shown.length ? `Demo accounts: ${shown.join(", ")}; password: headnote-demo` : "";
}

/** Demo accounts have a password that everyone knows. @param {string} host @param {string} authUrl */
export function requireLoopbackForDemo(host, authUrl) {
  const beyond = !isLoopback(host)
    ? `HOST=${host}`
    : !isLoopback(new URL(authUrl).hostname)
      ? `AUTH_URL=${authUrl}`
      : "";
  if (!beyond) return;
  throw new Refusal(
    `${beyond} would show the demo accounts, whose password everyone knows, beyond this machine: remove the demo first (npm run demo:remove), or begin with npm start -- --empty.`,
  );
}

/**
 * Decide about the demo of an embedded installation, and write it when the database is new and nobody has said no.
 * Nothing has been served before this, so what an interrupted seed has left is thrown away whole.
 * @param {{ home: string, url: string, empty: boolean, host: string, authUrl: string }} installation
 */
export async function settleDemo({ home, url, empty, host, authUrl }) {
  if (demoState(home) === "Seeding") {
    say("• The demo was not written to its end last time: beginning again");
    await ensureDatabase(url, { anew: true });
    await migrate(url);
    recordDemo(home, undefined);
  }
  const { people, courses, demoAccounts } = await census(url);
  if (empty && demoAccounts.length > 0)
    throw new Refusal(
      "--empty is for a new installation, and this one holds the demo: npm run demo:remove takes it away.",
    );
  if (empty && demoState(home) === undefined) recordDemo(home, "Unwanted");
  if (people > 0 || courses > 0 || demoState(home) !== undefined) return;
  requireLoopbackForDemo(host, authUrl);
  recordDemo(home, "Seeding");
  await step("Writing the demo course", () => seed(url));
  recordDemo(home, "Seeded");
}

/** @param {string} url the database to fill, migrated and empty */
export const seed = (url) =>
  runNode("Writing the demo course", ["--import", "tsx", at("prisma/seed.ts")], {
    env: { ...process.env, DATABASE_URL: url },
  });
