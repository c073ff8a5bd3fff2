/** Parting students into groups: by chance and by hand, moved by ticking, with a colleague at work beside one. */
import { ownSeminar } from "./lib/seminar";
import { checkAccess, expect, test, visit } from "./lib/story";

test("groups are made, people moved by keys, a group dissolved and brought back", async ({ page }) => {
  const seminar = await ownSeminar();
  await seminar.as(page, "instructor");
  await visit(page, `${seminar.course}/people`);
  await page.getByRole("link", { name: "Groups", exact: true }).click();
  const form = page.getByRole("form", { name: "New groups" });
  await form.getByLabel("Name").fill("Seminar tables");
  await form.getByLabel("Number").fill("9");
  await form.getByRole("button", { name: "Make the groups" }).click();
  await expect(form.getByText("There are only 3 students.")).toBeVisible();
  await expect(form.getByLabel("Name")).toHaveValue("Seminar tables");
  await form.getByLabel("Number").fill("2");
  await form.getByLabel("of", { exact: true }).selectOption("groups");
  await form.getByRole("button", { name: "Make the groups" }).click();
  await expect(page.getByRole("heading", { name: "Seminar tables" })).toBeVisible();
  await checkAccess(page);

  await page.getByRole("checkbox", { name: /Sami Student/ }).press("Space");
  await page.getByLabel("Move the chosen to").selectOption("No group");
  await page.getByRole("button", { name: "Move 1 student" }).press("Enter");
  await expect(page.getByText("1 student is moved.")).toBeVisible();
  await expect(page.getByRole("region", { name: "In no group" })).toContainText("Sami Student");

  const first = page.getByRole("region", { name: "Group 1" });
  await first.getByText("Change").click();
  await first.getByLabel("Name of Group 1").fill("The long table by the window");
  await first.getByRole("button", { name: "Rename" }).click();
  const renamed = page.getByRole("region", { name: "The long table by the window" });
  await expect(renamed).toBeVisible();

  const second = page.getByRole("region", { name: "Group 2" });
  await second.getByText("Change").click();
  await second.getByLabel("Name of Group 2").fill("The long table by the window");
  await second.getByRole("button", { name: "Rename" }).click();
  await expect(second.getByText("There is a group of this name already.")).toBeVisible();
  // What was refused stays as it was typed.
  await expect(second.getByLabel("Name of Group 2")).toHaveValue("The long table by the window");

  await renamed.getByRole("button", { name: "Dissolve" }).click();
  await page.getByRole("button", { name: "Bring The long table by the window back" }).click();
  await expect(renamed).toBeVisible();
  await checkAccess(page);
});

test("whom a colleague moved meanwhile stays where they are, and it is told", async ({ page, anotherBrowser }) => {
  const seminar = await ownSeminar();
  await seminar.as(page, "instructor");
  await page.goto(`${seminar.course}/groups`);
  const colleague = await anotherBrowser();
  await seminar.as(colleague, "instructor");
  await colleague.goto(`${seminar.course}/groups`);
  await colleague.getByRole("checkbox", { name: /Cleo Classmate/ }).check();
  await colleague.getByLabel("Move the chosen to").selectOption("Group 1");
  await colleague.getByRole("button", { name: "Move 1 student" }).click();
  await expect(colleague.getByText("1 student is moved.")).toBeVisible();
  await page.getByRole("checkbox", { name: /Cleo Classmate/ }).check();
  await page.getByLabel("Move the chosen to").selectOption("No group");
  await page.getByRole("button", { name: "Move 1 student" }).click();
  await expect(page.getByText("Cleo Classmate was moved to Group 1 by somebody else meanwhile")).toBeVisible();
  await expect(page.getByRole("region", { name: "Group 1" })).toContainText("Cleo Classmate");
});

test("an assistant looks, a phone is wide enough, and a student finds their group on the course's page @long", async ({
  page,
  anotherBrowser,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const seminar = await ownSeminar();
  await seminar.as(page, "assistant");
  await visit(page, `${seminar.course}/groups`);
  await expect(page.getByRole("region", { name: "Group 1" })).toContainText("And 1 whom you do not teach.");
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const instructor = await anotherBrowser();
  await seminar.as(instructor, "instructor");
  await instructor.goto(`${seminar.assignment}/edit`);
  await instructor.getByLabel("Groups").selectOption({ label: "Reading groups (2 groups, 3 students)" });
  await instructor.getByRole("button", { name: "Change title, dates and settings" }).click();
  await expect(instructor.getByText("Title, dates and settings are changed.")).toBeVisible();
  const student = await anotherBrowser();
  await seminar.as(student, "student");
  await student.goto(seminar.course);
  await expect(student.getByText("Your group: Group 1").first()).toBeVisible();
});

test("a course adds a skill of its own, orders it and retires it; the four stay @long", async ({ page }) => {
  const seminar = await ownSeminar();
  await seminar.as(page, "instructor");
  await visit(page, `${seminar.course}/skills`);
  const aside = page.getByRole("complementary", { name: "Add a skill" });
  await aside.getByLabel("Name").fill("context");
  await aside.getByRole("button", { name: "Add the skill" }).click();
  await expect(aside.getByText("There is a skill of this name already.")).toBeVisible();
  await aside.getByLabel("Name").fill("Silences");
  await aside.getByLabel("What a reader asks with it").fill("Whose voice is missing?");
  await aside.getByRole("button", { name: "Add the skill" }).click();
  const list = page.getByRole("list", { name: "Skills in order" });
  await expect(list.getByRole("listitem").last()).toContainText("Silences");
  await page.getByRole("button", { name: "Move Silences up" }).press("Enter");
  await expect(list.getByRole("listitem").nth(3)).toContainText("Silences");
  await list.getByText("Change").click();
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(list.getByRole("listitem").nth(3)).toContainText("retired");
  await expect(page.getByText("Change Sourcing")).toHaveCount(0);
  await checkAccess(page);
});
