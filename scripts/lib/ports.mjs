import net from "node:net";
import { Refusal } from "./refusal.mjs";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Does this host name or address mean this machine only? @param {string} host */
export const isLoopback = (host) => LOOPBACK.test(host);

/** @param {number} port @param {string} host @returns {Promise<string>} "" when it can be listened on, else the error's code */
const listenError = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(String(Reflect.get(error, "code"))));
    server.listen(port, host, () => server.close(() => resolve("")));
  });

/** A port nobody listens on, the preferred one if it is free. @param {number} [preferred] @returns {Promise<number>} */
export const freePort = (preferred = 0) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (error) => (preferred ? resolve(freePort()) : reject(error)));
    server.listen(preferred, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** The port asked for, as a number. @param {string | undefined} text */
export function parsePort(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Refusal(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/**
 * Refuse in one sentence when we could not listen there, before anything slow is done. On a loopback address `localhost`
 * must be free in both families: a browser may try ::1 first. @param {number} port @param {string} host
 */
export async function requireFree(port, host) {
  for (const address of isLoopback(host) ? ["127.0.0.1", "::1"] : [host]) {
    const error = await listenError(port, address);
    if (error === "EADDRINUSE")
      throw new Refusal(
        `Port ${port} is in use by another program: stop it, or choose another port with PORT=${port + 1} npm start.`,
      );
    if (error === "EACCES")
      throw new Refusal(`This user may not listen on port ${port}: choose one above 1023 with PORT=3000 npm start.`);
    if (error && address !== "::1")
      throw new Refusal(`Cannot listen on ${address} (${error}): is HOST an address of this machine?`);
  }
}
