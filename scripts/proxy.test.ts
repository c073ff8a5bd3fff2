import { unstable_doesMiddlewareMatch as passesProxy } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { config, proxy } from "@/proxy";

afterEach(() => vi.unstubAllEnvs());

const campus = "https://headnote.example.edu";

/** Sends a request through the proxy of an installation at `site`. */
function send(
  path: string,
  { site = campus, demo = false, method = "GET", headers = {} as Record<string, string> } = {},
) {
  vi.stubEnv("AUTH_URL", site);
  vi.stubEnv("HEADNOTE_DEMO", demo ? "1" : "");
  vi.stubEnv("LOG_LEVEL", "silent");
  return proxy(new NextRequest(`${site}${path}`, { method, headers: { host: new URL(site).host, ...headers } }));
}

describe("which addresses pass through", () => {
  test.each([
    ["/", true],
    ["/courses/1/documents/import", true],
    ["/api/health", true],
    ["/api/courses/1/annotations", true],
    ["/api/courses/1/imports/2", true],
    ["/api/courses/1/imports", false],
    ["/api/courses/1/imports/2/files", false],
    ["/api/courses/1/imports/2/images/3", true],
    ["/_next/static/chunks/a.js", false],
    ["/icon.svg", false],
  ])("%s: %s", (url, passes) => {
    expect(passesProxy({ config, nextConfig: {}, url })).toBe(passes);
  });
});

describe("pages for people who are signed in", () => {
  test.each([
    ["/courses", "/sign-in?next=%2Fcourses"],
    ["/courses/7/people?page=2", "/sign-in?next=%2Fcourses%2F7%2Fpeople%3Fpage%3D2"],
    ["/account", "/sign-in?next=%2Faccount"],
  ])("%s leads to the sign-in page and back", (path, to) => {
    const response = send(path);
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe(campus + to);
  });

  test.each(["/", "/sign-in", "/join/R7K", "/coursesque"])("%s is open", (path) => {
    expect(send(path).status).toBe(200);
  });

  test("a cookie lets through; what it opens is asked by the page", () => {
    expect(send("/courses", { headers: { cookie: "__Secure-authjs.session-token=x" } }).status).toBe(200);
    expect(send("/courses", { headers: { cookie: "authjs.session-token=x" } }).status).toBe(307);
  });
});

describe("requests that are not ours", () => {
  test("another Host is refused in a sentence that names the right address", async () => {
    const response = send("/", { headers: { host: "evil.example" } });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(campus);
  });

  test("the demo is not served to the network", async () => {
    const response = send("/api/health", {
      site: "http://localhost:3000",
      demo: true,
      headers: { host: "10.0.0.7:3000" },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("this machine only");
  });

  test("a watcher may ask a real installation for health by its number", () => {
    expect(send("/api/health", { headers: { host: "10.0.0.7:3000" } }).status).toBe(200);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("a %s from another site", (method) => {
    const cookie = "__Secure-authjs.session-token=x";
    expect(send("/courses", { method, headers: { cookie, origin: "https://evil.example" } }).status).toBe(403);
    expect(send("/courses", { method, headers: { cookie, origin: campus } }).status).toBe(200);
  });
});

describe("what a page may do", () => {
  const policy = (response: Response) => response.headers.get("content-security-policy") ?? "";

  test("scripts need the nonce of this very answer", () => {
    const [first, second] = [policy(send("/")), policy(send("/"))];
    expect(first).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/);
    expect(first).not.toBe(second);
    expect(first).not.toContain("unsafe-eval");
  });

  test("the page is told its nonce, path and request id, over anything the client wrote there", () => {
    const response = send("/join/R7K?x=1", {
      headers: { "x-request-id": "forged", "x-headnote-path": "//evil.example" },
    });
    expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policy(response));
    expect(response.headers.get("x-middleware-request-x-headnote-path")).toBe("/join/R7K?x=1");
    expect(response.headers.get("x-middleware-request-x-request-id")).toBe(response.headers.get("x-request-id"));
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("https is held fast where the site is on https, and only there", () => {
    expect(send("/").headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(send("/", { site: "http://localhost:3000" }).headers.has("strict-transport-security")).toBe(false);
  });
});
