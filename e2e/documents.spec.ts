import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { checkAccess, expect, openCourse, signIn, test, visit } from "./lib/story";

const page46 = readFileSync(new URL("../lib/domain/import/fixtures/reader-page.txt", import.meta.url), "utf8");
const fresh = () => Math.random().toString(36).slice(2, 8);
/** Another text each time, so that no story is told of another one's import. */
const someLetter = (who: string) =>
  `${who} to the harbour board\n\n14 JANUARY 1911\n\nThe lamp burned until four. After that there was no oil, and I rang the bell by hand.\n\nI do not write this to complain, but so that it is written.\n\nE. ${who}\n\nCounty archive, Harbour board, box 3, folder 9, fol. 12\n`;

const questionsOpen = (page: Page) => page.getByText(/^\d+ open · \d+ answered$/);
const openCount = async (page: Page) => Number(/\d+/.exec((await questionsOpen(page).textContent()) ?? "")?.[0]);

/** Pastes a text and comes to its review. */
async function importText(page: Page, course: string, title: string, text: string): Promise<void> {
  await page.goto(`${course}/documents/import`);
  await page.getByLabel("Title of the import").fill(title);
  await page.getByLabel("Text of the page").fill(text);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/imports\/[1-9A-HJ-NP-Za-km-z]{22}$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Answers the first question card: as proposed, or with its first choice where nothing is proposed. */
async function answerFirst(page: Page): Promise<void> {
  const before = await questionsOpen(page).textContent();
  const card = page.locator(".qcard").first();
  const accept = card.getByRole("button", { name: /^Accept/ });
  if (await accept.isVisible()) await accept.click();
  else {
    await card.getByRole("radio").first().check();
    await card.getByRole("button", { name: "Save this answer" }).click();
  }
  await expect(questionsOpen(page)).not.toHaveText(before ?? "");
}

/** Answers everything as proposed, what is sure together in its table. */
async function answerAll(page: Page): Promise<void> {
  const table = page.getByRole("button", { name: /^Confirm (these|this)/ });
  if (await table.isVisible()) {
    const before = await questionsOpen(page).textContent();
    await table.click();
    await expect(questionsOpen(page)).not.toHaveText(before ?? "");
  }
  while ((await page.locator(".qcard").count()) > 0) await answerFirst(page);
}

test("an instructor imports a page, answers its questions and publishes three documents", async ({ page }) => {
  test.setTimeout(180_000);
  const title = `Page 46 ${fresh()}`;
  await signIn(page, "stranger");
  const course = await openCourse(page);
  await visit(page, `${course}/documents/import`);
  await importText(page, course, title, page46);
  await checkAccess(page);
  await expect(page.getByText("3 documents")).toBeVisible();
  await expect(page.getByText("document 2 begins")).toBeVisible();
  await expect(page.getByText("Debris", { exact: true }).first()).toBeVisible();
  const publish = page.getByRole("button", { name: /^Publish( \d+ documents?)?$/ });
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Not ready to publish:")).toBeVisible();

  // A boundary is taken away and put back.
  await page.getByRole("button", { name: "join to document 1" }).click();
  await expect(page.getByText("2 documents")).toBeVisible();
  await page.getByRole("button", { name: /^Undo: document 2 joined/ }).click();
  await expect(page.getByText("3 documents")).toBeVisible();

  // Left and found again, with everything that was answered.
  await answerFirst(page);
  const left = await openCount(page);
  await page.goto(`${course}/documents`);
  await page.getByRole("link", { name: `Go on with ${title}` }).click();
  await expect(questionsOpen(page)).toHaveText(new RegExp(`^${left} open`));

  await answerAll(page);
  await expect(page.getByText("Every question is answered.")).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Publish 3 documents" }).click();
  await expect(page).toHaveURL(/\/documents$/);
  await checkAccess(page);
  await expect(page.getByRole("link", { name: `Go on with ${title}` })).toHaveCount(0);
  await page.getByRole("link", { name: "Grinev to Osipova and Rudin" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grinev to Osipova and Rudin");
  await checkAccess(page);
  await page.getByLabel("to paragraph").fill("1");
  await expect(page.locator(".citebox")).toContainText("revision 1, ¶1.");
});

test("one document of an import is published at once, and the others wait", async ({ page }) => {
  await signIn(page, "stranger");
  const texts = `${someLetter(`Marsh ${fresh()}`)}\n\n${someLetter(`Weir ${fresh()}`)}`;
  await importText(page, await openCourse(page), `Two letters ${fresh()}`, texts);
  await answerAll(page);
  await page.getByRole("button", { name: "Publish this document" }).click();
  await expect(page.getByRole("link", { name: "Open it in the library" })).toBeVisible();
  await page.getByRole("button", { name: "Publish 1 document" }).click();
  await expect(page).toHaveURL(/\/documents$/);
});

test("questions are answered from the keyboard, and the keys can be turned off", async ({ page }) => {
  await signIn(page, "stranger");
  await importText(page, await openCourse(page), `Keys ${fresh()}`, page46);
  const current = page.locator(".qcard.cur h3");
  const first = await page.locator(".qcard").first().getAttribute("aria-labelledby");
  await page.keyboard.press("j");
  await expect(page.locator(".qcard.cur")).not.toHaveAttribute("aria-labelledby", first ?? "");
  await expect(page.locator(".qcard.cur")).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.locator(".qcard.cur")).toHaveAttribute("aria-labelledby", first ?? "");
  const before = await openCount(page);
  await page.keyboard.press("a");
  await expect(current).toBeVisible();
  await expect(questionsOpen(page)).toHaveText(new RegExp(`^${before} open`));
  while (
    !(await page
      .locator(".qcard.cur")
      .getByRole("button", { name: /^Accept/ })
      .isVisible())
  ) {
    await page.keyboard.press("j");
  }
  await page.keyboard.press("a");
  await expect(questionsOpen(page)).toHaveText(new RegExp(`^${before - 1} open`));
  await page.getByRole("button", { name: "Turn keys off" }).click();
  await page.keyboard.press("a");
  await page.reload();
  await expect(page.getByText("Keys are off.")).toBeVisible();
  await expect(questionsOpen(page)).toHaveText(new RegExp(`^${before - 1} open`));
});

test("what cannot be imported is refused beside its field, and nothing typed is lost", async ({ page }) => {
  await signIn(page, "stranger");
  const course = await openCourse(page);
  await page.goto(`${course}/documents/import`);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Paste the text of a page.")).toBeVisible();
  const html = "<!doctype html><html><script>alert(1)</script></html>";
  await page.getByLabel("Text of the page").fill(html);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText(/This is a web page \(HTML\)/)).toBeVisible();
  await expect(page.getByLabel("Text of the page")).toHaveValue(html);
  await expect(page.getByLabel("Text of the page")).toBeFocused();
  await page.getByText("Upload a file").click();
  const send = async (name: string, buffer: Buffer, problem: RegExp) => {
    await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/plain", buffer });
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.locator(".err")).toHaveText(problem);
  };
  await send("empty.txt", Buffer.alloc(0), /empty/);
  await send("scan.txt", Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), /no text/);
  await send("reader.txt", Buffer.from("%PDF-1.7 and so on"), /PDF/);
  await checkAccess(page);
  await send("long.txt", Buffer.alloc(50_000_000, "word and "), /too long for one import/);
  const old = Buffer.from("\ufeffLetter of the keeper\n\nThe lamp burned until four.\n\nЕ. Маяк\n", "utf16le");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "1911.txt", mimeType: "text/plain", buffer: old });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/imports\/\w{22}$/, { timeout: 30_000 });
  await expect(page.getByText("The file was read as UTF-16.")).toBeVisible();
});

