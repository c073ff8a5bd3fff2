import { describe, expect, test } from "vitest";
import { type Address, isOwnHost, isOwnOrigin, isOwnPage } from "./origin";

const demo: Address = { site: new URL("http://localhost:3000"), demo: true };
const local: Address = { site: new URL("http://localhost:3000"), demo: false };
const campus: Address = { site: new URL("https://headnote.example.edu"), demo: false };

const hosts: [name: string, host: string | null, address: Address, own: boolean][] = [
  ["the demo by name", "localhost:3000", demo, true],
  ["the demo by number", "127.0.0.1:3000", demo, true],
  ["the demo by IPv6", "[::1]:3000", demo, true],
  ["the demo on a forwarded port", "localhost:8080", demo, true],
  ["the demo without a port", "localhost", demo, true],
  ["the demo from the network", "192.168.0.7:3000", demo, false],
  ["the demo under a foreign name", "rebind.example:3000", demo, false],
  ["a name that only begins like ours", "localhost.example:3000", demo, false],
  ["another way to write 127.0.0.1 is the same place", "0177.0.0.1:3000", demo, true],
  ["no Host", null, demo, false],
  ["an empty Host", "", demo, false],
  ["a Host with a path", "localhost/evil", demo, false],
  ["a Host with a user", "localhost@evil.example", demo, false],
  ["a Host with a backslash", "localhost\\@evil.example", demo, false],
  ["one's own machine, the other name", "127.0.0.1:3000", local, true],
  ["one's own machine, another port", "127.0.0.1:8080", local, false],
  ["the campus", "headnote.example.edu", campus, true],
  ["the campus, capitals", "Headnote.Example.EDU", campus, true],
  ["the campus with its port written out", "headnote.example.edu:443", campus, true],
  ["the campus on another port", "headnote.example.edu:8443", campus, false],
  ["a neighbour of the campus", "other.example.edu", campus, false],
  ["the campus asked as localhost", "localhost", campus, false],
];

describe("hosts that are answered", () => {
  test.each(hosts)("%s", (_name, host, address, own) => {
    expect(isOwnHost(host, address)).toBe(own);
  });
});

const same = "same-origin";
const writes: [string, string | null, string | null, string, Address, boolean][] = [
  ["a page of the site", "https://headnote.example.edu", same, "headnote.example.edu", campus, true],
  ["another site", "https://evil.example", "cross-site", "headnote.example.edu", campus, false],
  ["another site that names our host", "https://evil.example", "cross-site", "evil.example", campus, false],
  ["a sister site", "https://other.example.edu", "same-site", "headnote.example.edu", campus, false],
  ["the site without encryption", "http://headnote.example.edu", "cross-site", "headnote.example.edu", campus, false],
  ["the site on another port", "https://headnote.example.edu:8443", "same-site", "headnote.example.edu", campus, false],
  ["a page that hides its origin", "null", "cross-site", "headnote.example.edu", campus, false],
  ["no Origin, but the browser vouches", null, same, "headnote.example.edu", campus, true],
  ["no Origin, from elsewhere", null, "cross-site", "headnote.example.edu", campus, false],
  ["no Origin, a typed address", null, "none", "headnote.example.edu", campus, false],
  ["neither header", null, null, "headnote.example.edu", campus, false],
  ["an Origin that is no address", "evil", same, "headnote.example.edu", campus, false],
  ["the demo", "http://localhost:3000", same, "localhost:3000", demo, true],
  ["the demo by number", "http://127.0.0.1:3000", same, "127.0.0.1:3000", demo, true],
  ["the demo on a forwarded port", "http://localhost:8080", same, "localhost:8080", demo, true],
  ["another program of the same machine", "http://localhost:5173", "same-site", "localhost:3000", demo, false],
  ["the demo, from the network", "http://192.168.0.7:3000", same, "192.168.0.7:3000", demo, false],
];

describe("pages that write for the person they were made for", () => {
  test.each([
    ["who is signed in", "ada", true],
    ["who was signed in before", "ben", false],
    ["one that does not say", null, true],
    ["one that says nobody", "", false],
  ])("%s", (_name, account, own) => {
    expect(isOwnPage(account, "ada")).toBe(own);
  });
});

describe("writes that are accepted", () => {
  test.each(writes)("%s", (_name, origin, fetchSite, host, address, own) => {
    expect(isOwnOrigin({ origin, fetchSite, host }, address)).toBe(own);
  });
});
