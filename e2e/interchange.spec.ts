/** Notes travel: out as files that other programs read, in again without doubles, and onto paper. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { database } from "../lib/data/database";
import { shortId } from "../lib/domain/id/short-id";
import { objectsOf } from "../lib/domain/interchange/loose";
import { brokenInCollection } from "../lib/domain/interchange/testing/w3c-musts";
import { type OwnCourse, ownCourse } from "./lib/people";
import { BASE_URL } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

let course: OwnCourse;
let room: string;
test.beforeEach(async ({ context }) => {
  course = await ownCourse();
  const { courseId, open } = course.world;
  room = `/courses/${shortId(courseId)}/assignments/${shortId(open.assignmentId)}`;
  const [name = "", value = ""] = (await course.cookieOf("student")).split("=");
  await context.addCookies([{ name, value, url: BASE_URL }]);
});

const note = (exact: string, words: string) => ({
  ...{ "@context": "http://www.w3.org/ns/anno.jsonld", id: `https://a.example/${encodeURIComponent(exact)}` },
  ...{ type: "Annotation", motivation: "commenting", creator: { type: "Person", nickname: "Ada" } },
  body: { type: "TextualBody", value: words, purpose: "commenting", format: "text/plain" },
  target: { source: "https://a.example/text", selector: [{ type: "TextQuoteSelector", exact }] },
});
const file = (items: object[]) => ({
  ...{ name: "notes.jsonld", mimeType: "application/ld+json" },
  buffer: Buffer.from(JSON.stringify({ id: "https://a.example/p", type: "AnnotationPage", items })),
});

/** Chooses a file once the page takes one: when it listens, and has read the one before. */
async function choose(page: Page, chosen: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const field = page.getByLabel(/^Choose (a|another) file$/);
  await expect(field).toBeEnabled();
  await field.setInputFiles(chosen);
}

test("takes notes out in four kinds of file, and brings them in again without doubles", async ({ page }) => {
  await page.goto(`${room}/annotations/import`);
  await checkAccess(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "W3C Web Annotation" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  const collection: unknown = JSON.parse(text);
  expect(brokenInCollection(Object(collection))).toEqual([]);
  for (const ending of ["hypothesis.json", "recogito.json", "csv"]) {
    const answer = await page.request.get(`${room}/annotations.${ending}`);
    expect([ending, answer.status(), (await answer.text()).includes("He measures, then he accuses.")]).toEqual([
      ...[ending, 200, true],
    ]);
  }
  await choose(page, { name: "mine.jsonld", mimeType: "application/ld+json", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { name: "What was found in mine.jsonld" })).toBeFocused();
  await expect(page.getByText("here already").first()).toBeVisible();
  await expect(page.getByText("Nothing in this file is new here.")).toBeVisible();
});

test("shows what was found before anything is written, and keeps what has no place", async ({ page }) => {
  const { courseId, student } = course.world;
  const count = () => database.annotation.count({ where: { courseId, authorId: student.enrollmentId } });
  const before = await count();
  await page.goto(`${room}/annotations/import`);
  const given = [note("No ship above 300 tons", "See the ledger."), note("zeppelins over the mole", "Where?")];
  await choose(page, file([...given, { type: "Annotation" }]));
  await expect(page.getByRole("heading", { name: "What was found" })).toBeFocused();
  await expect(page.getByRole("listitem").filter({ hasText: "found, word for word" }).first()).toContainText("1");
  await expect(page.getByText("note 3: It does not say what it is about.")).toBeVisible();
  await checkAccess(page);
  expect(await count()).toBe(before);
  await expect(page.getByLabel("Who sees them")).toHaveValue("Private");
  await page.getByRole("button", { name: "Bring in 2 notes" }).press("Enter");
  await expect(page.getByText("2 notes brought in. 1 of them waits among the notes without a place.")).toBeVisible();
  expect(await count()).toBe(before + 2);
  await page.getByRole("link", { name: "To the reading room" }).click();
  await expect(page.getByText("See the ledger.").first()).toBeVisible();
  await expect(page.getByText("zeppelins over the mole").first()).toBeVisible();
});

test("says in words what is wrong with a file", async ({ page }) => {
  await page.goto(`${room}/annotations/import`);
  await choose(page, { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear Sir,\nI have") });
  await expect(page.getByText("This is no file of notes.")).toBeVisible();
  await choose(page, { name: "half.json", mimeType: "application/json", buffer: Buffer.from('{"items": [') });
  await expect(page.getByText("This file is damaged")).toBeVisible();
  await choose(page, { name: "big.csv", mimeType: "text/csv", buffer: Buffer.alloc(5 * 1024 * 1024 + 1, 44) });
  await expect(page.getByText("The file is larger than 5 MB.")).toBeVisible();
});

test.describe("on paper, without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("has numbered lines, the notes of the edition and of readers, and the questions", async ({ page }) => {
    await page.goto(`${room}/packet`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { name: "Readers’ notes" })).toBeVisible();
    await expect(page.getByText("line 1, No ship above 300 tons").first()).toBeVisible();
    await expect(page.getByText("He measures, then he accuses.").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Questions" })).toBeVisible();
    await expect(page.getByText("Asked again.").first()).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Readers’ notes in the packet" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("link", { name: "none" }).click();
    await expect(page.getByRole("heading", { name: "Readers’ notes" })).toHaveCount(0);
  });
});

test("a note's address is the note, and the source of its words is the text it counts in", async ({ page }) => {
  const collection: unknown = await (await page.request.get(`${room}/annotations.jsonld?all=yes`)).json();
  const [first] = objectsOf(Object(Object(collection).first).items);
  const answer = await page.request.get(String(first?.id));
  expect([answer.status(), await answer.json()]).toEqual([200, first]);
  // Who reads only a part of the text has no canonical text; an instructor has, and counts the same characters in it.
  const [target] = objectsOf(first?.target);
  expect((await page.request.get(String(target?.source))).status()).toBe(404);
  const whole = await page.request.get(String(target?.source), {
    headers: { cookie: await course.cookieOf("instructor") },
  });
  const [quote, position] = objectsOf(target?.selector);
  const points = Array.from(await whole.text());
  expect(points.slice(Number(position?.start), Number(position?.end)).join("")).toBe(quote?.exact);
});
