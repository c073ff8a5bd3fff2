import { databaseAnswers } from "@/lib/data/public/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Whether the installation works: 200, or 503 with the part that is down. */
export async function GET() {
  const up = await databaseAnswers();
  const body = { status: up ? "ok" : "down", database: up ? "ok" : "down", version };
  return Response.json(body, { status: up ? 200 : 503, headers: { "cache-control": "no-store" } });
}
