/** The reading room as the stories about notes use it: opening it, choosing words, and finding what was written. */
import { expect, type Locator, type Page } from "@playwright/test";
import { openCourse } from "./story";

/** Opens the room of the assignment that is open now; those who teach come to it by its tab. */
export async function openRoom(page: Page, as: "student" | "staff" = "student"): Promise<void> {
  await openCourse(page);
  await page.getByRole("main").getByRole("link", { name: "Who holds power?" }).first().click();
  if (as === "staff") await page.getByRole("link", { name: "Read", exact: true }).click();
  await expect(page.getByRole("article", { name: "Order No. 1" })).toBeVisible();
  await ready(page);
}

/** The margins are placed once the page listens. */
export const ready = (page: Page): Promise<void> => expect(page.locator(".edition[data-placed]").first()).toBeVisible();

/** A paragraph of a text of the room, counted from 1. */
export const paragraph = (page: Page, number: number, text = 1): Locator => page.locator(`#d${text}-p${number}`);

/** The card of a note in the margin or the sheet. */
export const note = (page: Page, words: string): Locator => page.locator(".anno[id^=note-]").filter({ hasText: words });

/** Selects words of a paragraph as a mouse or a finger does. */
export async function select(at: Locator, words: string): Promise<void> {
  await at.scrollIntoViewIfNeeded();
  await at
    .locator("[data-block]")
    .first()
    .evaluate((block, wanted) => {
      // As a press on the text does.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = node.textContent?.indexOf(wanted) ?? -1;
        if (found >= 0) return getSelection()?.setBaseAndExtent(node, found, node, found + wanted.length);
      }
      throw new Error(`"${wanted}" does not stand in this paragraph`);
    }, words);
}

/** Words that no other run of a story has written. */
export const unique = (words: string): string => `${words} (${Date.now()}-${Math.random().toString(36).slice(2, 6)})`;

/** Begins a note on words of a paragraph; gives its form. */
export async function beginNote(page: Page, at: Locator, words: string): Promise<Locator> {
  await select(at, words);
  await page.getByRole("toolbar", { name: "Say what you see" }).getByRole("button", { name: "No skill" }).click();
  const form = page.getByRole("form", { name: "New note" });
  await expect(form.getByRole("textbox", { name: "Your note" })).toBeFocused();
  return form;
}
