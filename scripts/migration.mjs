// npm run migration NAME: a new migration from what has changed in prisma/schema.prisma since the last one.
const { command } = await import("./lib/command.mjs");
const { makeMigration } = await import("./lib/make-migration.mjs");
await command(() => makeMigration(process.argv[2] ?? ""), { dotenv: false });

export {};
