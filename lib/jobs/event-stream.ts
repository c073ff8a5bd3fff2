/** The stream as HTTP has it: text/event-stream, https://html.spec.whatwg.org/multipage/server-sent-events.html. */
import type { Viewer } from "../domain/policy/viewer";
import { openLive } from "./room-hub";

/** Events that may wait for a browser that does not take them; past that it is let go, and asks again. */
const MOST_WAITING = 100;
/** After how many milliseconds a browser whose stream broke tries again. */
const RETRY = 3000;

/** The answer to a browser that wants to hear of changes: a stream without end, or 429 when there are too many. */
export async function eventStream(viewer: Viewer, secret: string, gone: AbortSignal): Promise<Response> {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let leave = () => {};
  let over = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start(own) {
        controller = own;
        own.enqueue(encoder.encode(`retry: ${RETRY}\n\n`));
      },
      cancel: () => leave(),
    },
    { highWaterMark: MOST_WAITING },
  );
  const say = (event: string, data?: object): boolean => {
    if (over || !controller || (controller.desiredSize ?? 0) <= 0) return false;
    controller.enqueue(encoder.encode(event ? `event: ${event}\ndata: ${JSON.stringify(data)}\n\n` : ": here\n\n"));
    return true;
  };
  const close = () => {
    if (over) return;
    over = true;
    try {
      controller?.close();
    } catch {
      // The browser has gone, and its stream with it.
    }
  };
  const opened = await openLive(viewer, secret, say, close);
  if (opened === "full") {
    const problem = "Headnote has too many pages open to tell this one what is new. It asks now and then instead.";
    return Response.json({ problem }, { status: 429, headers: { "retry-after": "30", "cache-control": "no-store" } });
  }
  leave = opened;
  if (gone.aborted) leave();
  else gone.addEventListener("abort", leave, { once: true });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // `no-transform`: compression would keep events back until there are enough of them.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
