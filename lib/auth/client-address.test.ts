import { expect, test } from "vitest";
import { addressBehind, trustedProxies } from "./client-address";

test.each([
  ["no proxy is trusted: the header is not read", "203.0.113.9", "198.51.100.1", "", "203.0.113.9"],
  ["a trusted proxy says for whom it asks", "10.0.0.1", "198.51.100.1", "10.0.0.1", "198.51.100.1"],
  ["what the client wrote before is not believed", "10.0.0.1", "1.1.1.1, 198.51.100.1", "10.0.0.1", "198.51.100.1"],
  ["a chain of trusted proxies", "10.0.0.1", "198.51.100.1, 10.0.0.2", "10.0.0.0/24", "198.51.100.1"],
  ["a stranger's connection, with a header", "203.0.113.9", "10.0.0.1", "10.0.0.1", "203.0.113.9"],
  ["a proxy that says nothing counts itself", "10.0.0.1", null, "10.0.0.1", "10.0.0.1"],
  ["nonsense in the header", "10.0.0.1", "not-an-address", "10.0.0.1", "10.0.0.1"],
  ["IPv4 written as IPv6", "::ffff:10.0.0.1", "::ffff:198.51.100.1", "10.0.0.1", "198.51.100.1"],
  ["IPv6 counts by its /64", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", null, "", "2001:db8:1:2::/64"],
  ["short IPv6", "2001:db8::1", null, "", "2001:db8:0:0::/64"],
  ["the loopback address", "::1", null, "", "0:0:0:0::/64"],
  ["a trusted block of IPv6", "fd00::7", "198.51.100.1", "fd00::/8", "198.51.100.1"],
  ["no connection noted", "", "198.51.100.1", "10.0.0.1", ""],
  [
    "entries that are no addresses are left out",
    "10.0.0.1",
    "198.51.100.1",
    "proxy.example, 10.0.0.1, 1.2.3.4/99",
    "198.51.100.1",
  ],
])("%s", (_, peer, forwarded, proxies, address) => {
  expect(addressBehind(peer, forwarded, trustedProxies(proxies))).toBe(address);
});
