// The order of `npm test`. Two cores are enough to do two things at once: types and build on one side; lint and unit tests
// on the other; then whichever is free takes the next part of the data tests; stories when both are done.
import { at, program } from "./checkout.mjs";
import { findHome } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { owner } from "./lock.mjs";
import { freePort } from "./ports.mjs";
import { build, ensureGenerated, isBuilt } from "./prepare.mjs";
import { say } from "./progress.mjs";
import { sentence } from "./refusal.mjs";
import { check, stories, vitest } from "./runners.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */
/** @typedef {{ only: string, files: string[] }} Wanted which part ("" = all), and arguments for its runner */

const FAILED = { passed: 0, failed: 1, skipped: 0 };
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** A step that is no runner: a failure is said and counted. @param {string} label @param {() => Promise<void>} work @returns {Promise<Tally>} */
async function counted(label, work) {
  const began = Date.now();
  try {
    await work();
    say(`• ${label}: done (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    return PASSED;
  } catch (error) {
    say(`✗ ${label}: ${sentence(error)}`);
    return FAILED;
  }
}

/** Dependencies and the generated client; nothing else can run without them. */
export async function prepareSuite() {
  await ensureInstalled();
  const { continueUnderOwnNode } = await import("./own-node.mjs");
  await continueUnderOwnNode(process.argv[1] ?? at("scripts/test.mjs"), process.argv.slice(2));
  await ensureGenerated();
}

/** @param {Wanted} wanted @returns {Promise<Tally[]>} */
export async function runSuite({ only, files }) {
  const wants = (/** @type {string} */ part) => !only || only === part;
  const distDir = buildFolder();
  const { startTestServer } = await import("./test-server.mjs");
  const server = wants("data") || wants("e2e") ? startTestServer() : undefined;
  server?.catch(() => {}); // said by whoever needs it
  const browser = wants("e2e") ? import("./browser.mjs").then((m) => m.findBrowser()) : undefined;
  browser?.catch(() => {});

  // Each file of data tests has a database of its own, so that the parts do not meet. Named files are one run.
  const waiting = !wants("data") ? [] : files.length > 0 ? ["1/1"] : DATA_PARTS;
  const data = shared(waiting, (part) =>
    withServer("Data tests", server, ({ url }) =>
      vitest("data", `Data tests ${part}`, files, { TEST_DATABASE_URL: url }, part),
    ),
  );
  const [sources, tests] = await Promise.all([
    one([
      wants("types") && types,
      (wants("build") || wants("e2e")) &&
        (() => counted("Production build", async () => void (isBuilt(distDir) || (await build(distDir))))),
      ...data,
    ]),
    one([
      wants("lint") && (() => check("Lint", [program("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings"])),
      wants("lint") && (() => check("Unused code", [program("knip", "bin/knip.js"), "--no-progress"])),
      wants("unit") && (() => vitest("unit", "Unit tests", files)),
      ...data,
    ]),
  ]);
  const told = wants("e2e")
    ? [await withServer("User stories", server, (s) => tellStories(s, browser, distDir, files))]
    : [];
  return [...sources, ...tests, ...told];
}

/** Small enough that neither side waits long for the other. */
const DATA_PARTS = ["1/5", "2/5", "3/5", "4/5", "5/5"];

/**
 * Steps for both sides, as many as there are parts: each takes the next part that nobody has taken, or does nothing.
 * @param {string[]} parts @param {(part: string) => Promise<Tally>} work @returns {(() => Promise<Tally>)[]}
 */
function shared(parts, work) {
  const waiting = [...parts];
  return parts.map(() => async () => {
    const part = waiting.shift();
    return part ? work(part) : NOTHING;
  });
}

/** `next typegen` writes the types of the routes, without which the pages do not check. */
async function types() {
  const routes = await check("Types of the routes", [program("next", "dist/bin/next"), "typegen"], {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  return routes.failed ? routes : check("Types", [program("typescript", "bin/tsc"), "--noEmit"]);
}

/**
 * One build serves both commands: a fresh clone that is tested need not be built again to be started. Only beside a
 * running `npm start` the tests build into a folder of their own, so as not to change files under it.
 */
function buildFolder() {
  const running = owner(findHome().home);
  return running && !isBuilt(".next") ? ".next-test" : ".next";
}

/** One after the other. @param {(false | (() => Promise<Tally>))[]} steps @returns {Promise<Tally[]>} */
async function one(steps) {
  const tallies = [];
  for (const next of steps) if (next) tallies.push(await next());
  return tallies;
}

/**
 * @template T @param {string} label @param {Promise<T> | undefined} server @param {(server: T) => Promise<Tally>} work @returns {Promise<Tally>}
 */
async function withServer(label, server, work) {
  try {
    if (!server) return FAILED;
    return await work(await server);
  } catch (error) {
    say(`✗ ${label}: ${sentence(error)}`);
    return FAILED;
  }
}

/**
 * Stories have a database with the demo in it, a port, and an application of their own.
 * @param {Awaited<ReturnType<typeof import("./test-server.mjs").startTestServer>>} server
 * @param {Promise<string> | undefined} browser @param {string} distDir @param {string[]} files
 */
async function tellStories(server, browser, distDir, files) {
  const [{ seed }, { environment }, { serve }] = await Promise.all([
    import("./demo.mjs"),
    import("./application.mjs"),
    import("./serve.mjs"),
  ]);
  const url = await server.add("headnote_stories");
  await seed(url);
  const port = await freePort(3100);
  const authUrl = `http://localhost:${port}`;
  // A story about limits comes from an address of its own, by X-Forwarded-For, and leaves the others' alone.
  const env = {
    ...environment({ home: server.home, url, authUrl, demo: true, distDir }),
    TRUSTED_PROXIES: "127.0.0.1,::1",
  };
  const app = await serve({ host: "127.0.0.1", port, env, log: at("test-results/application.log") });
  if (!process.env.HEADNOTE_LONG) say("• Stories marked @long are told by `npm run test:long`, not here");
  const tally = await stories(files, {
    BASE_URL: authUrl,
    CHROMIUM_PATH: await browser,
    DATABASE_URL: url,
    NEXT_DIST_DIR: distDir,
  });
  await app.stop();
  return tally;
}
