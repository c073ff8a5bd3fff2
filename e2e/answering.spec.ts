import type { Page } from "@playwright/test";
import { roomOf } from "./lib/room";
import { checkAccess, expect, signIn, test } from "./lib/story";

// One student at one assignment: each story goes on from the one before.
test.describe.configure({ mode: "serial" });

const editor = (page: Page, number: number) => page.getByRole("textbox", { name: `Your answer to question ${number}` });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

async function openQuestion(page: Page, number: number): Promise<void> {
  await page.goto(`${await roomOf(page, "Who holds power?")}/submission?question=${number}`);
  await expect(editor(page, number)).toBeVisible();
}

test("a student answers, cites a note from the keyboard, and is saved without asking", async ({ page }) => {
  await signIn(page, "student");
  await openQuestion(page, 2);
  await checkAccess(page);
  const tab = page.getByRole("navigation", { name: "This assignment" }).getByRole("link", { name: /^Answers/ });
  const before = (await tab.textContent()) ?? "";
  expect(before).toMatch(/\d of \d/);
  await editor(page, 2).click();
  await page.keyboard.type("What he has seen is little. ");
  // The tab counts along.
  await expect(tab).not.toHaveText(before);
  await page.getByRole("button", { name: "Cite a note" }).click();
  const search = page.getByRole("combobox", { name: "Search your notes" });
  await expect(search).toBeFocused();
  await checkAccess(page);
  await search.press("Escape");
  await expect(editor(page, 2)).toBeFocused();
  await page.getByRole("button", { name: "Cite a note" }).click();
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(editor(page, 2)).toBeFocused();
  await page.keyboard.type("The rest he was told.");
  await expect(page.getByText("1 note cited, 1 document")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(editor(page, 2)).toContainText("The rest he was told.");
  await expect(editor(page, 2).getByRole("button", { name: /¶/ })).toHaveCount(1);
  await editor(page, 2).getByRole("button", { name: /¶/ }).click();
  await expect(editor(page, 2).locator("[aria-current=true]")).toHaveCount(1);
});

test("without a connection the words stay on the device and are saved by the next page", async ({ page, context }) => {
  await signIn(page, "student");
  await openQuestion(page, 3);
  const address = page.url();
  await context.setOffline(true);
  await editor(page, 3).click();
  await page.keyboard.type("Written on the train.");
  await expect(page.getByText("Not saved: offline, kept on this device")).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expect(editor(next, 3)).toContainText("Written on the train.");
  await expect(next.getByText("was kept on this device, and has been taken up")).toBeVisible();
  await expect(saved(next)).toBeVisible();
});

test("two tabs at one answer: both versions are shown, and the person decides", async ({ page, context }) => {
  await signIn(page, "student");
  await openQuestion(page, 3);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(editor(second, 3)).toContainText("Written on the train.");
  await editor(page, 3).press("End");
  await page.keyboard.type(" From the first tab.");
  await expect(saved(page)).toBeVisible();
  await editor(second, 3).press("End");
  await second.keyboard.type(" From the second tab.");
  const both = second.getByRole("region", { name: "This answer was changed elsewhere" });
  await expect(both).toContainText("From the first tab.");
  await expect(both).toContainText("From the second tab.");
  await checkAccess(second);
  await both.getByRole("button", { name: "Keep mine" }).click();
  await expect(both).toHaveCount(0);
  await expect(saved(second)).toBeVisible();
  await second.reload();
  await expect(editor(second, 3)).toContainText("From the second tab.");
});

test("two tabs submit at once: one submission, the same receipt; it can be changed and submitted again @long", async ({
  page,
  context,
}) => {
  await signIn(page, "student");
  await openQuestion(page, 1);
  const second = await context.newPage();
  await second.goto(page.url());
  const tabs = [page, second];
  for (const tab of tabs) {
    await tab.getByRole("button", { name: "Submit all answers" }).click();
    await expect(tab.getByRole("group", { name: /Submit \d of \d answers now/ })).toBeVisible();
  }
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Yes, submit" }).click()));
  for (const tab of tabs) {
    await expect(tab.getByRole("heading", { name: "My submission" })).toBeVisible();
    await expect(tab.getByText(/Version 1, submitted .*, on time/).first()).toBeVisible();
  }
  const receipt = (tab: Page) => tab.getByRole("region", { name: "Receipt" }).locator("code").textContent();
  expect(await receipt(page)).toMatch(/^[0-9a-f]{64}$/);
  expect(await receipt(second)).toBe(await receipt(page));
  await checkAccess(page);
  await page.getByRole("link", { name: "Change your answers" }).click();
  await editor(page, 1).press("End");
  await page.keyboard.type(" And on reflection.");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Submit all answers" }).click();
  await page.getByRole("button", { name: "Yes, submit" }).click();
  await expect(page.getByText(/Version 2, submitted/).first()).toBeVisible();
  await expect(page.getByText("And on reflection.")).toBeVisible();
});
