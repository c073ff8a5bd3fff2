import fs from "node:fs";
import { expect, test } from "vitest";

const styles = fs
  .readdirSync("app/styles")
  .filter((file) => file.endsWith(".css"))
  .map((file) => [file, fs.readFileSync(`app/styles/${file}`, "utf8")] as const)
  .filter(([, style]) => style.includes("::highlight("));

test.each(styles)("%s says highlights of words only: they cost every element of which they are said", (_, style) => {
  const lights = style.match(/^.*::highlight\(\w.*$/gm) ?? [];
  expect(lights.length).toBeGreaterThan(0);
  expect(lights.filter((line) => !line.includes(":is([data-block], [data-block] *)::highlight("))).toEqual([]);
});
