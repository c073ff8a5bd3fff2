// npm run restore -- FILE [--force-replace]
import { resolve } from "node:path";
import pg from "pg";
import { readBackup } from "./backup/read";
import { restoreBackup } from "./backup/restore";
import { recordDemo } from "./lib/installation.mjs";
import { Refusal } from "./lib/refusal.mjs";
import { typescriptCommand } from "./lib/typescript-command.mjs";

await typescriptCommand(async (args) => {
  const replace = args.includes("--force-replace");
  const [file] = args.filter((arg) => arg !== "--force-replace");
  if (!file || file.startsWith("-")) throw new Refusal("Which file? npm run restore -- FILE [--force-replace]");
  const { header, lines } = await readBackup(resolve(file));
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const rows = await restoreBackup(client, header, lines, replace);
  await client.end();
  if (process.env.HEADNOTE_DATA_DIR) recordDemo(process.env.HEADNOTE_DATA_DIR, "Unwanted");
  console.log(`${rows} rows of ${header.madeAt} are back. If Headnote is running, restart it.`);
});
