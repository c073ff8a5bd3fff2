import { expect, test } from "vitest";
import { isLoopback } from "./ports.mjs";
import { startSettings } from "./settings.mjs";

test("without any setting: this machine only, port 3000, the embedded database", () =>
  expect(startSettings([], {})).toEqual({
    dev: false,
    empty: false,
    host: "127.0.0.1",
    port: 3000,
    authUrl: "http://localhost:3000",
    databaseUrl: "",
  }));

test.each<[string, string[], Record<string, string>, string]>([
  ["a database without an address for links", [], { DATABASE_URL: "postgresql://h/d" }, "AUTH_URL must be set"],
  ["an address that is none", [], { AUTH_URL: "headnote.example.org" }, "AUTH_URL must be an address"],
  ["a script as an address", [], { AUTH_URL: "javascript:alert(1)" }, "AUTH_URL must be an address"],
  ["a port out of range", [], { PORT: "70000" }, "PORT must be a number"],
  ["an unknown word", ["--emtpy"], {}, "--emtpy"],
  [
    "--empty beside DATABASE_URL",
    ["--empty"],
    { DATABASE_URL: "postgresql://h/d", AUTH_URL: "https://h" },
    "--empty is for",
  ],
])("%s is refused", (_, args, env, words) => expect(() => startSettings(args, env)).toThrow(words));

test.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["::1", true],
  ["[::1]", true],
  ["0.0.0.0", false],
  ["::", false],
  ["localhost.example.org", false],
  ["127.0.0.1.example.org", false],
  ["192.168.1.5", false],
])("%s is this machine only: %s", (host, expected) => expect(isLoopback(host)).toBe(expected));
