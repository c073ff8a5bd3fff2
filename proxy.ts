import { type NextRequest, NextResponse } from "next/server";
import { address, isOwnWrite, isSecure, sessionCookie } from "@/lib/auth/site";
import { signInPath } from "@/lib/domain/person/return-path";
import { isOwnHost } from "@/lib/domain/policy/origin";
import { log, notedPath } from "@/lib/log/log";

export const config = {
  // Files of the build need no check and stay cacheable. Uploads are not passed through here, where a body over 10 MB
  // arrives cut; their routes ask `isOwnWrite` themselves.
  matcher: ["/((?!_next/static|_next/image|icon\\.svg|api/courses/[^/]+/imports(?:/[^/]+/files)?$).*)"],
};

/** Pages that nobody sees signed out. Whether the cookie opens anything is decided by each page. */
const forPeople = /^\/(courses|account)(\/|$)/;

/** First thing for every request: is it ours at all, who may it be, and what may the page do that answers it. */
export function proxy(request: NextRequest) {
  const requestId = crypto.randomUUID();
  const { pathname, search } = request.nextUrl;
  const refusal = refuse(request, pathname);
  if (refusal) {
    log.warn({ event: "refused", requestId, method: request.method, path: notedPath(pathname), reason: refusal });
    return withHeaders(new NextResponse(`${refusal}\n`, { status: 403 }), requestId);
  }
  if (forPeople.test(pathname) && !request.cookies.has(sessionCookie())) {
    return withHeaders(NextResponse.redirect(new URL(signInPath(pathname + search), request.url)), requestId);
  }
  const policy = contentPolicy(crypto.randomUUID().replaceAll("-", ""));
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-headnote-path", pathname + search);
  headers.set("content-security-policy", policy);
  const response = withHeaders(NextResponse.next({ request: { headers } }), requestId);
  response.headers.set("content-security-policy", policy);
  return response;
}

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Why a request is not answered, in a sentence; null when it is. Watchers may ask for health under any name. */
function refuse(request: NextRequest, pathname: string): string | null {
  const own = address();
  const watched = pathname === "/api/health" && !own.demo;
  if (!watched && !isOwnHost(request.headers.get("host"), own)) {
    return own.demo
      ? "While the demo accounts exist, Headnote answers on this machine only, as localhost."
      : `This Headnote answers at ${own.site.origin} only.`;
  }
  if (!reads.has(request.method) && !isOwnWrite(request.headers)) {
    return "This request did not come from a page of this site.";
  }
  return null;
}

/** Scripts run only with the nonce of this answer; nothing is fetched from, sent to or framed by other sites. */
function contentPolicy(nonce: string): string {
  // React's development build puts stacks together with eval.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "report-uri /api/csp-report",
    ...(isSecure() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function withHeaders(response: NextResponse, requestId: string): NextResponse {
  response.headers.set("x-request-id", requestId);
  if (isSecure()) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}
