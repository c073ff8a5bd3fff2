/** Which of a row of segments is chosen must be seen in forced colours too, whether it is a field or a link. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const styles = readFileSync(new URL("../app/styles/fields.css", import.meta.url), "utf8");
const forced = styles.slice(styles.indexOf("@media (forced-colors: active)"));

test.each([".seg label:has(:checked)", ".seg a[aria-current]"])("forced colours keep the ground of %s", (chosen) => {
  const rule = forced.match(/([^{}]+)\{([^{}]*forced-color-adjust: none[^{}]*)\}/);
  expect(rule?.[1]?.split(",").map((selector) => selector.trim())).toContain(chosen);
  expect(rule?.[2]).toContain("background: ButtonText");
});
