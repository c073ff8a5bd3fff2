import { handleRead } from "@/lib/auth/route";
import { sessionSecret } from "@/lib/auth/session";
import { eventStream } from "@/lib/jobs/event-stream";

/** Tells a browser in which of its rooms something has changed, for as long as it listens. */
export async function GET(request: Request) {
  const secret = await sessionSecret();
  return handleRead((viewer) => eventStream(viewer, secret ?? "", request.signal));
}
