import { at, read } from "./checkout.mjs";
import { commit } from "./install.mjs";
import { authSecret } from "./installation.mjs";

/** Version of the program with the commit it stands at: "0.1.0+ab12cd3". */
export function version() {
  const short = commit();
  return `${JSON.parse(read(at("package.json"))).version}${short && `+${short}`}`;
}

/**
 * The environment of the application's process.
 * @param {{ home: string, url: string, authUrl: string, demo: boolean, distDir?: string }} installation
 * @returns {NodeJS.ProcessEnv}
 */
export const environment = ({ home, url, authUrl, demo, distDir = ".next" }) => ({
  ...process.env,
  DATABASE_URL: url,
  AUTH_SECRET: process.env.AUTH_SECRET || authSecret(home),
  AUTH_URL: authUrl,
  HEADNOTE_VERSION: version(),
  HEADNOTE_DATA_DIR: home,
  HEADNOTE_DEMO: demo ? "1" : "",
  NEXT_DIST_DIR: distDir,
});
