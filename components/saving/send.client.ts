import { z } from "zod";
import type { Saved } from "@/lib/domain/submission/saving";

/** What came of sending: the server's answer, or why there is none yet. */
export type Sent<Content> =
  | Saved<Content>
  | { state: "offline" }
  | { state: "signed out" }
  | { state: "unanswered"; retryAfter: number | null };

const refusal = z.object({ problem: z.string() });

/**
 * PUTs a draft. Whatever may get better by itself (no connection, a signed-out session, a server that is down or busy)
 * is told apart from a refusal, which will not. `retryAfter`: seconds the server asks for.
 */
export async function sendDraft<Content>(
  address: string,
  body: unknown,
  answer: z.ZodType<Saved<Content>>,
  method: "PUT" | "POST" = "PUT",
): Promise<Sent<Content>> {
  const text = JSON.stringify(body);
  let response: Response;
  try {
    const headers = { "content-type": "application/json" };
    // A page that is being closed may still send what is short enough.
    response = await fetch(address, { method, headers, body: text, keepalive: text.length < 60_000 });
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