test("script in a text stays text; a long text is read in its own thread", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const title = `<img src=x onerror=alert(1)> ${fresh()}`;
  await importText(page, course, title, `<script>alert("no")</script>\n\n${someLetter("Marsh")}`);
  await expect(page.getByText('<script>alert("no")</script>').first()).toBeVisible();
  const body = "The lamp burned until four. After that there was no oil, and I rang the bell by hand. ".repeat(60);
  const letters = Array.from({ length: 50 }, (_, at) =>
    someLetter(`Keeper${at}`).replace("I do not write", `${body}\n\nI do not write`),
  );
  await page.goto(`${course}/documents/import`);
  await page.getByText("Upload a file").click();
  const buffer = Buffer.from(letters.join("\n\n"));
  await page.getByLabel("File", { exact: true }).setInputFiles({ name: "reader.txt", mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/imports\/\w{22}$/, { timeout: 60_000 });
  await expect(page.getByText("as it came, around this document")).toBeVisible({ timeout: 30_000 });
});

test("blocks are changed, divided, left out and put back; another window's change is not overwritten", async ({
  page,
}) => {
  await signIn(page, "stranger");
  const course = await openCourse(page);
  await importText(page, course, `Tools ${fresh()}`, someLetter(`Marsh ${fresh()}`));
  const change = (name: string) => page.getByRole("button", { name: `Change ${name}`, exact: true });
  await change("paragraph 1").click();
  await checkAccess(page);
  await page.getByLabel("Its words").fill("The lamp burned until five.");
  await page.getByRole("button", { name: "Save the words" }).click();
  await expect(page.getByRole("article").getByText("The lamp burned until five.")).toBeVisible();
  await change("paragraph 2").click();
  await page.getByRole("button", { name: "Leave it out" }).click();
  await expect(page.getByText("kept aside")).toBeVisible();
  await page.getByRole("button", { name: "Put back into a document" }).click();
  await page.getByRole("button", { name: "Put back", exact: true }).click();
  await expect(page.getByText("kept aside")).toHaveCount(0);

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: "Set aside document 1" }).click();
  await expect(other.getByText("set aside, will not be published")).toBeVisible();
  await page.getByText("Title, date, persons, rights").click();
  await page.getByLabel("Translator").fill("The keeper’s daughter");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Another window was faster/)).toBeVisible();
  await expect(page.getByText("set aside, will not be published")).toBeVisible();
  await page.getByRole("button", { name: "Take back document 1" }).click();
  await expect(page.getByText("set aside, will not be published")).toHaveCount(0);
});

