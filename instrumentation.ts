import type { Instrumentation } from "next";

/** Called once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { notePeers } = await import("./lib/auth/client-address");
  notePeers();
  const { watchDeadlines } = await import("./lib/jobs/deadlines");
  watchDeadlines();
  if (process.env.NODE_ENV !== "production") return;
  const { notePrintedErrors } = await import("./lib/log/printed");
  notePrintedErrors();
}

/** Every error that reaches nobody else, with the id of its request and the route, without what the person wrote. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { errorFacts, log, notedPath } = await import("./lib/log/log");
  const { markNoted } = await import("./lib/log/printed");
  const requestId = request.headers["x-request-id"];
  const path = notedPath(request.path);
  const { routePath, routeType } = context;
  log.error({
    event: "request failed",
    requestId,
    method: request.method,
    path,
    routePath,
    routeType,
    ...errorFacts(error),
  });
  markNoted(error);
};
