/**
 * Every page in four forms: wide and narrow, light and dark. axe finds nothing, the browser has nothing to complain of,
 * and nothing has to be pushed sideways. With PICTURES=folder each form is kept as a picture.
 */
import { globSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/site";
import { faultsOf } from "./lib/axe";
import { type Look, looksOf, watchers } from "./lib/pages";
import { BASE_URL } from "./lib/sessions";
import { expect, test } from "./lib/story";

const root = join(import.meta.dirname, "..");
/** Narrow first, as a telephone opens it; the other stories open their pages wide. */
const widths = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } };

// Colours that fade from light to dark would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });

/** What is wider than the window, when the page has to be pushed sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.scrollingElement ?? document.body;
    if (element.scrollWidth <= innerWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter(
      (each) => each.getBoundingClientRect().right > innerWidth,
    );
    return out.slice(-3).map((each) => `${element.scrollWidth} px: ${each.outerHTML.slice(0, 160)}`);
  });
}

/** Opens the page once; the second width is made of the first, as when a window is drawn wider. */
async function lookAt(page: Page, { name, file, path }: Look): Promise<string[]> {
  const wrong: string[] = [];
  const note = (form: string, said: string[]) => wrong.push(...said.map((each) => `${name} ${form}: ${each}`));
  await page.setViewportSize(widths.narrow);
  await page.emulateMedia({ colorScheme: "light" });
  const status = (await page.goto(path))?.status();
  if (status !== (file.endsWith("not-found.tsx") ? 404 : 200)) note("opened", [`status ${status}`]);
  for (const [width, size] of Object.entries(widths)) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const form = `${width} ${colorScheme}`;
      note(form, await faultsOf(page, colorScheme === "dark" ? "colours" : "all"));
      const { PICTURES } = process.env;
      if (PICTURES)
        await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    note(width, await tooWide(page));
  }
  return wrong;
}

const seen = new Map<string, Promise<{ secret: string | null; looks: Look[] }>>();
const looks = (watcher: (typeof watchers)[number]) => {
  const known = seen.get(watcher) ?? looksOf(watcher);
  seen.set(watcher, known);
  return known;
};

test("every page is looked at", async () => {
  const all = (await Promise.all(watchers.map(looks))).flatMap((each) => each.looks);
  const files = globSync("app/**/{page,not-found}.tsx", { cwd: root }).map((path) => path.replace(/^app\//, ""));
  expect([...new Set(all.map((each) => each.file))].toSorted()).toEqual(files.toSorted());
});

/** A person's pages are parted, so that both workers have work to the end. */
const PARTS = 3;

for (const watcher of watchers) {
  const parts = watcher === "instructor" || watcher === "student" ? PARTS : 1;
  for (let part = 0; part < parts; part++) {
    test(`pages as ${watcher} finds them (${part + 1} of ${parts})`, async ({ page }) => {
      const { secret, looks: all } = await looks(watcher);
      const pages = all.filter((_, index) => index % parts === part);
      test.setTimeout(30_000 + 15_000 * pages.length);
      if (secret) await page.context().addCookies([{ name: sessionCookie(), value: secret, url: BASE_URL }]);
      for (const each of pages) expect.soft(await lookAt(page, each), each.name).toEqual([]);
    });
  }
}