test("a document is read by students once it is shared, and corrected in a second revision", async ({
  page,
  anotherBrowser,
}) => {
  test.setTimeout(120_000);
  const who = `Okafor${fresh()}`;
  await signIn(page, "instructor");
  const course = await openCourse(page);
  await importText(page, course, `A letter ${fresh()}`, someLetter(who));
  await answerAll(page);
  await page.getByRole("button", { name: "Publish 1 document" }).click();
  await page.getByRole("link", { name: `${who} to the harbour board` }).click();
  await expect(page).toHaveURL(/\/documents\/[1-9A-HJ-NP-Za-km-z]{22}$/);
  const address = page.url();

  const student = await anotherBrowser();
  await signIn(student, "student");
  expect((await student.goto(address))?.status()).toBe(404);
  expect((await student.goto(`${address}/revisions/1.txt`))?.status()).toBe(404);
  await page.getByRole("button", { name: "Share in the library" }).click();
  await expect(page.getByRole("button", { name: "Take out of the library" })).toBeVisible();
  await visit(student, `${course}/documents`);
  await student.getByRole("link", { name: `${who} to the harbour board` }).click();
  await checkAccess(student);
  await expect(student.getByRole("link", { name: "Edit" })).toHaveCount(0);
  const plain = await student.request.get(`${address}/revisions/1.txt`);
  expect([plain.status(), plain.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect((await student.goto(`${address}/edit`))?.status()).toBe(404);

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await checkAccess(page);
  await page.getByRole("button", { name: "Change paragraph 2", exact: true }).click();
  await page.getByLabel("Its words").fill("I write this so that it is written.");
  await page.getByRole("button", { name: "Save the words" }).click();
  await expect(page.locator(".chg ins")).toHaveText("I write this so that it is written.");
  const publish = page.getByRole("button", { name: "Publish revision 2" });
  await publish.click();
  await expect(page.getByText("Say in a few words what you changed.")).toBeVisible();
  await page.getByLabel("What you changed, in a few words").fill("Checked against the ledger.");
  await publish.click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText("Checked against the ledger.")).toBeVisible();
  await page.getByRole("link", { name: "Read revision 1" }).click();
  await expect(page.getByText("I do not write this to complain")).toBeVisible();
  await checkAccess(page);
  await student.goto(address);
  await expect(student.getByText("I write this so that it is written.")).toBeVisible();
  await expect(student.getByText("Checked against the ledger.")).toHaveCount(0);
});
