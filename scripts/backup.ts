// npm run backup -- FILE
import { resolve } from "node:path";
import pg from "pg";
import { writeBackup } from "./backup/write";
import { version } from "./lib/application.mjs";
import { Refusal } from "./lib/refusal.mjs";
import { typescriptCommand } from "./lib/typescript-command.mjs";

await typescriptCommand(async ([file]) => {
  if (!file) throw new Refusal("Which file? npm run backup -- FILE");
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { tables } = await writeBackup(client, resolve(file), version());
  await client.end();
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${resolve(file)}: ${rows} rows of ${tables.length} tables. Keep it safe: it holds everything, also grades.`,
  );
});
