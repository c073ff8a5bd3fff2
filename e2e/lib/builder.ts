/** Moves of an instructor who builds an assignment. */
import type { Page } from "@playwright/test";
import { expect, openCourse, signIn } from "./story";

/**
 * Begins an assignment of the story's own. An empty one that nobody wrote in is taken up again, so two stories that
 * begin at the same moment may get the same one: the second to save is told, leaves it to the first, and begins anew.
 */
export async function beginAssignment(page: Page, title: string): Promise<void> {
  await signIn(page, "instructor");
  const course = await openCourse(page);
  await expect(async () => {
    await page.goto(course);
    await page.getByRole("button", { name: "New assignment" }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await page.getByLabel("Title").fill(title);
    const state = page.getByText(/^(Saved \d\d:\d\d|Not saved: changed elsewhere)$/).first();
    await expect(state).toBeVisible();
    const taken = (await state.innerText()).startsWith("Not saved");
    if (taken) await page.getByRole("button", { name: "Show the newer one" }).click();
    await expect(page.getByLabel("Title")).toHaveValue(title, { timeout: 500 });
  }).toPass();
}

/** Adds a document of the library, by what its entry begins with or holds. */
export async function addDocument(page: Page, title: RegExp): Promise<void> {
  const select = page.getByLabel("Add a document");
  const option = await select.getByRole("option", { name: title }).getAttribute("value");
  await select.selectOption(option);
  await expect(page.getByRole("article")).toBeVisible();
}

/** Marks a whole paragraph by keys: the button of its paragraph, A for all of it, Enter. */
export async function chooseByKeys(page: Page, paragraph: number): Promise<void> {
  await page.getByRole("button", { name: `Choose a passage in paragraph ${paragraph}`, exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
}

/** A tool beside the chosen passage. */
export const tool = (page: Page, name: string | RegExp) => page.locator(".sem .picker").getByRole("button", { name });

/** Waits until everything on the page is on the server; a page that finds its words there already says so without a time. */
export const saved = (page: Page) => expect(page.getByText(/^(Saved \d\d:\d\d|Nothing unsaved)$/)).toBeVisible();
