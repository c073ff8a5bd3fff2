/** The gradebook: by keyboard, as another system's file, and as a student tries things out in it. */
import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { database } from "../lib/data/database";
import { shortId } from "../lib/domain/id/short-id";
import { readTable } from "../lib/domain/interchange/csv";
import { type ExportsWorld, ownCourse } from "./lib/people";
import { BASE_URL, sessionOf } from "./lib/sessions";
import { checkAccess, expect, openCourse, signIn, test } from "./lib/story";

async function enter(page: Page, { userId }: ExportsWorld["student"]): Promise<void> {
  await page.context().addCookies([{ name: sessionCookie(), value: await sessionOf(userId), url: BASE_URL }]);
}

/** The button of an entry, by whose it is and what it is of; two assignments have one name. */
const entryOf = (page: Page, whose: string, what: string) =>
  page
    .locator(
      `xpath=//tr[@data-name="${whose}"]/td[count((//th[@data-title="${what}"])[1]/preceding-sibling::th)]//button`,
    )
    .first();

test("an instructor changes an entry with the keyboard; the file of another system comes back filled", async ({
  page,
}) => {
  const { world } = await ownCourse();
  const base = `/courses/${shortId(world.courseId)}/gradebook`;
  await enter(page, world.instructor);
  await page.goto(base);
  await expect(page.getByRole("grid").getByRole("row")).toHaveCount(4);
  await checkAccess(page);

  await test.step("arrow keys lead to the entry, Enter opens it", async () => {
    const first = entryOf(page, "Cleo Classmate", "Assignment (open)");
    const aim = entryOf(page, "Nuno Neighbour", "Assignment (open)");
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await expect(aim).toBeFocused();
    await page.keyboard.press("Home");
    await expect(page.getByRole("link", { name: "Nuno Neighbour" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox", { name: /^Points, of 3/ })).toBeFocused();
    await page.keyboard.type("4");
    await expect(dialog.getByText("This column gives 3 points at most.")).toBeVisible();
    await checkAccess(page);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("2.5");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("Say why: it stays in the history.")).toBeVisible();
    await dialog.getByRole("textbox", { name: "Why" }).focus();
    await page.keyboard.type("Handed in on paper");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(aim).toHaveText(/2\.5/);
    await expect(aim).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").getByText("Handed in on paper")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the exported table says the same, cell by cell", async () => {
    const answer = await page.request.get(`/api${base}`);
    const rows = readTable(await answer.text())?.map(({ cells }) => cells) ?? [];
    const column = rows[0]?.indexOf("Assignment (open) (of 3)") ?? -1;
    expect(rows.slice(1).map((cells) => [cells[0], cells[2], cells[column]])).toEqual([
      ["Cleo Classmate", "Tuesday", ""],
      ["Nuno Neighbour", "Thursday", "2.5"],
      ["Sami Student", "Tuesday", ""],
    ]);
  });

  await test.step("what another system exported comes back with nothing else changed", async () => {
    const { email } = await database.user.findUniqueOrThrow({ where: { id: world.neighbour.userId } });
    const text = `\ufeffStudent,ID,SIS Login ID,Section,"Essay, first (77)",Current Score\r\n"    Points Possible",,,,3.0,(read only)\r\n"Neighbour, N.",501,${email},=1+1,,8\r\n"Somebody Else",502,else,,"1",\r\n`;
    await page.goto(`${base}/import`);
    await checkAccess(page);
    const input = page.getByLabel("Choose a file");
    await expect(input).toBeEnabled();
    await input.setInputFiles({ name: "canvas.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await expect(page.getByText(/Canvas · 1 student matched/)).toBeVisible();
    await page
      .getByRole("combobox", { name: /^Row 4: Somebody Else/ })
      .selectOption({ label: "Nobody of this course" });
    await page
      .getByRole("combobox", { name: /^Assignment \(open\)/ })
      .first()
      .selectOption({ label: "Essay, first (77)" });
    await page.getByRole("checkbox", { name: /do not see yet/ }).check();
    await page.getByRole("button", { name: "Show what would change" }).click();
    await expect(page.getByRole("heading", { name: "1 cell would change" })).toBeVisible();
    await page.reload();
    await checkAccess(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the filled file" }).click(),
    ]);
    const pieces: Buffer[] = [];
    for await (const piece of await download.createReadStream()) pieces.push(piece);
    expect(Buffer.concat(pieces).toString("utf8")).toBe(text.replace("=1+1,,8", "=1+1,2.5,8"));
  });

  await test.step("the history says who, what and why", async () => {
    await page.goto(`${base}/history`);
    await expect(
      page.getByRole("row", { name: /Nuno Neighbour.*2\.5 of 3.*Ines Instructor.*Handed in on paper/ }),
    ).toBeVisible();
    await checkAccess(page);
  });
});

test("a student tries out other points; the sum begins with what was released", async ({ page }) => {
  await signIn(page, "student");
  await page.goto(`${await openCourse(page)}/gradebook`);
  const total = page.getByRole("heading", { name: /^So far: [\d.]+ %$/ });
  await expect(total).toBeVisible();
  const before = await total.textContent();
  await checkAccess(page);
  await page.getByRole("button", { name: "What if" }).click();
  const field = page.getByRole("textbox", { name: /^What if in One palace, two committees/ });
  await field.fill("1");
  await expect(page.getByRole("heading", { name: /^What it would be: [\d.]+ %$/ })).toBeVisible();
  await field.fill("1000");
  await expect(page.getByText(/points at most/)).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Back to what was released" }).click();
  await expect(total).toHaveText(before ?? "");
});
