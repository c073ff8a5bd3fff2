// The application's own process: started, watched until it is healthy, and stopped.
import fs from "node:fs";
import path from "node:path";
import { program, read, sleep } from "./checkout.mjs";
import { startNode } from "./children.mjs";
import { ending } from "./ending.mjs";
import { knownCause, Refusal } from "./refusal.mjs";

/** An address to ask the server at, from the one it listens on. @param {string} host */
const reachableHost = (host) =>
  host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;

/**
 * Start Next and wait until GET /api/health says ok.
 * @param {{ dev?: boolean, host: string, port: number, env: NodeJS.ProcessEnv, log?: string }} how log: a file for what the
 *   application prints; without it, it is printed here
 * @returns {Promise<{ child: import("node:child_process").ChildProcess, done: Promise<number>, stop: () => Promise<void> }>}
 */
export async function serve({ dev = false, host, port, env, log }) {
  const out = log ? openLog(log) : "inherit";
  const app = startNode([program("next", "dist/bin/next"), dev ? "dev" : "start", "-p", String(port), "-H", host], {
    env: { ...env, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: dev ? "development" : "production" },
    out,
  });
  const from = typeof out === "number" ? fs.fstatSync(out).size : 0;
  if (typeof out === "number") fs.closeSync(out);
  const problem = await untilHealthy(`http://${reachableHost(host)}:${port}/api/health`, app.done);
  if (!problem) return app;
  await app.stop();
  const said = log ? read(log).slice(from).trim().split("\n").slice(-40).join("\n") : "";
  throw new Refusal(
    knownCause("The application", said) || `${said}\n\nThe application did not start on port ${port}: ${problem}.`,
  );
}

/** @param {string} file */
function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const long = (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 20e6;
  if (long) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, "a", 0o600);
}

/** @param {string} url @param {Promise<number>} exited @returns {Promise<string>} "" when healthy, else what is wrong */
async function untilHealthy(url, exited) {
  let over = false;
  void exited.then(() => (over = true));
  let last = "it does not answer";
  for (const began = Date.now(); Date.now() - began < 120_000; await sleep(50)) {
    if (over) return "it ended at once";
    if (ending()) return "stopped";
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    if (answer?.ok) return "";
    if (answer) last = `its health check says ${(await answer.text().catch(() => "")).slice(0, 200) || answer.status}`;
  }
  return last;
}
