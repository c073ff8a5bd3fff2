import { defineConfig } from "@playwright/test";

// Started by `npm test`, which gives the stories a server, a database and a browser of their own.
const { BASE_URL, CHROMIUM_PATH, HEADNOTE_LONG, PLAYWRIGHT_JSON, TRACE } = process.env;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/stories",
  fullyParallel: true,
  // Variants of a story are told in the long rounds; `npm test` says so.
  ...(HEADNOTE_LONG ? {} : { grepInvert: /@long/ }),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [
    ["list"],
    ...(PLAYWRIGHT_JSON ? [["json", { outputFile: PLAYWRIGHT_JSON }] satisfies [string, object]] : []),
  ],
  use: {
    baseURL: BASE_URL ?? "http://localhost:3100",
    // Recording every step costs a third of the time; what the page said when a story failed is kept anyway.
    trace: TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: CHROMIUM_PATH || undefined, // undefined: the browser that Playwright has installed
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
});
