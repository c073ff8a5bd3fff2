import type { Page } from "@playwright/test";
import { createCourse } from "../lib/data/courses";
import { database } from "../lib/data/database";
import { shortId } from "../lib/domain/id/short-id";
import { demoAddresses } from "./lib/ids";
import { checkAccess, emailOf, expect, signIn, test } from "./lib/story";

const row = (page: Page, number: number) => page.getByRole("group", { name: `Row ${number}`, exact: true });

/** Adds a row of this kind; its title has the focus. */
async function add(page: Page, kind: string, title: string) {
  await page.getByLabel("Kind of the next row").selectOption({ label: kind });
  await page.getByRole("button", { name: "Add a row" }).click();
  await page.keyboard.type(title);
}

test("a rubric with every kind of row is published, edited to version 2, and taken to another course", async ({
  page,
}) => {
  const { course } = await demoAddresses();
  const title = `Every kind ${Date.now()}`;
  await signIn(page, "instructor");
  await page.goto(course);
  await page.getByRole("navigation", { name: "This course" }).getByRole("link", { name: "Rubrics" }).click();
  await page.getByRole("link", { name: "New rubric" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("The rubric needs a title.")).toBeVisible();
  await expect(row(page, 1).getByText("This row needs a title.")).toBeVisible();
  await page.getByLabel("Title", { exact: true }).fill(title);
  await row(page, 1).getByLabel("Title of the row").fill("Claim");
  await row(page, 1).getByLabel("Name of level 1").fill("None");
  await row(page, 1).getByLabel("Points of None").fill("0");
  await row(page, 1).getByLabel("Name of level 2").fill("Clear");
  await row(page, 1).getByLabel("Points of Clear").fill("2.5");
  await add(page, "Yes or no", "Cites");
  await row(page, 2).getByLabel("Points for yes").fill("1");
  await add(page, "Enough of something", "Documents");
  await row(page, 3).getByLabel("How many are needed").fill("4");
  await row(page, 3).getByLabel("Points (or none)").fill("1");
  await add(page, "Bands of points", "Use");
  await row(page, 4).getByLabel("Name of band 1").fill("Weak");
  await row(page, 4).getByLabel("Least points of Weak").fill("0");
  await row(page, 4).getByLabel("Most points of Weak").fill("2");
  await row(page, 4).getByLabel("Name of band 2").fill("Strong");
  await row(page, 4).getByLabel("Least points of Strong").fill("2,5");
  await row(page, 4).getByLabel("Most points of Strong").fill("4");
  await add(page, "Cap on other rows", "One-sided");
  await row(page, 5).getByLabel("At most").fill("2");
  await row(page, 5).getByLabel("Claim").check();
  await add(page, "Feedback only", "Style");
  await expect(page.getByText("8.5 points at most.")).toBeVisible();
  // By keyboard, the last row goes up one place and keeps the focus.
  const up = page.getByRole("button", { name: "Move Style up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Style is now row 5 of 6.")).toHaveCount(1);
  await expect(up).toBeFocused();
  // A reload loses nothing.
  await page.reload();
  await expect(page.getByText("This is the edit that was kept on this device.")).toBeVisible();
  await expect(row(page, 5).getByLabel("Title of the row")).toHaveValue("Style");
  await checkAccess(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await checkAccess(page);

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Take out Cites" }).click();
  await page.getByRole("button", { name: "Publish the next version" }).click();
  await expect(page.getByText("“Cites” was taken out.")).toBeVisible();
  await expect(page.getByText("7.5 points at most.")).toBeVisible();
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByText("8.5 points at most.")).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as a file" }).click(),
  ]);
  const { id, name, email, coursesGrantedAt } = await database.user.findUniqueOrThrow({
    where: { email: emailOf("instructor") },
  });
  const other = await createCourse(
    { userId: id, name: name ?? "", email, coursesGrantedAt },
    { title: "Elsewhere", term: null, timeZone: "Europe/Berlin" },
    new Date(),
  );
  if (!other.ok) throw new Error(other.problem);
  await page.goto(`/courses/${shortId(other.value.courseId)}/rubrics`);
  await page.getByLabel("Rubric file").setInputFiles(await download.path());
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("7.5 points at most.")).toBeVisible();
  await page.goto(`/courses/${shortId(other.value.courseId)}/rubrics`);
  await checkAccess(page);
  await page.getByRole("link", { name: "The rubrics of all your courses" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My rubrics" })).toBeVisible();
  await checkAccess(page);
  const shelf = page.getByRole("region", { name: "Elsewhere" }).first();
  await shelf.getByRole("button", { name: `Copy ${title}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});
