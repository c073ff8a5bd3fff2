/**
 * The reading room of a 30-page text with 500 notes, in production: what a browser loads before the first note is
 * opened, what a request costs the server beside an empty signed-in page, whether that grows; and what Lighthouse says
 * on a phone, median of five.
 */
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { shortId } from "../../lib/domain/id/short-id";
import { findBrowser } from "../lib/browser.mjs";
import { freePort } from "../lib/ports.mjs";
import { startProduction } from "../lib/production.mjs";
import { median } from "./measure";
import { peer } from "./peers";
import { COOKIE, requestTimes } from "./request-times";

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Bytes of every script that a page loads by itself, gzipped, by address. */
async function scriptsOf(browser: Browser, url: string, secret: string): Promise<Map<string, number>> {
  const context = await browser.newContext();
  await context.addCookies([{ name: COOKIE, value: secret, url }]);
  const page = await context.newPage();
  const found = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    found.set(
      new URL(response.url()).pathname,
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  await page.goto(url, { waitUntil: "load" });
  // What the page loads once it is calm belongs to it too.
  await page.waitForTimeout(3000);
  const sizes = await Promise.all([...found].map(async ([path, size]) => [path, await size] as const));
  await context.close();
  return new Map(sizes);
}

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

interface Lighthouse {
  default(url: string, flags: object): Promise<{ lhr: Report } | undefined>;
}

const isLighthouse = (module: unknown): module is Lighthouse =>
  typeof module === "object" && module !== null && "default" in module && typeof module.default === "function";

/** What is told of a run: scores of 100, and milliseconds (of the shift: none). */
const told: readonly (readonly [string, (report: Report) => number])[] = [
  ["accessibility", ({ categories }) => 100 * (categories.accessibility?.score ?? 0)],
  ["performance", ({ categories }) => 100 * (categories.performance?.score ?? 0)],
  ["first paint", ({ audits }) => audits["first-contentful-paint"]?.numericValue ?? Number.NaN],
  ["largest paint", ({ audits }) => audits["largest-contentful-paint"]?.numericValue ?? Number.NaN],
  ["blocked", ({ audits }) => audits["total-blocking-time"]?.numericValue ?? Number.NaN],
  ["shift", ({ audits }) => audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN],
];

/** A page on a phone, five times and the median; says so where Lighthouse is not there, and why. */
async function lighthouse(what: string, url: string, secret: string, executablePath: string | undefined) {
  const module = await peer("lighthouse").catch((error: unknown) => error);
  if (!isLighthouse(module)) {
    console.log(`\nLighthouse is not among the installed peers (bench/peers), ${what} is left out: ${module}`);
    return;
  }
  const port = await freePort(9300);
  const args = ["--no-sandbox", "--disable-dev-shm-usage", `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  const line = (values: readonly number[]) =>
    told
      .map(([name], index) => `${name} ${Number((values[index] ?? Number.NaN).toFixed(index < 2 ? 0 : 3))}`)
      .join(", ");
  const runs: number[][] = [];
  console.log(`\nLighthouse, phone, ${what}:`);
  for (let run = 0; run < 5; run++) {
    const result = await module.default(url, {
      ...{ port, output: "json", logLevel: "error", onlyCategories: ["accessibility", "performance"] },
      extraHeaders: { Cookie: `${COOKIE}=${secret}` },
    });
    if (!result) throw new Error("Lighthouse says nothing");
    const values = told.map(([, read]) => read(result.lhr));
    runs.push(values);
    console.log(`  ${line(values)}`);
  }
  await browser.close();
  console.log(`  median: ${line(told.map((_, index) => median(runs.map((run) => run[index] ?? Number.NaN))))}`);
}

/** Builds the application if need be, serves it, measures, and prints. */
export async function benchReading(): Promise<void> {
  const production = await startProduction("headnote_reading");
  process.env.DATABASE_URL = production.url;
  const { database } = await import("../../lib/data/database");
  const { emptyReader, joinCourses, postNotes, reader, readingClass } = await import("./reading-world");
  const few = await readingClass(database, 30);
  await postNotes(database, few, 500);
  const empty = { url: `${production.address}/courses`, secret: await emptyReader(database) };
  const roomOf = ({ courseId, rooms: [{ assignmentId }] }: typeof few) =>
    `${production.address}/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`;
  const room = { url: roomOf(few), secret: reader(few).secret };

  const executablePath = (await findBrowser()) || undefined;
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  const [bare, read] = [
    await scriptsOf(browser, empty.url, empty.secret),
    await scriptsOf(browser, room.url, room.secret),
  ];
  await browser.close();
  const more = [...read].filter(([path]) => !bare.has(path));
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0);
  console.log(`\nClient JavaScript, gzip: empty signed-in page ${kilobytes(sum(bare.values()))};`);
  console.log(`the reading room ${kilobytes(sum(more.map(([, size]) => size)))} more (at most 45 KB).`);
  for (const [path, size] of more.toSorted((a, b) => b[1] - a[1]))
    console.log(`  ${kilobytes(size).padStart(9)}  ${path}`);

  const timed = async (what: string, read: typeof room) => {
    const [nothing = Number.NaN, all = Number.NaN] = await requestTimes([empty, read], 41);
    const ratio = (all / nothing).toFixed(2);
    console.log(`  ${what.padEnd(44)} ${all.toFixed(1)} ms, empty ${nothing.toFixed(1)} ms: ${ratio} times`);
  };
  console.log("\nA request on the server, in turn with an empty signed-in page (at most 4 times, and not growing):");
  await timed("30 students, 500 notes, 1 course", room);
  await postNotes(database, few, 4500);
  await timed("5,000 notes of others", room);
  await joinCourses(database, reader(few).userId, 20);
  await timed("and 20 more courses", room);
  const many = await readingClass(database, 300);
  await postNotes(database, many, 500);
  await timed("another class: 300 students, 500 notes", { url: roomOf(many), secret: reader(many).secret });

  const fresh = await readingClass(database, 30);
  await postNotes(database, fresh, 500);
  const { secret } = reader(fresh);
  await lighthouse("the reading room", roomOf(fresh), secret, executablePath);
  await lighthouse(
    "the page of a course",
    `${production.address}/courses/${shortId(fresh.courseId)}`,
    secret,
    executablePath,
  );
  await database.$disconnect();
  await production.stop();
}
