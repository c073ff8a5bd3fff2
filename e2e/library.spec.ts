import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { createCourse } from "../lib/data/courses";
import { database } from "../lib/data/database";
import { publishRevisionRow } from "../lib/data/parts/publish-revision";
import { smallDocument } from "../lib/domain/document/testing/small-document";
import { shortId } from "../lib/domain/id/short-id";
import { checkAccess, emailOf, expect, openCourse, signIn, test, visit } from "./lib/story";

const fresh = () => Math.random().toString(36).slice(2, 8);

/** A course of the stranger's own with three documents: a letter with everything, one in another spelling, a table. */
async function ownLibrary() {
  const { id: userId } = await database.user.findUniqueOrThrow({ where: { email: emailOf("stranger") } });
  const viewer = { userId, name: "Stella", email: null, coursesGrantedAt: new Date() };
  const title = `Harbours ${fresh()}`;
  const made = await createCourse(viewer, { title, term: null, timeZone: "Europe/Berlin" }, new Date());
  if (!made.ok) throw new Error(made.problem);
  const { courseId } = made.value;
  const { id: by } = await database.enrollment.findFirstOrThrow({ where: { courseId, userId } });
  const p = (id: string, text: string, type: "p" | "tableRow" = "p") => {
    return { id, type, voice: "author" as const, text, marks: [], atoms: [] };
  };
  const ada = {
    ...smallDocument.meta,
    title: "Trotskii to the pilots",
    senders: ["L. D. Trotskii"],
    genre: "telegram" as const,
  };
  const glossary = [
    {
      id: "g1",
      kind: "abbreviation" as const,
      form: "HB",
      meaning: "Harbour Board",
      basis: "instructor" as const,
      confirmed: true,
    },
  ];
  const raw = "Town archive, Harbour papers, box 4, folder 2, fol. 17";
  const archival = [
    {
      ...{ raw, scheme: "generic" as const, residue: "" },
      repository: { printed: "Town archive", now: null },
      levels: [{ kind: "box", value: "4" }],
      locator: { kind: "folio" as const, from: "17", to: null },
    },
  ];
  const contents = [
    { ...smallDocument, meta: { ...smallDocument.meta, archival } },
    {
      ...smallDocument,
      meta: { ...ada, date: null },
      blocks: [p("b1", "The HB has no oil. Koba must write.")],
      notes: [],
      glossary,
    },
    {
      ...smallDocument,
      meta: { ...ada, title: "Grain" },
      blocks: [p("b1", "Quay\tTons", "tableRow"), p("b2", "East\t300", "tableRow")],
      notes: [],
    },
  ];
  const documents: string[] = [];
  for (const [position, content] of contents.entries()) {
    const { id: documentId } = await database.document.create({ data: { courseId, position } });
    const publication = { courseId, documentId, number: 1, content, changeNote: null, publishedById: by };
    await database.$transaction((tx) => publishRevisionRow(tx, publication));
    documents.push(shortId(documentId));
  }
  return { title, course: `/courses/${shortId(courseId)}`, documents };
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search" }).fill(words);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`words=${encodeURIComponent(words).replaceAll("%20", "\\+")}`));
  await page.waitForLoadState();
}

test("a reader searches in any spelling, follows a hit to its paragraph, and narrows by person and date", async ({
  page,
}) => {
  const { course } = await ownLibrary();
  await signIn(page, "stranger");
  await visit(page, `${course}/documents`);
  await search(page, "Троцкий");
  await expect(page.getByRole("status").first()).toHaveText("2 documents found");
  await checkAccess(page);
  await search(page, '"timber, and"');
  await page.getByRole("link", { name: "¶3" }).click();
  await expect(page).toHaveURL(/#p3$/);
  await expect(page.locator("#p3")).toContainText("I ask for timber");

  await page.goto(`${course}/documents`);
  await page.getByText("Date, genre, person, archive, order").click();
  await page.getByLabel("From or to a person").fill("Aldous");
  await page.getByLabel("Written from").fill("1911");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("status").first()).toHaveText("1 document found");
  await search(page, "zeppelin");
  await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  await checkAccess(page);
  await page.getByRole("link", { name: "Show all documents" }).first().click();
  await expect(page.getByRole("link", { name: "Grain" })).toBeVisible();
});

