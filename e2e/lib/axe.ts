/** Asking axe about a page as it stands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe comes with its builder. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const source = readFileSync(ofBuilder.resolve("axe-core/axe.min.js"), "utf8");

/** The builder would send axe, half a megabyte, twice with every question: a page is given it once. */
async function bring(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
}

/** WCAG 2.0 to 2.2, A and AA, and what is good practice. */
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Longest wait for a page to stand still, in frames: five seconds. */
const PATIENCE = 300;

/**
 * Waits until nothing fades and nothing in the margins has moved for some frames: half-way, a colour is neither of the
 * two, and one card may lie over the buttons of another.
 */
const still = (page: Page): Promise<void> =>
  page.evaluate(async (patience) => {
    const ends = (each: Animation) => Number.isFinite(each.effect?.getComputedTiming().endTime ?? 0);
    const moving = document.getAnimations().filter(ends);
    // One that is cut short has ended too; one that stands still is not waited for longer than what moves.
    await Promise.race([
      Promise.allSettled(moving.map((each) => each.finished)),
      new Promise((late) => setTimeout(late, (patience * 1000) / 60)),
    ]);
    // What stands in the text does not move by itself.
    if (document.querySelector(".float") === null) return;
    const places = () =>
      [...document.querySelectorAll(".float")].map((each) => Math.round(each.getBoundingClientRect().top)).join();
    let before = "";
    for (let frames = 0, same = 0; same < 6 && frames < patience; frames++) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const now = places();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  }, PATIENCE);

/**
 * What axe finds wrong with a page: the rule and every element that breaks it. All rules, or only that of colours, which
 * is all that the dark can change.
 */
export async function faultsOf(page: Page, look: "all" | "colours" = "all"): Promise<string[]> {
  // After a step within the site the title comes a moment after the page.
  await expect(page).toHaveTitle(/\S/);
  await bring(page);
  await still(page);
  // Only what is wrong is worked out and sent, not every element that is right. Without frames axe need not collect its
  // results in a page of its own, which takes longer than asking it.
  const asked = new AxeBuilder({ page, axeSource: "true" })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const { violations } = await (look === "all"
    ? asked.withTags(everything)
    : asked.withRules("color-contrast")
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target} ${node.html.slice(0, 200)}`),
  );
}
