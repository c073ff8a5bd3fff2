// Loaded with --import into every Node program that a launcher starts in a process group of its own. If the launcher is
// killed, even with -9, the channel closes, and the program leaves with everything it has started. Workers that the
// program starts inherit the --import and must not act on it: their channel is their own.
const launcher = Number(new URL(import.meta.url).searchParams.get("launcher"));
if (process.ppid === launcher) {
  process.on("disconnect", () => {
    try {
      process.kill(-process.pid, "SIGKILL");
    } catch {
      process.exit(1); // not the leader of a group (Windows)
    }
  });
  process.channel?.unref();
}
