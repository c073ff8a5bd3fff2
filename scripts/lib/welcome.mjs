import { accountsLine, requireLoopbackForDemo, settleDemo } from "./demo.mjs";
import { census } from "./people.mjs";
import { setUpLink } from "./set-up-link.mjs";

/**
 * Write the demo if it is to be there, and refuse what must not be while it is.
 * @param {{ home: string, url: string, empty: boolean, host: string, authUrl: string, embedded: boolean }} installation
 * @returns {Promise<string[]>} addresses of the demo accounts
 */
export async function demoOf({ embedded, ...installation }) {
  if (embedded) await settleDemo(installation);
  const { demoAccounts } = await census(installation.url);
  if (demoAccounts.length) requireLoopbackForDemo(installation.host, installation.authUrl);
  return demoAccounts;
}

/**
 * What a person reads when everything is up; the last line has the address, and the demo accounts if there are any.
 * @param {{ home: string, url: string, authUrl: string, demo: string[], log: string | undefined, seconds: number }} facts
 */
export async function lastLines({ home, url, authUrl, demo, log, seconds }) {
  const lines = [];
  if (log) lines.push(`• The application's log is ${log}`);
  const { people } = await census(url);
  if (people === 0)
    lines.push(
      `• Nobody has an account yet. Open this link, which works once, to set up the first: ${await setUpLink({ home, url, authUrl })}`,
    );
  const accounts = accountsLine(demo);
  lines.push(
    "",
    `Headnote is ready (${seconds.toFixed(1)} s; Ctrl-C stops it): ${authUrl}${accounts && `  ${accounts}`}`,
  );
  return lines;
}
