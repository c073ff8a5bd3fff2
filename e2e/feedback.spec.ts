import { roomOf } from "./lib/room";
import { checkAccess, expect, signIn, test } from "./lib/story";

test("a student reads levels, points and comments in their places, and goes back to the passage", async ({ page }) => {
  await signIn(page, "student");
  const room = await roomOf(page, "One Sunday, three accounts of it");
  await page.goto(`${room}/submission`);
  await expect(page.getByRole("heading", { level: 1, name: "My submission" })).toBeVisible();
  await checkAccess(page);
  await expect(page.getByText("your level").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Receipt" })).toContainText("on time");
  await page.getByRole("link", { name: "Comment 1", exact: true }).click();
  await expect(page).toHaveURL(/#c1$/);
  const chip = page.getByRole("link", { name: /¶\d/ }).first();
  await chip.click();
  await expect(page).toHaveURL(new RegExp(`${room}#.*p\\d+$`));
});

test("what is marked and not released is on no page of the student's", async ({ page }) => {
  await signIn(page, "student");
  await page.goto(`${await roomOf(page, "One palace, two committees")}/submission`);
  await expect(page.getByRole("heading", { level: 1, name: "My submission" })).toBeVisible();
  await expect(page.getByText("your level")).toHaveCount(0);
  await expect(page.getByText(/of 6/)).toHaveCount(0);
});
