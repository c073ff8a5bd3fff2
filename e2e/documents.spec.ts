import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { makeDocx, makeEpub, makePlainPdf, onePoint } from "./lib/files";
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
  await page.getByLabel("Or paste the text of a page").fill(text);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await reviewing(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Waits until the files are read and their review is there. */
const reviewing = (page: Page) => expect(page).toHaveURL(/\/imports\/[1-9A-HJ-NP-Za-km-z]{22}$/, { timeout: 60_000 });

interface Given {
  name: string;
  buffer: Buffer;
  mimeType?: string;
}

/** Chooses files on the import page. */
async function chooseFiles(page: Page, course: string, ...files: Given[]): Promise<void> {
  await page.goto(`${course}/documents/import`);
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeEnabled();
  await page
    .getByLabel("Choose files")
    .setInputFiles(files.map(({ mimeType = "application/octet-stream", ...file }) => ({ ...file, mimeType })));
}

/** Chooses files, imports them, and comes to the review. */
async function importFiles(page: Page, course: string, ...files: Given[]): Promise<void> {
  await chooseFiles(page, course, ...files);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await reviewing(page);
}

/** The document that is drawn. */
const reading = (page: Page) => page.locator("article.doc");

/** Answers the first question card: as proposed, or with its first choice where nothing is proposed. */
async function answerFirst(page: Page): Promise<void> {
  const before = await questionsOpen(page).textContent();
  const card = page.locator(".qcard").first();
  const accept = card.getByRole("button", { name: /^Accept/ });
  if (await accept.isVisible()) await accept.click();
  else {
    await card.locator("input[type=radio]:not([value=own])").first().check();
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
  await expect(page.getByText("3 documents,")).toBeVisible();
  await expect(page.getByText("document 2 begins")).toBeVisible();
  await expect(page.getByText("Debris", { exact: true }).first()).toBeVisible();
  const publish = page.getByRole("button", { name: /^Publish( \d+ documents?)?$/ });
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Not ready to publish:")).toBeVisible();

  // A boundary is taken away and put back.
  await page.getByRole("button", { name: "join to document 1" }).click();
  await expect(page.getByText("2 documents,")).toBeVisible();
  await page.getByRole("button", { name: /^Undo: document 2 joined/ }).click();
  await expect(page.getByText("3 documents,")).toBeVisible();

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

test("what cannot be imported is refused beside its file, and nothing chosen or typed is lost", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  await page.goto(`${course}/documents/import`);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Choose a file, or paste a text.")).toBeVisible();
  const good = { name: "letter.txt", buffer: Buffer.from(someLetter("Marsh")) };
  const refused = async (file: Given, problem: RegExp) => {
    await chooseFiles(page, course, good, file);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("listitem").filter({ hasText: file.name }).locator(".err")).toHaveText(problem, {
      timeout: 60_000,
    });
    await expect(page.getByText("letter.txt", { exact: true }).first()).toBeVisible();
  };
  await refused({ name: "empty.txt", buffer: Buffer.alloc(0) }, /empty/);
  await checkAccess(page);
  await refused(
    { name: "noise.txt", buffer: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)) },
    /\.$/,
  );
  await refused({ name: "broken.pdf", buffer: Buffer.from("%PDF-1.7 and so on") }, /\.$/);
  await refused({ name: "broken.docx", buffer: Buffer.from("PK\u0003\u0004 and no more") }, /\.$/);
  await refused({ name: "scan.png", buffer: Buffer.from("no picture"), mimeType: "image/png" }, /PNG/);
  const entities = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI>&a;</TEI>`;
  await refused({ name: "outside.xml", buffer: Buffer.from(entities) }, /\.$/);
  await chooseFiles(page, course, { name: "page.pdf", buffer: makePlainPdf([["A page."]]) });
  await page.getByLabel("Pages").fill("9-3");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("The first page stands after the last.")).toBeVisible();
  await page.goto(`${course}/documents`);
  await expect(page.getByText("letter.txt")).toHaveCount(0);
});

test("script in a text stays text; a long text is read in its own thread; an old encoding is told", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const title = `<img src=x onerror=alert(1)> ${fresh()}`;
  await importText(
    page,
    course,
    title,
    `Spoken\n\nHe wrote <script>alert("no")</script> here.\n\n${someLetter("Marsh")}`,
  );
  await expect(page.getByText('<script>alert("no")</script>').first()).toBeVisible();
  const old = Buffer.from("\ufeffLetter of the keeper\n\nThe lamp burned until four.\n\nЕ. Маяк\n", "utf16le");
  await importFiles(page, course, { name: "1911.txt", buffer: old });
  await expect(page.getByText("The file was read as UTF-16.")).toBeVisible();
  const body = "The lamp burned until four. After that there was no oil, and I rang the bell by hand. ".repeat(60);
  const letters = Array.from({ length: 50 }, (_, at) =>
    someLetter(`Keeper${at}`).replace("I do not write", `${body}\n\nI do not write`),
  );
  await importFiles(page, course, { name: "reader.txt", buffer: Buffer.from(letters.join("\n\n")) });
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
  await page.getByText("Title, date, persons, archive, rights").click();
  await page.getByLabel("Translator").fill("The keeper’s daughter");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Another window was faster/)).toBeVisible();
  await expect(page.getByText("set aside, will not be published")).toBeVisible();
  await page.getByRole("button", { name: "Take back document 1" }).click();
  await expect(page.getByText("set aside, will not be published")).toHaveCount(0);
});

test("a document is read by students once it is shared, and corrected in a second revision @long", async ({
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

test("several files are put in order and read as one; a scan is shown beside the text @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const [one, two] = [`Marsh${fresh()}`, `Weir${fresh()}`];
  await chooseFiles(
    page,
    course,
    { name: "second.txt", buffer: Buffer.from(someLetter(two)) },
    { name: "first.md", buffer: Buffer.from(someLetter(one)) },
    { name: "first.png", buffer: onePoint, mimeType: "image/png" },
  );
  await expect(page.getByText("3 files, read in this order")).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Up first.md" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("first.md is number 1 of 3 now.")).toBeAttached();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await reviewing(page);
  await expect(page.getByText("2 documents,")).toBeVisible();
  await expect(reading(page).getByRole("heading", { name: `${one} to the harbour board` })).toBeVisible();
  await page.getByText("Scan", { exact: true }).click();
  await expect(page.getByRole("img", { name: "Scan 1 of 1, first.png" })).toBeVisible();
  await page.getByRole("region", { name: /^Scan 1\./ }).focus();
  await page.keyboard.press("+");
  await expect(page.getByText("Scan 1 of 1, 150 per cent")).toBeAttached();
  await checkAccess(page);
});

test("a document cut at the end of a page goes on with the next, when it is said so @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const who = `Marsh${fresh()}`;
  const first = `${who} to the harbour board\n\n14 JANUARY 1911\n\nThe lamp burned until four. After that there was no oil, and I rang the bell by hand until the mail boat had gone round the mole, because nobody could see the stones any more and`;
  const second = `the pilot had not come back from the town, where he had gone to ask for oil.\n\nE. ${who}\n\nCounty archive, Harbour board, box 3, folder 9, fol. 12\n`;
  await importFiles(page, course, { name: "46.txt", buffer: Buffer.from(first) });
  await expect(page.getByText("1 document,")).toBeVisible();
  await page.getByText("Add the next pages").click();
  await page
    .getByLabel("Choose files")
    .setInputFiles({ name: "47.txt", mimeType: "text/plain", buffer: Buffer.from(second) });
  await page.getByRole("button", { name: "Add to this import" }).click();
  await expect(page.getByText("2 documents,")).toBeVisible({ timeout: 30_000 });
  const seam = page.locator(".qcard").filter({ hasText: "breaks off in the middle" });
  await expect(seam).toContainText("the pilot had not come back");
  await seam.getByRole("button", { name: /^Accept/ }).click();
  await expect(page.getByText("1 document,")).toBeVisible();
  await expect(reading(page)).toContainText("E. ");
  await page.getByRole("button", { name: /^Undo: boundary/ }).click();
  await expect(page.getByText("2 documents,")).toBeVisible();
  await page.getByRole("button", { name: /^Do again: boundary/ }).click();
  await expect(page.getByText("1 document,")).toBeVisible();
});

test("another import that waits is joined to this one, and says where it is @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const [one, two] = [`First ${fresh()}`, `Second ${fresh()}`];
  await importText(page, course, two, someLetter(`Weir${fresh()}`));
  const other = page.url();
  await importText(page, course, one, someLetter(`Marsh${fresh()}`));
  await page.getByText("Add the next pages").click();
  await page.getByLabel("Or join another import that waits").selectOption({ label: two });
  await page.getByRole("button", { name: "Join it to this import" }).click();
  await expect(page.getByText("2 documents,")).toBeVisible({ timeout: 30_000 });
  await page.goto(other);
  await expect(page.getByText("This import was joined to")).toBeVisible();
  await page.getByRole("link", { name: one }).click();
  await expect(page.getByText("2 documents,")).toBeVisible();
});

test("a Word file comes with its footnotes @long", async ({ page }) => {
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const who = `Marsh${fresh()}`;
  const docx = makeDocx(
    [
      `${who} to the harbour board`,
      "14 JANUARY 1911",
      "The lamp burned until four.{1} After that I rang the bell.",
      `E. ${who}`,
    ],
    ["A lamp of the third order, lit with oil."],
  );
  await importFiles(page, course, { name: "letter.docx", buffer: docx });
  await expect(reading(page)).toContainText("The lamp burned until four.");
  await expect(reading(page)).toContainText("A lamp of the third order, lit with oil.");
  await expect(reading(page).getByRole("link", { name: "Note 1", exact: true })).toBeVisible();
});

test("of a book the chapters are chosen first @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const letter = (who: string) => ({
    title: `${who} to the harbour board`,
    paragraphs: ["14 JANUARY 1911", "The lamp burned until four, and then there was no oil.", `E. ${who}`],
  });
  const book = makeEpub(`Letters ${fresh()}`, ["Marsh", "Weir", "Quayle"].map(letter));
  await chooseFiles(page, course, { name: "letters.epub", buffer: book });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("group", { name: "Which chapters of letters.epub?" })).toBeVisible({ timeout: 60_000 });
  await checkAccess(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Choose at least one chapter.")).toBeVisible();
  await page.getByLabel(/^Weir to the harbour board/).check();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await reviewing(page);
  await expect(reading(page)).toContainText("E. Weir");
  await expect(page.getByText("E. Quayle")).toHaveCount(0);
});

test("of a PDF the pages that are wanted are read @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const letter = (who: string) => [
    `${who} to the harbour board`,
    "",
    "14 JANUARY 1911",
    "",
    "The lamp burned until four.",
    "",
    `E. ${who}`,
  ];
  const pdf = makePlainPdf([letter("Marsh"), letter("Weir"), letter("Quayle")]);
  await chooseFiles(page, course, { name: "pages.pdf", buffer: pdf });
  await page.getByLabel("Pages").fill("2");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await reviewing(page);
  await expect(page.getByText("E. Weir").first()).toBeVisible();
  await expect(page.getByText("E. Marsh")).toHaveCount(0);
});

test("a web page is read without its scripts and menus @long", async ({ page }) => {
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const who = `Marsh${fresh()}`;
  const html = `<!doctype html><html><head><title>Letters</title><style>p{color:red}</style></head><body><script>document.title = "no"</script><h2>${who} to the harbour board</h2><p>14 JANUARY 1911</p><p>The lamp burned <em>until four</em>. After that there was no oil.</p><p>E. ${who}</p></body></html>`;
  await importFiles(page, course, { name: "letter.html", buffer: Buffer.from(html) });
  await expect(reading(page).locator("em")).toHaveText("until four");
  await expect(page.getByText("document.title")).toHaveCount(0);
  await expect(page.getByText("color:red")).toHaveCount(0);
});

test("a document exported as TEI and imported again is the same document @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const course = await openCourse(page);
  const who = `Okafor${fresh()}`;
  await importText(page, course, `A letter ${fresh()}`, someLetter(who));
  await answerAll(page);
  await page.getByRole("button", { name: "Publish 1 document" }).click();
  await page.getByRole("link", { name: `${who} to the harbour board` }).click();
  await expect(page).toHaveURL(/\/documents\/[1-9A-HJ-NP-Za-km-z]{22}$/);
  const address = page.url();
  const tei = await page.request.get(`${address}/revisions/1.xml`);
  expect(tei.status()).toBe(200);
  const words = await (await page.request.get(`${address}/revisions/1.txt`)).text();
  await importFiles(page, course, { name: `${who}.xml`, buffer: await tei.body() });
  await answerAll(page);
  await page.getByRole("button", { name: "Publish 1 document" }).click();
  await page
    .getByRole("link", { name: `${who} to the harbour board` })
    .last()
    .click();
  await expect(page).toHaveURL(/\/documents\/[1-9A-HJ-NP-Za-km-z]{22}$/);
  expect(page.url()).not.toBe(address);
  expect(await (await page.request.get(`${page.url()}/revisions/1.txt`)).text()).toBe(words);
  const again = await (await page.request.get(`${page.url()}/revisions/1.xml`)).text();
  const body = (xml: string) => /<text\b[\s\S]*<\/text>/.exec(xml)?.[0];
  expect(body(again)).toBe(body(await tei.text()));
});

test("an answer is given to all questions like it at once, asked again, and undone at once @long", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const texts = ["Marsh", "Weir", "Quayle"].map((who) => someLetter(`${who}${fresh()}`)).join("\n\n");
  await importText(page, await openCourse(page), `Alike ${fresh()}`, texts);
  const before = await openCount(page);
  const card = page.locator(".qcard").filter({ hasText: "· citation ·" }).first();
  await card.getByRole("button", { name: "Choose", exact: true }).click();
  await card.getByLabel("No citation").check();
  const same = card.getByLabel(/^Do the same for \d+ more questions? like this$/);
  const more = Number(/\d+/.exec((await card.getByText(/^Do the same for/).textContent()) ?? "")?.[0]);
  expect(more).toBeGreaterThan(0);
  await same.check();
  await card.getByRole("button", { name: "Save this answer" }).click();
  await expect(questionsOpen(page)).toHaveText(`${before - 1 - more} open · ${1 + more} answered`);
  await page.getByText(`${1 + more} answered`, { exact: true }).click();
  await page.getByRole("button", { name: /^Ask again ?: citation, Document 1$/ }).click();
  await expect(questionsOpen(page)).toHaveText(`${before - more} open · ${more} answered`);
  await page.getByRole("button", { name: /^Undo: citation asked again/ }).click();
  await page.getByRole("button", { name: new RegExp(`^Undo: citation: No citation, and for ${more} more`) }).click();
  await expect(questionsOpen(page)).toHaveText(`${before} open · 0 answered`);
});

test("words are marked and corrected by keyboard alone; a footnote is edited; what was changed is shown @long", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "stranger");
  const letter = someLetter(`Marsh${fresh()}`)
    .replace("until four.", "until four.¹")
    .concat("\n¹ A lamp of the third order, lit with oil.\n");
  await importText(page, await openCourse(page), `Marks ${fresh()}`, letter);
  const chooseFirstWord = async () => {
    await page.locator("[data-choose]").nth(2).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Enter");
  };
  await chooseFirstWord();
  const tools = page.getByRole("region", { name: "The chosen words" });
  await expect(tools.getByLabel("Mark as")).toBeFocused();
  await checkAccess(page);
  await tools.getByLabel("Mark as").selectOption({ label: "Emphasis" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(reading(page).locator("em")).toHaveCount(1);
  await chooseFirstWord();
  await tools.getByText("Correct these words").click();
  await tools.getByLabel("Should read").fill("Yonder");
  await tools.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(reading(page)).toContainText("Yonder");

  await page.locator("summary", { hasText: /^Note 1/ }).click();
  await page.getByLabel("Its words, note 1").fill("A lamp of the fourth order.");
  await page.getByRole("button", { name: "Save the words" }).click();
  await expect(reading(page)).toContainText("A lamp of the fourth order.");
  await page.getByLabel("This note is").selectOption("author");
  await page.getByRole("button", { name: "Save the note’s number" }).click();
  await expect(page.getByRole("button", { name: /^Undo: note/ })).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Compare with the imported words" }).click();
  await expect(page.getByText(/1 correction/)).toBeVisible();
  await expect(page.locator(".compare ins", { hasText: "Yonder" })).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Back to the reading text" }).click();

  await page.getByText("Title, date, persons, archive, rights").click();
  await page.getByLabel("Date, as printed").first().fill("25 October 1917");
  await page.getByLabel("Calendar of the printed date").selectOption({ label: "Old Style (Julian)" });
  await expect(page.getByText("Read as 1917-11-07 (New Style), which is 1917-10-25 Old Style.")).toBeVisible();
  await page.getByLabel("Add a reference, as printed").fill("GARF, f. 1235, op. 1, d. 16, l. 5");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByLabel("Archive or library").last()).toHaveValue("GARF");
  await page.getByRole("button", { name: "Save the references" }).click();
  await expect(page.getByRole("button", { name: /^Undo: archival reference set/ })).toBeVisible();
});
