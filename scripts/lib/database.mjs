import pg from "pg";
import { Refusal } from "./refusal.mjs";

/** Oldest PostgreSQL that has all we use (uuidv7()). */
const OLDEST = 18;

/** An address for showing to people: without the password. @param {string} url */
export function shown(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
}

/** @type {Record<string, (where: string) => string>} */
const SENTENCES = {
  ECONNREFUSED: (where) => `No PostgreSQL answers at ${where} (DATABASE_URL): is it running, and is the port right?`,
  ENOTFOUND: (where) => `The host of DATABASE_URL is not known (${where}): check its name and the network.`,
  EAI_AGAIN: (where) => `The host of DATABASE_URL cannot be looked up now (${where}): check the network.`,
  ETIMEDOUT: (where) =>
    `PostgreSQL at ${where} (DATABASE_URL) did not answer in time: check the address and the firewall.`,
  EHOSTUNREACH: (where) => `The host of DATABASE_URL cannot be reached (${where}): check the network.`,
  "28P01": (where) => `PostgreSQL at ${where} does not accept the name and password in DATABASE_URL.`,
  28000: (where) => `PostgreSQL at ${where} does not let the user of DATABASE_URL in.`,
  "3D000": (where) => `The database named in DATABASE_URL does not exist at ${where}: create it first.`,
  53300: (where) => `PostgreSQL at ${where} has no connection left for us.`,
  53100: (where) => `PostgreSQL at ${where} has no disk space left: free some and start again.`,
  "57P03": (where) => `PostgreSQL at ${where} is starting or stopping: try again in a moment.`,
};

/**
 * Use one connection and close it. What keeps us from connecting is said in one sentence, without the password.
 * @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "headnote",
  });
  client.on("error", () => {}); // reported by the query that meets it
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(unreachable(url, error));
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} url @param {unknown} error */
function unreachable(url, error) {
  const errors = error instanceof AggregateError ? error.errors : [error];
  for (const e of errors) {
    const known = SENTENCES[String(Reflect.get(Object(e), "code"))];
    if (known) return known(shown(url));
  }
  const [first] = errors;
  if (/timeout/i.test(String(first))) return SENTENCES.ETIMEDOUT?.(shown(url)) ?? "";
  return `Cannot connect to ${shown(url)} (DATABASE_URL): ${first instanceof Error ? first.message : first}.`;
}

/** Refuse an address or a server that we cannot use. @param {string} url */
export async function requireDatabase(url) {
  let protocol = "";
  try {
    protocol = new URL(url).protocol;
  } catch {}
  if (!/^postgres(ql)?:$/.test(protocol))
    throw new Refusal("DATABASE_URL must look like postgresql://name:password@host:5432/database.");
  const version = await withClient(url, (c) => c.query("SELECT current_setting('server_version_num')::int AS n"));
  const major = Math.floor(version.rows[0].n / 10_000);
  if (major < OLDEST) throw new Refusal(`Headnote needs PostgreSQL ${OLDEST} or newer; ${shown(url)} is ${major}.`);
}

/** Make the database of this address if the server does not have it. @param {string} url @param {{ anew?: boolean }} [options] */
export async function ensureDatabase(url, { anew = false } = {}) {
  const { server, name } = split(url);
  await withClient(server, async (client) => {
    if (anew) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (!found.rowCount) await client.query(`CREATE DATABASE "${name}"`);
  });
}

/** The server's own database, for what cannot be done from inside the other, and that one's name. @param {string} url */
export function split(url) {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  return { server: server.href, name };
}

/** The same server, another database. @param {string} url @param {string} name */
export function sibling(url, name) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}
