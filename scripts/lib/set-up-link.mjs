import { at } from "./checkout.mjs";
import { runNode } from "./children.mjs";
import { authSecret } from "./installation.mjs";

/**
 * A link, working once, under which the first person sets up their account. Earlier ones stop working.
 * @param {{ home: string, url: string, authUrl: string }} installation
 */
export const setUpLink = async ({ home, url, authUrl }) =>
  (
    await runNode(
      "Making the set-up link",
      ["--conditions=react-server", "--import", "tsx", at("scripts/people-invite.ts"), "--set-up"],
      {
        env: {
          ...process.env,
          DATABASE_URL: url,
          AUTH_URL: authUrl,
          AUTH_SECRET: process.env.AUTH_SECRET || authSecret(home),
        },
      },
    )
  ).trim();
