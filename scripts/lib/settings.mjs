// What a start is asked to do: its arguments and the environment, judged before anything slow is done.
import { parseArgs } from "node:util";
import { isLoopback, parsePort } from "./ports.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * @typedef {object} Settings
 * @property {boolean} dev serve with hot reload, from the sources
 * @property {boolean} empty a real installation: no demo
 * @property {string} host address to listen on
 * @property {number} port
 * @property {string} authUrl the one source of scheme, cookie name and links
 * @property {string} databaseUrl "" = the embedded database
 */

/** @param {string[]} args @param {Record<string, string | undefined>} env @returns {Settings} */
export function startSettings(args, env) {
  const { dev, empty } = flags(args);
  const host = env.HOST || "127.0.0.1";
  const port = parsePort(env.PORT);
  const databaseUrl = env.DATABASE_URL ?? "";
  if (databaseUrl && empty)
    throw new Refusal("--empty is for the embedded database: nothing is seeded where DATABASE_URL is set.");
  if (databaseUrl && !env.AUTH_URL)
    throw new Refusal(
      `With DATABASE_URL, AUTH_URL must be set too: the address people use, such as https://headnote.example.org.`,
    );
  const authUrl =
    env.AUTH_URL || `http://${isLoopback(host) ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
  if (!/^https?:$/.test(URL.canParse(authUrl) ? new URL(authUrl).protocol : ""))
    throw new Refusal(`AUTH_URL must be an address such as https://headnote.example.org, not "${authUrl}".`);
  return { dev, empty, host, port, authUrl, databaseUrl };
}

/** @param {string[]} args */
function flags(args) {
  try {
    const { values } = parseArgs({ args, options: { dev: { type: "boolean" }, empty: { type: "boolean" } } });
    return { dev: values.dev ?? false, empty: values.empty ?? false };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message.split(".")[0] : error}. Known here: --empty.`);
  }
}
