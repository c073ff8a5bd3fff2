/** A note that came from elsewhere and was not found in the text: whose it is puts it at its words by hand. */
import { sessionCookie } from "../lib/auth/site";
import { shortId } from "../lib/domain/id/short-id";
import { ready, select } from "./lib/notes";
import { ownCourse } from "./lib/people";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, test } from "./lib/story";

test("a note that lost its place is put at its words, and stands there from then on", async ({ page }) => {
  const { world } = await ownCourse();
  const value = await sessionOf(world.student.userId);
  await page.context().addCookies([{ name: sessionCookie(), value, url: BASE_URL }]);
  await page.goto(`/courses/${shortId(world.courseId)}/assignments/${shortId(world.open.assignmentId)}`);
  await ready(page);
  const lost = page.getByRole("region", { name: "Notes without a place in this text" });
  const card = page.locator(`#note-${world.lostNoteId}`);
  await expect(lost).toContainText("It could not be found for certain");
  await checkAccess(page);

  // Whoever thinks better of it leaves the note where it is.
  await lost.getByRole("button", { name: "Put it at a passage" }).click();
  await page.keyboard.press("Escape");
  await expect(lost.getByRole("button", { name: "Put it at a passage" })).toBeFocused();

  await lost.getByRole("button", { name: "Put it at a passage" }).click();
  await select(page.locator("#p2"), "No ship");
  const give = page.getByRole("toolbar", { name: "Now choose the passage for this note." });
  await expect(give).toContainText("“No ship”");
  await give.getByRole("button", { name: "Use these words" }).click();
  await expect(lost).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Notes on paragraph 2" }).locator(card)).toBeVisible();

  await page.reload();
  await ready(page);
  await expect(page.getByRole("list", { name: "Notes on paragraph 2" }).locator(card)).toBeVisible();
  await expect(lost).toHaveCount(0);
});
