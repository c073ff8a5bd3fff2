/**
 * The edge of route handlers: origin, viewer, limits and body are checked here, then one data function is called.
 * A route that may also be used by nobody in particular (health) does not come through here.
 */
import type { z } from "zod";
import { isOwnPage, PAGE_ACCOUNT } from "../domain/policy/origin";
import { NotFound, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { unread } from "../domain/text/unread";
import { errorFacts, log } from "../log/log";
import { isOwnWrite } from "./site";
import { currentViewer } from "./viewer";
import { tooManyWrites, writeDelay } from "./write-limit";

/** Drafts are text; a longer body than this is none. In bytes. */
const LONGEST_BODY = 2_000_000;

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
const problem = (status: number, text: string, field?: string) => answer(status, { problem: text, field });

async function notFoundAs404(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return problem(404, "There is nothing here.");
    throw error;
  }
}

/** The text of a body, or null when it is longer than allowed; read in pieces, so that a long one is not kept. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) return null;
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > LONGEST_BODY) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Answers a GET with what `read` returns, as JSON (a Response is passed on as it is). Signed out: 401; NotFound: 404.
 */
export function handleRead(read: (viewer: Viewer) => Promise<unknown>): Promise<Response> {
  return notFoundAs404(async () => {
    const viewer = await currentViewer();
    if (!viewer) return problem(401, "Sign in first.");
    const found = await read(viewer);
    return found instanceof Response ? found : answer(200, found ?? null);
  });
}

/** Checks that a write may begin: from our own page, by the signed-in person it was made for, within the allowance. */
export async function admitWrite(request: Request): Promise<Viewer | Response> {
  if (!isOwnWrite(request.headers)) {
    return problem(403, "This request did not come from a page of this site.");
  }
  const viewer = await currentViewer();
  if (!viewer) return problem(401, "You are signed out. Sign in again; nothing on this page is lost.");
  if (!isOwnPage(request.headers.get(PAGE_ACCOUNT), viewer.userId)) {
    return problem(401, "Somebody else is signed in at this browser now. Sign in again; nothing on this page is lost.");
  }
  const seconds = writeDelay(viewer.userId);
  if (seconds > 0) return answer(429, { problem: tooManyWrites(seconds) }, { "retry-after": String(seconds) });
  return viewer;
}

/** An outcome as HTTP: the value with 200, a refusal as `{problem, field}` with 422 when a field is named, else 409. */
export function respond(outcome: Outcome<unknown>): Response {
  if (outcome.ok) return answer(200, outcome.value ?? {});
  return problem(outcome.field === undefined ? 409 : 422, outcome.problem, outcome.field);
}

/**
 * Answers with what comes of long work. When it ends without a word, like any other write; when it tells how far it is,
 * with a line of JSON for each word (`{"progress": …}`) and the outcome in the last, for the status has then been sent.
 */
export async function respondAsItGoes<Word>(
  work: (tell: (progress: Word) => void) => Promise<Outcome<unknown>>,
): Promise<Response> {
  const encoder = new TextEncoder();
  const line = (body: unknown) => encoder.encode(`${JSON.stringify(body)}\n`);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 64 });
  const writer = writable.getWriter();
  // Whoever asked may be gone; the work goes on to its end all the same.
  const write = (body: unknown) => writer.write(line(body)).catch(() => undefined);
  let begun = () => {};
  const firstWord = new Promise<null>((resolve) => {
    begun = () => resolve(null);
  });
  const ended = work((progress) => {
    begun();
    void write({ progress });
  });
  const first = await Promise.race([ended, firstWord]);
  if (first !== null) return respond(first);
  void ended
    .then(
      (outcome) => (outcome.ok ? outcome.value : { problem: outcome.problem, field: outcome.field }),
      (error) => {
        log.error({ event: "failed", work: "upload", error: errorFacts(error) });
        return { problem: "Something went wrong on the server, and nothing was kept. Try again." };
      },
    )
    .then(write)
    .then(() => writer.close().catch(() => undefined));
  return new Response(readable, {
    headers: { "content-type": "application/x-ndjson", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}

/**
 * Answers a PUT, POST or DELETE with a JSON body: checks origin (403), viewer (401), allowance (429), length (413) and
 * the body against `schema` (422, with the field), then calls `write`. NotFound: 404.
 */
export function handleWrite<T>(
  request: Request,
  schema: z.ZodType<T>,
  write: (viewer: Viewer, body: T) => Promise<Outcome<unknown>>,
): Promise<Response> {
  return notFoundAs404(async () => {
    const viewer = await admitWrite(request);
    if (viewer instanceof Response) return viewer;
    const text = await readBody(request);
    if (text === null) return problem(413, "This is too long to be saved in one piece.");
    const parsed = schema.safeParse(text === "" ? {} : parseJson(text), { error: unread });
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return problem(422, issue?.message ?? "This cannot be read.", issue?.path.join(".") ?? "");
    }
    return respond(await write(viewer, parsed.data));
  });
}
