// npm run seed:large -- postgresql://…: a course of 300 students and one of 30, for measuring, in an empty database.
import { withClient } from "./lib/database.mjs";
import { migrate } from "./lib/migrate.mjs";
import { Refusal } from "./lib/refusal.mjs";
import { typescriptCommand } from "./lib/typescript-command.mjs";

await typescriptCommand(async ([url]) => {
  if (!url?.startsWith("postgres"))
    throw new Refusal("Name an empty database: npm run seed:large -- postgresql://USER@HOST/DATABASE");
  await withClient(url, async () => undefined);
  await migrate(url);
  process.env.DATABASE_URL = url;
  const { seedLarge } = await import("./large/seed");
  await seedLarge(url, (words) => console.log(words));
});
