// Finding a browser for the stories, and installing one where there is none.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { at, program } from "./checkout.mjs";
import { startNode } from "./children.mjs";
import { atEnd } from "./ending.mjs";
import { say } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

/** The headless shell first: it draws the same and takes a quarter of the time off the stories. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
];
const PROBE = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--dump-dom",
  "data:text/html,<p>ok",
];

/** @param {string} file @param {string[]} args @param {number} seconds @param {NodeJS.ProcessEnv} [env] @returns {Promise<string>} what it printed */
const printed = (file, args, seconds, env = process.env) =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ["ignore", "pipe", "ignore"],
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
      env,
    });
    let text = "";
    child.stdout.on("data", (more) => (text += more));
    child.once("error", () => resolve(""));
    child.once("close", () => resolve(text));
    atEnd(() => child.kill("SIGKILL"));
  });

/** @param {string} file */
const works = async (file) => fs.existsSync(file) && /<p>ok/.test(await printed(file, PROBE, 60));

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((dir) => path.join(dir, name))
    .find((file) => fs.existsSync(file)) ?? "";

async function ofSystem() {
  for (const file of NAMES.map(onPath).filter(Boolean)) if (await works(file)) return file;
  return "";
}

/** The browser that Playwright has installed for itself, if it has. */
function playwrights() {
  /** @type {typeof import("@playwright/test")} */
  const { chromium } = createRequire(at("package.json"))("@playwright/test");
  return fs.existsSync(chromium.executablePath());
}

/**
 * In this order: CHROMIUM_PATH; Playwright's own; one of the system; one that Playwright can fetch; as root on a system
 * with apt, its package. @returns {Promise<string>} its file, or "" for Playwright's own
 */
export async function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (await works(asked)) return asked;
    throw new Refusal(`CHROMIUM_PATH=${asked} does not start as a browser.`);
  }
  if (playwrights()) return "";
  const system = await ofSystem();
  if (system) return system;
  say("• There is no browser here: fetching one (this may take some minutes)");
  const fetching = startNode([program("@playwright/test", "cli.js"), "install", "chromium", "--only-shell"]);
  const limit = setTimeout(() => fetching.stop(), 150_000);
  await fetching.done;
  clearTimeout(limit);
  if (playwrights()) return "";
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await printed("apt-get", ["update", "-qq"], 120, env);
    for (const name of NAMES.slice(0, 2)) {
      await printed("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], 300, env);
      const installed = await ofSystem();
      if (installed) return installed;
    }
  }
  throw new Refusal("No browser was found or could be fetched: set CHROMIUM_PATH to a Chromium, or install one.");
}
