import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** Rules of the house that the linter cannot say. */

const root = fileURLToPath(new URL("..", import.meta.url));
const files = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("lib/data/generated/"))
    .sort();
const text = (path: string) => readFileSync(join(root, path), "utf8");
const runsInBrowser = (path: string) => /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*["']use client["']/.test(text(path));
/** The text without comments, which may speak of what code may not do. */
const code = (path: string) => text(path).replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*/g, "");

describe("structure", () => {
  test("the patterns find the house", () => {
    expect(files("app/**/page.tsx").length).toBeGreaterThan(0);
    expect(files("components/**/*.client.{ts,tsx}").length).toBeGreaterThan(0);
    expect(files("lib/domain/**/*.ts").length).toBeGreaterThan(20);
  });

  test("pages and layouts are server files", () => {
    expect(files("app/**/{page,layout}.tsx").filter(runsInBrowser)).toEqual([]);
  });

  test("what runs in the browser says so in its name", () => {
    const named = (path: string) => /\.client\.tsx?$/.test(path) || /^(error|global-error)\.tsx$/.test(basename(path));
    expect(files("{app,components,lib}/**/*.{ts,tsx}").filter((path) => runsInBrowser(path) && !named(path))).toEqual(
      [],
    );
  });

  test("no raw HTML", () => {
    expect(
      files("{app,components,lib}/**/*.{ts,tsx}").filter((path) =>
        /dangerouslySetInnerHTML|\.innerHTML\b/.test(code(path)),
      ),
    ).toEqual([]);
  });

  test("the domain asks neither clock nor dice", () => {
    const own = files("lib/domain/**/*.ts").filter((path) => !path.endsWith(".test.ts"));
    expect(
      own.filter((path) => /Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now|randomUUID/.test(code(path))),
    ).toEqual([]);
  });

  test("no file is called after nothing", () => {
    expect(
      files("{app,components,lib,scripts}/**/*").filter((path) =>
        /(^|[/.-])(utils?|helpers?|misc|manager|service)([./-]|$)/i.test(path),
      ),
    ).toEqual([]);
  });

  test("every style sheet is imported once", () => {
    const imports = text("app/globals.css");
    for (const sheet of files("app/styles/*.css")) {
      expect(imports.split(`"./styles/${basename(sheet)}"`).length - 1, sheet).toBe(1);
    }
  });
});
