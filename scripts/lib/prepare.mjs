// What must be made from the sources before anything runs: the Prisma client, and the production build.
import fs from "node:fs";
import { at, program, read } from "./checkout.mjs";
import { runNode } from "./children.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

/** Everything at the top is source for the build, but for these: made things, tests, tools, words. */
const NOT_BUILT =
  /^(node_modules|\.git|\.next.*|\.data.*|\.ci|scripts|e2e|docs|test-results|playwright-report|prisma\/(?!schema\.prisma$).*|next-env\.d\.ts|[^/]*\.md|.*\.tsbuildinfo|biome\.json|knip\.json|(vitest|playwright|prisma)\.config\.ts)$|(^|\/)lib\/data\/generated$|\.test\.tsx?$/;

/** A backup or a picture that someone has put into the checkout is none. */
const SOURCE = /\.(tsx?|mts|mjs|jsx?|css|json|prisma|txt|md|svg|png|jpe?g|webp|ico|woff2?)$/;

/** Generate the Prisma client when the schema, or Prisma, has changed. */
export async function ensureGenerated() {
  const stamp = at("lib/data/generated/.stamp");
  const wanted = fingerprint(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (read(stamp) === wanted && fs.existsSync(at("lib/data/generated/client.ts"))) return;
  fs.rmSync(stamp, { force: true });
  await step("Generating the database client", () =>
    runNode("Generating the database client", [program("prisma", "build/index.js"), "generate"], {
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    }),
  );
  fs.writeFileSync(stamp, wanted);
}

/** What a build would be made from, as a hash. */
export const sources = () => fingerprint(fs.readdirSync(at()).sort(), NOT_BUILT, SOURCE);

/** Is this folder a finished build of the sources as they are? @param {string} distDir */
export const isBuilt = (distDir) =>
  fs.existsSync(at(distDir, "BUILD_ID")) && read(at(distDir, ".headnote-sources")) === sources();

/**
 * Build the application when its sources have changed. The mark is taken away first and set last: a build that was
 * interrupted is made again. @param {string} [distDir]
 */
export async function ensureBuilt(distDir = ".next") {
  if (isBuilt(distDir)) return;
  await step("Building the application", () => build(distDir));
}

/** @param {string} distDir */
export async function build(distDir) {
  const stamp = at(distDir, ".headnote-sources");
  const wanted = sources();
  fs.rmSync(stamp, { force: true });
  const tsconfig = read(at("tsconfig.json"));
  try {
    const said = await runNode("Building the application", [program("next", "dist/bin/next"), "build"], {
      env: { ...process.env, NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    });
    if (!fs.existsSync(at(distDir, "BUILD_ID")))
      throw new Refusal(`${said}\n\nThe build ended without a result (see above).`);
  } finally {
    // Next adds the types of a folder it does not know to tsconfig.json, a file of the repository.
    if (tsconfig && read(at("tsconfig.json")) !== tsconfig) fs.writeFileSync(at("tsconfig.json"), tsconfig);
  }
  fs.writeFileSync(stamp, wanted);
}
