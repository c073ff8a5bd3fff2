import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at(".") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,content,scripts,prisma}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.data.test.ts"],
          // Pure code has no state to keep apart: modules are read once for all files, not once for each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "data",
          setupFiles: ["./lib/data/testing/setup.ts"],
          include: ["{lib,prisma,scripts}/**/*.data.test.ts"],
          fileParallelism: false,
          // Threads that the code starts read TypeScript as the tests do.
          execArgv: ["--import", "tsx"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
