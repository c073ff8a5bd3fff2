// The built application as `npm start` serves it, on a throw-away database of its own: for measuring.
import { environment } from "./application.mjs";
import { at } from "./checkout.mjs";
import { freePort } from "./ports.mjs";
import { ensureBuilt } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { startTestServer } from "./test-server.mjs";

/**
 * Builds what has changed, starts PostgreSQL and the application. All of it ends with this process.
 * @param {string} name of the database
 * @returns {Promise<{ url: string, address: string, pid: number | undefined, stop: () => Promise<void> }>} address of the
 *   database (empty, but for its schema) and of the site, and the application's process
 */
export async function startProduction(name) {
  await ensureBuilt();
  const { home, add } = await startTestServer();
  const url = await add(name);
  const port = await freePort(3300);
  const address = `http://localhost:${port}`;
  const env = environment({ home, url, authUrl: address, demo: false });
  const { child, stop } = await serve({ host: "127.0.0.1", port, env, log: at("test-results/measured.log") });
  return { url, address, pid: child.pid, stop };
}
