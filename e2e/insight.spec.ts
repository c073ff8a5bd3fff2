import { demoAddresses } from "./lib/ids";
import { checkAccess, expect, signIn, test } from "./lib/story";

test("an instructor sees levels by skill and criterion with the numbers behind them; a student their own", async ({
  page,
}) => {
  const { course } = await demoAddresses();
  await signIn(page, "instructor");
  await page.goto(course);
  await page.getByRole("navigation", { name: "This course" }).getByRole("link", { name: "Insight" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Insight" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Levels by criterion/ })).toBeVisible();
  await expect(page.getByRole("table").last()).toContainText("Mean of the points");
  await page.getByText("The numbers in a table").first().click();
  await expect(page.getByRole("region", { name: /of those marked$/ })).toBeVisible();
  await checkAccess(page);
  await signIn(page, "student");
  await page.goto(`${course}/insight`);
  await expect(page.getByText("Only you see this page.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Graders" })).toHaveCount(0);
  await checkAccess(page);
});

test("participation is marked with a rubric, and seen by the student when it is released", async ({ page }) => {
  const { course, student } = await demoAddresses();
  const title = `Taking part ${Date.now()}`;
  await signIn(page, "instructor");
  await page.goto(`${course}/participation`);
  await page.getByText("New column").click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Make the column" }).click();
  await expect(page.getByRole("columnheader", { name: title })).toBeVisible();
  await page.goto(`${course}/participation/${student}`);
  const columns = page.getByRole("navigation", { name: "Which column" });
  if ((await columns.count()) > 0) await columns.getByRole("link", { name: title }).click();
  const panel = page.getByRole("region", { name: title });
  await expect(panel).toBeVisible();
  for (const row of await panel.getByRole("group").all()) {
    const choice = row.getByRole("radio").first();
    if ((await choice.count()) > 0) await choice.check();
  }
  await panel.getByLabel("On the whole").fill("You bring others in.");
  await panel.getByRole("button", { name: "Finish marking" }).click();
  await expect(panel.getByText("Finished, not released yet")).toBeVisible();
  await checkAccess(page);
  await signIn(page, "student");
  await page.goto(`${course}/participation/${student}`);
  await expect(page.getByRole("heading", { level: 1, name: "My participation" })).toBeVisible();
  await expect(page.getByText("You bring others in.")).toHaveCount(0);
  await signIn(page, "instructor");
  await page.goto(`${course}/participation/${student}`);
  if ((await columns.count()) > 0) await columns.getByRole("link", { name: title }).click();
  await panel.getByRole("button", { name: /^Release to this student/ }).click();
  await expect(panel.getByText("Finished and released")).toBeVisible();
  await signIn(page, "student");
  await page.goto(`${course}/participation/${student}`);
  await expect(page.getByText("You bring others in.")).toBeVisible();
  await checkAccess(page);
});
