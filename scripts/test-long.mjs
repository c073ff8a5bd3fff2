// npm run test:long: everything in `npm test` with more rounds (HEADNOTE_LONG=1), then starts, stops and kills.
process.env.HEADNOTE_LONG = "1";
const { command } = await import("./lib/command.mjs");
const { test } = await import("./lib/test.mjs");
await command(() => test(process.argv.slice(2)), { dotenv: false });

export {};
