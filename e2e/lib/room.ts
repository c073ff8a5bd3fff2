import { expect, type Page } from "@playwright/test";
import { openCourse } from "./story";

/** The address of an assignment of the demonstration, `/courses/…/assignments/…`, found by following its title. */
export async function roomOf(page: Page, title: string): Promise<string> {
  await openCourse(page);
  await page.getByRole("main").getByRole("link", { name: title }).first().click();
  const room = /\/courses\/[^/]+\/assignments\/[^/?#]+/;
  await expect(page).toHaveURL(room);
  return room.exec(page.url())?.[0] ?? "";
}
