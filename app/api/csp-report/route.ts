import { headers } from "next/headers";
import { z } from "zod";
import { log } from "@/lib/log/log";

/** The parts of a report that name a rule and a place, not a person or a text. */
const Report = z.object({
  "csp-report": z.object({
    "effective-directive": z.string().max(100).optional(),
    "violated-directive": z.string().max(200).optional(),
    "blocked-uri": z.string().max(2000).optional(),
  }),
});

/** A browser says that a page tried what its content policy forbids. Noted, never answered. */
export async function POST(request: Request) {
  const text = await request.text();
  const parsed = text.length <= 10_000 ? Report.safeParse(parse(text)) : undefined;
  if (parsed?.success) {
    const report = parsed.data["csp-report"];
    log.warn({
      event: "content policy",
      requestId: (await headers()).get("x-request-id"),
      directive: report["effective-directive"] ?? report["violated-directive"],
      blocked: report["blocked-uri"]?.split(/[?#]/)[0],
    });
  }
  return new Response(null, { status: 204 });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
