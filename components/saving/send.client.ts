import { z } from "zod";
import { PAGE_ACCOUNT } from "@/lib/domain/policy/origin";
import type { Saved } from "@/lib/domain/submission/saving";

/** What came of sending: the server's answer, or why there is none yet. */
export type Sent<Content> =
  | Saved<Content>
  | { state: "offline" }
  | { state: "signed out" }
  | { state: "unanswered"; retryAfter: number | null };

const refusal = z.object({ problem: z.string() });

/** Headers of a write in JSON, from a page that was made for `account`: nobody else is ever taken for them. */
export const writeHeaders = (account: string): Record<string, string> => ({
  "content-type": "application/json",
  [PAGE_ACCOUNT]: account,
});

/** What browsers let outlive a page, of all its requests together, is 64 KiB; some of it is left to others. In bytes. */
const OUTLIVES = 60_000;
let outliving = 0;

/**
 * Sends a write that goes on when its page is closed, where it is short enough. One that is not would be refused by the
 * browser itself, as if there were no connection.
 */
async function send(address: string, init: { method: string; headers: Record<string, string>; body: string }) {
  const bytes = new TextEncoder().encode(init.body).length;
  const keepalive = outliving + bytes <= OUTLIVES;
  if (keepalive) outliving += bytes;
  try {
    return await fetch(address, { ...init, keepalive });
  } finally {
    if (keepalive) outliving -= bytes;
  }
}

/**
 * PUTs a draft. Whatever may get better by itself (no connection, a signed-out session, a server that is down or busy)
 * is told apart from a refusal, which will not. `account`: whose words they are; while somebody else is signed in, their
 * writer counts as signed out. `retryAfter`: seconds the server asks for.
 */
export async function sendDraft<Content>(
  account: string,
  address: string,
  body: unknown,
  answer: z.ZodType<Saved<Content>>,
  method: "PUT" | "POST" = "PUT",
): Promise<Sent<Content>> {
  let response: Response;
  try {
    response = await send(address, { method, headers: writeHeaders(account), body: JSON.stringify(body) });
  } catch {
    return { state: "offline" };
  }
  if (response.status === 401) return { state: "signed out" };
  if (response.status === 429 || response.status >= 500) {
    const seconds = Number(response.headers.get("retry-after"));
    return { state: "unanswered", retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null };
  }
  const said: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const saved = answer.safeParse(said);
    return saved.success ? saved.data : { state: "unanswered", retryAfter: null };
  }
  const problem = refusal.safeParse(said);
  return { state: "refused", problem: problem.success ? problem.data.problem : "The server does not accept this." };
}
