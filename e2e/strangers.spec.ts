/**
 * A stranger sees nothing. Every address, route and Server Action of a course is tried by everyone who may not: who
 * teaches another course, is signed out, has left, or has another role or section. They learn none of the course's
 * words and write nothing. The lists are compared with the files and with the build: what is missing in them fails.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { shortId } from "../lib/domain/id/short-id";
import { actionsOf } from "./lib/actions";
import { courseAddresses, ownPages } from "./lib/addresses";
import { everyone, learned, type OwnCourse, ownCourse, type Person } from "./lib/people";
import { type Answer, callAction, send } from "./lib/request";
import { courseRoutes, ownRoutes } from "./lib/routes";

const root = join(import.meta.dirname, "..");
const files = (name: string) => globSync(`app/**/${name}`, { cwd: root }).map((path) => path.replace(/^app\//, ""));
const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** The actions of the build by file and name, with the ids under which they are called. */
function builtActions(): Map<string, string> {
  const file = join(root, process.env.NEXT_DIST_DIR ?? ".next", "server/server-reference-manifest.json");
  const { node } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(Object.entries(node).map(([id, each]) => [`${each.filename} ${each.exportedName}`, id]));
}

const words = ({ text, location }: Answer, who: Person) => learned(`${location} ${text}`, who);
const outside: readonly Person[] = ["stranger", "dropped", "nobody"];

/** Cookies of everyone, once for a test. */
async function cookies(course: OwnCourse): Promise<Map<Person, string>> {
  return new Map(await Promise.all(everyone.map(async (who) => [who, await course.cookieOf(who)] as const)));
}

/** What an answer amounted to, in a word: for people outside it must be "nothing here". */
function outcome({ status, location }: Answer): string {
  if (status === 404) return "nothing here";
  if (status === 401 || location.includes("/sign-in")) return "sign in first";
  return status === 409 ? "told" : `${status}`;
}

const due = (who: Person) => (who === "nobody" ? ["sign in first"] : ["nothing here"]);

test("every page, route and action is tried", async () => {
  const { world } = await ownCourse();
  const pages = [...ownPages, ...courseAddresses(world).map((each) => each.file)];
  expect([...new Set(pages)].toSorted()).toEqual(files("page.tsx").toSorted());
  const routes = [...ownRoutes, ...courseRoutes(world).map((each) => each.file)];
  expect([...new Set(routes)].toSorted()).toEqual(files("route.ts").toSorted());
  expect(Object.keys(actionsOf(world)).toSorted()).toEqual([...builtActions().keys()].toSorted());
});

test("every method of every route is tried", async () => {
  const { world } = await ownCourse();
  const tried = courseRoutes(world).map(({ file, method }) => `${file} ${method}`);
  const written = files("route.ts")
    .filter((file) => !ownRoutes.includes(file))
    .flatMap((file) => {
      const source = readFileSync(join(root, "app", file), "utf8");
      return [...source.matchAll(/export (?:async )?function ([A-Z]+)\b/g)].map(([, method]) => `${file} ${method}`);
    });
  expect([...new Set(tried)].toSorted()).toEqual(written.toSorted());
});

test("pages: those who may are served, all others find nothing", async () => {
  const course = await ownCourse();
  const cookie = await cookies(course);
  for (const { path, may } of courseAddresses(course.world)) {
    const answers = await Promise.all(everyone.map((who) => send(path, { cookie: cookie.get(who) })));
    const told = everyone.map((who, index) => {
      const answer = answers[index] ?? { status: 0, location: "", text: "" };
      return may.includes(who)
        ? [who, answer.status, words(answer, who).length > 0 ? "words" : "no words"]
        : [who, outcome(answer), words(answer, who)];
    });
    const right = everyone.map((who) => (may.includes(who) ? [who, 200, "words"] : [who, ...due(who), []]));
    expect([path, told]).toEqual([path, right]);
    const signedOut = await send(path, {});
    expect([path, outcome(signedOut), words(signedOut, "nobody")]).toEqual([path, "sign in first", []]);
  }
});

test("routes: nobody learns or writes what is not theirs", async () => {
  const course = await ownCourse();
  const cookie = await cookies(course);
  const before = await course.checksum();
  for (const { file, method, path, body, headers, may } of courseRoutes(course.world)) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const sent = { method, ...(body ? { body: text } : {}), ...(headers ? { headers } : {}) };
    for (const who of everyone.filter((each) => !may.includes(each))) {
      const answer = await send(path, { ...sent, cookie: cookie.get(who) });
      const right = outside.includes(who) ? due(who) : ["nothing here", "told"];
      expect(right, `${method} ${file} by ${who}: ${answer.text.slice(0, 200)}`).toContain(outcome(answer));
      expect([file, who, words(answer, who)]).toEqual([file, who, []]);
    }
    expect(outcome(await send(path, sent)), `${method} ${file} signed out`).toBe("sign in first");
    expect(await course.checksum(), `${method} ${file}`).toBe(before);
  }
});

test("routes: those who may are served", async () => {
  const course = await ownCourse();
  for (const { file, method, path, body, headers, may } of courseRoutes(course.world)) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const sent = { method, ...(body ? { body: text } : {}), ...(headers ? { headers } : {}) };
    const answer = await send(path, { ...sent, cookie: await course.cookieOf(may[0] ?? "nobody") });
    expect([method, file, answer.status, answer.status === 200 ? "" : answer.text]).toEqual([method, file, 200, ""]);
  }
});

test("routes: a page of another site writes nothing, in whoever's name", async () => {
  const course = await ownCourse();
  const before = await course.checksum();
  const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  for (const { method, path, body, may } of courseRoutes(course.world).filter((each) => each.method !== "GET")) {
    const cookie = await course.cookieOf(may[0] ?? "nobody");
    const text = typeof body === "string" ? body : JSON.stringify(body ?? {});
    expect([path, (await send(path, { method, cookie, headers, body: text })).status]).toEqual([path, 403]);
  }
  expect(await course.checksum()).toBe(before);
});

test("actions: nobody learns or writes what is not theirs", async () => {
  const course = await ownCourse();
  const cookie = await cookies(course);
  const ids = builtActions();
  const { courseId, open } = course.world;
  // A student's first visit to a room is remembered, and an answer may draw the page anew: everybody has been there.
  for (const who of everyone) {
    await send(`/courses/${shortId(courseId)}/assignments/${shortId(open.assignmentId)}`, { cookie: cookie.get(who) });
  }
  const before = await course.checksum();
  for (const [name, { page, given, may, personal }] of Object.entries(actionsOf(course.world))) {
    const tries = personal ? outside : everyone;
    for (const who of tries.filter((each) => !may.includes(each))) {
      const answer = await callAction(page, ids.get(name) ?? "", given, cookie.get(who));
      const wellMeant = /"problem":/.test(answer.text) ? "told" : outcome(answer);
      const right = outside.includes(who) ? due(who) : ["nothing here", "told"];
      if (!personal) expect(right, `${name} by ${who}: ${answer.text.slice(0, 200)}`).toContain(wellMeant);
      // The answer may draw the page anew: whoever is of the course knows what stands on it.
      const known = outside.includes(who) ? [] : words(await send(page, { cookie: cookie.get(who) }), who);
      const secrets = words(answer, who).filter((word) => !known.includes(word));
      expect([name, who, secrets]).toEqual([name, who, []]);
    }
    expect(await course.checksum(), name).toBe(before);
  }
});

test("actions: those who may are served", async () => {
  const course = await ownCourse();
  const { world } = course;
  const cookie = await course.cookieOf("instructor");
  const work = courseRoutes(world).find((route) => route.path.endsWith("/marking"));
  const finished = await send(work?.path ?? "", { method: "POST", cookie, body: JSON.stringify({ version: 1 }) });
  expect(finished.status).toBe(200);
  const ids = builtActions();
  for (const [name, { page, given, may, personal, idle }] of Object.entries(actionsOf(world))) {
    if (!may[0]) continue;
    const before = await course.checksum();
    const answer = await callAction(page, ids.get(name) ?? "", given, await course.cookieOf(may[0]));
    const refusal = /"problem":"[^"]*/.exec(answer.text)?.[0] ?? "";
    expect([name, answer.status === 200 || answer.status === 303, refusal]).toEqual([name, true, ""]);
    const writes = !personal && !idle;
    expect([name, writes && (await course.checksum()) === before]).toEqual([name, false]);
  }
});
