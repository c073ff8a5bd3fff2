// `npm run NAME -- …` for what is written in TypeScript: makes sure of dependencies, client and database, then runs
// scripts/NAME.ts. Standard output belongs to the command; progress goes to standard error.
const { command } = await import("./lib/command.mjs");
const { runCommand } = await import("./lib/run.mjs");
const [name = "", ...args] = process.argv.slice(2);
await command(() => runCommand(name, args));

export {};
