import { z } from "zod";

const refusal = z.object({ problem: z.string() });

/** Locks what was saved as a prediction. Null when it is locked; otherwise a sentence for the person. */
export async function sendPrediction(
  address: string,
  press: { version: number; clientKey: string },
): Promise<string | null> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(press) });
    if (response.ok) return null;
    const said = refusal.safeParse(await response.json().catch(() => null));
    return said.success ? said.data.problem : "The server does not answer as it should. Nothing is lost; try again.";
  } catch {
    return "There is no connection, so we do not know whether it arrived. Try again: it is locked only once.";
  }
}
