/**
 * What every story has: people of the demonstration who sign in by the form, pages that are checked by axe when they are
 * visited, and a browser that keeps quiet: an error in its console or a report of the content policy fails the story.
 */
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { sessionCookie } from "../../lib/auth/site";
import { faultsOf } from "./axe";
import { BASE_URL, sessionAt } from "./sessions";

/** Accounts of the demonstration; `stranger` teaches another course. */
export type Who = "instructor" | "assistant" | "student" | "stranger";
export const PASSWORD = "headnote-demo";
export const emailOf = (who: Who): string => `${who}@headnote.test`;

/** Makes the browser somebody's, as it is after signing in; the form has stories of its own. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.context().addCookies([{ name: sessionCookie(), value: await sessionAt(emailOf(who)), url: BASE_URL }]);
}

/** Fills in the sign-in form that is open and sends it. */
export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Opens a page and checks that axe finds nothing to say about it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await checkAccess(page);
}

/** Asks axe about the page as it is now: WCAG 2.0 to 2.2, A and AA. */
export async function checkAccess(page: Page): Promise<void> {
  // What has scrolled half under the bar is no smaller for it: the bar stands over the texts while they are looked at.
  await stick(page, false);
  const said = await faultsOf(page);
  await stick(page, true);
  expect(said, `axe on ${page.url()}`).toEqual([]);
}

/** Lets the bar over the texts stay in the window, or go with the page; nothing else moves. */
const stick = (page: Page, on: boolean): Promise<void> =>
  page.evaluate(
    (position) => {
      for (const bar of document.querySelectorAll<HTMLElement>(".roombar")) bar.style.position = position;
    },
    on ? "" : "relative",
  );

/** Opens the demonstration's course of who is signed in (the oldest of the list) and returns its address: `/courses/…`. */
export async function openCourse(page: Page): Promise<string> {
  await page.goto("/courses");
  await page.getByRole("main").getByRole("listitem").getByRole("link").last().click();
  await expect(page).toHaveURL(/\/courses\/[1-9A-HJ-NP-Za-km-z]{22}$/);
  return new URL(page.url()).pathname;
}

/** What a browser may say without failing a story: answers that the story itself asked for. */
const expected = (text: string) =>
  /Failed to load resource: .*\b(401|403|404|409|413|422|429|ERR_INTERNET_DISCONNECTED)\b/.test(text);

function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" && !expected(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().includes("csp-report")) complaints.push(`${page.url()}: ${request.postData()}`);
  });
}

interface StoryFixtures {
  complaints: string[];
  /** A page in a browser of its own: somebody else, or the same person elsewhere. */
  anotherBrowser: () => Promise<Page>;
  quiet: undefined;
}

/** `test` of the stories: every page is listened to, those of `anotherBrowser` too. */
export const test = base.extend<StoryFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs here
  complaints: async ({}, use) => use([]),
  anotherBrowser: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      context.on("page", (page) => listen(page, complaints));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  quiet: [
    async ({ context, complaints }, use) => {
      context.on("page", (page) => listen(page, complaints));
      await use(undefined);
      expect(complaints, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
