/**
 * What the server notes about itself, one JSON line an event, with the id of the request. Never what people write:
 * no bodies, no query strings, no names, no messages of errors that may quote a row.
 */
import pino from "pino";

export const log = pino({
  base: undefined,
  level: process.env.LOG_LEVEL ?? "info",
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Parts of the site whose addresses hold ids at most. Elsewhere an address may be a key, as that of a join link. */
const plainParts = new Set(["courses", "api", "account"]);

/** The path of an address as it may be noted: without query, and of `/join/CODE` only the first part. */
export function notedPath(path: string): string {
  const [bare = ""] = path.split(/[?#]/);
  const [first = "", ...rest] = bare.split("/").filter(Boolean);
  return rest.length === 0 || plainParts.has(first) ? bare : `/${first}/…`;
}

/** Errors of the language itself quote code, not rows: their message may be noted. */
const ofTheLanguage = new Set(["TypeError", "ReferenceError", "RangeError", "SyntaxError"]);

/** What of an error may be noted: its kind, its code, and where it arose; the message only when the language made it. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    code: "code" in error && typeof error.code === "string" ? error.code : undefined,
    digest: "digest" in error && typeof error.digest === "string" ? error.digest : undefined,
    message: ofTheLanguage.has(error.name) ? error.message : undefined,
    at: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}
