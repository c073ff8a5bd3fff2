/** Moves of an instructor who builds an assignment. */
import type { Page } from "@playwright/test";
import { database } from "../../lib/data/database";
import { expect, openCourse, signIn } from "./story";

/**
 * Begins an assignment of the story's own. An empty one that nobody wrote in is taken up again, so stories begin one
 * after the other: each has written its title before the next one presses the button.
 */
export async function beginAssignment(page: Page, title: string): Promise<void> {
  await signIn(page, "instructor");
  await openCourse(page);
  await database.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT FROM pg_advisory_xact_lock(hashtext('new assignment'))`;
      await page.getByRole("button", { name: "New assignment" }).click();
      await expect(page).toHaveURL(/\/edit$/);
      await page.getByLabel("Title").fill(title);
      await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();
    },
    { maxWait: 30_000, timeout: 30_000 },
  );
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
