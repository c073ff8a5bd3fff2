import { roomOf } from "./lib/room";
import { checkAccess, expect, signIn, test } from "./lib/story";

const STUDENT = "Amélie Charpentier-Lavoie";

test("an instructor marks a submission from the keyboard and releases it; the student then reads it", async ({
  page,
  anotherBrowser,
}) => {
  await signIn(page, "instructor");
  const room = await roomOf(page, "Three ways of giving up power");
  await page.goto(`${room}/submissions?show=submitted`);
  await page.getByRole("link", { name: STUDENT }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: STUDENT })).toBeVisible();
  await checkAccess(page);

  // Digits alone: the first row without a level, and then on to the next.
  await page.keyboard.press("3");
  await expect(
    page.getByRole("group", { name: "Reads the words closely" }).getByRole("radio", { checked: true }),
  ).toHaveAccessibleName(/Proficient/);
  await page.keyboard.press("2");
  await expect(page.getByText("3 + 2 = 5 of 6")).toBeVisible();

  // With nothing selected the key for a comment leads to where words are chosen.
  await page.keyboard.press("c");
  await expect(
    page.getByRole("button", { name: /^Choose words in paragraph \d+ of this answer/ }).first(),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Comment on “/ }).click();
  await page.getByRole("textbox", { name: "Comment" }).fill("Exactly the question. <b>Which hour?</b>");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("link", { name: "Comment 1", exact: true }).click();
  await expect(page.getByRole("link", { name: "Comment 1, back to its words" })).toBeInViewport();
  await page.getByRole("button", { name: "Choose a passage in paragraph 1" }).first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Comment" }).fill("Does this answer it?");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("textbox", { name: "On the whole" }).fill("You hear what the words leave out.");
  await page.getByRole("textbox", { name: "On the whole" }).press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: STUDENT })).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByText("out of a text field, to where these keys count")).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Finish marking" }).click();
  await expect(page.getByText("Finished, not released yet")).toBeVisible();

  const student = await anotherBrowser();
  await signIn(student, "student");
  await student.goto(new URL(`${room}/submission`, page.url()).href);
  await expect(student.getByRole("heading", { name: "My submission" })).toBeVisible();
  await expect(student.getByText("You hear what the words leave out.")).toHaveCount(0);
  await expect(student.getByText("of 6")).toHaveCount(0);

  await page.getByRole("button", { name: "Release to this student" }).click();
  await expect(page.getByText("Finished and released")).toBeVisible();
  await student.reload();
  await expect(student.getByText("You hear what the words leave out.")).toBeVisible();
  await expect(student.getByText("3+2=5of 6")).toBeVisible();
  await expect(student.getByRole("link", { name: "5 of 6" })).toHaveAttribute("href", "#levels");
  await expect(student.getByText("Exactly the question. <b>Which hour?</b>")).toBeVisible();
  await expect(student.getByRole("region", { name: /A passage to read again/ })).toContainText("Does this answer it?");
  await checkAccess(student);

  await page.getByRole("textbox", { name: "On the whole" }).fill("On second thought.");
  await expect(page.getByText(/Changed since it was finished/)).toBeVisible();
  await student.reload();
  await expect(student.getByText("You hear what the words leave out.")).toBeVisible();
});