test("two names are taken for one, until they are retired", async ({ page }) => {
  const { course } = await ownLibrary();
  await signIn(page, "stranger");
  await visit(page, `${course}/documents/names`);
  await page.getByLabel("Name", { exact: true }).fill("Stalin");
  await page.getByLabel("is also").fill("Koba");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("Stalin is also Koba")).toBeVisible();
  await checkAccess(page);
  await page.goto(`${course}/documents?words=stalin`);
  await expect(page.locator(".hits mark")).toHaveText("Koba");
  await page.goto(`${course}/documents/names`);
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByText("Retired: 1")).toBeVisible();
  await page.goto(`${course}/documents?words=stalin`);
  await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
});

test("documents are copied to another course, and say where they are from", async ({ page }) => {
  // A newer course stands first in the list: what was chosen must stay chosen after copying.
  const [from, to] = [await ownLibrary(), await ownLibrary(), await ownLibrary()];
  await signIn(page, "stranger");
  await page.goto(`${from.course}/documents`);
  await page.getByLabel("Choose The harbour master to the town council").check();
  await page.getByRole("button", { name: "Copy to another course" }).click();
  await checkAccess(page);
  await page.getByLabel("Into the course").selectOption({ label: to.title });
  await page.getByRole("button", { name: "Copy this document" }).click();
  await expect(page.getByText("1 document copied.")).toBeVisible();
  await page.getByRole("button", { name: "Copy this document" }).click();
  await expect(page.getByText("Nothing was copied. One was there already.")).toBeVisible();
  await page.goto(`${to.course}/documents`);
  await page.getByRole("link", { name: "The harbour master to the town council" }).last().click();
  await expect(page.getByText(`${from.title}, revision 1`)).toBeVisible();
});

test("a library is saved as one file @long", async ({ page }) => {
  const { course } = await ownLibrary();
  await signIn(page, "stranger");
  await page.goto(`${course}/documents`);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as one file" }).click();
  const file = readFileSync(await (await waiting).path(), "utf8");
  expect(file.match(/<TEI\b/g)).toHaveLength(3);
  expect(file).toContain("Composed for tests");
});

test("a document is cited for people and programs, and explains itself @long", async ({ page }) => {
  const { course, documents } = await ownLibrary();
  await signIn(page, "stranger");
  await page.goto(`${course}/documents/${documents[0]}`);
  await page.getByText("Bibliography", { exact: true }).click();
  await expect(page.locator(".citebox")).toContainText("Aldous, J.");
  await page.getByText("BibTeX", { exact: true }).click();
  await expect(page.locator(".citebox pre")).toContainText("@");
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  expect(readFileSync(await (await waiting).path(), "utf8")).toContain("harbour master");
  for (const ending of ["ris", "json", "xml", "txt"]) {
    const answer = await page.request.get(`${course}/documents/${documents[0]}/revisions/1.${ending}`);
    expect([ending, answer.status()]).toEqual([ending, 200]);
    expect(await answer.text()).toContain("harbour master");
  }
  const part = page.locator(".t-cite [role=button]").first();
  await part.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".t-cite .explain")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".t-cite .explain")).toHaveCount(0);

  await page.goto(`${course}/documents/${documents[1]}`);
  await page.getByRole("button", { name: "HB" }).click();
  await expect(page.locator(".explain")).toHaveText("Harbour Board");
  await expect(page.getByRole("definition").filter({ hasText: "Harbour Board" })).toBeVisible();
  await checkAccess(page);
  await page.goto(`${course}/documents/${documents[2]}`);
  await expect(page.getByRole("cell", { name: "300" })).toBeVisible();
  await checkAccess(page);
});

test("a student finds, and takes away, only what an assignment gives @long", async ({ page }) => {
  await signIn(page, "student");
  const course = await openCourse(page);
  await visit(page, `${course}/documents?words=garrison`);
  const hits = await page.locator(".found > li").count();
  expect(hits).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Save as one file" })).toHaveCount(0);
  expect((await page.request.get(`/api${course}/documents/export`)).status()).toBe(404);
  expect((await page.request.get(`${course}/documents/names`)).status()).toBe(404);
});
