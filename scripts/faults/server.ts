import { setTimeout as pause } from "node:timers/promises";

/** What can be done to the server of a fault round. */
export interface FaultyServer {
  /** `http://localhost:…` */
  site: string;
  /** Ends it as `kill -9` does, in the middle of whatever it does. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Deletes every session of a person. */
  signOut: (userId: string) => Promise<void>;
  /** Returns the secret for the cookie. */
  signIn: (userId: string) => Promise<string>;
}

/** The built application on a PostgreSQL of its own, killed and started again under the same address. */
export async function builtServer(): Promise<FaultyServer> {
  const [{ environment }, { at }, { freePort }, { ensureBuilt }, { serve }, { startTestServer }] = await Promise.all([
    import("../lib/application.mjs"),
    import("../lib/checkout.mjs"),
    import("../lib/ports.mjs"),
    import("../lib/prepare.mjs"),
    import("../lib/serve.mjs"),
    import("../lib/test-server.mjs"),
  ]);
  await ensureBuilt();
  const { home, add } = await startTestServer();
  const url = await add("headnote_faults");
  process.env.DATABASE_URL = url;
  const port = await freePort(3360);
  const site = `http://localhost:${port}`;
  const env = environment({ home, url, authUrl: site, demo: false });
  const begin = () => serve({ host: "127.0.0.1", port, env, log: at("test-results/faults.log") });
  let app = await begin();
  const [{ database }, { openSession }] = await Promise.all([
    import("../../lib/data/database"),
    import("../../lib/data/public/sessions"),
  ]);
  return {
    site,
    kill: async () => {
      // The whole group, as the kernel does when memory is short: nothing gets to say goodbye.
      if (app.child.pid !== undefined) process.kill(-app.child.pid, "SIGKILL");
      await app.done;
      // The kernel gives the port back a little later.
      while ((await freePort(port)) !== port) await pause(20);
    },
    start: async () => {
      app = await begin();
    },
    signOut: async (userId) => void (await database.session.deleteMany({ where: { userId } })),
    signIn: (userId) => {
      const now = new Date();
      return openSession(userId, { now, expires: new Date(now.getTime() + 3_600_000), userAgent: "faults" });
    },
  };
}
