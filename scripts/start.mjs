// `npm start` and `npm run dev`. It is run by whatever Node the machine has: nothing is imported before that is judged.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Headnote needs Node 20.19 or newer to install itself; this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
const { command } = await import("./lib/command.mjs");
const { start } = await import("./lib/start.mjs");
await command(() => start(process.argv.slice(2)));

export {};
