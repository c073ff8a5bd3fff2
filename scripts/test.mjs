// npm test [-- --only types|lint|unit|data|build|e2e [arguments for that runner]]
const { command } = await import("./lib/command.mjs");
const { test } = await import("./lib/test.mjs");
await command(() => test(process.argv.slice(2)), { dotenv: false });

export {};
