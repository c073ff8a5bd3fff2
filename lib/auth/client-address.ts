/**
 * The network address of a client, for counting failed attempts. Next hands on X-Forwarded-For as the client sent it, so
 * that anyone could claim any address. Here the address of the connection itself is noted first, and the header is
 * believed only as far as it was written by a proxy named in TRUSTED_PROXIES (addresses or CIDR blocks, by commas).
 */
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { headers } from "next/headers";

const PEER = "x-headnote-peer";
/** Bundles have modules of their own; the process has one. */
const kept: { headnotePeers?: boolean } & typeof globalThis = globalThis;

/** Notes on every request the address it came from, over anything the client wrote there. Called once at start. */
export function notePeers(): void {
  if (kept.headnotePeers) return;
  kept.headnotePeers = true;
  subscribe("http.server.request.start", (message) => {
    if (!(message instanceof Object) || !("request" in message) || !(message.request instanceof IncomingMessage))
      return;
    message.request.headers[PEER] = message.request.socket.remoteAddress ?? "";
  });
}

/** `::ffff:192.0.2.1` is 192.0.2.1. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");

/** The proxies that may say for whom they ask. Entries that are no addresses are left out. */
export function trustedProxies(list: string): BlockList {
  const proxies = new BlockList();
  for (const entry of list.split(",").map(plain)) {
    const [address = "", prefix] = entry.split("/");
    if (!isIP(address)) continue;
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (prefix === undefined) proxies.addAddress(address, family);
    else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === "ipv6" ? 128 : 32)) {
      proxies.addSubnet(address, Number(prefix), family);
    }
  }
  return proxies;
}

/** An IPv6 customer has at least a /64 of addresses: they count as one. */
function countedAs(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/**
 * The address that counts: of the connection, or, while that is a trusted proxy, what it wrote at the end of
 * X-Forwarded-For, and so on backwards. IPv6 as its /64 block.
 */
export function addressBehind(peer: string, forwarded: string | null, proxies: BlockList): string {
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && proxies.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  const hops = (forwarded ?? "").split(",").map(plain);
  let address = plain(peer);
  while (isTrusted(address) && hops.length > 0) {
    const before = hops.pop() ?? "";
    if (!isIP(before)) break;
    address = before;
  }
  return countedAs(address);
}

/** The client of this request. Where connections are not noted all clients count as one: never as what they claim. */
export async function clientAddress(): Promise<string> {
  const sent = await headers();
  const peer = kept.headnotePeers ? (sent.get(PEER) ?? "") : "";
  return addressBehind(peer, sent.get("x-forwarded-for"), trustedProxies(process.env.TRUSTED_PROXIES ?? ""));
}
