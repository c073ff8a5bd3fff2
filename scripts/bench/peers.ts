/**
 * The peers that Headnote is measured against, in a folder and with a lock file of their own: installed when a bench
 * asks for them, and never part of Headnote. `peersPage` has them in a page of a browser.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../lib/browser.mjs";

const folder = fileURLToPath(new URL("../../bench/peers/", import.meta.url));
const stamp = `${folder}node_modules/.headnote-lock`;

/** Installs exactly what the lock file of the peers says, unless it is there. Returns their folder. */
async function installedPeers(): Promise<string> {
  const lock = readFileSync(`${folder}package-lock.json`, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return folder;
  console.error("• Installing the peers of the bench");
  const args = ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  await promisify(execFile)(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, { cwd: folder });
  writeFileSync(stamp, lock);
  return folder;
}

/** A module of the peers. */
export async function peer(name: string): Promise<unknown> {
  return import(createRequire(`${await installedPeers()}package.json`).resolve(name));
}

interface Bundler {
  build(options: object): Promise<{ outputFiles: { text: string }[] }>;
}

const isBundler = (module: unknown): module is Bundler =>
  typeof module === "object" && module !== null && "build" in module;

/** The script of bench/peers/page.js with all that it imports, for a page: it makes a global `peers`. */
export const peersScript = (): Promise<string> => script("bench/peers/page.js", "peers");

/** A script for a page: a file of this repository with all that it imports, as a global of that name. */
export async function script(file: string, globalName: string): Promise<string> {
  const module = await peer("esbuild");
  const bundler = typeof module === "object" && module !== null && "default" in module ? module.default : module;
  if (!isBundler(bundler)) throw new Error("The bundler of the peers is not there.");
  const { outputFiles } = await bundler.build({
    entryPoints: [fileURLToPath(new URL(`../../${file}`, import.meta.url))],
    tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)),
    minify: true,
    bundle: true,
    write: false,
    format: "iife",
    globalName,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  return outputFiles[0]?.text ?? "";
}

/** A browser for measuring; close it. */
export async function benchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** A page that shows a text, paragraph by paragraph: the text content of `#text` is the text, newlines included. */
export async function pageWith(browser: Browser, text: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><style>p{margin:0 0 1em}</style><main id="text"></main>');
  // What is written in TypeScript names its functions with it.
  await page.evaluate("globalThis.__name = (named) => named");
  await page.evaluate((all) => {
    const root = document.getElementById("text");
    for (const [index, line] of all.split("\n").entries()) {
      if (index > 0) root?.append("\n");
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      root?.append(paragraph);
    }
  }, text);
  return page;
}
