import { z } from "zod";
import { writeHeaders } from "./send.client";

const refusal = z.object({ problem: z.string() });

/**
 * Sends one press of a button, named by its key. Null when it is done; otherwise a sentence for the person, and nothing
 * was done. `account`: who pressed it. `once`: what comes of the press, however often it arrives, as in "it is submitted only once".
 */
export async function sendPress(
  account: string,
  address: string,
  press: { clientKey: string } & Readonly<Record<string, unknown>>,
  once: string,
): Promise<string | null> {
  try {
    const headers = writeHeaders(account);
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(press) });
    if (response.ok) return null;
    const said = refusal.safeParse(await response.json().catch(() => null));
    return said.success ? said.data.problem : "The server does not answer as it should. Nothing is lost; try again.";
  } catch {
    return `There is no connection, so we do not know whether it arrived. Try again: ${once} only once.`;
  }
}
