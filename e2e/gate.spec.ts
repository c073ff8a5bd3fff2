/**
 * A text that opens when its reader has said what they expect of it. Nothing sends a word of it before: not its own
 * pages and files, not the library, and nothing that others have written about it.
 */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { shortId } from "../lib/domain/id/short-id";
import { fromPlainText } from "../lib/domain/richtext/model";
import { gatedCourse, gatedSeminar, runsIn, runsOfBody } from "./lib/gated";
import { send } from "./lib/request";
import { checkAccess, expect, test } from "./lib/story";

test("no page, route or file sends a run of five words of the text before it is open, and the same ones do after", async () => {
  expect(runsOfBody.length).toBeGreaterThan(20);
  const { own, gate, paths, writes } = await gatedCourse("classmate");
  const cookie = await own.cookieOf("classmate");
  const given = async (rsc: boolean) => {
    const found: [path: string, runs: string[]][] = [];
    for (const path of paths) {
      const { status, text } = await send(path, { cookie, headers: rsc ? { rsc: "1" } : {} });
      expect(status, path).toBeLessThan(500);
      const runs = runsIn(text);
      if (runs.length > 0) found.push([path, runs]);
    }
    return found;
  };
  expect(await given(false)).toEqual([]);
  expect(await given(true)).toEqual([]);
  for (const { method, path, body } of writes) {
    const { text } = await send(path, { method, cookie, body });
    expect([method, path, runsIn(text)]).toEqual([method, path, []]);
  }
  const course = `/api/courses/${shortId(own.world.courseId)}`;
  const [room, question] = [`${course}/assignments/${shortId(gate.assignmentId)}`, shortId(gate.promptId)];
  const sheet = { form: "Sourcing", rows: { author: fromPlainText("A clerk.") }, reflection: fromPlainText("") };
  const save = JSON.stringify({ content: sheet, baseVersion: 0, clientId: randomUUID() });
  expect((await send(`${room}/answers/${question}`, { method: "PUT", cookie, body: save })).status).toBe(200);
  const press = JSON.stringify({ version: 1, clientKey: randomUUID() });
  expect((await send(`${room}/gate/${question}`, { method: "POST", cookie, body: press })).status).toBe(200);
  const open = new Set((await given(false)).map(([path]) => path));
  const text = `/documents/${shortId(own.world.document.documentId)}`;
  const there = `/assignments/${shortId(gate.assignmentId)}`;
  const expected = [text, `${text}/revisions/1.xml`, "words=timber", there, `${there}/packet`, `${there}/submission`];
  for (const part of expected)
    expect(
      [...open].filter((path) => path.endsWith(part)),
      part,
    ).not.toEqual([]);
});

test("whoever has submitted and written notes before gets none of the text back before the gate is passed", async () => {
  const { own, paths } = await gatedCourse("student");
  const cookie = await own.cookieOf("student");
  for (const path of paths) {
    const { text } = await send(path, { cookie });
    expect([path, runsIn(text)]).toEqual([path, []]);
  }
});

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);
const LOCK = "Lock what I expect and open the text";

test("a student predicts, locks, reads, reflects and submits, in two tabs and from the keyboard", async ({
  page,
  context,
}) => {
  const { as, assignment } = await gatedSeminar();
  await as(page, "student");
  await page.goto(assignment);
  await expect(page.getByText("had served for nineteen years")).toBeVisible();
  await expect(page.getByText("Town archive, Harbour papers").first()).toBeVisible();
  const waiting = page.getByRole("region", { name: "This text is not open yet" });
  await expect(waiting).toContainText("opens when you have written down what you expect of it");
  await expect(page.getByText("No ship above 300 tons")).toHaveCount(0);
  await checkAccess(page);
  await waiting.getByRole("link", { name: /^Question 1 of/ }).click();
  await expect(page.getByText("Say from its citation and headnote what you expect of it.")).toBeVisible();
  await expect(page.getByText("had served for nineteen years")).toBeVisible();
  await expect(page.getByRole("button", { name: LOCK })).toBeDisabled();
  await expect(field(page, "After reading")).toHaveCount(0);
  await field(page, "Author").click();
  await page.keyboard.type("The council, I suppose.");
  await expect(saved(page)).toBeVisible();
  const list = page.getByRole("region", { name: "Before you submit" });
  await expect(list).toContainText(/Nothing is locked yet, so “.+” is still shut\./);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(field(second, "Author")).toContainText("The council, I suppose.");
  await page.getByRole("button", { name: LOCK }).press("Enter");
  const sure = page.getByRole("group", { name: /cannot be changed/ });
  await expect(sure.getByRole("button", { name: "Yes, lock it and open the text" })).toBeFocused();
  await checkAccess(page);
  await page.keyboard.press("Enter");
  const expectation = page.getByRole("region", { name: "What you expected" });
  await expect(expectation).toContainText("The council, I suppose.");
  await expect(expectation).toContainText(/Locked .*, before the text opened/);
  await expect(page.getByText("No ship above 300 tons")).toBeVisible();
  await expect(list).toContainText("What you keep or change after reading is not written yet.");
  await expect(list).not.toContainText("still shut");
  await expect(page.getByRole("status").filter({ hasText: "The text is open." })).toBeVisible();
  await checkAccess(page);
  await field(page, "Author").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("The harbour master.");
  await field(page, "After reading").click();
  await page.keyboard.type("He signs it himself.");
  await expect(saved(page)).toBeVisible();
  await second.getByRole("button", { name: LOCK }).click();
  await second.getByRole("button", { name: "Yes, lock it and open the text" }).click();
  await expect(second.getByRole("region", { name: "What you expected" })).toContainText("The council, I suppose.");
  await second.close();
  await page.getByRole("button", { name: "Submit all answers" }).click();
  await page.getByRole("button", { name: "Yes, submit" }).click();
  await expect(page.getByRole("heading", { name: "My submission" })).toBeVisible();
  await expect(expectation).toContainText("The council, I suppose.");
  await expect(page.getByText("He signs it himself.")).toBeVisible();
  await expect(page.getByText("The harbour master.", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "After reading" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Receipt" })).toContainText("what you locked before reading");
  await checkAccess(page);
  await page.goto(assignment);
  await expect(page.getByText("No ship above 300 tons").first()).toBeVisible();
});
