import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/**
 * The linter keeps the import directions of the house. A rule that never fires looks like a rule that is kept; so faults
 * are planted in a copy of the house's plan (its folders and its biome.json, nothing else) and must be found.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "headnote-lint-"));
  cpSync(join(root, "biome.json"), join(house, "biome.json"));
  cpSync(join(root, "tsconfig.json"), join(house, "tsconfig.json"));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function plant(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
}

/** The names of the rules that the linter finds broken in one file. */
function broken(path: string): string[] {
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", path], {
    cwd: house,
    encoding: "utf8",
  });
  const report: { diagnostics: { category: string; severity: string }[] } = JSON.parse(stdout);
  return report.diagnostics.filter(({ severity }) => severity === "error").map(({ category }) => category);
}

const line = (from: string) => `import { x } from "${from}";\nexport const y = x;\n`;
const forbidden: [file: string, from: string][] = [
  ["lib/domain/plant/a.ts", "react"],
  ["lib/domain/plant/a.ts", "next/server"],
  ["lib/domain/plant/a.ts", "@prisma/client"],
  ["lib/domain/plant/a.ts", "node:fs"],
  ["lib/domain/plant/a.ts", "../../data/plant"],
  ["lib/domain/plant/a.ts", "../../auth/plant"],
  ["lib/domain/plant/a.ts", "../../../components/plant"],
  ["lib/domain/plant/a.ts", "@/lib/data/plant"],
  ["lib/data/plant.ts", "next/cache"],
  ["lib/data/plant.ts", "../auth/plant"],
  ["lib/data/parts/plant.ts", "../../auth/plant"],
  ["lib/data/plant.ts", "@/components/plant"],
  ["lib/auth/plant.ts", "@prisma/client"],
  ["lib/auth/plant.ts", "../data/generated/client"],
  ["lib/auth/plant.ts", "@/app/plant"],
  ["components/plant/a.tsx", "@/lib/data/plant"],
  ["components/plant/a.tsx", "../../lib/data/plant"],
  ["components/plant/a.tsx", "@/lib/auth/plant"],
  ["components/plant/a.tsx", "@/app/plant/actions"],
  ["components/plant/a.tsx", "../../app/plant/actions"],
  ["components/plant/a.tsx", "next/headers"],
  ["components/plant/a.tsx", "node:fs"],
  ["app/plant/page.tsx", "@prisma/client"],
  ["app/plant/page.tsx", "@/lib/data/generated/client"],
];
const allowed: [file: string, from: string][] = [
  ["lib/domain/plant/a.ts", "zod"],
  ["lib/domain/plant/a.ts", "../document/plant"],
  ["lib/data/plant.ts", "../domain/plant"],
  ["lib/data/plant.ts", "./generated/client"],
  ["lib/auth/plant.ts", "../data/public/plant"],
  ["lib/auth/plant.ts", "next/headers"],
  ["components/plant/a.tsx", "@/lib/domain/plant"],
  ["components/plant/a.tsx", "@/components/ui/plant"],
  ["components/plant/a.tsx", "next/link"],
  ["app/plant/page.tsx", "@/lib/data/plant"],
  ["app/plant/page.tsx", "@/components/plant"],
];

describe("import directions", () => {
  test.each(forbidden)("%s may not import %s", (file, from) => {
    plant({ [file]: line(from) });
    expect(broken(file)).toContain("lint/style/noRestrictedImports");
  });

  test.each(allowed)("%s may import %s", (file, from) => {
    plant({ [file]: line(from) });
    expect(broken(file)).not.toContain("lint/style/noRestrictedImports");
  });

  test("a cycle", () => {
    plant({
      "lib/domain/round/a.ts": 'import { b } from "./b";\nexport const a = () => b;\n',
      "lib/domain/round/b.ts": 'import { a } from "./a";\nexport const b = () => a;\n',
    });
    expect(broken("lib/domain/round/a.ts")).toContain("lint/suspicious/noImportCycles");
  });

  test("raw HTML", () => {
    plant({
      "components/plant/raw.tsx": "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '<b>' }} />;\n",
    });
    expect(broken("components/plant/raw.tsx")).toContain("lint/security/noDangerouslySetInnerHtml");
  });

  test("a plain file", () => {
    plant({ "lib/domain/plant/good.ts": "export const one = 1;\n" });
    expect(broken("lib/domain/plant/good.ts")).toEqual([]);
  });
});
