import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { savedSchema } from "@/lib/domain/submission/saving";
import { sendDraft } from "./send.client";

const answer = savedSchema(z.string());
const saved = { state: "saved", version: 1, savedAt: "2026-12-03T16:04:00.000Z" } as const;
const put = (words: string) => sendDraft("ada", "/api/answers/1", { content: words }, answer);

/** Bytes of requests on their way that may outlive the page; past 64 KiB the browser refuses one, as the standard says. */
let outliving = 0;
let sent: { body: string; keepalive: boolean; headers: Headers }[] = [];

beforeEach(() => {
  [outliving, sent] = [0, []];
  vi.stubGlobal("fetch", async (_address: string, init: RequestInit) => {
    const body = String(init.body);
    const bytes = init.keepalive ? new TextEncoder().encode(body).length : 0;
    if (outliving + bytes > 65_536) throw new TypeError("Failed to fetch");
    outliving += bytes;
    sent.push({ body, keepalive: init.keepalive === true, headers: new Headers(init.headers) });
    await new Promise((done) => setTimeout(done, 5));
    outliving -= bytes;
    return Response.json(saved);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["short", "one word", true],
  ["long", "x".repeat(70_000), false],
  ["long in another script: letters of two bytes", "ж".repeat(35_000), false],
  ["and of three", "史".repeat(25_000), false],
])(
  "an answer that is %s reaches the server, also as its page is closed if it is short enough",
  async (_, words, kept) => {
    expect(await put(words)).toEqual(saved);
    expect(sent).toMatchObject([{ keepalive: kept }]);
  },
);

test("several answers that are sent together reach it too", async () => {
  const words = ["a", "b", "c", "d"].map((letter) => letter.repeat(25_000));
  expect(await Promise.all(words.map(put))).toEqual(words.map(() => saved));
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, true, false, false]);
  expect(await put("x".repeat(50_000))).toEqual(saved);
  expect(sent.at(-1)?.keepalive).toBe(true);
});

test("what is sent says whose it is", async () => {
  await put("words");
  expect(sent[0]?.headers.get("x-headnote-account")).toBe("ada");
  expect(sent[0]?.headers.get("content-type")).toBe("application/json");
});

test.each([
  [401, "signed out"],
  [429, "unanswered"],
  [503, "unanswered"],
  [409, "refused"],
])("an answer of %i is heard as %s", async (status, state) => {
  vi.stubGlobal("fetch", async () => Response.json({ problem: "No." }, { status, headers: { "retry-after": "7" } }));
  expect(await put("words")).toMatchObject({ state });
});
