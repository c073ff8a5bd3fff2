import { afterEach, beforeEach, expect, test, vi } from "vitest";

const viewer = vi.hoisted(() => ({ userId: "ada" }));
vi.mock("./viewer", () => ({ currentViewer: async () => viewer }));

import { z } from "zod";
import { done } from "../domain/policy/outcome";
import { handleWrite } from "./route";

beforeEach(() => {
  vi.stubEnv("AUTH_URL", "http://localhost:3000");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const write = vi.fn(async () => done({ state: "saved" }));

/** A save of a page of this site that was made for `account`; null: a page that does not say for whom. */
function save(account: string | null): Promise<Response> {
  const headers = new Headers({ host: "localhost:3000", origin: "http://localhost:3000" });
  if (account !== null) headers.set("x-headnote-account", account);
  const request = new Request("http://localhost:3000/api/x", { method: "PUT", headers, body: '{"words":"She begs."}' });
  return handleWrite(request, z.object({ words: z.string() }), write);
}

test.each([["ada"], [null]])("a page of the person who is signed in writes: %s", async (account) => {
  expect((await save(account)).status).toBe(200);
});

test("a page that was made for somebody else writes nothing, and is as signed out", async () => {
  write.mockClear();
  const response = await save("ben");
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ problem: expect.stringContaining("Somebody else is signed in") });
  expect(write).not.toHaveBeenCalled();
});
