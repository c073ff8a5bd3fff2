// npm run demo:remove
import pg from "pg";
import { removeDemo } from "./demo/remove";
import { recordDemo } from "./lib/installation.mjs";
import { typescriptCommand } from "./lib/typescript-command.mjs";

await typescriptCommand(async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { courses, accounts } = await removeDemo(client);
  await client.end();
  if (process.env.HEADNOTE_DATA_DIR) recordDemo(process.env.HEADNOTE_DATA_DIR, "Removed");
  console.log(`Removed: ${courses} demo courses and ${accounts} demo accounts. If Headnote is running, restart it.`);
});
