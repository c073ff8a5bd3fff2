import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { database } from "../lib/data/database";
import { makeRubric } from "../lib/data/rubrics";
import { shortId } from "../lib/domain/id/short-id";
import { freshRow } from "../lib/domain/rubric/edit-rubric";
import { demoCourse } from "../prisma/demo/content";
import { checkAccess, emailOf, expect, signIn, test } from "./lib/story";

/** A rubric of the demonstration's course that nothing else uses; the address of its page. */
async function ownRubric(): Promise<string> {
  const { id: courseId } = await database.course.findFirstOrThrow({
    where: { title: demoCourse.title },
    orderBy: { createdAt: "asc" },
  });
  const { id, name, email, coursesGrantedAt } = await database.user.findUniqueOrThrow({
    where: { email: emailOf("instructor") },
  });
  const viewer = { userId: id, name: name ?? "", email, coursesGrantedAt };
  const criteria = [{ ...freshRow("YesNo", "cites"), title: "Cites a page", points: "1" }];
  const made = await makeRubric(viewer, courseId, { title: `With a draft ${randomUUID()}`, criteria });
  if (!made.ok) throw new Error(made.problem);
  return `/courses/${shortId(courseId)}/rubrics/${shortId(made.value.rubricId)}`;
}

const firstTitle = (page: Page) =>
  page.getByRole("group", { name: "Row 1", exact: true }).getByLabel("Title of the row");

/** Writes the title of the first row and waits until the server has answered. */
async function write(page: Page, title: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith("/draft"));
  await firstTitle(page).fill(title);
  expect((await answered).status()).toBe(200);
}

test("a draft of a rubric is on the server: gone on with in another browser, and published there", async ({
  page,
  anotherBrowser,
}) => {
  const rubric = await ownRubric();
  await signIn(page, "instructor");
  await page.goto(`${rubric}/edit`);
  await expect(page.getByText("Nothing unsaved")).toBeVisible();
  await expect(page.getByRole("button", { name: "Throw the draft away" })).toHaveCount(0);
  await write(page, "Written at home");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  const elsewhere = await anotherBrowser();
  await signIn(elsewhere, "instructor");
  await elsewhere.goto(`${rubric}/edit`);
  await expect(elsewhere.getByText(/This goes on from the draft that .+ saved on /)).toBeVisible();
  await expect(firstTitle(elsewhere)).toHaveValue("Written at home");
  await checkAccess(elsewhere);
  await write(elsewhere, "Written in the office");
  await expect(elsewhere.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  // The page that stayed open overwrites nothing: both are shown, and one is chosen.
  await write(page, "Written at home, later");
  const two = page.getByRole("region", { name: "This draft was changed elsewhere" });
  await expect(two.getByText("1. Written at home, later")).toBeVisible();
  await expect(two.getByText("1. Written in the office")).toBeVisible();
  await checkAccess(page);
  await two.getByRole("button", { name: "Keep theirs" }).click();
  await expect(firstTitle(page)).toHaveValue("Written in the office");

  await elsewhere.getByRole("button", { name: "Publish the next version" }).click();
  await expect(elsewhere).toHaveURL(new RegExp(`${rubric}$`));
  await expect(elsewhere.getByRole("heading", { level: 3, name: "Written in the office" })).toBeVisible();
  await page.goto(`${rubric}/edit`);
  await expect(page.getByText(/^From version 2\./)).toBeVisible();
  await expect(page.getByText("Nothing unsaved")).toBeVisible();
  await expect(page.getByText(/This goes on from the draft/)).toHaveCount(0);
});

test("a draft is thrown away only when that is said twice, and the published version stands", async ({ page }) => {
  const rubric = await ownRubric();
  await signIn(page, "instructor");
  await page.goto(`${rubric}/edit`);
  await write(page, "Regretted");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByRole("button", { name: "Throw the draft away" }).click();
  await checkAccess(page);
  await page.getByRole("button", { name: "Keep the draft" }).click();
  await expect(firstTitle(page)).toHaveValue("Regretted");
  await page.getByRole("button", { name: "Throw the draft away" }).click();
  await page.getByRole("button", { name: "Yes, throw it away" }).click();
  await expect(page.getByText("The draft is thrown away. This is version 1.")).toBeFocused();
  await expect(firstTitle(page)).toHaveValue("Cites a page");
  await page.reload();
  await expect(firstTitle(page)).toHaveValue("Cites a page");
  await expect(page.getByRole("button", { name: "Throw the draft away" })).toHaveCount(0);
});
