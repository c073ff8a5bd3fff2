import { readFileSync } from "node:fs";
import { createCourse } from "../lib/data/courses";
import { database } from "../lib/data/database";
import { shortId } from "../lib/domain/id/short-id";
import { demoAddresses } from "./lib/ids";
import { checkAccess, emailOf, expect, signIn, test, visit } from "./lib/story";

/** An empty course of the stranger's own; its address. */
async function ownCourse(title: string): Promise<string> {
  const { id: userId } = await database.user.findUniqueOrThrow({ where: { email: emailOf("stranger") } });
  const viewer = { userId, name: "Stella", email: null, coursesGrantedAt: new Date() };
  const made = await createCourse(viewer, { title, term: "Autumn", timeZone: "Europe/Berlin" }, new Date());
  if (!made.ok) throw new Error(made.problem);
  await database.user.update({ where: { id: userId }, data: { coursesGrantedAt: new Date() } });
  return `/courses/${shortId(made.value.courseId)}`;
}

test("an assignment goes out as a file, comes into a stranger's course, and that course goes to the next term", async ({
  page,
  anotherBrowser,
}) => {
  const { assignment } = await demoAddresses();
  await signIn(page, "instructor");
  await page.goto(assignment.open);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("link", { name: "Copy or save" }).click();
  await expect(page.getByRole("heading", { name: "Copy or save this assignment" })).toBeVisible();
  await checkAccess(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as a file" }).click();
  const file = await (await saving).path();

  const stranger = await anotherBrowser();
  await signIn(stranger, "stranger");
  const course = await ownCourse(`Harbours ${shortId(crypto.randomUUID()).slice(0, 6)}`);
  await visit(stranger, `${course}/assignments`);
  await stranger.getByRole("link", { name: "Take in a file" }).first().click();
  const field = stranger.getByLabel(/Choose (a|another) file/);
  await expect(field).toBeEnabled();
  const damaged = readFileSync(file, "utf8").slice(0, -200);
  await field.setInputFiles({ name: "damaged.json", mimeType: "application/json", buffer: Buffer.from(damaged) });
  await expect(stranger.getByText("This is not an assignment that was taken out of Headnote.")).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await checkAccess(stranger);
  await field.setInputFiles({ name: "good.json", mimeType: "application/json", buffer: readFileSync(file) });
  await stranger.getByRole("link", { name: "Go to the draft" }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText(title);

  await stranger.goto(course);
  await stranger.getByRole("link", { name: "Copy to the next term" }).click();
  await expect(stranger.getByRole("heading", { name: "Copy this course to the next term" })).toBeVisible();
  await checkAccess(stranger);
  await stranger.getByLabel("Title").fill("Harbours, the next term");
  await stranger.getByLabel("Term").fill("Spring");
  await stranger.getByLabel("First due in the week of").fill("2031-04-16");
  await stranger.getByRole("button", { name: "Copy the course" }).click();
  await stranger.getByRole("link", { name: "Go to the course" }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Harbours, the next term");
  await expect(stranger.getByText("nobody enrolled yet")).toBeVisible();
  await stranger.getByRole("link", { name: title }).click();
  const { content } = await database.workingCopy.findFirstOrThrow({
    where: { assignment: { title }, course: { title: "Harbours, the next term" } },
    orderBy: { savedAt: "desc" },
  });
  expect(JSON.stringify(content)).toMatch(/"due":"2031-04-1[4-9]T|"due":"2031-04-20T/);
});

test("who has not submitted is reminded, finds it on the first page, and puts it away", async ({
  page,
  anotherBrowser,
}) => {
  const { course } = await demoAddresses();
  await signIn(page, "instructor");
  await page.goto(course);
  // No story submits this one.
  await page.getByRole("main").getByRole("link", { name: "Is the city quiet?" }).first().click();
  await page.getByRole("link", { name: "Remind", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Remind students" })).toBeVisible();
  await page.getByRole("radio", { name: /All who have not submitted/ }).check();
  const words = `Until Friday, please ${shortId(crypto.randomUUID()).slice(0, 6)}.`;
  await page.getByLabel("In your words").fill(words);
  // What is refused keeps the words.
  await page.getByRole("radio", { name: "Those ticked below" }).check();
  await page.getByRole("button", { name: "Remind" }).click();
  await expect(page.getByText("Tick at least one student.")).toBeVisible();
  await expect(page.getByLabel("In your words")).toHaveValue(words);
  await page.getByRole("radio", { name: /All who have not submitted/ }).check();
  await page.getByRole("button", { name: "Remind" }).click();
  await expect(page.getByText(/will see it on their first page/)).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("radio", { name: /All who have not submitted/ }).check();
  await page.getByRole("button", { name: "Remind" }).click();
  await expect(page.getByText(/reminded within the last hour/).first()).toBeVisible();

  const student = await anotherBrowser();
  await signIn(student, "student");
  await student.goto("/");
  await expect(student.getByText(words)).toBeVisible();
  await checkAccess(student);
  await student.goto(course);
  await student.getByRole("listitem").filter({ hasText: words }).getByRole("button", { name: /^Seen/ }).click();
  await expect(student.getByText(words)).toBeHidden();
  await student.goto("/");
  await expect(student.getByText(words)).toBeHidden();
});
